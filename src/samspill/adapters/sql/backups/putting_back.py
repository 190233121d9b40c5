"""Put a backup in the place of the database: what was there before is kept until the clinic opens again."""

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, text
from sqlalchemy.exc import DatabaseError

from samspill.app.ports.backups import CannotBackUp
from samspill.model.words import Text

from .copier import Copier
from .copying import unwritten
from .postgres import PostgresCopier, program
from .sqlite import SqliteCopier

BEFORE = "before_restore"
IN_USE = Text(
    nb="Databasen er i bruk. Stopp serveren først, på hver node, og prøv igjen.",
    en="The database is in use. Stop the server first, on every node, and try again.",
)


class PutBack(msgspec.Struct, frozen=True):
    """Where what was there before lies now; empty when there was nothing."""

    before: str


def put_back(copier: Copier, file: Path, now: datetime) -> PutBack:
    """Put ``file`` in the place of the database; raises ``CannotBackUp`` and then leaves everything as it was."""
    if isinstance(copier, PostgresCopier):
        return _into_postgres(copier, file)
    if isinstance(copier, SqliteCopier):
        return _over_file(copier, file, now)
    raise CannotBackUp(
        Text(
            nb=f"Vi vet ikke hvordan {copier.kind} legges tilbake.",
            en=f"Nothing is known about putting back {copier.kind}.",
        )
    )


def _over_file(copier: SqliteCopier, file: Path, now: datetime) -> PutBack:
    there, before = copier.path, ""
    draft = there.with_name(there.name + ".restoring")
    try:
        there.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, draft)
        draft.chmod(0o600)
        _synced(draft)
        if there.exists():
            _alone(copier)
            aside = there.with_name(f"{there.name}.before-{now.astimezone(UTC):%Y-%m-%dT%H%M%S}")
            there.replace(aside)
            before = str(aside)
        for rest in ("-wal", "-shm"):
            there.with_name(there.name + rest).unlink(missing_ok=True)
        draft.replace(there)
    except OSError as failed:
        raise CannotBackUp(unwritten(there, failed)) from failed
    finally:
        draft.unlink(missing_ok=True)
    return PutBack(before)


def _alone(copier: SqliteCopier) -> None:
    """Make sure that nobody has the database open, and that all of it is in its one file."""
    connection = sqlcipher.connect(str(copier.path), isolation_level=None, timeout=2)
    try:
        connection.execute(f"PRAGMA key = \"x'{copier.key_file.read_text().strip()}'\"")
        connection.execute("PRAGMA journal_mode = DELETE").fetchall()
    except sqlcipher.OperationalError as busy:
        raise CannotBackUp(IN_USE) from busy
    except sqlcipher.DatabaseError:
        return  # it cannot be read any more, which may be why it is replaced
    finally:
        connection.close()


def _into_postgres(copier: PostgresCopier, file: Path) -> PutBack:
    """The schema is moved aside, not dropped, until the new one is whole."""
    restore = program("pg_restore", f"pg_restore --no-owner --dbname={copier.shown()} {file}")
    engine = create_engine(copier.url)
    try:
        with engine.begin() as connection:
            _nobody_else(connection)
            connection.execute(text(f"DROP SCHEMA IF EXISTS {BEFORE} CASCADE"))
            connection.execute(text(f"ALTER SCHEMA public RENAME TO {BEFORE}"))
            connection.execute(text("CREATE SCHEMA public"))
        try:
            options = ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", "--schema=public"]
            copier.run([restore, *options, f"--dbname={copier.shown()}", str(file)])
        except CannotBackUp:
            _as_it_was(engine)
            raise
    except DatabaseError as failed:
        raise CannotBackUp(
            Text(nb=f"PostgreSQL sier nei: {failed.orig}", en=f"PostgreSQL refuses: {failed.orig}")
        ) from failed
    finally:
        engine.dispose()
    return PutBack(f"the schema {BEFORE}")


def _nobody_else(connection: Connection) -> None:
    others = text(
        "SELECT count(*) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
    )
    if connection.execute(others).scalar_one():
        raise CannotBackUp(IN_USE)


def _as_it_was(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text(f"ALTER SCHEMA {BEFORE} RENAME TO public"))


def undo(copier: Copier, done: PutBack) -> None:
    """What was there before in its place again, because the clinic does not open with what was put back."""
    if isinstance(copier, SqliteCopier) and done.before:
        Path(done.before).replace(copier.path)
    elif isinstance(copier, PostgresCopier):
        engine = create_engine(copier.url)
        _as_it_was(engine)
        engine.dispose()


def forget_before(copier: Copier) -> None:
    """Drop the schema that was moved aside, now that the clinic opens. A file that was moved aside stays."""
    if isinstance(copier, PostgresCopier):
        engine = create_engine(copier.url)
        with engine.begin() as connection:
            connection.execute(text(f"DROP SCHEMA IF EXISTS {BEFORE} CASCADE"))
        engine.dispose()


def _synced(file: Path) -> None:
    at = os.open(file, os.O_RDONLY)
    try:
        os.fsync(at)
    finally:
        os.close(at)
