"""Free text, names and events are sealed with the key of the person they are about; what is there is sealed now."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_SEALED = (
    ("participants", ("id",), "id", ("alias", "called", "own_goal")),
    ("choices", ("id",), "participant", ("reason",)),
    ("check_ins", ("session",), "session", ("override_reason",)),
    ("runs", ("session", "number"), "session", ("header",)),
    ("debrief_versions", ("session", "version"), "session", ("went_well", "happened")),
    ("events", ("session", "seq"), "session", ("event",)),
)
"""Table, its key, the column that leads to the person, and what is sealed, as it was when this was written."""
_SHORT = ("alias", "called", "own_goal")


def upgrade() -> None:
    """Seal row by row; what was open is overwritten, and the free pages are zeroed by ``secure_delete``."""
    _make_room()
    keys = op.get_context().config.attributes["keyring"]  # type: ignore[union-attr]
    connection = op.get_bind()
    owners = {row.id: row.participant for row in connection.execute(sa.text("SELECT id, participant FROM sessions"))}
    for table, key, leads, texts in _SEALED:
        for row in _rows(connection, table, (*dict.fromkeys((*key, leads)), *texts)):
            person = owners[row[leads]] if leads == "session" else row[leads]
            closed = {name: keys.seal(person, name, row[name].encode()) for name in texts if row[name] is not None}
            _update(connection, table, {name: row[name] for name in key}, closed)


def _make_room() -> None:
    """A sealed text is longer than the text; SQLite cannot widen a column in place, so each gets a new one."""
    for name in _SHORT:
        op.add_column("participants", sa.Column(f"{name}_open", sa.Text(), nullable=False, server_default=""))
        op.execute(f'UPDATE participants SET "{name}_open" = "{name}"')  # noqa: S608 - the names stand above
        op.drop_column("participants", name)
        op.execute(f'ALTER TABLE participants RENAME COLUMN "{name}_open" TO "{name}"')


def _rows(connection: sa.Connection, table: str, names: tuple[str, ...]) -> Iterator[Any]:
    wanted = sa.table(table, *(sa.column(name) for name in names))
    yield from connection.execute(sa.select(wanted)).mappings().all()


def _update(connection: sa.Connection, table: str, key: dict[str, Any], closed: dict[str, str]) -> None:
    if not closed:
        return
    named = sa.table(table, *(sa.column(name) for name in (*key, *closed)))
    where = sa.and_(*(named.c[name] == value for name, value in key.items()))
    connection.execute(sa.update(named).where(where).values(closed))
