"""A place outside the database and outside the folder of keys that remembers who was erased."""

from typing import Protocol


class ErasureLedger(Protocol):
    """Remembers by number only. It outlives every backup, so that none of them brings back who was erased."""

    def note(self, participant: str) -> None:
        """Remember that this person was erased; harmless to do again. Raises ``OSError`` when it cannot be written."""

    def has(self, participant: str) -> bool:
        """Whether this person was erased once."""
