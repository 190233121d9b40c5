"""Speech kept in a folder by what it is made from, so that a line is made once and is there at once ever after."""

import hashlib
import json
import logging
import queue
import threading
from pathlib import Path
from typing import Literal

import msgspec

from samspill.app.ports.voice import Line

from .worker_process import WorkerGone, WorkerProcess

EDITION = 1
"""Raised when the same line would sound different: old sounds are then left alone and new ones made."""

_log = logging.getLogger(__name__)


class KeptVoice:
    """Meets the ``Voice`` port: a thread hands lines to the worker one by one and keeps what comes back."""

    def __init__(self, folder: Path, worker: WorkerProcess | None = None) -> None:
        self._folder = folder
        self._folder.mkdir(parents=True, exist_ok=True)
        self._worker = worker or WorkerProcess()
        self._wanted: queue.Queue[Line | None] = queue.Queue()
        self._asked: set[str] = set()
        self._closed = False
        self._thread = threading.Thread(target=self._make_all, name="voice", daemon=True)
        self._thread.start()

    def prepare(self, lines: tuple[Line, ...]) -> None:
        """Begin making these lines in the background, unless they are there or on their way."""
        for line in lines:
            name = _name(line)
            if name not in self._asked and self.digest(line) is None:
                self._asked.add(name)
                self._wanted.put(line)

    def digest(self, line: Line) -> str | None:
        """The digest of a finished sound, or ``None``."""
        name = _name(line)
        return name if (self._folder / f"{name}.json").exists() else None

    def path(self, digest: str, kind: Literal["wav", "json"]) -> Path | None:
        """The file behind ``digest``; anything that is not a digest has none."""
        if len(digest) != _DIGEST_LENGTH or not digest.isalnum():
            return None
        path = self._folder / f"{digest}.{kind}"
        return path if path.exists() else None

    def forget(self) -> None:
        """Delete every sound; what is needed is made again."""
        for shapes in self._folder.glob("*.json"):  # first what says that a sound is there
            shapes.unlink(missing_ok=True)
        for sound in self._folder.glob("*.wav"):
            sound.unlink(missing_ok=True)
        self._asked.clear()

    def close(self) -> None:
        """Stop the thread and the worker; what is still wanted is let go."""
        self._closed = True
        self._wanted.put(None)
        self._worker.close()
        self._thread.join(timeout=5)

    def _make_all(self) -> None:
        while (line := self._wanted.get()) is not None and not self._closed:
            try:
                self._make(line)
            except (WorkerGone, OSError) as trouble:
                if self._closed:
                    return
                _log.warning("a line has no sound, its caption carries it: %s", trouble)

    def _make(self, line: Line) -> None:
        name = _name(line)
        sound = self._folder / f"{name}.wav"
        spoken = self._worker.speak(line, sound.with_suffix(".part"))
        sound.with_suffix(".part").replace(sound)
        shapes = sound.with_suffix(".json.part")
        shapes.write_text(json.dumps({"durationMs": spoken.duration, "visemes": spoken.visemes}), encoding="utf-8")
        shapes.replace(sound.with_suffix(".json"))  # written last: where it lies, the sound is whole


_DIGEST_LENGTH = 40


def _name(line: Line) -> str:
    content = msgspec.json.encode((EDITION, line), order="deterministic")
    return hashlib.sha256(content).hexdigest()[:_DIGEST_LENGTH]
