"""Bring a database's schema up to date, at every start."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, text

from .sealing import Keyring

_ONE_AT_A_TIME = 7_261_944_213
"""An advisory lock of our own: two nodes that start together must not migrate together."""


def migrate(engine: Engine, keyring: Keyring) -> None:
    """Run every migration that this database has not seen, in one transaction; some seal what was open before."""
    with engine.execution_options(samspill_writes=True).begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ONE_AT_A_TIME})
        command.upgrade(config_for(connection, keyring), "head")


def config_for(connection: Connection, keyring: Keyring) -> Config:
    """Alembic's settings for one connection."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    config.attributes["keyring"] = keyring
    return config
