"""A line as the server meets it, under the framework: frames of any kind, and a peer that may be gone at any moment.

The application is called as ASGI (the ASGI specification, *WebSocket* and *HTTP*), because a test client is never gone
in the middle: here ``send`` fails from one moment on the way uvicorn's does on a socket, with ``OSError``; on a page it
goes nowhere.
"""

import asyncio
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from litestar import Litestar

from .conftest import ADDRESS

PATIENCE = 10.0
ALMOST, LAST = 987_654_320, 987_654_321
"""The clocks in the two heartbeats that come last: the second is sent when the first is answered, and so comes after
everything before it has been kept."""
HOST = ADDRESS.removeprefix("http://")
Frame = str | bytes


@dataclass
class Told:
    """What the server sent: text frames as they came, the codes it closed with, and what it raised."""

    messages: list[dict[str, Any]] = field(default_factory=list)
    closed: list[int] = field(default_factory=list)
    status: list[int] = field(default_factory=list)
    body: bytes = b""
    raised: BaseException | None = None

    def of(self, kind: str) -> list[dict[str, Any]]:
        """The messages of one kind."""
        return [message for message in self.messages if message.get("type") == kind]


class Peer:
    """Whoever is on the other end; from its ``gone_after``th message on it does not take any."""

    def __init__(self, frames: Iterable[Frame], gone_after: int | None = None) -> None:
        self._frames = list(frames)
        self._begun = False
        self._gone_after, self._taken = gone_after, 0
        self._over, self._almost, self._asked_last = asyncio.Event(), asyncio.Event(), False
        self.told = Told()

    async def receive_socket(self) -> dict[str, Any]:
        """Everything at once, then quiet until the last is answered."""
        if not self._begun:
            self._begun = True
            return {"type": "websocket.connect"}
        if self._frames and not self._over.is_set():
            frame = self._frames.pop(0)
            return {"type": "websocket.receive", "bytes" if isinstance(frame, bytes) else "text": frame}
        if not self._asked_last and await self._answered():
            self._asked_last = True
            return {"type": "websocket.receive", "text": json.dumps({"type": "heartbeat", "t": LAST})}
        await self._quiet()
        return {"type": "websocket.disconnect", "code": 1006}

    async def receive_page(self) -> dict[str, Any]:
        """An empty request, then quiet until the peer is gone."""
        if not self._begun:
            self._begun = True
            return {"type": "http.request", "body": b"", "more_body": False}
        await self._quiet()
        return {"type": "http.disconnect"}

    async def send(self, message: Any) -> None:
        """Take a message, or be gone."""
        self._taken += 1
        if self._gone_after is not None and self._taken > self._gone_after:
            self._over.set()
            if message["type"].startswith("websocket"):
                raise OSError("the peer is gone")
            return
        if message["type"] == "websocket.send" and message.get("text") is not None:
            self.told.messages.append(json.loads(message["text"]))
            if self.told.messages[-1].get("echo") == ALMOST:
                self._almost.set()
            if self.told.messages[-1].get("echo") == LAST:
                self._over.set()
        elif message["type"] == "websocket.close":
            self.told.closed.append(message["code"])
            self._over.set()
        elif message["type"] == "http.response.start":
            self.told.status.append(message["status"])
        elif message["type"] == "http.response.body":
            self.told.body += message.get("body", b"")
            if not message.get("more_body") or self._gone_after is None:
                self._over.set()

    async def _answered(self) -> bool:
        """Whether the last but one was answered before it was over."""
        waits = [asyncio.ensure_future(event.wait()) for event in (self._almost, self._over)]
        await asyncio.wait(waits, timeout=PATIENCE, return_when=asyncio.FIRST_COMPLETED)
        for wait in waits:
            wait.cancel()
        return self._almost.is_set() and not self._over.is_set()

    async def _quiet(self) -> None:
        async with asyncio.timeout(PATIENCE):
            await self._over.wait()


def scope(app: Litestar, kind: str, path: str, headers: dict[str, str]) -> dict[str, Any]:
    """What a server says about a connection."""
    given = [(name.lower().encode(), value.encode("latin-1", "replace")) for name, value in headers.items()]
    http = {"method": "GET"} if kind == "http" else {"subprotocols": []}
    return {
        "type": kind,
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "scheme": kind if kind == "http" else "ws",
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": b"",
        "headers": [(b"host", HOST.encode()), *given],
        "client": ("127.0.0.1", 40_000),
        "server": (HOST, 80),
        "state": {},
        "app": app,
        "litestar_app": app,
        **http,
    }


def talk(app: Litestar, path: str, headers: dict[str, str], frames: list[Frame], gone_after: int | None = None) -> Told:
    """Say all of ``frames`` on a socket, and hang up."""
    return asyncio.run(_called(app, scope(app, "websocket", path, headers), frames, gone_after))


def look(app: Litestar, path: str, headers: dict[str, str], gone_after: int | None = None) -> Told:
    """Read from a page that never ends, until its first word or until gone."""
    return asyncio.run(_called(app, scope(app, "http", path, headers), [], gone_after))


async def _called(app: Litestar, about: dict[str, Any], frames: list[Frame], gone_after: int | None) -> Told:
    peer = Peer(frames, gone_after)
    receive = peer.receive_socket if about["type"] == "websocket" else peer.receive_page
    try:
        async with asyncio.timeout(2 * PATIENCE):
            await app(about, receive, peer.send)  # type: ignore[arg-type]
    except Exception as raised:
        peer.told.raised = raised
    return peer.told
