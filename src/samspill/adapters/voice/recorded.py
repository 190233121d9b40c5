"""Recorded lines: ``LANGUAGE/CHARACTER/LINE.MARK.wav`` in a folder, where ``MARK`` stands for the text."""

import re
from pathlib import Path
from threading import Lock

from samspill.app.ports.recordings import Recording
from samspill.app.ports.voice import Line
from samspill.model.recordings import mark_of

from .sound_files import KINDS, NoSound, heard

_NAME = re.compile(r".+\.(?P<mark>[0-9a-f]{8})\.\w+", re.IGNORECASE)
_DEPTH = 3


class RecordedLines:
    """Meets ``Recordings``; finds the recording of a line by looking at one folder, whose names it remembers."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[tuple[str, str], tuple[int, dict[str, Path]]] = {}
        self._lock = Lock()

    def find(self, line: Line) -> Path | None:
        """The file with exactly these words in this voice; put there while the server runs, it is found too."""
        if not line.who:
            return None
        folder = self._folder / line.language / line.who
        try:
            changed = folder.stat().st_mtime_ns
            with self._lock:
                stamp, marks = self._known.get((line.language, line.who), (-1, {}))
                if stamp != changed:
                    marks = {_mark(path): path for path in sorted(folder.iterdir(), reverse=True) if _mark(path)}
                    self._known[line.language, line.who] = changed, marks
        except OSError:
            return None
        return marks.get(mark_of(line.text))

    def folder(self) -> str:
        """See the port."""
        return str(self._folder.absolute())

    def there(self) -> bool:
        """See the port."""
        return self._folder.is_dir()

    def found(self) -> tuple[Recording, ...]:
        """See the port."""
        files = (path for path in sorted(self._folder.rglob("*")) if path.is_file() and path.name[0] != ".")
        return tuple(self._recording(path) for path in files if path.suffix.lower() in KINDS)

    def _recording(self, path: Path) -> Recording:
        parts = path.relative_to(self._folder).parts
        language, who = parts[:2] if len(parts) == _DEPTH else ("", "")
        try:
            heard(path)
        except NoSound as broken:
            return Recording("/".join(parts), language, who, _mark(path), str(broken))
        return Recording("/".join(parts), language, who, _mark(path))


def _mark(path: Path) -> str:
    named = _NAME.fullmatch(path.name)
    return named["mark"].lower() if named and path.suffix.lower() in KINDS else ""
