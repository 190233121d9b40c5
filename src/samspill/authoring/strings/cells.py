"""What comes back from a translator, whatever file it came in."""

from typing import NamedTuple


class Cell(NamedTuple):
    """One text as it came back: the line it stands on, its key, its source as it was then, and the translation."""

    line: int
    key: str
    source: str
    target: str


class Unreadable(ValueError):
    """The file is not one that was exported; the message says what was expected."""
