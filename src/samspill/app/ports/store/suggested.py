"""What was suggested when runs were begun and steps were chosen."""

from datetime import datetime
from typing import Protocol

from samspill.app.records.suggested import Suggested


class SuggestedBook(Protocol):
    """One record for each run and each choice; none for those from before it was kept."""

    def add(self, suggested: Suggested) -> None:
        """Keep what stood there then; raises ``Conflict`` for a run that has its record already."""

    def of_run(self, session: str, run: int) -> Suggested | None:
        """What was suggested when this run began."""

    def of_choice(self, participant: str, at: datetime) -> Suggested | None:
        """What was suggested when another step was chosen at that moment."""
