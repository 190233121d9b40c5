from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from samspill.adapters.sql import open_store
from samspill.app.ports.store import Store
from samspill.testing.memory import MemoryStore

from .postgres import cluster


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of a PostgreSQL that the tests may do anything with."""
    with cluster() as url:
        yield url


@pytest.fixture
def empty_postgres(postgres: str) -> str:
    """The same, with nothing in it."""
    engine = create_engine("postgresql+psycopg" + postgres[postgres.index(":") :])
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()
    return postgres


@pytest.fixture(params=["memory", "sqlite", "postgres"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Each store there is, empty."""
    if request.param == "memory":
        yield MemoryStore()
        return
    url = f"sqlite:///{tmp_path / 'clinic.db'}"
    if request.param == "postgres":
        url = request.getfixturevalue("empty_postgres")
    opened = open_store(url, tmp_path / "clinic.key")
    yield opened
    opened.close()
