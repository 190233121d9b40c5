"""A folder on this machine in which a pack is written, watched for changes by any editor."""

import os
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from threading import Event, Thread

from watchfiles import watch

from samspill.app.ports.desk import CannotWrite
from samspill.packs.listing import is_text

from .folder import read_folder

SETTLE_MS = 120
"""Changes that come within this time are told together: editors often write a file in several steps."""


class PackDesk:
    """Meets the ``Desk`` port; earlier versions go to ``backups``, one file each, named by when they were replaced."""

    def __init__(self, folder: Path, backups: Path) -> None:
        self._folder = folder.resolve()
        self._backups = backups
        self._stop = Event()
        self._thread: Thread | None = None

    @property
    def where(self) -> str:
        """See the port."""
        return str(self._folder)

    def files(self) -> Mapping[str, str]:
        """See the port; line ends stay as they are."""
        return read_folder(self._folder, as_written=True).texts

    def write(self, name: str, text: str, earlier: str) -> None:
        """See the port."""
        path = self._folder / name
        if not self._is_ours(path) or not is_text(name):
            raise CannotWrite(f"{name} is not a file of this pack")
        beside = path.with_name(f".{path.name}.new")
        try:
            self._keep(name, earlier)
            beside.write_bytes(text.encode())
            os.chmod(beside, path.stat().st_mode & 0o777)  # noqa: PTH101 - the mode of the file it replaces
            beside.replace(path)
        except OSError as cannot:
            beside.unlink(missing_ok=True)
            raise CannotWrite(f"{name}: {cannot.strerror or cannot}") from cannot

    def watch(self, changed: Callable[[], None]) -> None:
        """See the port."""
        self._thread = Thread(target=self._watch, args=(changed,), name="samspill-desk", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """See the port."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join(timeout=5)

    def _watch(self, changed: Callable[[], None]) -> None:
        for _ in watch(self._folder, stop_event=self._stop, step=SETTLE_MS, debounce=5 * SETTLE_MS, rust_timeout=500):
            changed()

    def _keep(self, name: str, text: str) -> None:
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
        kept = self._backups / self._folder.name / f"{name}.{stamp}"
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(text.encode())

    def _is_ours(self, path: Path) -> bool:
        return path.is_file() and path.resolve().is_relative_to(self._folder)
