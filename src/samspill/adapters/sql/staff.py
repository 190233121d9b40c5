"""Members of staff in the database."""

from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from samspill.app.records.staff import StaffMember, StaffSession

from . import tables
from .rows import as_row, many, one


class SqlStaffBook:
    """Meets ``StaffBook``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, member: StaffMember) -> None:
        """See the port."""
        row = as_row(member) | {"name_key": member.name.casefold()}
        self._connection.execute(insert(tables.staff).values(row))

    def keep(self, member: StaffMember) -> None:
        """See the port."""
        row = {name: value for name, value in as_row(member).items() if name not in {"id", "name"}}
        self._connection.execute(update(tables.staff).where(tables.staff.c.id == member.id).values(row))

    def member(self, id: str) -> StaffMember | None:
        """See the port."""
        return one(self._connection, select(tables.staff).where(tables.staff.c.id == id), StaffMember)

    def named(self, name: str) -> StaffMember | None:
        """See the port."""
        query = select(tables.staff).where(tables.staff.c.name_key == name.casefold())
        return one(self._connection, query, StaffMember)

    def members(self) -> tuple[StaffMember, ...]:
        """See the port."""
        return many(self._connection, select(tables.staff).order_by(tables.staff.c.name_key), StaffMember)

    def open(self, session: StaffSession) -> None:
        """See the port."""
        self._connection.execute(insert(tables.staff_sessions).values(as_row(session)))

    def opened(self, token_hash: str) -> StaffSession | None:
        """See the port."""
        opened = tables.staff_sessions
        return one(self._connection, select(opened).where(opened.c.token_hash == token_hash), StaffSession)

    def keep_opened(self, session: StaffSession) -> None:
        """See the port."""
        opened, row = tables.staff_sessions, as_row(session)
        self._connection.execute(update(opened).where(opened.c.token_hash == session.token_hash).values(row))

    def opened_by(self, staff: str) -> tuple[StaffSession, ...]:
        """See the port."""
        opened = tables.staff_sessions
        query = select(opened).where(opened.c.staff == staff).order_by(opened.c.seen_at.desc(), opened.c.token_hash)
        return many(self._connection, query, StaffSession)

    def close(self, token_hash: str) -> None:
        """See the port."""
        opened = tables.staff_sessions
        self._connection.execute(delete(opened).where(opened.c.token_hash == token_hash))

    def close_all(self, staff: str) -> None:
        """See the port."""
        opened = tables.staff_sessions
        self._connection.execute(delete(opened).where(opened.c.staff == staff))

    def wrong_try(self, what: str, key: str, at: datetime) -> None:
        """See the port."""
        self._connection.execute(insert(tables.wrong_tries).values(what=what, key=key, at=at))

    def wrong_tries(self, what: str, key: str, since: datetime) -> tuple[datetime, ...]:
        """See the port."""
        tries = tables.wrong_tries.c
        query = select(tries.at).where(tries.what == what, tries.key == key, tries.at >= since).order_by(tries.at)
        return tuple(self._connection.execute(query).scalars())

    def forgive(self, what: str, key: str, at: datetime) -> None:
        """See the port."""
        tries = tables.wrong_tries
        self._connection.execute(delete(tries).where(tries.c.what == what, tries.c.key == key, tries.c.at == at))

    def forget_tries(self, before: datetime) -> None:
        """See the port."""
        self._connection.execute(delete(tables.wrong_tries).where(tables.wrong_tries.c.at < before))
