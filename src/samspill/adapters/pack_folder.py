"""Packs that lie in a folder."""

from collections.abc import Mapping
from pathlib import Path

TEXTS = {".yaml", ".play", ".json"}
ASSETS = {".glb", ".webp", ".json", ".mp3", ".jpg", ".png", ".ktx2"}
MANIFEST = "pack.yaml"

LENDER = "everyday"
"""A pack that is being written borrows from this one what it has no picture, body or sound of."""


class PackFolder:
    """Meets the ``PackSource`` port; each folder under ``root`` with a ``pack.yaml`` is a pack.

    ``authored`` is the folder of a pack that is being written, wherever it lies and whatever it calls itself: its
    assets come first. Packs that are not there are looked for in ``behind``: every exit leads to the calm room of the
    pack that ships, whichever packs a clinic has.
    """

    def __init__(self, root: Path, authored: Path | None = None, behind: Path | None = None) -> None:
        self._root = root.resolve()
        self._behind = PackFolder(behind) if behind is not None and behind.resolve() != self._root else None
        self._authored = authored.resolve() if authored is not None else None

    def packs(self) -> tuple[str, ...]:
        """The ids of the packs there are, in order."""
        return tuple(sorted(path.parent.name for path in self._root.glob(f"*/{MANIFEST}")))

    def files(self, pack: str) -> Mapping[str, str]:
        """The text files of ``pack``; bytes that are not UTF-8 become marks that the parser reports."""
        folder = self._root / pack
        texts = sorted(path for path in folder.rglob("*") if path.suffix in TEXTS and path.is_file())
        return {
            path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8", errors="replace") for path in texts
        }

    def asset(self, pack: str, path: str) -> Path | None:
        """The file behind a public asset; ``None`` for anything else, above all for what lies outside the pack."""
        if "\0" in path:
            return None
        known = pack in self.packs()
        if self._authored is not None:
            return _asset(self._authored, path) or _asset(self._root / (pack if known else LENDER), path)
        if not known:
            return self._behind.asset(pack, path) if self._behind is not None else None
        return _asset(self._root / pack, path)


def _asset(folder: Path, path: str) -> Path | None:
    wanted = (folder / path).resolve()
    inside = wanted.is_relative_to(folder) and wanted.is_file()
    return wanted if inside and wanted.suffix in ASSETS else None
