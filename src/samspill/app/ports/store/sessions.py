"""Sessions and what belongs to one."""

from typing import Protocol

from samspill.app.records.sessions import CheckInRecord, DebriefRecord, Run, Session


class SessionBook(Protocol):
    """Sessions, check-ins, runs and debriefs. ``keep_*`` adds or replaces the record with the same key."""

    def keep(self, session: Session) -> None:
        """Keep the session under its id."""

    def session(self, id: str) -> Session | None:
        """The session with this id."""

    def of(self, participant: str) -> tuple[Session, ...]:
        """All sessions of a participant, oldest first."""

    def open_with(self, staff: str) -> tuple[Session, ...]:
        """The sessions of a member of staff that are not closed, oldest first."""

    def keep_check_in(self, record: CheckInRecord) -> None:
        """Keep the check-in under its session."""

    def check_in(self, session: str) -> CheckInRecord | None:
        """The check-in of a session."""

    def keep_run(self, run: Run) -> None:
        """Keep the run under its session and number."""

    def runs(self, session: str) -> tuple[Run, ...]:
        """The runs of a session, by number."""

    def runs_of(self, participant: str) -> tuple[Run, ...]:
        """All runs of a participant, oldest first."""

    def keep_debrief(self, record: DebriefRecord) -> None:
        """Keep the debrief under its session and version."""

    def debrief(self, session: str) -> DebriefRecord | None:
        """The latest version of a session's debrief."""

    def debriefs(self, session: str) -> tuple[DebriefRecord, ...]:
        """All versions of a session's debrief, oldest first."""
