"""A line between the host's thread and an event loop: in order, bounded, and never in the way."""

import asyncio
from threading import Thread

from samspill.app.live.feed import FeedMessage, Pose, Presence, Refused
from samspill.app.live.follower import refused
from samspill.app.live.line import Line


def test_messages_from_another_thread_come_in_order_until_the_final_one() -> None:
    async def read() -> list[FeedMessage]:
        line = Line()

        def fill() -> None:
            for number in range(100):
                line(Pose(bytes([number])))
            line(refused("closed", final=True))
            line(Presence(online=True))

        Thread(target=fill).start()
        return [message async for message in line]

    got = asyncio.run(read())
    assert got[:-1] == [Pose(bytes([number])) for number in range(100)]
    assert isinstance(got[-1], Refused)


def test_a_line_nobody_reads_is_emptied_told_and_closed() -> None:
    async def read() -> tuple[list[bool], list[FeedMessage]]:
        line = Line(limit=3)
        taken = [line(Presence(online=True)) for _ in range(5)]
        return taken, [message async for message in line]

    taken, got = asyncio.run(read())
    assert taken == [True, True, True, False, False]
    assert [getattr(message, "code", "") for message in got] == ["too_slow"]


def test_a_closed_line_takes_nothing_and_still_gives_what_it_had() -> None:
    async def read() -> list[FeedMessage]:
        line = Line()
        line(Presence(online=True))
        line.close()
        assert line(Presence(online=False)) is False
        return [message async for message in line]

    assert asyncio.run(read()) == [Presence(online=True)]
