"""What a participant does at a screen or in a headset."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page, expect

from .browser import Person

SCENE_SECONDS = 60
RUN_SECONDS = 240


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

    def is_paired(self) -> None:
        expect(self.page.locator("#pairing")).to_be_hidden(timeout=SCENE_SECONDS * 1000)

    def enter(self, headset: bool = False) -> None:
        """Press the button that leads in."""
        self.page.evaluate(f"document.querySelector('#enter-{'vr' if headset else 'here'}').click()")
        if headset:
            self.until(lambda: self.state()["presenting"], "the headset shows the place")

    def is_in(self, place: str) -> None:
        self.until(lambda: self.state()["place"] == place, f"they stand in {place}")

    def options(self) -> list[str]:
        """The intents on offer now."""
        view = self.state()["view"]
        return [option["intent"] for option in view["options"]] if view else []

    def choose(self, intent: str) -> None:
        """Press the answer on the page, as a hand, mouse or finger would."""
        self.page.evaluate("(intent) => document.querySelector(`[data-intent='${intent}']`)?.click()", intent)

    def rate(self, value: int) -> None:
        self.page.evaluate("(value) => document.querySelector(`#ask [data-value='${value}']`)?.click()", value)

    def ending(self) -> str | None:
        """How the run ended, or nothing while it goes on."""
        ending: str | None = self.scene().get("ending")
        return ending

    def play_to_the_end(self) -> list[str]:
        """Answer with the first thing on offer until the run is over; returns what was answered."""
        answered: list[str] = []
        until = time.monotonic() + RUN_SECONDS
        while self.scene()["status"] != "ended":
            assert time.monotonic() < until, (
                f"the run did not end; answered so far: {answered}; now: {self.state()['view']}"
            )
            view = self.state()["view"] or {"ask": None, "options": []}
            if view["ask"]:
                self.rate(3)
            open_options = [option for option in view["options"] if not option["chosen"]]
            if open_options and len(open_options) == len(view["options"]):
                answered.append(open_options[0]["intent"])
                self.choose(answered[-1])
            time.sleep(0.15)
        return answered

    def beat(self) -> str | None:
        """The id of the beat that has begun."""
        beat = self.scene()["beat"]
        return beat["id"] if beat else None

    def answer_until(self, beat: str) -> None:
        """Answer with the first thing on offer until the scene has come to ``beat`` and waits there."""
        until = time.monotonic() + RUN_SECONDS
        while not (self.beat() == beat and self.options()):
            assert time.monotonic() < until, f"the scene never came to {beat}; now: {self.state()['view']}"
            if self.state()["view"]["ask"]:
                self.rate(3)
            if self.options() and self.beat() != beat:
                self.choose(self.options()[0])
            time.sleep(0.2)

    def until(self, holds: Callable[[], bool], what: str, seconds: float = SCENE_SECONDS) -> None:
        """Wait until something holds, and say what did not when it never does."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if holds():
                return
            time.sleep(0.05)
        raise AssertionError(f"never came true: {what}; now: {self.state()}")
