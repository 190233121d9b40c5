"""Tasks, a call and messages, on a tablet, a phone and in a headset, and on the care worker's live page."""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser

from tests.e2e.browser import PHONE, TABLET, person
from tests.e2e.care_worker import CareWorker
from tests.e2e.participant import Participant
from tests.e2e.server import Server
from tests.packs import ERRAND, errand_packs

from .camera import Camera
from .headset import EYES

LEVEL = 3
SETTLE_MS = 5_000
"""Until the care worker's picture of the scene has come to rest."""
TASKS = {
    "list": ("fish", "milk", "carrots"),
    "machine": ("who:adult", "pay:card", "zones:one"),
    "form": ("day:tuesday", "pace:calm", "reminder"),
    "calendar": ("walk:third",),
}
"""What is right in each; the last one is left out for the picture."""
WAIT_SECONDS = 90


def photograph_held(browser: Browser, camera: Camera) -> None:
    """Go through the errand on a flat screen and in a headset, with a picture of everything that is held."""
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder), packs=errand_packs(Path(folder)))
        server.start()
        try:
            for headset in (True, False):
                _walk(browser, camera, server, headset=headset)
        finally:
            server.stop()


def _walk(browser: Browser, camera: Camera, server: Server, *, headset: bool) -> None:
    size = EYES if headset else TABLET
    with (
        person(browser, server.address, TABLET, language="nb") as tablet,
        person(browser, server.address, dict(size), language="nb", headset=headset, stereo=headset) as device,
    ):
        care_worker, participant = CareWorker(tablet), Participant(device)
        live = _begin(care_worker, participant, headset=headset)
        unseen, name = participant.device.unseen, "headset" if headset else "tablet"
        for beat, right in TASKS.items():
            with unseen():
                _comes_to(participant, beat, participant.has_task)
                participant.fill(*right[:-1])
            _take(camera, participant, f"held-{beat}-{name}", headset)
            if beat in {"list", "machine"} and not headset:
                _live(care_worker, participant, camera, live, f"held-{beat}-live")
            with unseen():
                participant.fill(right[-1])
                participant.hand_in()
        with unseen():
            _comes_to(participant, "call", participant.options)
        _take(camera, participant, f"held-call-{name}", headset)
        with unseen():
            _answer(participant, "soon")
            _comes_to(participant, "message", participant.options)
        _take(camera, participant, f"held-messages-{name}", headset)
        if not headset:
            _live(care_worker, participant, camera, live, "held-messages-live")
        _answer(participant, "yes_please")
        participant.is_in("calm")
        participant.comes_to(lambda: bool(participant.options()), "at home")
        _take(camera, participant, f"held-home-{name}", headset)


def _begin(care_worker: CareWorker, participant: Participant, *, headset: bool) -> str:
    """Have the errand go on, in a headset or without; gives the address of the care worker's live page."""
    care_worker.sign_in()
    care_worker.meet(participant)
    participant.enter(headset)
    care_worker.start_run(ERRAND, LEVEL)
    live = care_worker.page.url
    care_worker.tablet.go("/today")
    with participant.device.unseen():
        participant.is_under_way()
    participant.settles(1)  # what is drawn for the first time takes its time, and nobody has to answer yet
    return live


def _comes_to(participant: Participant, beat: str, there: Callable[[], object]) -> None:
    participant.comes_to(lambda: participant.beat() == beat and bool(there()), f"{beat}, and what it brings")


def _answer(participant: Participant, intent: str) -> None:
    participant.comes_to(lambda: intent in participant.options(), f"{intent} to answer")
    participant.choose(intent)


def _take(camera: Camera, participant: Participant, name: str, headset: bool) -> None:
    _photograph(camera, participant, name)
    if headset:
        return
    participant.page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    _photograph(camera, participant, name.replace("tablet", "phone"))
    participant.page.set_viewport_size(TABLET)  # type: ignore[arg-type]


def _photograph(camera: Camera, participant: Participant, name: str) -> None:
    participant.settles(5)
    participant.comes_to(lambda: participant.screen() != "held", "the scene goes on")
    camera.take(participant.page, name)


def _live(care_worker: CareWorker, participant: Participant, camera: Camera, live: str, name: str) -> None:
    with participant.device.at_rest():
        care_worker.page.goto(live)
        end = time.monotonic() + WAIT_SECONDS
        while time.monotonic() < end and not care_worker.page.locator(".observer-read :is(.task, .bubble)").count():
            care_worker.page.wait_for_timeout(500)
        care_worker.page.wait_for_timeout(SETTLE_MS)
        camera.take(care_worker.page, name)
        care_worker.tablet.go("/today")
