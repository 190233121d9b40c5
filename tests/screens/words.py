"""What is said, answered and done over the people one talks with, on tablets and telephones, in usual and largest text.

Is the face of whoever speaks free, and can every answer, and every spot one may move to, be reached?
"""

import json
from typing import Any, NamedTuple

from playwright.sync_api import Browser, Page

from samspill.app.live.feed import FeedMessage
from samspill.app.previews.wanted import Wanted
from samspill.model.directions import Block
from samspill.model.outputs import Choices, TaskShown
from samspill.model.words import Language
from samspill.web.api.live.wire import encode

from .camera import SLOW_MS, Camera
from .looking import served
from .moments import outputs, played

SIZES = {"tablet": (1024, 768), "upright": (800, 1100), "phone": (390, 844), "small": (360, 740)}
TEXTS = (1, 1.5)


class Talk(NamedTuple):
    """The first time ``beat`` of ``scenario`` waits for an answer, or for a task to be done, at ``level``."""

    scenario: str
    level: int
    beat: str


TALKS = (
    Talk("waiting.room", 3, "settle"),
    Talk("waiting.room", 3, "desk"),
    Talk("doctor.talk", 3, "first"),
    Talk("cafe.chat", 3, "how"),
    Talk("friends.offer", 3, "offer"),
    Talk("benefits.meeting", 3, "aim"),
    Talk("benefits.meeting", 3, "letter"),
    Talk("bus.laugh", 2, "sort"),
)


def photograph_words(browser: Browser, camera: Camera, only: str = "") -> None:
    """Every talk at every size and text, in each language in turn: answering, and choosing where to be; and sheets."""
    with served() as address:
        page = browser.new_page()
        page.set_default_timeout(SLOW_MS)
        taken: dict[str, list[str]] = {}
        for number, talk in enumerate(TALKS):
            if only in talk.scenario:
                open_talk(page, address, talk, tuple(Language)[number % 2])
                _photograph(page, camera, taken, talk)
        for name, pictures in taken.items():
            page.set_viewport_size({"width": 1680, "height": 640})
            page.goto("about:blank")
            camera.contact_sheet(page, f"words-{name}", pictures, "body { grid-template-columns: repeat(6, 1fr) }")
        page.close()


def open_talk(page: Page, address: str, talk: Talk, language: Language) -> None:
    """Have ``talk`` before one on ``page``; its ``layOver(text, moving)`` then lays the words over it."""
    messages, at = awaited(talk, language)
    page.goto("about:blank")
    page.add_init_script(f"window.MOMENT = {json.dumps(messages)}")
    page.goto(f"{address}/dev/moment.html?t={at}&page={language.value}", timeout=SLOW_MS)
    page.wait_for_function("window.READY === true", timeout=SLOW_MS)


def _photograph(page: Page, camera: Camera, taken: dict[str, list[str]], talk: Talk) -> None:
    for size, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        for text in TEXTS:
            for moving in (False, True):
                page.evaluate("([text, moving]) => layOver(text, moving)", [text, moving])
                how = f"{size}-{text}{'-moving' if moving else ''}"
                name = f"words-{talk.scenario}-{talk.beat}-{how}"
                camera.take(page, name)
                taken.setdefault(how, []).append(name)


def awaited(talk: Talk, language: Language) -> tuple[list[dict[str, Any]], int]:
    """What a device has been told when an answer is awaited, and the run time at which what led there is said."""
    wanted = Wanted(talk.scenario, talk.level, language, beat=talk.beat)
    heard, at = played(wanted, (), _awaited_at)
    return [json.loads(encode(message, language)) for message in heard], at


def _awaited_at(heard: list[FeedMessage]) -> int | None:
    told = outputs(heard)
    if not any(_awaits(output) for output in told):
        return None
    return max(
        (block.t + behaviour.end for block in told if isinstance(block, Block) for behaviour in block.data), default=0
    )


def _awaits(output: object) -> bool:
    match output:
        case Choices(options=options):
            return bool(options)
        case TaskShown(done=done):
            return bool(done)
        case _:
            return False
