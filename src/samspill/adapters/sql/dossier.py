"""Everything that is held on one person, in the database."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Column, Connection, Integer, RowMapping, String, Table, delete, func, select

from samspill.app.ports.store.dossier import Rows
from samspill.app.records.erasure import Erasure

from .about import rows_about, tables_about
from .columns import Moment, Payload
from .sealing import opened
from .tables import metadata, participants

erasures = Table(
    "erasures",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person", String(40), nullable=False),
    Column("by", String(40), nullable=False),
    Column("at", Moment, nullable=False),
    Column("rows", Payload(dict[str, int]), nullable=False),
)
"""``person``, not ``participant``: it is about nobody any more and stays."""
SECRET = frozenset(
    {"password_hash", "pin_hash", "token_hash", "code_hash", "secret", "public_key", "credential", "handle"}
)
"""Columns that are keys of signing in, not data about a person."""
SECRET_OF = {"errands": frozenset({"given"}), "offers": frozenset({"code"})}
"""Those that are so in one table only: elsewhere ``given`` is a yes or a no."""


class SqlDossierBook:
    """Meets ``DossierBook``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, participant: str) -> Mapping[str, Rows]:
        """See the port."""
        found = {table.name: self._rows(table, participant) for table in reversed(tables_about())}
        return {name: rows for name, rows in found.items() if rows}

    def counts(self, participant: str) -> Mapping[str, int]:
        """See the port."""
        found = {}
        for table in reversed(tables_about()):
            query = select(func.count()).select_from(table).where(rows_about(table, participant))
            found[table.name] = int(self._connection.execute(query).scalar_one())
        return {name: count for name, count in found.items() if count}

    def erase(self, participant: str) -> Mapping[str, int]:
        """See the port."""
        gone = {}
        for table in tables_about():
            done = self._connection.execute(delete(table).where(rows_about(table, participant)))
            gone[table.name] = int(done.rowcount)
        return {name: count for name, count in gone.items() if count}

    def participants(self) -> tuple[str, ...]:
        """See the port."""
        return tuple(self._connection.execute(select(participants.c.id).order_by(participants.c.id)).scalars())

    def note(self, erasure: Erasure) -> None:
        """See the port."""
        row = {"person": erasure.participant, "by": erasure.by, "at": erasure.at, "rows": erasure.rows}
        self._connection.execute(erasures.insert().values(row))

    def erasures(self) -> tuple[Erasure, ...]:
        """See the port."""
        rows = self._connection.execute(select(erasures).order_by(erasures.c.id)).mappings()
        return tuple(Erasure(row["person"], row["by"], row["at"], row["rows"]) for row in rows)

    def _rows(self, table: Table, participant: str) -> Rows:
        order = tuple(table.primary_key.columns)
        found = self._connection.execute(select(table).where(rows_about(table, participant)).order_by(*order))
        names = [
            column.name
            for column in table.columns
            if column.name not in SECRET | SECRET_OF.get(table.name, frozenset())
        ]
        return tuple(self._readable(row, names) for row in found.mappings())

    def _readable(self, row: RowMapping, names: list[str]) -> Mapping[str, Any]:
        return {name: opened(self._connection, name, row[name]) for name in names}
