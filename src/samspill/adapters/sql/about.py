"""Which rows are about a person: found by following the tables' own keys, so that no table can be forgotten."""

from collections.abc import Iterator

from sqlalchemy import Column, ColumnElement, Table, false, or_, select

from .tables import metadata

STAYS = {"audit": "who opened or changed what, by id only: a clinic must be able to show it afterwards"}
"""Kept although it is about someone, each with its reason (GDPR, article 17(3))."""
_NAMED = {"participant": "participants", "session": "sessions", "staff": "staff", "token_hash": "devices"}
"""What a column of this name leads to, where a table has no foreign key for it."""


def tables_about() -> tuple[Table, ...]:
    """Every table that leads to a person and goes with them, those that lead to others first."""
    found = [table for table in metadata.sorted_tables if table.name not in STAYS and links(table)]
    return tuple(sorted(found, key=_depth, reverse=True))


def rows_about(table: Table, participant: str) -> ColumnElement[bool]:
    """Which rows of ``table`` are about ``participant``."""
    if table.name == "participants":
        return table.c.id == participant
    wanted = [_leads(column, parent, participant) for column, parent in links(table)]
    return or_(false(), *wanted)


def links(table: Table) -> tuple[tuple[Column[str], Table], ...]:
    """The columns that lead to a person, with the table each leads to; the participants lead to themselves."""
    if table.name == "participants":
        return ((table.c.id, table),)
    return tuple((column, parent) for column, parent in _parents(table) if parent is not table and links(parent))


def _depth(table: Table) -> int:
    """How many tables lie between this one and the person."""
    return 0 if table.name == "participants" else 1 + max(_depth(parent) for _, parent in links(table))


def _leads(column: Column[str], parent: Table, participant: str) -> ColumnElement[bool]:
    if parent.name == "participants":
        return column == participant
    key = next(iter(parent.primary_key.columns))
    return column.in_(select(key).where(rows_about(parent, participant)))


def _parents(table: Table) -> Iterator[tuple[Column[str], Table]]:
    for column in table.columns:
        if column.foreign_keys:
            yield column, next(iter(column.foreign_keys)).column.table
        elif column.name in _NAMED and table.name != _NAMED[column.name]:
            yield column, metadata.tables[_NAMED[column.name]]
