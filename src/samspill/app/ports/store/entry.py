"""What is found out when someone comes in: the screening, and what they need."""

from typing import Protocol

from samspill.app.records.needs import Needs
from samspill.app.records.screening import Screening


class EntryBook(Protocol):
    """Screenings, append-only, and needs, of which the latest counts."""

    def screen(self, screening: Screening) -> None:
        """Add a screening."""

    def screenings(self, participant: str) -> tuple[Screening, ...]:
        """Every screening of a participant, oldest first."""

    def keep_needs(self, needs: Needs) -> None:
        """Keep the needs under their participant."""

    def needs(self, participant: str) -> Needs | None:
        """What a participant needs, if it has been asked."""
