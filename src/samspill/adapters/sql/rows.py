"""Records to rows and back; fields and columns have the same names."""

from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection, Select, Table, and_, insert, update

from .sealing import opened, sealed_row

_R = TypeVar("_R", bound=msgspec.Struct)


def as_row(record: msgspec.Struct) -> dict[str, Any]:
    """The record's fields, one level deep; the column types do the rest."""
    return {name: getattr(record, name) for name in record.__struct_fields__}


def one(connection: Connection, query: Select[Any], kind: type[_R]) -> _R | None:
    """The first row as a record, or ``None``."""
    row = connection.execute(query).mappings().first()
    return None if row is None else kind(**{n: opened(connection, n, row[n]) for n in kind.__struct_fields__})


def many(connection: Connection, query: Select[Any], kind: type[_R]) -> tuple[_R, ...]:
    """All rows as records."""
    names = kind.__struct_fields__
    rows = connection.execute(query).mappings()
    return tuple(kind(**{name: opened(connection, name, row[name]) for name in names}) for row in rows)


def add(connection: Connection, table: Table, *records: msgspec.Struct) -> None:
    """Add a row for each record."""
    if records:
        connection.execute(insert(table), [sealed_row(connection, table, as_row(record)) for record in records])


def keep(connection: Connection, table: Table, record: msgspec.Struct) -> None:
    """Replace the row with the record's primary key, or add it."""
    row = sealed_row(connection, table, as_row(record))
    key = and_(*(column == row[column.name] for column in table.primary_key.columns))
    if connection.execute(update(table).where(key).values(row)).rowcount == 0:
        connection.execute(insert(table).values(row))
