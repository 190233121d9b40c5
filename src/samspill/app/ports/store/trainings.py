"""How far members of staff have come with learning the work."""

from typing import Protocol

from samspill.app.records.training import Training


class TrainingBook(Protocol):
    """One record for each member of staff who has met the training."""

    def keep(self, training: Training) -> None:
        """Keep it under its member of staff."""

    def of(self, staff: str) -> Training | None:
        """How far this member has come, if they have met it."""

    def everyone(self) -> tuple[Training, ...]:
        """How far everyone has come, by member of staff."""
