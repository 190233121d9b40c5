"""Every task of the everyday pack as it lies before a participant: on a laptop, a tablet, a phone, and in a headset.

Drawn without a place, by the client's own page and boards, with the last line said beside it: is all of it seen, or
does it scroll calmly, and can it be handed in?
"""

import json
from typing import Any, NamedTuple

from playwright.sync_api import Browser, Page

from samspill.app.live.feed import FeedMessage
from samspill.app.previews.wanted import Wanted
from samspill.model.directions import Block
from samspill.model.outputs import TaskShown
from samspill.model.words import Language
from samspill.web.api.live.wire import encode
from tests.unit.everyday import everyday

from .camera import SLOW_MS, Camera
from .looking import served
from .moments import outputs, played

SIZES = {"laptop": (1280, 800), "tablet": (800, 1100), "phone": (360, 740)}
TEXTS = (1, 1.5)
LEVEL = 3


class Sheet(NamedTuple):
    """A beat with a task in a scenario."""

    scenario: str
    beat: str


def sheets() -> list[Sheet]:
    """Every beat of the everyday pack that lays a task before the participant."""
    scenarios = everyday().scenarios.values()
    return [Sheet(one.id, name) for one in scenarios for name, beat in one.beats.items() if beat.task is not None]


def photograph_sheets(browser: Browser, camera: Camera, only: str = "") -> None:
    """Every task at every size, with the usual and the largest text, in each language in turn; and sheets of them."""
    with served() as address:
        page = browser.new_page()
        page.set_default_timeout(SLOW_MS)
        page.goto(f"{address}/dev/sheet.html", timeout=SLOW_MS)
        page.wait_for_function("window.READY === true", timeout=SLOW_MS)
        taken: dict[str, list[str]] = {}
        for number, sheet in enumerate(sheets()):
            if only in f"{sheet.scenario}.{sheet.beat}":
                _photograph(page, camera, sheet, (Language.NB, Language.EN)[number % 2], taken)
        for name, pictures in taken.items():
            page.set_viewport_size({"width": 1680, "height": 640})
            page.goto("about:blank")
            camera.contact_sheet(page, f"sheets-{name}", pictures, "body { grid-template-columns: repeat(6, 1fr) }")
        page.close()


def _photograph(page: Page, camera: Camera, sheet: Sheet, language: Language, taken: dict[str, list[str]]) -> None:
    messages, at = laid(sheet, language)
    for size, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        for text in TEXTS:
            page.evaluate(
                "([messages, at, language, text]) => lay(messages, at, language, text)", [messages, at, language, text]
            )
            _keep(page, camera, sheet, f"{size}-{text}", taken)
    page.set_viewport_size({"width": 1280, "height": 960})
    for text in TEXTS:
        page.evaluate(
            "([messages, at, language, text]) => hold(messages, at, language, text)", [messages, at, language, text]
        )
        _keep(page, camera, sheet, f"headset-{text}", taken)


def _keep(page: Page, camera: Camera, sheet: Sheet, how: str, taken: dict[str, list[str]]) -> None:
    name = f"sheet-{sheet.scenario}-{sheet.beat}-{how}"
    camera.take(page, name)
    taken.setdefault(how, []).append(name)


def laid(sheet: Sheet, language: Language) -> tuple[list[dict[str, Any]], int]:
    """What a device has been told when the task lies there, and the run time at which the line before it is read."""
    wanted = Wanted(sheet.scenario, LEVEL, language, beat=sheet.beat)
    heard, at = played(wanted, (), _laid_at)
    return [json.loads(encode(message, language)) for message in heard], at


def _laid_at(heard: list[FeedMessage]) -> int | None:
    told = outputs(heard)
    if not any(isinstance(output, TaskShown) and output.done for output in told):
        return None
    return max(
        (block.t + behaviour.end for block in told if isinstance(block, Block) for behaviour in block.data), default=0
    )
