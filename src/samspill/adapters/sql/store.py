"""Units of work on a database."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import IntegrityError

from samspill.app.ports.store import Conflict

from .log import SqlLogBook
from .pairing import SqlPairingBook
from .people import SqlPeopleBook
from .sessions import SqlSessionBook
from .staff import SqlStaffBook


@dataclass(frozen=True)
class SqlUnit:
    """Meets ``Unit``: one connection, one transaction."""

    staff: SqlStaffBook
    people: SqlPeopleBook
    sessions: SqlSessionBook
    pairing: SqlPairingBook
    log: SqlLogBook


class SqlStore:
    """Meets ``Store``. ``writing`` and ``reading`` are the same database, opened for one and for the other."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writing = engine.execution_options(samspill_writes=True)

    @contextmanager
    def begin(self) -> Iterator[SqlUnit]:
        """See the port."""
        try:
            with self._writing.begin() as connection:
                yield _unit(connection)
        except IntegrityError as clash:
            raise Conflict(str(clash.orig)) from clash

    @contextmanager
    def look(self) -> Iterator[SqlUnit]:
        """See the port."""
        with self._engine.connect() as connection:
            yield _unit(connection)

    def close(self) -> None:
        """See the port."""
        self._engine.dispose()


def _unit(connection: Connection) -> SqlUnit:
    return SqlUnit(
        SqlStaffBook(connection),
        SqlPeopleBook(connection),
        SqlSessionBook(connection),
        SqlPairingBook(connection),
        SqlLogBook(connection),
    )
