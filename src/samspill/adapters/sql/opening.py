"""Open the database, make its key at the first start, and bring its schema up to date."""

import os
import secrets
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event, select
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.pool import QueuePool

from . import tables
from .checkpointing import Checkpointer
from .migrating import migrate
from .sealing import KEYRING, Keyring
from .store import SqlStore

KEY_BYTES = 32
CACHE_KB = 8_000
"""Decrypted pages a connection keeps at hand: the names of 10,000 people, so that a list need not decrypt them anew."""


class CannotOpen(Exception):
    """The database cannot be used as it is; the message says what to do."""


def open_store(url: str, key_file: Path) -> SqlStore:
    """Open ``url`` (``postgresql://...`` or ``sqlite:///path``), bring the schema up to date; raises ``CannotOpen``.

    ``key_file`` holds the clinic's key, made (0600) together with a new database. It encrypts an SQLite file and wraps
    the keys of persons, which lie in the folder beside it (``samspill.key`` -> ``samspill.keys``).
    """
    folder = key_file.with_suffix(".keys")
    if url.startswith("postgresql"):
        key = _key(folder, key_file)
        engine, checkpointer = _postgres(url), None
    else:
        key = _key(_path(url), key_file)
        engine, checkpointer = _sqlite(_path(url), key)
    keyring = Keyring(folder, bytes.fromhex(key))
    engine = engine.execution_options(**{KEYRING: keyring})
    try:
        migrate(engine, keyring)
        _check_keys(engine, keyring, folder)
    except (DatabaseError, OperationalError) as broken:
        engine.dispose()
        raise CannotOpen(_why(url, key_file, broken)) from broken
    except CannotOpen:
        engine.dispose()
        raise
    if checkpointer is not None:
        checkpointer.start()
    return SqlStore(engine, keyring, checkpointer)


def _postgres(url: str) -> Engine:
    return create_engine(
        "postgresql+psycopg" + url[url.index(":") :],
        pool_pre_ping=True,
        hide_parameters=True,
        pool_size=8,
        max_overflow=16,
    )


def _path(url: str) -> Path:
    if not url.startswith("sqlite:///"):
        raise CannotOpen(
            f"SAMSPILL_DATABASE_URL is '{url}'; expected sqlite:///<file> or postgresql://<user>:<password>@<host>/<database>"
        )
    return Path(url.removeprefix("sqlite:///"))


def _sqlite(path: Path, key: str) -> tuple[Engine, Checkpointer]:
    path.parent.mkdir(parents=True, exist_ok=True)

    def connect() -> Any:
        connection = sqlcipher.connect(str(path), check_same_thread=False, isolation_level=None, timeout=10)
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA key = \"x'{key}'\"")
        cursor.execute("PRAGMA busy_timeout = 10000")
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.execute("PRAGMA wal_autocheckpoint = 0")
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.execute("PRAGMA secure_delete = ON")
        cursor.execute(f"PRAGMA cache_size = -{CACHE_KB}")
        cursor.close()
        return connection

    engine = create_engine(
        "sqlite://",
        creator=connect,
        module=sqlcipher,
        poolclass=QueuePool,
        pool_size=8,
        max_overflow=16,
        pool_use_lifo=True,  # the connection whose pages are still at hand
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    return engine, Checkpointer(connect)


def _begin(connection: Connection) -> None:
    """A unit that writes takes the write lock at once, so it can never find out too late that another was first."""
    writes = connection.get_execution_options().get("samspill_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _key(path: Path, key_file: Path) -> str:
    if key_file.exists():
        key = key_file.read_text().strip()
        if len(key) != 2 * KEY_BYTES or not set(key) <= set("0123456789abcdef"):
            raise CannotOpen(
                f"{key_file} is damaged: expected {2 * KEY_BYTES} hexadecimal digits. Put the backup of the key back."
            )
        return key
    if path.exists():
        raise CannotOpen(
            f"{path} exists but its key {key_file} does not. Put the backup of the key back, or move both away."
        )
    key_file.parent.mkdir(parents=True, exist_ok=True)
    key = secrets.token_hex(KEY_BYTES)
    with os.fdopen(os.open(key_file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(key + "\n")
    return key


def _check_keys(engine: Engine, keyring: Keyring, folder: Path) -> None:
    """Everyone has a key, or had one that was destroyed on purpose; anything else is a folder that was left behind."""
    with engine.connect() as connection:
        people = connection.execute(select(tables.participants.c.id)).scalars().all()
    lost = [person for person in people if not keyring.has(person) and not keyring.destroyed(person)]
    if lost:
        raise CannotOpen(
            f"{folder} lacks the keys of {len(lost)} of {len(people)} participants, so what is written about them "
            "cannot be read. Put the backup of that folder back."
        )


def _why(url: str, key_file: Path, broken: Exception) -> str:
    if url.startswith("postgresql"):
        return (
            f"PostgreSQL does not answer as expected: {broken}. Check SAMSPILL_DATABASE_URL and that the server runs."
        )
    return f"{_path(url)} cannot be read with the key in {key_file}: {broken}. Put the matching pair of files back."
