"""The column type of what is sealed."""

from typing import Any

import msgspec
from sqlalchemy import Dialect, Table, Text
from sqlalchemy.types import TypeDecorator


class Token(str):
    """A sealed text as it lies in the database."""

    __slots__ = ()


class Closed:
    """A sealed value as it came from the database; ``rows.opened`` makes it readable."""

    __slots__ = ("_column", "token")

    def __init__(self, token: str, column: "Sealed") -> None:
        self.token = token
        self._column = column

    def value(self, text: bytes) -> Any:
        """The value that ``text`` stands for."""
        return self._column.decoded(text)


class Sealed(TypeDecorator[Any]):
    """A text, bytes, or any value as JSON, that only the key of its person opens.

    Write ``Column("note", Sealed(), nullable=False)`` in a table that names its person by ``participant`` or
    ``session``, and write and read with ``rows.add``, ``rows.keep``, ``rows.one`` and ``rows.many``. Nothing else is
    needed. Whoever goes around them is stopped here: an open text is never written.
    """

    impl = Text
    cache_ok = True

    def __init__(self, kind: Any = str) -> None:
        super().__init__()
        self.kind = kind
        as_it_is = kind in {str, bytes}
        self._decoder: msgspec.json.Decoder[Any] | None = None if as_it_is else msgspec.json.Decoder(kind)

    def encoded(self, value: Any) -> bytes:
        """The value as it is sealed."""
        if self._decoder is not None:
            return msgspec.json.encode(value, order="deterministic")
        return bytes(value) if self.kind is bytes else value.encode()

    def decoded(self, text: bytes) -> Any:
        """The value as it was."""
        if self._decoder is not None:
            return self._decoder.decode(text)
        return text if self.kind is bytes else text.decode()

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """To the database; only what has been sealed."""
        if value is not None and not isinstance(value, Token):
            raise TypeError("this column is sealed: write it with rows.add or rows.keep")
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Closed | None:
        """From the database, still closed."""
        return None if value is None else Closed(value, self)


def sealed_columns(table: Table) -> dict[str, Sealed]:
    """The sealed columns of a table, by name."""
    return {column.name: column.type for column in table.columns if isinstance(column.type, Sealed)}
