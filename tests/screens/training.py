"""The guided first session of somebody new here, step by step, with a picture of each page on the way."""

import tempfile
from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.e2e.browser import Person, person
from tests.e2e.care_worker import NAME, PASSWORD
from tests.e2e.server import Server

from .camera import SLOW_MS, Camera

UPRIGHT, SMALL_PHONE = {"width": 800, "height": 1100}, {"width": 360, "height": 740}
SIZES = {"": UPRIGHT, "-phone": SMALL_PHONE}


def photograph_training(browser: Browser, camera: Camera, language: str) -> None:
    """Go through the training with the console in ``language``."""
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder))
        server.start()
        try:
            with person(browser, server.address, UPRIGHT, language=language) as somebody:
                Learner(somebody, camera, language).goes_through_it(NAME, PASSWORD)
        finally:
            server.stop()


class Learner:
    """Somebody who takes the training; every picture is made on a tablet held upright and on a small phone."""

    def __init__(self, somebody: Person, camera: Camera, language: str) -> None:
        self.device, self.page, self.origin = somebody, somebody.page, somebody.origin
        self.camera, self.language = camera, language
        self.page.set_default_timeout(SLOW_MS)
        self.number = 0

    def goes_through_it(self, name: str, password: str) -> None:
        """From the offer on Today to the end."""
        page = self.page
        page.goto(f"{self.origin}/sign-in")
        page.fill("#field-name", name)
        page.fill("#field-password", password)
        page.click("#sign-in button")
        page.wait_for_url("**/today")
        self.pictures("offered")
        page.goto(f"{self.origin}/training")
        self.pictures("before")
        page.click("#begin")
        self.pictures("person")
        self.gets_to_know()
        self.begins()
        self.practises()
        self.talks()

    def gets_to_know(self) -> None:
        """Barriers, and the reason of the suggestion."""
        page = self.page
        self.on("profile")
        page.evaluate("for (const theme of document.querySelectorAll('details.theme')) theme.open = true")
        for barrier, value in {"starting_contact": 3, "social_unease": 3, "leaving_home": 1}.items():
            page.locator(f"[name='own.{barrier}'][value='{value}']").check(force=True)
        self.pictures("barriers", whole=False)
        page.click("#save-profile")
        self.on("why")
        self.pictures("why")
        self.on("")

    def begins(self) -> None:
        """A session, a made-up device, a hard day, and a better moment."""
        page = self.page
        page.click("#start-session")
        self.pictures("device")
        page.click("#stand-in button")
        self.pictures("check-in")
        self.checks_in(8)
        self.pictures("held-back")
        self.on("check-in")
        self.checks_in(4)
        self.pictures("card")

    def checks_in(self, distress: int) -> None:
        page = self.page
        for yes in page.locator("input[type=radio][value=yes]").all():
            yes.check(force=True)
        for name, value in {"distress": distress, "craving": 2, "confidence": 3}.items():
            self.rate(name, value)
        page.click("#to-rehearsal")
        page.wait_for_url("**/rehearsal*")

    def practises(self) -> None:
        """The run: every button the guide asks for, then the stop."""
        page = self.page
        self.rate("expected_distress", 5)
        page.click("#start-run")
        page.wait_for_url("**/live*")
        page.goto(f"{page.url}?probe")
        with self.device.unseen():
            self.sees("running")
            self.steers("pause")
            self.sees("paused")
            self.steers("resume")
            self.sees("running")
            self.steers("harder")
            self.steers("easier")
            page.fill("#field-text", "Hei!")
            page.click("#say-line button")
            page.locator("#ticks button").first.click()
            expect(page.locator("#guide .guide-parts")).to_have_count(0, timeout=SLOW_MS)  # all of them are ticked
        page.wait_for_function("(before) => window.__samspill?.frames() > before + 3", arg=self.frames())
        self.pictures("stop")
        with self.device.unseen():
            self.steers("finish")
            expect(page.locator("#to-debrief")).to_be_visible(timeout=SLOW_MS)

    def steers(self, what: str) -> None:
        """Press a button beside the scene, and wait until it is answered."""
        with self.page.expect_response(lambda answer: answer.url.endswith("/steer")):
            self.page.click(f"#controls button[value={what}]")

    def sees(self, status: str) -> None:
        expect(self.page.locator("#status")).to_have_attribute("data-status", status, timeout=SLOW_MS)

    def frames(self) -> int:
        """How many pictures of the scene have been drawn."""
        return int(self.page.evaluate("window.__samspill?.frames() ?? 0"))

    def talks(self) -> None:
        """The debrief with a craving, the mission, the end, and what comes next."""
        page = self.page
        page.goto(page.url.replace("/live?probe", "/debrief"))
        self.pictures("debrief")
        page.fill("#field-went_well", "Jeg så på henne da jeg bestilte.")
        for name, value in {"distress": 3, "craving": 7, "confidence": 5}.items():
            self.rate(name, value)
        for none in page.locator("input[name^='side.'][value='0']").all():
            none.check(force=True)
        page.locator("input[name=mission]").first.check(force=True)
        page.click("#save-debrief")
        self.pictures("craving")
        page.click("#close-session")
        self.on("why")
        self.pictures("done")
        page.goto(f"{self.origin}/training")
        self.pictures("finish")

    def on(self, to: str) -> None:
        """Follow the guide, and see that it leads there."""
        self.page.click("#guide-on")
        self.page.wait_for_url(f"**/{to}*")

    def rate(self, name: str, value: int) -> None:
        self.page.locator(f"[name={name}][value='{value}']").check(force=True)

    def pictures(self, name: str, *, whole: bool = True) -> None:
        self.number += 1
        for suffix, size in SIZES.items():
            self.page.set_viewport_size(size)  # type: ignore[arg-type]
            self.camera.take(self.page, f"{self.language}-training-{self.number:02}-{name}{suffix}", whole=whole)
        self.page.set_viewport_size(UPRIGHT)  # type: ignore[arg-type]
