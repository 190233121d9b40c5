"""What participants have agreed to."""

from typing import Protocol

from samspill.app.records.consents import ConsentDecision


class ConsentBook(Protocol):
    """Append-only."""

    def decide(self, decision: ConsentDecision) -> None:
        """Add a decision."""

    def of(self, participant: str) -> tuple[ConsentDecision, ...]:
        """Every decision of a participant, oldest first."""
