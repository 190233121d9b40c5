"""What is due about many people at once."""

from collections.abc import Iterable
from typing import Protocol

from samspill.app.records.due import DueRecords


class DueBook(Protocol):
    """Reads across subjects, so that a long list costs a few reads instead of a few for each person."""

    def of(self, participants: Iterable[str]) -> dict[str, DueRecords]:
        """The records of each of these; of somebody of whom nothing is kept, empty ones."""
