from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from samspill.adapters.sql import open_store
from samspill.app.ports.store import Store
from samspill.testing.memory import MemoryStore
from tests.migrated import migrated_sqlite

from .postgres import Template, cluster


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


@pytest.fixture(scope="session")
def template(postgres: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Template]:
    """A PostgreSQL database that has seen every migration, to make others from."""
    made = Template(postgres, tmp_path_factory.mktemp("template") / "clinic.key")
    yield made
    made.drop()


@pytest.fixture
def migrated_postgres(template: Template) -> Iterator[str]:
    """The URL of a PostgreSQL database that is empty but for its tables."""
    with template.copy() as url:
        yield url


Migrated = Callable[[str, Path], str]


@pytest.fixture
def migrated(request: pytest.FixtureRequest) -> Migrated:
    """Say where a database of a kind is that is empty but for its tables; it lies, or its key will, in a folder."""

    def made(kind: str, folder: Path) -> str:
        if kind == "postgres":
            return str(request.getfixturevalue("migrated_postgres"))
        return migrated_sqlite(folder / "clinic.db", folder / "clinic.key")

    return made


@pytest.fixture(params=["memory", "sqlite", "postgres"])
def store(request: pytest.FixtureRequest, migrated: Migrated, tmp_path: Path) -> Iterator[Store]:
    """Each store there is, empty."""
    if request.param == "memory":
        yield MemoryStore()
        return
    opened = open_store(migrated(request.param, tmp_path), tmp_path / "clinic.key")
    yield opened
    opened.close()
