"""Lines that people have recorded, laid in a folder."""

from typing import Protocol

import msgspec


class Recording(msgspec.Struct, frozen=True):
    """One file: ``name`` inside the folder, whose voice in which language, and the mark of its text.

    ``trouble`` says why it cannot be played, in English; empty when it can. A file that is named like no recording has
    no ``mark``.
    """

    name: str
    language: str = ""
    who: str = ""
    mark: str = ""
    trouble: str = ""


class Recordings(Protocol):
    """What lies in the folder of recorded lines."""

    def folder(self) -> str:
        """Where it is."""

    def there(self) -> bool:
        """Whether the folder can be read."""

    def found(self) -> tuple[Recording, ...]:
        """Every file, by name; each is looked into, which takes a moment."""
