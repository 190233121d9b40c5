"""Bring a database's schema up to date, at every start."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text

from .sealing import Keyring

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"

_ONE_AT_A_TIME = 7_261_944_213
"""An advisory lock of our own: two nodes that start together must not migrate together."""


def migrate(engine: Engine, keyring: Keyring) -> None:
    """Run every migration that this database has not seen, in one transaction; some seal what was open before."""
    with engine.execution_options(samspill_writes=True).begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ONE_AT_A_TIME})
        if not _is_up_to_date(connection):
            from alembic import command  # noqa: PLC0415 - takes long to load, and most starts have no use for it

            command.upgrade(config_for(connection, keyring), "head")


def config_for(connection: Connection, keyring: Keyring) -> "Config":
    """Alembic's settings for one connection."""
    from alembic.config import Config  # noqa: PLC0415 - as above

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    config.attributes["keyring"] = keyring
    return config


def latest() -> str:
    """The number of the last migration: a database that has seen it has seen them all."""
    return max(file.name for file in (MIGRATIONS / "versions").glob("v[0-9]*.py"))[1:5]


def _is_up_to_date(connection: Connection) -> bool:
    if not inspect(connection).has_table("alembic_version"):
        return False
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all() == [latest()]
