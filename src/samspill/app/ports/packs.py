"""Where packs come from."""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol


class PackSource(Protocol):
    """Gives the text files of a pack to the parser and its assets to the web."""

    def packs(self) -> tuple[str, ...]:
        """The ids of the packs there are, in order."""

    def files(self, pack: str) -> Mapping[str, str]:
        """The text files of ``pack`` by their path inside it, with ``/`` between folders."""

    def assets(self, pack: str) -> tuple[str, ...]:
        """The paths of all public assets of ``pack``, in order; none where there is no such pack."""

    def asset(self, pack: str, path: str) -> Path | None:
        """The file behind a public asset, or ``None`` when there is none or it lies outside the pack."""
