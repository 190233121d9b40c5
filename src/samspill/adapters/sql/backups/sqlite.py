"""Backups of the encrypted file: SQLite's own online copy, under the same key."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import NullPool

from samspill.adapters.sql.audit import SqlAuditBook
from samspill.app.audit.verifying import BATCH, verified
from samspill.app.ports.backups import CannotBackUp
from samspill.app.records.audit import AuditEntry
from samspill.model.words import Text

from .copier import Looked

_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"


class SqliteCopier:
    """Meets ``Copier``."""

    kind = "sqlite"
    suffix = ".db"

    def __init__(self, path: Path, key_file: Path) -> None:
        self.path, self.key_file = path, key_file

    def write(self, file: Path) -> dict[str, int]:
        """See the protocol. The copy and the count are of one moment, because both are made in one transaction."""
        draft = file.with_name(file.name + ".part")
        draft.unlink(missing_ok=True)
        os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        try:
            with self._opened(self.path) as source, self._opened(draft) as target:
                source.execute("BEGIN")
                counted = _counted(source)
                source.backup(target)
                source.execute("COMMIT")
                target.execute("PRAGMA journal_mode = DELETE")
            _kept_on_disk(draft)
            draft.replace(file)
        except sqlcipher.Error as failed:
            raise CannotBackUp(
                Text(
                    nb=f"Databasen kunne ikke kopieres: {failed}. Er det plass?",
                    en=f"The database could not be copied: {failed}. Is there room?",
                )
            ) from failed
        finally:
            for rest in ("", "-wal", "-shm", "-journal"):
                draft.with_name(draft.name + rest).unlink(missing_ok=True)
        return counted

    def look(self, file: Path) -> Looked:
        """See the protocol."""
        if not file.is_file():
            raise CannotBackUp(Text(nb=f"{file} er ikke der.", en=f"{file} is not there."))
        try:
            with self._opened(file, read_only=True) as copy:
                counted = _counted(copy)
                whole = [row[0] for row in copy.execute("PRAGMA integrity_check").fetchall()]
                loose = copy.execute("PRAGMA foreign_key_check").fetchall()
            checked = verified(self._audit(file), ())
        except (sqlcipher.Error, KeyError) as failed:
            raise CannotBackUp(
                Text(
                    nb=f"{file} kan ikke leses med nøkkelen i {self.key_file}: {failed}. "
                    "Er det nøkkelen til den klinikken?",
                    en=f"{file} cannot be read with the key in {self.key_file}: {failed}. "
                    "Is it the key of that clinic?",
                )
            ) from failed
        faults = [*_damaged(whole), *_loose(len(loose))]
        return Looked(counted, checked.last, (*faults, *(fault.message for fault in checked.faults)))

    def _audit(self, file: Path) -> Iterator[AuditEntry]:
        engine = create_engine(
            "sqlite://", creator=lambda: self._connect(file, read_only=True), module=sqlcipher, poolclass=NullPool
        )
        with engine.connect() as connection:
            yield from _entries(connection)
        engine.dispose()

    @contextmanager
    def _opened(self, path: Path, *, read_only: bool = False) -> Iterator[Any]:
        connection = self._connect(path, read_only=read_only)
        try:
            yield connection
        finally:
            connection.close()

    def _connect(self, path: Path, *, read_only: bool = False) -> Any:
        if not self.key_file.exists():
            raise CannotBackUp(
                Text(
                    nb=f"{self.key_file} er ikke der: Legg kopien av klinikkens nøkkel tilbake først.",
                    en=f"{self.key_file} is not there: put the copy of the clinic's key back first.",
                )
            )
        how = "?mode=ro&immutable=1" if read_only else ""
        name = f"file:{quote(str(path.absolute()))}{how}"
        connection = sqlcipher.connect(name, uri=True, check_same_thread=False, isolation_level=None, timeout=10)
        connection.execute(f"PRAGMA key = \"x'{self.key_file.read_text().strip()}'\"")
        return connection


def _damaged(whole: list[str]) -> tuple[Text, ...]:
    if whole == ["ok"]:
        return ()
    return (Text(nb=f"sider er skadet: {whole[0]}", en=f"pages are damaged: {whole[0]}"),)


def _loose(rows: int) -> tuple[Text, ...]:
    return (Text(nb=f"{rows} rader fører ingen steder", en=f"{rows} rows lead nowhere"),) if rows else ()


def _entries(connection: Connection) -> Iterator[AuditEntry]:
    book, after = SqlAuditBook(connection), 0
    while batch := book.entries(after, BATCH):
        yield from batch
        after = batch[-1].seq


def _counted(connection: Any) -> dict[str, int]:
    names = [row[0] for row in connection.execute(_TABLES).fetchall()]
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}  # noqa: S608


def _kept_on_disk(file: Path) -> None:
    at = os.open(file, os.O_RDONLY)
    try:
        os.fsync(at)
    finally:
        os.close(at)
