"""The migrations lead to the tables the code knows, on both databases."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from samspill.adapters.sql import open_store
from samspill.adapters.sql.tables import metadata


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_after_all_migrations_nothing_is_missing(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    url = request.getfixturevalue("empty_postgres") if kind == "postgres" else f"sqlite:///{tmp_path / 'clinic.db'}"
    store = open_store(url, tmp_path / "clinic.key")
    try:
        with store.connect() as connection:
            assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    finally:
        store.close()
