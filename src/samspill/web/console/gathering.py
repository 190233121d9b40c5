"""What comes on a line, a little at a time together, so that a page is not written anew for each word."""

import asyncio
from collections.abc import AsyncIterator

from samspill.app.live.feed import FeedMessage
from samspill.app.live.line import Line

GATHER_SECONDS = 0.1
"""What comes within this time is shown together."""


async def gathered(line: Line, look_again: float) -> AsyncIterator[list[FeedMessage]]:
    """What came; an empty list when nothing came for ``look_again`` seconds."""
    messages = aiter(line)
    upcoming = asyncio.ensure_future(anext(messages))
    try:
        while True:
            if (await asyncio.wait({upcoming}, timeout=look_again))[0]:
                await asyncio.sleep(GATHER_SECONDS)
            together: list[FeedMessage] = []
            while upcoming.done():
                try:
                    together.append(upcoming.result())
                except StopAsyncIteration:
                    return
                upcoming = asyncio.ensure_future(anext(messages))
                await asyncio.sleep(0)
            yield together
    finally:
        upcoming.cancel()
