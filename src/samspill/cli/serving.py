"""Run the web application: in the clear for this machine, and over https for headsets and tablets on the network."""

import asyncio
import contextlib
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


@dataclass(frozen=True)
class Doors:
    """Where to listen: ``port`` in the clear on ``host``, ``tls_port`` over https on every address."""

    host: str
    port: int
    tls_port: int | None = None
    certificate: Path | None = None
    key: Path | None = None


def run(app: Any, doors: Doors, leaving: Callable[[], None] = lambda: None) -> None:
    """Serve ``app`` through its doors until asked to stop; then ``leaving`` ends what would go on for ever."""
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
    first = _First(_config(app, doors.host, doors.port), leaving)
    if doors.tls_port is None:
        await first.serve()
        return
    second = _Second(
        _config(app, "0.0.0.0", doors.tls_port, ssl_certfile=doors.certificate, ssl_keyfile=doors.key, lifespan="off")  # noqa: S104
    )
    beside = asyncio.create_task(second.serve())
    await first.serve()
    second.should_exit = True
    await beside


def _config(app: Any, host: str, port: int, **more: Any) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        host=host,
        port=port,
        log_level="warning",
        ws="websockets-sansio",
        ws_max_size=LARGEST_FRAME,
        ws_ping_interval=PING_SECONDS,
        ws_ping_timeout=PING_SECONDS,
        timeout_graceful_shutdown=DRAIN_SECONDS,
        server_header=False,
        **more,
    )
