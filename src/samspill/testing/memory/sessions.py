"""Sessions with their check-ins, runs and debriefs, in memory."""

from samspill.app.records.sessions import CheckInRecord, DebriefRecord, Run, Session, SessionPhase

from .kept import Book


class MemorySessionBook(Book):
    """Meets ``SessionBook``."""

    def keep(self, session: Session) -> None:
        self._kept.sessions[session.id] = session

    def session(self, id: str) -> Session | None:
        return self._kept.sessions.get(id)

    def of(self, participant: str) -> tuple[Session, ...]:
        return self._ordered([s for s in self._kept.sessions.values() if s.participant == participant])

    def open_with(self, staff: str) -> tuple[Session, ...]:
        kept = self._kept.sessions.values()
        return self._ordered([s for s in kept if s.staff == staff and s.phase is not SessionPhase.CLOSED])

    def keep_check_in(self, record: CheckInRecord) -> None:
        self._kept.check_ins[record.session] = record

    def check_in(self, session: str) -> CheckInRecord | None:
        return self._kept.check_ins.get(session)

    def keep_run(self, run: Run) -> None:
        self._kept.runs[run.session, run.number] = run

    def runs(self, session: str) -> tuple[Run, ...]:
        return tuple(run for key, run in sorted(self._kept.runs.items()) if key[0] == session)

    def runs_of(self, participant: str) -> tuple[Run, ...]:
        own = {session.id for session in self.of(participant)}
        found = [run for run in self._kept.runs.values() if run.session in own]
        return tuple(sorted(found, key=lambda run: (run.started_at, run.session, run.number)))

    def keep_debrief(self, record: DebriefRecord) -> None:
        self._kept.debriefs[record.session, record.version] = record

    def debrief(self, session: str) -> DebriefRecord | None:
        return max(self.debriefs(session), key=lambda record: record.version, default=None)

    def debriefs(self, session: str) -> tuple[DebriefRecord, ...]:
        return tuple(record for key, record in sorted(self._kept.debriefs.items()) if key[0] == session)

    def _ordered(self, sessions: list[Session]) -> tuple[Session, ...]:
        return tuple(sorted(sessions, key=lambda session: (session.opened_at, session.id)))
