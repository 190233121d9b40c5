"""Tasks, a call and messages, on a tablet, a phone and in a headset, and on the care worker's live page."""

import tempfile
import time
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
SETTLE_MS = 2_500
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
        care_worker.sign_in()
        care_worker.open_first_participant()
        care_worker.start_session()
        care_worker.pair(participant.open())
        participant.is_paired()
        care_worker.check_in()
        participant.enter(headset)
        care_worker.start_run(ERRAND, LEVEL)
        live = care_worker.page.url
        care_worker.tablet.go("/today")
        participant.is_under_way()
        name = "headset" if headset else "tablet"
        for beat, right in TASKS.items():
            _until_task(participant, beat)
            participant.fill(*right[:-1])
            _take(camera, participant, f"held-{beat}-{name}", headset)
            if beat in {"list", "machine"} and not headset:
                _live(care_worker, participant, camera, live, f"held-{beat}-live")
            participant.fill(right[-1])
            participant.hand_in()
        participant.comes_to(lambda: participant.beat() == "call" and bool(participant.options()), "a call")
        _take(camera, participant, f"held-call-{name}", headset)
        participant.choose("soon")
        participant.comes_to(lambda: participant.beat() == "message" and bool(participant.options()), "messages")
        _take(camera, participant, f"held-messages-{name}", headset)
        if not headset:
            _live(care_worker, participant, camera, live, "held-messages-live")
        participant.choose("yes_please")
        participant.is_in("calm")
        participant.comes_to(lambda: bool(participant.options()), "at home")
        _take(camera, participant, f"held-home-{name}", headset)


def _until_task(participant: Participant, beat: str) -> None:
    participant.comes_to(lambda: participant.beat() == beat and participant.has_task(), f"the task of {beat}")


def _take(camera: Camera, participant: Participant, name: str, headset: bool) -> None:
    participant.page.wait_for_timeout(SETTLE_MS)
    camera.take(participant.page, name)
    if headset:
        return
    participant.page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    participant.page.wait_for_timeout(SETTLE_MS)
    camera.take(participant.page, name.replace("tablet", "phone"))
    participant.page.set_viewport_size(TABLET)  # type: ignore[arg-type]


def _live(care_worker: CareWorker, participant: Participant, camera: Camera, live: str, name: str) -> None:
    with participant.device.at_rest():
        care_worker.page.goto(live)
        end = time.monotonic() + WAIT_SECONDS
        while time.monotonic() < end and not care_worker.page.locator(".observer-read :is(.task, .bubble)").count():
            care_worker.page.wait_for_timeout(500)
        care_worker.page.wait_for_timeout(2 * SETTLE_MS)
        camera.take(care_worker.page, name)
        care_worker.tablet.go("/today")
