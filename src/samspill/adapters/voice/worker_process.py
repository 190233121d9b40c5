"""The worker as the server sees it: one JSON line in, one JSON line out, started again when it dies."""

import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

import msgspec

from samspill.app.ports.voice import Line

TRIES = 2


class WorkerGone(Exception):
    """The worker died or said something that is not an answer, also after being started anew."""


class Spoken(msgspec.Struct, frozen=True):
    """What was spoken: its duration in ms, and when the mouth takes which of the 15 Oculus visemes."""

    duration: int
    visemes: list[tuple[int, str]]


class WorkerProcess:
    """Starts ``samspill.adapters.voice.worker`` when first needed and speaks to it over pipes."""

    def __init__(self, command: tuple[str, ...] = (sys.executable, "-m", "samspill.adapters.voice.worker")) -> None:
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None
        self._closed = threading.Event()
        self._starting = threading.Lock()  # or a worker could be started just after the last one was ended

    def speak(self, line: Line, to: Path) -> Spoken:
        """Write the sound of ``line`` to ``to`` (WAV, mono, 16 bit); raises ``WorkerGone``."""
        request = msgspec.json.encode({"line": line, "to": str(to)}) + b"\n"
        for _ in range(TRIES):
            answer = self._exchange(request)
            if answer:
                try:
                    return msgspec.json.decode(answer, type=Spoken)
                except msgspec.MsgspecError:
                    self._end()
        raise WorkerGone(f"no sound for {line.text!r}")

    def close(self) -> None:
        """End the worker for good."""
        self._closed.set()
        self._end()

    def _exchange(self, request: bytes) -> bytes:
        process = self._running()
        if process.stdin is None or process.stdout is None:
            raise WorkerGone("the worker has no pipes")
        try:
            process.stdin.write(request)
            process.stdin.flush()
            answer = process.stdout.readline()
        except (OSError, ValueError):
            answer = b""
        if not answer:
            self._end()
        return answer

    def _running(self) -> subprocess.Popen[bytes]:
        with self._starting:
            if self._closed.is_set():
                raise WorkerGone("the voice is closed")
            if self._process is not None and self._process.poll() is not None:
                _hang_up(self._process)
                self._process = None
            if self._process is None:
                self._process = subprocess.Popen(  # noqa: S603 - our own module, no shell
                    self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
                )
            return self._process

    def _end(self) -> None:
        with self._starting:
            process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        _hang_up(process)


def _hang_up(process: "subprocess.Popen[bytes]") -> None:
    """Close our ends of the pipes; what could not be written any more is lost with its reader."""
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(OSError):
                pipe.close()
