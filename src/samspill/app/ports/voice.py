"""Speech: a line of text becomes sound and mouth shapes."""

from pathlib import Path
from typing import Literal, Protocol

import msgspec

from samspill.model.words import Language


class Line(msgspec.Struct, frozen=True):
    """One line to speak. ``hint`` is a voice's name as the pack gives it, ``rate`` words per minute, ``pitch`` 0-99.

    ``who`` is the character's id, by which a recording of the line is found.
    """

    text: str
    language: Language
    hint: str = ""
    rate: int = 165
    pitch: int = 50
    who: str = ""


class Voice(Protocol):
    """Makes speech ahead of time. Nothing here ever waits for a sound: what is not ready goes without."""

    def prepare(self, lines: tuple[Line, ...]) -> None:
        """Begin making these lines in the background, unless they are there already."""

    def digest(self, line: Line) -> str | None:
        """The digest under which the finished sound of ``line`` lies, or ``None`` when it is not ready."""

    def path(self, digest: str, kind: Literal["wav", "json"]) -> Path | None:
        """The file behind ``digest``: sound, whatever ending it has, or its visemes; ``None`` when there is none."""

    def forget(self) -> None:
        """Delete every sound: somebody's name may be said in one. What is needed is made again."""

    def close(self) -> None:
        """Stop what runs in the background."""


class SilentVoice:
    """Meets the ``Voice`` port where nothing that speaks is installed, or nobody hears what was said on past days."""

    def prepare(self, lines: tuple[Line, ...]) -> None:
        """Nothing to make."""

    def digest(self, line: Line) -> str | None:
        """No sound is ever ready."""
        return None

    def path(self, digest: str, kind: Literal["wav", "json"]) -> Path | None:
        """There is no file."""
        return None

    def forget(self) -> None:
        """Nothing is kept."""

    def close(self) -> None:
        """Nothing runs."""
