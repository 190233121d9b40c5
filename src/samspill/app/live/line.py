"""A line to someone who follows a session: filled by the host's thread, emptied in an event loop."""

import asyncio
from collections import deque
from threading import Lock

from samspill.model.words import Text

from .feed import FeedMessage, Refused


class Line:
    """A bounded sink. When its reader does not keep up it is emptied, told ``too_slow`` and closed; it never waits.

    Make it inside a running event loop, hand it to ``LiveHost.attach``, and read it with ``async for``, which ends
    after a final ``Refused`` or after ``close``.
    """

    def __init__(self, limit: int = 1024) -> None:
        self._loop = asyncio.get_running_loop()
        self._ready = asyncio.Event()
        self._messages: deque[FeedMessage] = deque()
        self._lock = Lock()
        self._limit = limit
        self._closed = False

    def __call__(self, message: FeedMessage) -> bool:
        """Take a message from any thread; ``False`` says that nobody reads any more."""
        with self._lock:
            if self._closed:
                return False
            if len(self._messages) >= self._limit:
                self._messages.clear()
                message = _TOO_SLOW
            self._messages.append(message)
            self._closed = isinstance(message, Refused) and message.final
            kept = message is not _TOO_SLOW
        self._wake()
        return kept

    def close(self) -> None:
        """Nothing more will be read; what has been taken already is still given."""
        with self._lock:
            self._closed = True
        self._wake()

    def __aiter__(self) -> "Line":
        return self

    async def __anext__(self) -> FeedMessage:
        while True:
            with self._lock:
                if self._messages:
                    return self._messages.popleft()
                if self._closed:
                    raise StopAsyncIteration
                self._ready.clear()
            await self._ready.wait()

    def _wake(self) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._ready.set)


_TOO_SLOW = Refused(
    "too_slow",
    Text(
        nb="Linjen er for treg til å følge med. Siden kobler seg til på nytt.",
        en="The line is too slow to keep up. The page connects again.",
    ),
    final=True,
)
