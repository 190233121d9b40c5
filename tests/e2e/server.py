"""A real samspill server in its own process, with its synthetic clinic; it can be killed, frozen and started again."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

START_SECONDS = 180
HURRIED = 4
"""So many times as fast as in life goes a run of which a test waits for the end."""


class Server:
    """``samspill demo`` on a free port, with its data in ``folder``.

    ``tls`` opens a door for headsets too; ``packs`` is a packs folder in place of what ships. With ``author`` it is
    ``samspill author`` with that pack instead. ``pace`` is how fast runs go when it is next started.
    """

    def __init__(
        self, folder: Path, *, tls: bool = False, packs: Path | None = None, author: Path | None = None, pace: int = 1
    ) -> None:
        self.folder = folder
        self.pace = pace
        self._packs = {"SAMSPILL_PACKS": str(packs)} if packs is not None else {}
        self.data = folder / "data"
        self.port = _free_port()
        doors = ["--tls-port", str(_free_port())] if tls else ["--no-tls"]
        self.proofs = self.data / "proofs" if author is None else self.data / "author" / "proofs"
        """Where it keeps what it has proven of packs."""
        self._what = ["demo", *doors] if author is None else ["author", str(author)]
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        """Where it answers."""
        return f"http://localhost:{self.port}"

    def start(self) -> None:
        """Start it and wait until it answers."""
        hurry = ["--pace", str(self.pace)] if self.pace != 1 else []
        command = [sys.executable, "-m", "samspill", *self._what, "--port", str(self.port), "--probe", *hurry]
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / "server.log").open("ab") as log:
            self._process = subprocess.Popen(
                command, env={**os.environ, **self._packs, "SAMSPILL_DATA": str(self.data)}, stdout=log, stderr=log
            )
        self._wait_until_it_answers()

    def kill(self) -> None:
        """Kill it as a power cut would: no goodbye."""
        self._running().kill()
        self._running().wait()
        self._process = None

    def freeze(self) -> None:
        """Stop its process where it stands; sockets stay open and silent."""
        self._running().send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let a frozen process go on."""
        self._running().send_signal(signal.SIGCONT)

    def stop(self) -> None:
        """End it in good order, whatever state it is in."""
        if self._process is not None:
            self.thaw()
            self._process.terminate()
            self._process.wait(timeout=20)
            self._process = None

    def _running(self) -> subprocess.Popen[bytes]:
        assert self._process is not None, "the server is not running"
        return self._process

    def _wait_until_it_answers(self) -> None:
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until:
            if self._running().poll() is not None:
                break
            try:
                urllib.request.urlopen(f"{self.address}/health", timeout=2).close()  # noqa: S310
                return
            except OSError:
                time.sleep(0.1)
        said = (self.folder / "server.log").read_text(encoding="utf-8", errors="replace")[-3000:]
        raise AssertionError(f"the server did not start:\n{said}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
