"""Seal a row on its way in, open it on its way out."""

from typing import Any

from sqlalchemy import Column, Connection, Select, Table, Text, func, select, type_coerce

from .columns import Closed, Token, sealed_columns
from .keyring import Keyring
from .names import Names

KEYRING = "samspill_keyring"
"""The option of the engine's connections under which the keyring is found."""


def sealed_row(connection: Connection, table: Table, row: dict[str, Any]) -> dict[str, Any]:
    """The row with everything sealed that the table says is to be; its person is found by the row itself."""
    kinds = {name: kind for name, kind in sealed_columns(table).items() if row.get(name) is not None}
    if not kinds:
        return row
    keys, person = _keyring(connection), _person(connection, table, row)
    closed = {n: Token(keys.seal(person, n, kind.encoded(row[n]))) for n, kind in kinds.items()}
    return row | closed


def opened(connection: Connection, name: str, value: Any) -> Any:
    """The value of the column ``name`` as it was before it was sealed; others as they are."""
    if not isinstance(value, Closed):
        return value
    return value.value(_keyring(connection).open(value.token, name))


def opened_names(connection: Connection, whose: str, column: Column[Any], query: Select[Any]) -> Names:
    """Persons and names in the sealed ``column`` of ``query``, by name; thousands at once, as one piece."""
    lying = query.with_only_columns(func.aggregate_strings(type_coerce(column, Text), "\n"))
    return _keyring(connection).names(whose, connection.execute(lying).scalar() or "", column.name)


def _keyring(connection: Connection) -> Keyring:
    keys = connection.get_execution_options()[KEYRING]
    if not isinstance(keys, Keyring):
        raise TypeError(f"expected a Keyring under {KEYRING}, got {keys!r}")
    return keys


def _person(connection: Connection, table: Table, row: dict[str, Any]) -> str:
    """``participant`` names the person, else ``session`` does; of the participants themselves, their ``id``.

    A story has a key of its own, as whoever told it need not take part here.
    """
    if table.name in _OWN_KEY:
        return str(row[_OWN_KEY[table.name]])
    if "participant" in row:
        return str(row["participant"])
    return _person_of_session(connection, table, str(row["session"]))


_OWN_KEY = {"participants": "id", "stories": "id", "story_sounds": "story"}
"""Tables whose rows are the key's own, and the column that names it."""


def _person_of_session(connection: Connection, table: Table, session: str) -> str:
    known = _keyring(connection).person_of_session
    if session not in known:
        sessions = table.metadata.tables["sessions"]
        query = select(sessions.c.participant).where(sessions.c.id == session)
        known[session] = str(connection.execute(query).scalar_one())
    return known[session]
