"""What a participant does at a screen or in a headset."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page, expect

from .browser import Person

SCENE_SECONDS = 120
RUN_SECONDS = 420
LID = """(closed) => {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: closed ? 'hidden' : 'visible' });
  document.dispatchEvent(new Event('visibilitychange'));
}"""
LOOK_SECONDS = 0.15
"""So often is looked whether something has come true: a page shows five pictures a second, and each look costs."""


@dataclass
class Participant:
    """Someone who practises; everything they see is read from the page or from inside the client."""

    device: Person

    @property
    def page(self) -> Page:
        """The page on their device."""
        return self.device.page

    def open(self) -> str:
        """Open the practice page; returns the code to read aloud."""
        self.device.go("/headset?probe")
        expect(self.page.locator("#code")).to_be_visible(timeout=SCENE_SECONDS * 1000)
        return self.page.locator("#code").inner_text()

    def state(self) -> dict[str, Any]:
        """What is going on inside the client."""
        found: dict[str, Any] = self.page.evaluate("window.__samspill.state()")
        return found

    def scene(self) -> dict[str, Any]:
        found: dict[str, Any] = self.state()["visit"]["scene"]
        return found

    def stage(self) -> dict[str, Any]:
        """The place, level, people, crowd and noise as they are told to be now."""
        stage: dict[str, Any] = self.scene()["stage"]
        return stage

    def is_paired(self) -> None:
        expect(self.page.locator("#pairing")).to_be_hidden(timeout=SCENE_SECONDS * 1000)

    def enter(self, headset: bool = False) -> None:
        """Press the button that leads in."""
        button = f"document.querySelector('#enter-{'vr' if headset else 'here'}')"
        self.until(lambda: bool(self.page.evaluate(f"{button} !== null")), "there is a way in")
        self.page.evaluate(f"{button}.click()")
        if headset:
            self.until(lambda: self.state()["presenting"], "the headset shows the place")

    def is_in(self, place: str) -> None:
        self.until(lambda: self.state()["place"] == place, f"they stand in {place}")

    def options(self) -> list[str]:
        """The intents on offer now, as the page shows them; none once an answer has been given."""
        found: list[str] = self.page.evaluate(
            """() => {
              const shown = [...document.querySelectorAll('#answers:not([hidden]) [data-intent]')];
              const answered = shown.some((answer) => answer.ariaPressed === "true");
              return answered ? [] : shown.map((answer) => answer.dataset.intent);
            }"""
        )
        return found

    def caption(self) -> str:
        """The words under the scene now."""
        return self.page.locator("#caption").text_content() or ""

    def screen(self) -> str:
        """Which screen the page is at: ``scene``, ``held``, ``calm`` and so on."""
        return self.page.locator("#app").get_attribute("data-screen") or ""

    def choose(self, intent: str) -> None:
        """Press the answer on the page, as a hand, mouse or finger would."""
        self.page.evaluate("(intent) => document.querySelector(`[data-intent='${intent}']`)?.click()", intent)

    def has_task(self) -> bool:
        """Whether a task lies before them."""
        return bool(self.page.locator("#task form").count())

    def fill(self, *settings: str) -> None:
        """Turn a tick over (``milk``) or pick an option (``day:tuesday``), each with a click."""
        for field, _, option in (setting.partition(":") for setting in settings):
            self._press(f"[data-field='{field}'][value='{option}']")

    def hand_in(self) -> None:
        """Press the button under the task."""
        self._press("#task-done")

    def bubbles(self) -> int:
        """How many messages stand in the thread."""
        return self.page.locator("#thread .bubble").count()

    def rate_if_asked(self) -> None:
        """Give a 3 when there is a question."""
        self.page.evaluate("document.querySelector(`#ask:not([hidden]) [data-value='3']`)?.click()")

    def ending(self) -> str | None:
        """How the run ended, or nothing while it goes on."""
        ending: str | None = self.scene().get("ending")
        return ending

    def play_to_the_end(self) -> list[str]:
        """Answer with the first thing on offer until the run is over; returns what was answered."""
        answered: list[str] = []
        self._until_answering(lambda: self.scene()["status"] == "ended", answered)
        return answered

    def answer_until(self, beat: str) -> None:
        """Answer with the first thing on offer until the scene has come to ``beat`` and waits there."""
        self._until_answering(lambda: self.beat() == beat and bool(self.options()), [])

    def beat(self) -> str | None:
        """The id of the beat that has begun."""
        beat = self.scene()["beat"]
        return beat["id"] if beat else None

    def go_on_if_held(self) -> None:
        """Say "go on": drawing in software can stall so long that it counts as a cut, and then the scene waits."""
        if self.scene()["pausedBy"] == "system":
            self.page.evaluate("document.querySelector('#resume')?.click()")

    def lid(self, *, closed: bool) -> None:
        """Close the lid of their laptop, or open it again."""
        self.page.evaluate(LID, closed)

    def settles(self, frames: int = 14) -> None:
        """Wait until so many more pictures have been drawn that whatever was opening or turning has come to rest."""
        until = self.frames() + frames
        self.until(lambda: self.frames() >= until, "the picture has settled")

    def frames(self) -> int:
        """How many pictures have been drawn."""
        return int(self.page.evaluate("window.__samspill.counters().frames"))

    def is_under_way(self) -> None:
        """Wait until the run goes on."""

        def goes_on() -> bool:
            self.go_on_if_held()
            return bool(self.scene()["status"] == "running")

        self.until(goes_on, "the run is under way")

    def _until_answering(self, done: Callable[[], bool], answered: list[str]) -> None:
        until = time.monotonic() + RUN_SECONDS
        while True:
            offered = self.options()[:1]  # read before looking where we are: nothing that came after is answered by it
            if done():
                return
            held = (self.scene()["pausedBy"], self.state()["visit"]["hold"])
            told = f"answered {answered}, at {self.beat()}, screen {self.screen()}, held {held}"
            assert time.monotonic() < until, f"it took too long: {told}"
            self.go_on_if_held()
            self.rate_if_asked()
            for intent in offered:
                answered.append(intent)
                self.choose(intent)
            time.sleep(0.2)

    def _press(self, what: str) -> None:
        """Press what is there once the scene goes on: while a stall holds it, nothing is."""
        press = "(what) => { const found = document.querySelector(what); found?.click(); return found !== null; }"
        self.comes_to(lambda: bool(self.page.evaluate(press, what)), f"{what} to press")

    def comes_to(self, holds: Callable[[], bool], what: str) -> None:
        """Wait until something holds, and go on meanwhile when a stall of this machine has held the scene."""

        def now() -> bool:
            self.go_on_if_held()
            return holds()

        self.until(now, what)

    def until(self, holds: Callable[[], bool], what: str, seconds: float = SCENE_SECONDS) -> None:
        """Wait until something holds, and say what did not when it never does."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if holds():
                return
            time.sleep(LOOK_SECONDS)
        raise AssertionError(f"never came true: {what}; now: {self.state()}")
