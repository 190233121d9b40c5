"""Backups of PostgreSQL, by its own programs: ``pg_dump`` writes, ``pg_restore`` reads.

A dump is counted in the very snapshot it is made of, and read again row by row without a server.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, create_engine, make_url, text

from samspill.app.audit.verifying import verified
from samspill.app.ports.backups import CannotBackUp
from samspill.app.records.audit import AuditEntry, Kind
from samspill.model.words import Text

from .copier import Looked

_TABLES = text("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename")
_ESCAPES = {"t": "\t", "n": "\n", "r": "\r", "\\": "\\", "b": "\b", "f": "\f", "v": "\v"}


class PostgresCopier:
    """Meets ``Copier``."""

    kind = "postgresql"
    suffix = ".dump"

    def __init__(self, url: str) -> None:
        self.url = make_url("postgresql+psycopg" + url[url.index(":") :])

    def write(self, file: Path) -> dict[str, int]:
        """See the protocol."""
        dump = program("pg_dump", f"pg_dump --format=custom --file={file} {self.shown()}")
        engine = create_engine(self.url, isolation_level="REPEATABLE READ")
        try:
            with engine.connect() as connection:
                snapshot = connection.execute(text("SELECT pg_export_snapshot()")).scalar_one()
                counted = _counted(connection)
                os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))
                options = ["--format=custom", "--schema=public", f"--snapshot={snapshot}", f"--file={file}"]
                self.run([dump, *options, f"--dbname={self.shown()}"])
        finally:
            engine.dispose()
        return counted

    def look(self, file: Path) -> Looked:
        """See the protocol."""
        if not file.is_file():
            raise CannotBackUp(Text(nb=f"{file} er ikke der.", en=f"{file} is not there."))
        rows: dict[str, int] = {}
        checked = verified(_audit(_lines(file), rows), ())
        return Looked(rows, checked.last, tuple(fault.message for fault in checked.faults))

    def run(self, command: list[str]) -> None:
        """Run one of PostgreSQL's programs; the password never stands in the command."""
        with_password = os.environ | ({"PGPASSWORD": str(self.url.password)} if self.url.password else {})
        done = subprocess.run(  # noqa: S603 - our own words, no shell
            command, env=with_password, capture_output=True, text=True, check=False
        )
        if done.returncode:
            name, told = Path(command[0]).name, done.stderr.strip()[-500:]
            nb, en = told or "ingen grunn er oppgitt", told or "no reason given"
            raise CannotBackUp(Text(nb=f"{name} gikk ikke: {nb}", en=f"{name} failed: {en}"))

    def shown(self) -> str:
        """The database as PostgreSQL's programs understand it, without the password."""
        return self.url.set(drivername="postgresql", password=None).render_as_string()


def program(name: str, by_hand: str) -> str:
    """Where one of PostgreSQL's programs is, the newest there is; raises ``CannotBackUp`` with what to run by hand."""
    debian = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: int(path.parts[-3]))
    found = str(debian[-1]) if debian else shutil.which(name)
    if found is None:
        raise CannotBackUp(
            Text(
                nb=f"{name} er ikke på denne maskinen. Installer klienten til PostgreSQL (Debian, Ubuntu: apt install "
                f"postgresql-client), eller kjør dette der den er: {by_hand}",
                en=f"{name} is not on this machine. Install PostgreSQL's client (Debian, Ubuntu: apt install "
                f"postgresql-client), or run this where it is: {by_hand}",
            )
        )
    return found


def _counted(connection: Connection) -> dict[str, int]:
    names = connection.execute(_TABLES).scalars().all()
    count = 'SELECT count(*) FROM public."{}"'
    return {name: int(connection.execute(text(count.format(name))).scalar_one()) for name in names}


def _lines(file: Path) -> Iterator[str]:
    """The data of a dump as text, line by line."""
    reading = [program("pg_restore", f"pg_restore --data-only --file=- {file}"), "--data-only", "--file=-", str(file)]
    with subprocess.Popen(  # noqa: S603 - our own words, no shell
        reading, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    ) as done:
        yield from done.stdout or ()
        said = done.stderr.read() if done.stderr is not None else ""
    if done.returncode:
        told = said.strip()[-300:]
        raise CannotBackUp(Text(nb=f"{file} kan ikke leses: {told}", en=f"{file} cannot be read: {told}"))


def _audit(lines: Iterator[str], rows: dict[str, int]) -> Iterator[AuditEntry]:
    """The rows of the audit log in order; counts those of every table on the way."""
    table, columns, found = "", [""], []
    for line in lines:
        if line.startswith("COPY public."):
            table, _, rest = line.removeprefix("COPY public.").partition(" (")
            table, columns = table.strip('"'), [name.strip('" ') for name in rest.partition(")")[0].split(",")]
            rows[table] = 0
        elif table and line == "\\.\n":
            table = ""
        elif table:
            rows[table] += 1
            if table == "audit":
                found.append(_entry(dict(zip(columns, line.rstrip("\n").split("\t"), strict=True))))
    yield from sorted(found, key=lambda entry: entry.seq)


def _entry(row: dict[str, str]) -> AuditEntry:
    plain = {name: _unescaped(value) for name, value in row.items()}
    at = datetime.fromisoformat(plain.pop("at"))
    return AuditEntry(seq=int(plain.pop("seq")), at=at, kind=Kind(plain.pop("kind")), **plain)


def _unescaped(value: str) -> str:
    head, *rest = value.split("\\\\")
    return "\\".join(_one(part) for part in (head, *rest))


def _one(part: str) -> str:
    first, *rest = part.split("\\")
    return first + "".join(_ESCAPES.get(piece[:1], piece[:1]) + piece[1:] for piece in rest)
