"""No voice: captions carry the scene."""

from pathlib import Path
from typing import Literal

from .ports.voice import Line


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
