"""The databases the tests copy are what an empty one becomes, and no test sees what another has left."""

from pathlib import Path

import pytest
from sqlalchemy import inspect, select

from samspill.adapters.sql import open_store
from samspill.adapters.sql.migrating import latest
from samspill.adapters.sql.tables import metadata, participants
from samspill.testing.store_kit import what_is_kept_comes_back_equal

from .conftest import Migrated


@pytest.mark.parametrize("_time", ["first", "again"])
@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_a_copy_has_every_table_and_nobody_in_it(kind: str, _time: str, migrated: Migrated, tmp_path: Path) -> None:
    url = migrated(kind, tmp_path)
    store = open_store(url, tmp_path / "clinic.key")
    try:
        with store.connect() as connection:
            assert {table.name for table in metadata.sorted_tables} < set(inspect(connection).get_table_names())
            assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalars().all() == [latest()]
            assert connection.execute(select(participants.c.id)).all() == []
        what_is_kept_comes_back_equal(store)
    finally:
        store.close()
