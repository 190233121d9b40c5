"""Sessions in the database."""

from sqlalchemy import Connection, select

from samspill.app.records.sessions import (
    CheckInRecord,
    DebriefRecord,
    Run,
    Session,
    SessionPhase,
)

from . import tables
from .rows import keep, many, one


class SqlSessionBook:
    """Meets ``SessionBook``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, session: Session) -> None:
        """See the port."""
        keep(self._connection, tables.sessions, session)

    def session(self, id: str) -> Session | None:
        """See the port."""
        return one(self._connection, select(tables.sessions).where(tables.sessions.c.id == id), Session)

    def of(self, participant: str) -> tuple[Session, ...]:
        """See the port."""
        kept = tables.sessions
        query = select(kept).where(kept.c.participant == participant).order_by(kept.c.opened_at, kept.c.id)
        return many(self._connection, query, Session)

    def open_with(self, staff: str) -> tuple[Session, ...]:
        """See the port."""
        kept = tables.sessions
        query = select(kept).where(kept.c.staff == staff, kept.c.phase != SessionPhase.CLOSED)
        return many(self._connection, query.order_by(kept.c.opened_at, kept.c.id), Session)

    def keep_check_in(self, record: CheckInRecord) -> None:
        """See the port."""
        keep(self._connection, tables.check_ins, record)

    def check_in(self, session: str) -> CheckInRecord | None:
        """See the port."""
        kept = tables.check_ins
        return one(self._connection, select(kept).where(kept.c.session == session), CheckInRecord)

    def keep_run(self, run: Run) -> None:
        """See the port."""
        keep(self._connection, tables.runs, run)

    def runs(self, session: str) -> tuple[Run, ...]:
        """See the port."""
        kept = tables.runs
        return many(self._connection, select(kept).where(kept.c.session == session).order_by(kept.c.number), Run)

    def runs_of(self, participant: str) -> tuple[Run, ...]:
        """See the port."""
        kept, sessions = tables.runs, tables.sessions
        query = select(kept).join(sessions, sessions.c.id == kept.c.session)
        query = query.where(sessions.c.participant == participant)
        return many(self._connection, query.order_by(kept.c.started_at, kept.c.session, kept.c.number), Run)

    def keep_debrief(self, record: DebriefRecord) -> None:
        """See the port."""
        keep(self._connection, tables.debrief_versions, record)

    def debrief(self, session: str) -> DebriefRecord | None:
        """See the port."""
        kept = tables.debrief_versions
        query = select(kept).where(kept.c.session == session).order_by(kept.c.version.desc()).limit(1)
        return one(self._connection, query, DebriefRecord)

    def debriefs(self, session: str) -> tuple[DebriefRecord, ...]:
        """See the port."""
        kept = tables.debrief_versions
        query = select(kept).where(kept.c.session == session).order_by(kept.c.version)
        return many(self._connection, query, DebriefRecord)
