"""What both eyes see in an emulated headset."""

import tempfile
from pathlib import Path

from playwright.sync_api import Browser

from tests.e2e.browser import TABLET, person
from tests.e2e.care_worker import CareWorker
from tests.e2e.participant import Participant
from tests.e2e.server import Server

from .camera import Camera

EYES = {"width": 1200, "height": 600}


def photograph_headset(browser: Browser, camera: Camera) -> None:
    """The café in stereo, at the first choice and at the counter."""
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder))
        server.start()
        try:
            with (
                person(browser, server.address, TABLET) as tablet,
                person(browser, server.address, EYES, headset=True, stereo=True) as worn,
            ):
                care_worker, participant = CareWorker(tablet), Participant(worn)
                care_worker.sign_in()
                care_worker.meet(participant)
                participant.enter(headset=True)
                care_worker.start_run("cafe.order", 2)
                care_worker.tablet.go("/today")
                participant.comes_to(lambda: bool(participant.options()), "there is something to answer")
                participant.settles()
                camera.take(participant.page, "headset-arriving")
                participant.answer_until("greet")
                participant.settles()
                camera.take(participant.page, "headset-counter")
        finally:
            server.stop()
