"""What was said on past days is heard by nobody, so no sound is made of it."""

from pathlib import Path
from typing import Literal

from samspill.app.ports.voice import Line


class Unheard:
    """Meets ``Voice``: no sound is asked for, and none is there."""

    def prepare(self, lines: tuple[Line, ...]) -> None:
        """See the port."""

    def digest(self, line: Line) -> str | None:
        """See the port."""
        return None

    def path(self, digest: str, kind: Literal["wav", "json"]) -> Path | None:
        """See the port."""
        return None

    def forget(self) -> None:
        """See the port."""

    def close(self) -> None:
        """See the port."""
