"""Packs that lie in a folder."""

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from stat import S_ISLNK
from typing import NamedTuple

from samspill.packs import Problem, Severity, base_of, laid_over
from samspill.packs.listing import MOST_FILES, Listed, check_listing, is_text

ASSETS = {".glb", ".webp", ".json", ".mp3", ".jpg", ".png", ".ktx2"}
MANIFEST = "pack.yaml"

LENDER = "everyday"
"""A pack that is being written borrows from this one what it has no picture, body or sound of."""


class FolderRead(NamedTuple):
    """The texts of a folder that could be read, and why others could not."""

    texts: dict[str, str]
    problems: tuple[Problem, ...]


def read_folder(folder: Path, *, as_written: bool = False) -> FolderRead:
    """The texts of the pack in ``folder``: never through a link, and nothing that is larger than a pack may be.

    Bytes that are not UTF-8 become marks that the parser reports. Line ends are the same on every machine, unless the
    files are wanted ``as_written``.
    """
    listed = list(_listed(folder))
    problems = tuple(check_listing(listed))
    refused = {found.file for found in problems if found.severity is Severity.ERROR}
    if MANIFEST in refused:
        return FolderRead({}, problems)
    wanted = (file.name for file in listed if is_text(file.name) and file.name not in refused)
    ends = "" if as_written else None
    return FolderRead({name: _text(folder / name, ends) for name in sorted(wanted)}, problems)


def read_laid_over(folder: Path, beneath: Callable[[str], Path | None]) -> FolderRead:
    """The texts of the pack in ``folder``, over those of the pack it extends, which ``beneath`` finds by its id."""
    read = read_folder(folder)
    base = base_of(read.texts)
    at = beneath(base) if base else None
    return read if at is None else FolderRead(laid_over(read.texts, read_folder(at).texts), read.problems)


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
        """The text files of ``pack``, over those of the one it extends; what is refused is left out."""
        if self._behind is not None and not (self._root / pack).is_dir():
            return self._behind.files(pack)
        return read_laid_over(self._root / pack, self._folder).texts

    def assets(self, pack: str) -> tuple[str, ...]:
        """The paths of all that ``asset`` gives of ``pack``, in order."""
        known = pack in self.packs()
        if not known and self._authored is None:
            return self._behind.assets(pack) if self._behind is not None else ()
        first = self._authored or self._root / pack
        beneath = self._root / (pack if known else LENDER) if self._authored else self._beneath(pack)
        folders = [first] if beneath is None else [first, beneath]
        return tuple(sorted({name for folder in folders for name in _assets(folder)}))

    def asset(self, pack: str, path: str) -> Path | None:
        """The file behind a public asset; ``None`` for anything else, above all for what lies outside the pack."""
        if "\0" in path:
            return None
        known = pack in self.packs()
        if self._authored is not None:
            return _asset(self._authored, path) or _asset(self._root / (pack if known else LENDER), path)
        if not known:
            return self._behind.asset(pack, path) if self._behind is not None else None
        return _asset(self._root / pack, path) or self._asset_beneath(pack, path)

    def _asset_beneath(self, pack: str, path: str) -> Path | None:
        beneath = self._beneath(pack)
        return _asset(beneath, path) if beneath is not None else None

    def _folder(self, pack: str) -> Path | None:
        if pack in self.packs():
            return self._root / pack
        return self._behind._folder(pack) if self._behind is not None else None

    def _beneath(self, pack: str) -> Path | None:
        """The folder of the pack it extends."""
        head = self._root / pack / MANIFEST
        return self._folder(base_of({MANIFEST: _text(head, None)}))


def _text(path: Path, ends: str | None) -> str:
    with path.open(encoding="utf-8", errors="replace", newline=ends) as file:
        return file.read()


def _asset(folder: Path, path: str) -> Path | None:
    try:
        wanted = (folder / path).resolve()
        inside = wanted.is_relative_to(folder) and wanted.is_file()
    except OSError:  # a name longer than names can be
        return None
    return wanted if inside and wanted.suffix in ASSETS else None


def _assets(folder: Path) -> Iterator[str]:
    """The assets under ``folder``, not through a link, and none of a folder or a file whose name begins with a dot."""
    for listed in _listed(folder):
        if not listed.link and Path(listed.name).suffix in ASSETS:
            yield listed.name


def _listed(folder: Path) -> Iterator[Listed]:
    """Every file under ``folder``, links not followed; stops soon after there are too many."""
    count = 0
    for place, folders, names in os.walk(folder, followlinks=False):
        links = [name for name in folders if (Path(place) / name).is_symlink()]
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        inside = Path(place).relative_to(folder)
        before = "" if inside == Path() else f"{inside.as_posix()}/"
        for name in sorted((*names, *links)):
            if not name.startswith("."):
                stat = Path(place, name).lstat()
                count += 1
                yield Listed(f"{before}{name}", stat.st_size, S_ISLNK(stat.st_mode))
        if count > MOST_FILES:
            return
