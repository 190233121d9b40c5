"""How much each scenario strains, as far as somebody has taken it into use."""

from datetime import datetime
from typing import Protocol

from samspill.app.records.strain import StrainDecision


class StrainBook(Protocol):
    """Append-only: what was taken into use, and out of it."""

    def decide(self, decision: StrainDecision) -> None:
        """Add a decision; the latest counts."""

    def decision(self, before: datetime | None = None) -> StrainDecision | None:
        """The latest decision; with ``before``, the latest of those from before then."""

    def decisions(self, most: int) -> tuple[StrainDecision, ...]:
        """What was decided, newest first, at most so many."""
