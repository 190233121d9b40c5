"""What comes on a line is shown a little at a time together."""

import asyncio

from samspill.app.live.feed import FeedMessage, Presence
from samspill.app.live.line import Line
from samspill.web.console.gathering import gathered


def test_what_comes_together_is_shown_together_and_the_end_ends_it() -> None:
    async def follow() -> list[list[FeedMessage]]:
        line = Line()
        line(Presence(online=True))
        line(Presence(online=False))
        together = []
        async for messages in gathered(line, 1):
            together.append(messages)
            line.close()
        return together

    assert asyncio.run(follow()) == [[Presence(online=True), Presence(online=False)]]


def test_nothing_is_told_again_when_nothing_happens() -> None:
    async def first() -> list[FeedMessage]:
        panels = gathered(Line(), 0.01)
        try:
            return await anext(panels)
        finally:
            await panels.aclose()  # type: ignore[attr-defined]

    assert asyncio.run(first()) == []
