"""Records that were opened in an emergency."""

from datetime import datetime
from typing import Protocol

from samspill.app.records.emergencies import Emergency


class EmergencyBook(Protocol):
    """Openings without a care relation."""

    def keep(self, emergency: Emergency) -> None:
        """Keep the opening under its id."""

    def emergency(self, id: str) -> Emergency | None:
        """The opening with this id."""

    def open_to(self, staff: str, now: datetime) -> tuple[Emergency, ...]:
        """What is open to a member of staff now, oldest first."""

    def unsigned(self) -> tuple[Emergency, ...]:
        """Those no supervisor has signed yet, oldest first."""
