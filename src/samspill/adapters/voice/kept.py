"""Speech kept in a folder by what it is made from, so that a line is made once and is there at once ever after."""

import hashlib
import json
import logging
import queue
import shutil
import threading
from pathlib import Path
from typing import Literal

import msgspec

from samspill.app.ports.voice import Line

from .aligning import Shapes, aligned, of_letters
from .command import CommandVoices, NoAnswer
from .recorded import RecordedLines
from .sound_files import KINDS, NoSound, heard
from .worker_process import WorkerGone, WorkerProcess

EDITION = 1
"""Raised when the same line would sound different: old sounds are then left alone and new ones made."""

_log = logging.getLogger(__name__)


class KeptVoice:
    """Meets the ``Voice`` port: a thread takes lines one by one, recorded or from the worker, and keeps what comes.

    A recorded line comes first, then a command that is set for it. What cannot be played is said in the log, and the
    worker speaks instead. Without a ``worker`` only recordings and commands are heard.
    """

    def __init__(
        self,
        folder: Path,
        worker: WorkerProcess | None,
        recorded: RecordedLines | None = None,
        commands: CommandVoices | None = None,
    ) -> None:
        self._folder = folder
        self._folder.mkdir(parents=True, exist_ok=True)
        self._worker = worker
        self._recorded = recorded
        self._commands = commands
        self._wanted: queue.Queue[Line | None] = queue.Queue()
        self._asked: set[str] = set()
        self._closed = False
        self._thread = threading.Thread(target=self._make_all, name="voice", daemon=True)
        self._thread.start()

    def prepare(self, lines: tuple[Line, ...]) -> None:
        """Begin making these lines in the background, unless they are there or on their way."""
        for line in lines:
            best = next(iter(self._names(line)), "")
            if best and best not in self._asked and not self._is_there(best):
                self._asked.add(best)
                self._wanted.put(line)

    def digest(self, line: Line) -> str | None:
        """The digest of a finished sound, the recorded one first, or ``None``."""
        return next((name for name in self._names(line) if self._is_there(name)), None)

    def path(self, digest: str, kind: Literal["wav", "json"]) -> Path | None:
        """The file behind ``digest``; anything that is not a digest has none."""
        if len(digest) != _DIGEST_LENGTH or not digest.isalnum():
            return None
        endings = KINDS if kind == "wav" else (".json",)
        paths = (self._folder / f"{digest}{ending}" for ending in endings)
        return next((path for path in paths if path.exists()), None)

    def forget(self) -> None:
        """Delete every sound; what is needed is made again. The recordings themselves stay where they are."""
        for ending in (".json", *KINDS):  # first what says that a sound is there
            for file in self._folder.glob(f"*{ending}"):
                file.unlink(missing_ok=True)
        self._asked.clear()

    def close(self) -> None:
        """Stop the thread and the worker; what is still wanted is let go."""
        self._closed = True
        self._wanted.put(None)
        if self._worker is not None:
            self._worker.close()
        self._thread.join(timeout=5)

    def _names(self, line: Line) -> tuple[str, ...]:
        """What the line is kept under, best first."""
        recording = self._recorded.find(line) if self._recorded is not None else None
        taken = _name_of_file(line, recording) if recording is not None else ""
        made = _name(line) if self._worker is not None else ""
        return tuple(name for name in (taken, self._name_by_command(line), made) if name)

    def _name_by_command(self, line: Line) -> str:
        command = self._commands.meant_for(line) if self._commands is not None else None
        return _digest((EDITION, "command", command.run, line)) if command is not None else ""

    def _is_there(self, name: str) -> bool:
        return (self._folder / f"{name}.json").exists()

    def _make_all(self) -> None:
        while (line := self._wanted.get()) is not None and not self._closed:
            try:
                if not self._take(line) and not self._command(line):
                    self._make(line)
            except (WorkerGone, OSError) as trouble:
                if self._closed:
                    return
                _log.warning("a line has no sound, its caption carries it: %s", trouble)

    def _take(self, line: Line) -> bool:
        """Take the recording of a line, if there is one that can be played."""
        recording = self._recorded.find(line) if self._recorded is not None else None
        name = _name_of_file(line, recording) if recording is not None else ""
        if recording is None or not name:
            return False
        sound = self._folder / f"{name}{recording.suffix.lower()}"
        try:
            shutil.copyfile(recording, sound.with_suffix(".part"))
            listened = heard(sound.with_suffix(".part"))
        except (NoSound, OSError) as broken:
            sound.with_suffix(".part").unlink(missing_ok=True)
            _log.warning("the recording %s cannot be played, so it is made instead: %s", recording, broken)
            return False
        self._keep(sound, listened.duration, aligned(self._read(line), listened))
        return True

    def _command(self, line: Line) -> bool:
        """Have the line spoken by the command that is set for it, if there is one that works."""
        command = self._commands.meant_for(line) if self._commands is not None else None
        if self._commands is None or command is None:
            return False
        sound = self._folder / f"{self._name_by_command(line)}.wav"
        if self._is_there(sound.stem):
            return True
        if not self._commands.works(command):
            return False
        try:
            listened = self._commands.speak(command, line, sound.with_suffix(".part"))
        except NoAnswer as silent:
            sound.with_suffix(".part").unlink(missing_ok=True)
            _log.warning("a voice by command has not spoken, so another does: %s", silent)
            return False
        self._keep(sound, listened.duration, aligned(self._read(line), listened))
        return True

    def _read(self, line: Line) -> Shapes:
        """The mouth shapes of the line in whatever can read it."""
        if self._worker is not None:
            aside = self._folder / "aside.part"
            try:
                return self._worker.speak(line, aside).visemes
            except WorkerGone:
                pass
            finally:
                aside.unlink(missing_ok=True)
        return of_letters(line.text)

    def _make(self, line: Line) -> None:
        sound = self._folder / f"{_name(line)}.wav"
        if self._worker is None or self._is_there(sound.stem):
            return
        spoken = self._worker.speak(line, sound.with_suffix(".part"))
        self._keep(sound, spoken.duration, spoken.visemes)

    def _keep(self, sound: Path, duration: int, visemes: Shapes) -> None:
        """Put a finished sound in its place."""
        sound.with_suffix(".part").replace(sound)
        shapes = sound.with_suffix(".json.part")
        shapes.write_text(json.dumps({"durationMs": duration, "visemes": visemes}), encoding="utf-8")
        shapes.replace(sound.with_suffix(".json"))  # written last: where it lies, the sound is whole


_DIGEST_LENGTH = 40


def _name(line: Line) -> str:
    """Made speech does not depend on who it is for, only on their voice."""
    return _digest((EDITION, line.text, line.language, line.hint, line.rate, line.pitch))


def _name_of_file(line: Line, recording: Path) -> str:
    try:
        stamp = recording.stat()
    except OSError:
        return ""
    return _digest((EDITION, "recorded", str(recording), stamp.st_size, stamp.st_mtime_ns, line.text))


def _digest(content: object) -> str:
    return hashlib.sha256(msgspec.json.encode(content, order="deterministic")).hexdigest()[:_DIGEST_LENGTH]
