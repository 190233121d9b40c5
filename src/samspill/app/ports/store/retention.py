"""How long things are kept."""

from collections.abc import Collection
from datetime import datetime
from typing import Protocol

from samspill.app.records.retention import OldSession, RetentionDecision, RetentionHold, RetentionRun


class RetentionBook(Protocol):
    """What was decided, who is kept longer, how old things are, and letting them go."""

    def decide(self, decision: RetentionDecision) -> None:
        """Keep a decision; the latest counts."""

    def decision(self) -> RetentionDecision | None:
        """The latest decision."""

    def keep_hold(self, hold: RetentionHold) -> None:
        """Keep the hold under its id."""

    def holds(self) -> tuple[RetentionHold, ...]:
        """Every hold that was not lifted, by its last day."""

    def ran(self, run: RetentionRun) -> None:
        """Keep what went."""

    def runs(self, most: int) -> tuple[RetentionRun, ...]:
        """What went, newest first, at most so many."""

    def last_entries(self) -> tuple[tuple[str, datetime], ...]:
        """When something was last written about each participant, wherever it lies; holds do not count."""

    def old_sessions(self, before: datetime) -> tuple[OldSession, ...]:
        """Sessions closed before then whose events are still kept, the oldest first."""

    def drop_events(self, sessions: Collection[str]) -> int:
        """Delete the events of these sessions; how many went."""

    def old_sign_ins(self, before: datetime) -> int:
        """How many sign-ins of staff and participants were last seen before then."""

    def drop_sign_ins(self, before: datetime) -> int:
        """Delete those; how many went."""
