"""The codes under which people stand in the data of a study."""

from typing import Protocol


class StudyCodes(Protocol):
    """Gives each person a code; only whoever has the clinic's key can find out whose it is."""

    def code(self, participant: str) -> str:
        """Eight letters, the same each time, so that what was taken out in two rounds can be joined."""
