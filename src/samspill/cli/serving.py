"""Run the web application: in the clear for this machine, and over https for headsets and tablets on the network."""

import asyncio
import contextlib
import errno
import gc
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

import uvicorn

LARGEST_FRAME = 256 * 1024
"""Above what the application takes (64 KiB), so that it can refuse a large frame in words and keep the line."""
PING_SECONDS = 5.0
DRAIN_SECONDS = 3
EVERYWHERE = "0.0.0.0"  # noqa: S104
NEXT_PORTS = 20
BACKLOG = 2048


class CannotListen(Exception):
    """A port cannot be had; the message says which, why, and what to do."""


def free_port(host: str, port: int) -> int:
    """``port``, or the next one after it that nobody uses; raises ``CannotListen`` when a score are taken."""
    for wanted in range(port, port + NEXT_PORTS):
        with contextlib.suppress(CannotListen):
            _listening(host, wanted).close()
            return wanted
    raise CannotListen(f"Ports {port} to {port + NEXT_PORTS - 1} are all taken. Name another with --port.")


@dataclass(frozen=True)
class Doors:
    """Where to listen: ``port`` in the clear on ``host``, ``tls_port`` over https on every address."""

    host: str
    port: int
    tls_port: int | None = None
    certificate: Path | None = None
    key: Path | None = None

    def check(self) -> None:
        """Raise ``CannotListen`` now, before anything is made ready, if one of the ports cannot be had."""
        for listening in self.open():
            listening.close()

    def open(self) -> list[socket.socket]:
        """Listen, first in the clear, then over https; raises ``CannotListen``."""
        first = _listening(self.host, self.port)
        if self.tls_port is None:
            return [first]
        try:
            return [first, _listening(EVERYWHERE, self.tls_port)]
        except CannotListen:
            first.close()
            raise


def run(app: Any, doors: Doors, leaving: Callable[[], None] = lambda: None) -> None:
    """Serve ``app`` through its doors until asked to stop; then ``leaving`` ends what would go on for ever.

    Raises ``CannotListen``.
    """
    gc.collect()
    gc.freeze()  # the application stays as long as the process: to look through it again would hold a page up for 0.2 s
    with contextlib.suppress(KeyboardInterrupt):  # Ctrl-C is how one asks
        asyncio.run(_serve(app, doors, leaving))


class _First(uvicorn.Server):
    """The door that hears when to stop."""

    def __init__(self, config: uvicorn.Config, leaving: Callable[[], None]) -> None:
        super().__init__(config)
        self._leaving = leaving

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self._leaving()
        super().handle_exit(sig, frame)


class _Second(uvicorn.Server):
    """The https door of the same application: it starts and stops with the first."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


async def _serve(app: Any, doors: Doors, leaving: Callable[[], None]) -> None:
    here, *network = doors.open()
    first = _First(_config(app), leaving)
    if not network:
        await first.serve([here])
        return
    second = _Second(_config(app, ssl_certfile=doors.certificate, ssl_keyfile=doors.key, lifespan="off"))
    beside = asyncio.create_task(second.serve(network))
    await first.serve([here])
    second.should_exit = True
    await beside


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(BACKLOG)
    except (OSError, OverflowError) as failed:
        listening.close()
        raise CannotListen(_why(host, port, failed)) from failed
    return listening


def _why(host: str, port: int, failed: Exception) -> str:
    match getattr(failed, "errno", None):
        case errno.EADDRINUSE:
            return f"Port {port} is taken; perhaps samspill runs already. Stop what has it, or name another port."
        case errno.EACCES:
            return f"Port {port} may only be opened by the system's administrator. Name one above 1023."
        case errno.EADDRNOTAVAIL:
            return f"This machine does not have the address {host}. Use 127.0.0.1, or 0.0.0.0 for all it has."
        case _:
            return f"Cannot listen on port {port} of {host}: {failed}. Name another with --port and --host."


def _config(app: Any, **more: Any) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        log_level="warning",
        ws="websockets-sansio",
        ws_max_size=LARGEST_FRAME,
        ws_ping_interval=PING_SECONDS,
        ws_ping_timeout=PING_SECONDS,
        timeout_graceful_shutdown=DRAIN_SECONDS,
        server_header=False,
        **more,
    )
