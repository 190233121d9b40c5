"""How long things are kept, in the database."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, FromClause, Table, delete, func, select

from samspill.app.records.retention import OldSession, RetentionDecision, RetentionHold, RetentionRun

from .about import links, tables_about
from .columns import Moment
from .own_sign_in_tables import own_visits
from .proof_tables import known_places
from .retention_tables import decisions, holds, runs
from .rows import add, keep, many, one
from .tables import events, sessions, staff_sessions

_NO_ENTRIES = frozenset({"retention_holds"})
"""Tables about a person that are no reason to keep them longer."""
_SIGN_INS = (
    (staff_sessions, staff_sessions.c.seen_at),
    (own_visits, own_visits.c.seen_at),
    (known_places, known_places.c.at),
)


class SqlRetentionBook:
    """Meets ``RetentionBook``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def decide(self, decision: RetentionDecision) -> None:
        """See the port."""
        add(self._connection, decisions, decision)

    def decision(self) -> RetentionDecision | None:
        """See the port."""
        return one(self._connection, select(decisions).order_by(decisions.c.id.desc()).limit(1), RetentionDecision)

    def keep_hold(self, hold: RetentionHold) -> None:
        """See the port."""
        keep(self._connection, holds, hold)

    def holds(self) -> tuple[RetentionHold, ...]:
        """See the port."""
        query = select(holds).where(holds.c.lifted_at.is_(None)).order_by(holds.c.until, holds.c.id)
        return many(self._connection, query, RetentionHold)

    def ran(self, run: RetentionRun) -> None:
        """See the port."""
        add(self._connection, runs, run)

    def runs(self, most: int) -> tuple[RetentionRun, ...]:
        """See the port."""
        return many(self._connection, select(runs).order_by(runs.c.id.desc()).limit(most), RetentionRun)

    def last_entries(self) -> tuple[tuple[str, datetime], ...]:
        """See the port."""
        latest: dict[str, datetime] = {}
        for table in tables_about():
            moments = [column for column in table.columns if isinstance(column.type, Moment)]
            if moments and table.name not in _NO_ENTRIES:
                for person, *found in self._latest(table, moments):
                    latest[person] = max(moment for moment in (*found, latest.get(person)) if moment is not None)
        return tuple(sorted(latest.items()))

    def old_sessions(self, before: datetime) -> tuple[OldSession, ...]:
        """See the port."""
        still_there = select(events.c.session).distinct()
        columns = (sessions.c.id.label("session"), sessions.c.participant, sessions.c.closed_at)
        query = select(*columns).where(sessions.c.closed_at < before, sessions.c.id.in_(still_there))
        return many(self._connection, query.order_by(sessions.c.closed_at, sessions.c.id), OldSession)

    def drop_events(self, sessions: Collection[str]) -> int:
        """See the port."""
        return self._gone(delete(events).where(events.c.session.in_(list(sessions))))

    def old_sign_ins(self, before: datetime) -> int:
        """See the port."""
        counts = [select(func.count()).select_from(table).where(seen < before) for table, seen in _SIGN_INS]
        return sum(int(self._connection.execute(count).scalar_one()) for count in counts)

    def drop_sign_ins(self, before: datetime) -> int:
        """See the port."""
        return sum(self._gone(delete(table).where(seen < before)) for table, seen in _SIGN_INS)

    def _latest(self, table: Table, moments: list[Column[Any]]) -> Any:
        source, person = _person_of(table)
        latest = [func.max(column) for column in moments]
        query = select(person, *latest).select_from(source).where(person.is_not(None)).group_by(person)
        return (row for row in self._connection.execute(query) if any(row[1:]))

    def _gone(self, statement: Any) -> int:
        return int(self._connection.execute(statement).rowcount)


def _person_of(table: Table) -> tuple[FromClause, Column[str]]:
    """The table joined to whatever leads from it to a participant, and the column that names them."""
    leads = links(table)
    direct = next((column for column, parent in leads if parent.name == "participants"), None)
    if direct is not None:
        return table, direct
    column, parent = leads[0]
    source, person = _person_of(parent)
    return table.join(source, column == next(iter(parent.primary_key.columns))), person
