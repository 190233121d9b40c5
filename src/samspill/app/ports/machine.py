"""The machine the clinic runs on, as far as its health is concerned."""

from typing import Protocol

import msgspec


class KeyState(msgspec.Struct, frozen=True):
    """The database's key file: whether it is there, and whether others on the machine could read it."""

    there: bool
    open_to_others: bool = False


class AnchorPlace(msgspec.Struct, frozen=True):
    """Where the anchors of the audit log are kept: ``beside`` is inside the folder of the records themselves."""

    folder: str
    beside: bool
    same_disk: bool = True


class Machine(Protocol):
    """What can be seen of the machine without asking anyone. Every call is quick."""

    def free_bytes(self) -> int:
        """Room left where the records lie."""

    def key(self) -> KeyState | None:
        """The key of the encrypted file; ``None`` where the database is not a file."""

    def anchors(self) -> AnchorPlace:
        """Where the anchors of the audit log lie."""

    def versions(self) -> dict[str, str]:
        """What runs here, by name."""

    def speaks(self) -> bool:
        """Whether speech can be made."""
