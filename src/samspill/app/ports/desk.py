"""The folder in which an author writes a pack."""

from collections.abc import Callable, Mapping
from typing import Protocol


class CannotWrite(OSError):
    """The file could not be written; it is as it was."""


class Desk(Protocol):
    """Reads and writes the texts of one pack; never anything outside its folder."""

    @property
    def where(self) -> str:
        """The folder, as an author knows it."""

    def files(self) -> Mapping[str, str]:
        """The texts of the pack by their path inside it, with the line ends they have."""

    def write(self, name: str, text: str, earlier: str) -> None:
        """Put ``text`` in place of a file that is there, whole or not at all, after keeping ``earlier`` elsewhere.

        Raises ``CannotWrite``.
        """

    def watch(self, changed: Callable[[], None]) -> None:
        """Call ``changed`` whenever something in the folder has changed, until ``close``."""

    def close(self) -> None:
        """Watch no more."""
