"""Moments a newcomer must read at a glance, as a flat screen shows them: a laptop, and a tablet held upright.

The engine is asked what it tells a device up to the moment, and the client's own code draws that, step by step instead
of by the clock: so the pictures are the same on a machine that draws slowly.
"""

import json
from collections.abc import Callable
from typing import Any, NamedTuple

from playwright.sync_api import Browser

from samspill.app.live.dressing import Dresser
from samspill.app.live.feed import Directions, FeedMessage
from samspill.app.packs.in_use import Library
from samspill.app.ports.voice import SilentVoice
from samspill.app.previews.preview import Preview
from samspill.app.previews.wanted import Wanted
from samspill.model.directions import Block, Speech
from samspill.model.events import PARTICIPANT, SYSTEM, Choose, Tick
from samspill.model.outputs import Choices
from samspill.model.words import Language
from samspill.web.api.live.wire import encode
from tests.unit.everyday import everyday

from .camera import SLOW_MS, Camera
from .looking import served

LAPTOP, UPRIGHT, LENSES = {"width": 1280, "height": 800}, {"width": 800, "height": 1100}, {"width": 1000, "height": 900}
READ_MS = 900
"""So long after the words have ended, an expression is read."""


class Moment(NamedTuple):
    """Just after ``line`` in ``scenario`` at ``level``, begun at ``beat`` and answered with ``answers``."""

    scenario: str
    level: int
    beat: str
    answers: tuple[str, ...]
    line: str


MOMENTS = {
    "annoyed-cafe-ingrid": Moment("cafe.order", 4, "greet", ("greet_slow",), "greet_sharp.ingrid"),
    "annoyed-cafe-omar": Moment("cafe.order", 4, "queue", (), "in_line.omar"),
    "annoyed-bus-astrid": Moment("bus.ride", 4, "full", ("ask_seat", "sigh_bag"), "knees.astrid"),
    "annoyed-bus-omar": Moment("bus.ride", 4, "full", ("push_through",), "pushed.omar"),
    "annoyed-waiting-kari": Moment("waiting.room", 4, "desk", ("just_doctor",), "one_moment.kari"),
    "annoyed-waiting-omar": Moment("waiting.room", 5, "remark", (), "remark.omar"),
    "waiting-coach": Moment("waiting.room", 3, "settle", (), "settle.coach"),
    "waiting-full": Moment("waiting.room", 5, "water", (), "water.coach2"),
    "doctor": Moment("doctor.talk", 2, "", (), "cards.coach"),
    "kitchen": Moment("home.kitchen", 2, "", (), "plan.where"),
    "stairs-evening": Moment("stairwell.noise", 2, "", (), "arrive.late"),
}


def photograph_moments(browser: Browser, camera: Camera, only: str = "") -> None:
    """Every moment at both sizes and as it is before one in a headset, where nothing turns, and a sheet of them."""
    taken = []
    with served() as address:
        page = browser.new_page()
        page.set_default_timeout(SLOW_MS)
        for name, moment in MOMENTS.items():
            if only not in name:
                continue
            messages, at = told(moment)
            page.goto("about:blank")
            page.add_init_script(f"window.MOMENT = {json.dumps(messages)}")
            for size in (LAPTOP, UPRIGHT, LENSES):
                page.set_viewport_size(size)  # type: ignore[arg-type]
                view = "&view=headset" if size is LENSES else ""
                page.goto(f"{address}/dev/moment.html?t={at}{view}", timeout=SLOW_MS)
                page.wait_for_function("window.READY === true", timeout=SLOW_MS)
                taken.append(f"{name}-{'headset' if view else size['width']}")
                camera.take(page, taken[-1])
        page.set_viewport_size({"width": 1680, "height": 640})
        camera.contact_sheet(page, "moments", taken)
        page.close()


def told(moment: Moment) -> tuple[list[dict[str, Any]], int]:
    """What a device is told up to ``moment``, and the run time at which it is to be looked at."""
    wanted = Wanted(moment.scenario, moment.level, Language.EN, beat=moment.beat)
    heard, ended = played(wanted, moment.answers, lambda heard: _ended(heard, moment.line))
    return [json.loads(encode(message, Language.EN)) for message in heard], ended + READ_MS


def played(
    wanted: Wanted, ways: tuple[str, ...], reached: Callable[[list[FeedMessage]], int | None]
) -> tuple[list[FeedMessage], int]:
    """All a device is told from the beginning, answering ``ways``, until something is ``reached``; and when that is."""
    library, heard = Library(everyday()), list[FeedMessage]()
    preview = Preview("moment", "nobody", library, Dresser(library, SilentVoice()), wanted)

    def hears(message: FeedMessage) -> bool:
        heard.append(message)
        return True

    preview.followers["device"] = hears
    preview.players.add("device")
    preview.begin(0)
    answers = list(ways)
    while (at := reached(heard)) is None:
        due = preview.due()
        if answers and _offered(heard, answers[0]):
            preview.feed(Choose(intent=answers.pop(0), by=PARTICIPANT), preview.t(0) + 1_000)
        elif due is None:
            raise AssertionError(
                f"from {wanted.beat or 'its beginning'} on, {wanted.scenario} never comes to what is looked for"
            )
        else:
            preview.feed(Tick(by=SYSTEM), due)
    return heard, at


def _ended(heard: list[FeedMessage], line: str) -> int | None:
    for block in outputs(heard):
        if isinstance(block, Block):
            for behaviour in block.data:
                if isinstance(behaviour, Speech) and behaviour.line == line:
                    return block.t + behaviour.end
    return None


def _offered(heard: list[FeedMessage], intent: str) -> bool:
    last = [output for output in outputs(heard) if isinstance(output, Choices)][-1:]
    return any(intent in {option.intent for option in choices.options} for choices in last)


def outputs(heard: list[FeedMessage]) -> list[object]:
    """Everything the engine has put out among what was told."""
    return [output for message in heard if isinstance(message, Directions) for output in message.outputs]
