"""One line: first a hello, then both ways until either side is done. Bad frames are refused, and the line lives on."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from litestar import WebSocket
from litestar.exceptions import WebSocketDisconnect, WebSocketException

from samspill.app.live.feed import Welcome
from samspill.app.live.line import Line
from samspill.model.words import Language, Text
from samspill.web.api.messages import CUT_MS, PROTOCOL_VERSION, ClientMessage, Hello

from .wire import BadFrame, decode, encode, refused

MOST_BAD_FRAMES = 20
LONGEST_CLIENT_ID = 64
POLICY = 1008
"""The close code for someone who does not keep to the protocol (RFC 6455, section 7.4.1)."""

AnySocket = WebSocket[Any, Any, Any]
Frame = ClientMessage | bytes


class Over(Exception):
    """The conversation has come to its end."""


@dataclass
class Conversation:
    """A socket that speaks the protocol, in the language of its reader."""

    socket: AnySocket
    language: Language
    line: Line = field(default_factory=Line)
    bad_frames: int = 0

    async def accept(self) -> None:
        """Open the line; raises ``Over`` when nobody is there any more."""
        with _until_gone():
            await self.socket.accept()

    async def hello(self) -> Hello:
        """The first message; raises ``Over`` when it does not come in time or cannot be met."""
        try:
            async with asyncio.timeout(CUT_MS / 1000):
                first = await self.receive()
        except TimeoutError:
            await self.refuse("no_hello", _NO_HELLO, final=True)
        if not isinstance(first, Hello) or not 0 < len(first.client) <= LONGEST_CLIENT_ID or first.last_seq < 0:
            await self.refuse("no_hello", _NO_HELLO, final=True)
        elif first.protocol_version != PROTOCOL_VERSION:
            await self.refuse("old_page", _OLD_PAGE, final=True)
        assert isinstance(first, Hello)  # noqa: S101 - the refusals above never come back
        return first

    async def receive(self) -> Frame:
        """The next good frame; bad ones are answered, and too many of them end the line."""
        while True:
            try:
                return self._frame(await self.socket.receive())
            except BadFrame as bad:
                self.bad_frames += 1
                await self.refuse(bad.code, bad.message, final=self.bad_frames >= MOST_BAD_FRAMES)
            except WebSocketDisconnect:
                raise Over from None

    async def refuse(self, code: str, message: Text, *, final: bool = False, client_seq: int | None = None) -> None:
        """Say no; ``final`` closes the line and raises ``Over``."""
        await self._send(refused(code, message, self.language, final=final, client_seq=client_seq))
        if final:
            await self._close(POLICY, code)
            raise Over

    async def both_ways(self, take: Callable[[Frame], None]) -> None:
        """Give what comes to ``take``, and pass on what the host says, until either side ends.

        ``take`` raises ``BadFrame`` for what this client may not send.
        """
        listening, speaking = asyncio.ensure_future(self._listen(take)), asyncio.ensure_future(self._speak())
        try:
            await asyncio.wait({listening, speaking}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self.line.close()
            listening.cancel()
            speaking.cancel()
            with suppress(Over, asyncio.CancelledError):
                await asyncio.gather(listening, speaking)

    async def _listen(self, take: Callable[[Frame], None]) -> None:
        while True:
            frame = await self.receive()
            try:
                take(frame)
            except BadFrame as bad:
                self.bad_frames += 1
                await self.refuse(bad.code, bad.message, final=self.bad_frames >= MOST_BAD_FRAMES)

    async def _speak(self) -> None:
        async for message in self.line:
            if isinstance(message, Welcome) and not message.observer:
                self.language = message.language  # the participant's own, as all else on their device
            await self._send(encode(message, self.language))
        await self._close(1000)

    async def _send(self, frame: str | bytes) -> None:
        """Send a frame; raises ``Over`` when nobody is there to take it."""
        with _until_gone():
            await (self.socket.send_bytes(frame) if isinstance(frame, bytes) else self.socket.send_text(frame))

    async def _close(self, code: int, reason: str | None = None) -> None:
        with _until_gone():
            await self.socket.close(code=code, reason=reason)

    @staticmethod
    def _frame(received: Any) -> Frame:
        if received["type"] == "websocket.disconnect":
            raise Over
        text = received.get("text")
        return decode(text) if text is not None else bytes(received.get("bytes") or b"")


@contextmanager
def _until_gone() -> Iterator[None]:
    """A peer that hung up while something was on its way is no fault: the conversation is over.

    The server says so with ``OSError`` (ASGI, *Disconnected client*), or that the socket is closed already.
    """
    try:
        yield
    except (OSError, RuntimeError, WebSocketException):
        raise Over from None


_NO_HELLO = Text(nb="Siden sa ikke hvem den er. Last den på nytt.", en="The page did not say what it is. Reload it.")
_OLD_PAGE = Text(
    nb="Siden er eldre enn serveren. Last den på nytt.", en="The page is older than the server. Reload it."
)
