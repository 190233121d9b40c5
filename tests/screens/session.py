"""One session from sign-in to the next proposal, with a picture of each page on the way."""

import tempfile
from pathlib import Path

from playwright.sync_api import Browser

from samspill.app.demo import ADMIN_NAME
from tests.e2e.browser import LAPTOP, PHONE, TABLET, person
from tests.e2e.care_worker import PASSWORD, CareWorker
from tests.e2e.participant import Participant
from tests.e2e.server import Server

from .camera import Camera

LEVEL = 3
PLANNING = {
    "cluster": "/profile/picture",
    "goals": "/goals",
    "goal": "/goals/S13",
    "ladder": "/goals/S13/ladder",
}
KEEPING = {"supervisor": ("/retention",), ADMIN_NAME: ("/retention", "/system")}
"""Pages of those who see no session, by who sees them."""
MANY_FRAMES = 40
"""By then the place is loaded and has come into view."""


def photograph_session(browser: Browser, camera: Camera, language: str) -> None:
    """Walk through a session with the console in ``language`` and picture every step."""
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder), tls=True)
        server.start()
        try:
            _walk(browser, camera, server, language)
        finally:
            server.stop()


def _walk(browser: Browser, camera: Camera, server: Server, language: str) -> None:
    with (
        person(browser, server.address, TABLET, language=language) as tablet,
        person(browser, server.address, LAPTOP, language=language) as laptop,
    ):
        care_worker, participant = CareWorker(tablet), Participant(laptop)
        _before(care_worker, camera, language)
        _house(browser, server, camera, language)
        _own_page(browser, server, care_worker, camera, language)
        _pair(care_worker, participant, camera, language)
        _scene(care_worker, participant, camera, language)
        _after(care_worker, participant, camera, language)


def _before(care_worker: CareWorker, camera: Camera, language: str) -> None:
    page = care_worker.page
    care_worker.tablet.go("/sign-in")
    camera.take(page, f"{language}-01-sign-in")
    care_worker.sign_in()
    camera.take(page, f"{language}-02-today")
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    camera.take(page, f"{language}-02-today-phone")
    page.set_viewport_size(TABLET)  # type: ignore[arg-type]
    care_worker.open_first_participant()
    camera.take(page, f"{language}-03-participant", whole=True)
    address = page.url
    page.goto(f"{address}/why?scenario=cafe.order&level=4")
    camera.take(page, f"{language}-03-why", whole=True)
    page.goto(f"{address}/profile")
    camera.take(page, f"{language}-04-profile", whole=True)
    for name, place in PLANNING.items():
        page.goto(f"{address}{place}")
        camera.take(page, f"{language}-04-{name}", whole=True)
    for step in ("", "/consent", "/health", "/needs", "/own", "/contact"):
        page.goto(f"{address}/entry{step}")
        camera.take(page, f"{language}-03-entry{step.replace('/', '-')}", whole=True)
    page.goto(f"{address}/everything")
    camera.take(page, f"{language}-03-everything", whole=True)
    page.goto(f"{address}/progress")
    camera.take(page, f"{language}-04-progress", whole=True)
    for place in ("missions", "measures", "adverse-events", "adverse-events/new"):
        page.goto(f"{address}/{place}")
        camera.take(page, f"{language}-04-{place.replace('/', '-')}", whole=True)
    page.goto(f"{address.partition('/participants/')[0]}/adverse-events")
    camera.take(page, f"{language}-04-all-adverse-events", whole=True)
    page.goto(address)
    care_worker.start_session()
    camera.take(page, f"{language}-05-pair")


def _house(browser: Browser, server: Server, camera: Camera, language: str) -> None:
    """What is kept how long, as whoever leads the clinic sees it, and how the house is, as its administrator does."""
    for name, addresses in KEEPING.items():
        with person(browser, server.address, TABLET, language=language) as tablet:
            tablet.go("/sign-in")
            tablet.page.fill("#field-name", name)
            tablet.page.fill("#field-password", PASSWORD)
            tablet.page.click("#sign-in button")
            tablet.page.wait_for_selector("main h1")
            for address in addresses:
                tablet.go(address)
                camera.take(
                    tablet.page, f"{language}-07-{name.split()[0].lower()}{address.replace('/', '-')}", whole=True
                )


def _own_page(browser: Browser, server: Server, care_worker: CareWorker, camera: Camera, language: str) -> None:
    """The card from staff, and the participant's own page on a phone; then back to the session."""
    page, session = care_worker.page, care_worker.page.url
    page.goto(f"{server.address}/participants")
    page.locator("main a[href^='/participants/']:not([href$='/new'])").first.click()
    page.goto(f"{page.url}/own-page")
    camera.take(page, f"{language}-18-own-page-staff", whole=True)
    page.locator("#give-card").click()
    camera.take(page, f"{language}-18-own-page-card", whole=True)
    code = page.locator("#letters").inner_text()
    with person(browser, server.address, PHONE, language=language) as phone:
        own = phone.page
        own.goto(f"{server.address}/own/card?code={code}")
        camera.take(own, f"{language}-19-own-code")
        own.fill("[name=pin]", "2580")
        own.fill("[name=again]", "2580")
        own.locator("#use-card button").click()
        for name in ("page", "consent", "openings"):
            own.goto(f"{server.address}/own/{name}")
            camera.take(own, f"{language}-19-own-{name}", whole=True)
        own.goto(f"{server.address}/own/calm?in={language}")
        own.wait_for_selector("#app[data-there]")
        camera.take(own, f"{language}-19-own-calm")
    page.goto(session)


def _pair(care_worker: CareWorker, participant: Participant, camera: Camera, language: str) -> None:
    code = participant.open()
    camera.take(participant.page, f"{language}-06-code")
    care_worker.pair(code)
    participant.is_paired()
    camera.take(participant.page, f"{language}-07-waiting")
    care_worker.page.goto(f"{care_worker.session}/check-in")
    camera.take(care_worker.page, f"{language}-08-check-in", whole=True)
    care_worker.check_in()
    camera.take(care_worker.page, f"{language}-09-rehearsal", whole=True)


def _scene(care_worker: CareWorker, participant: Participant, camera: Camera, language: str) -> None:
    participant.enter()
    care_worker.start_run("cafe.order", LEVEL)
    live = care_worker.page.url
    care_worker.tablet.go("/today")  # two scenes drawn in software at once would be too slow for anybody to answer
    participant.is_in("cafe")
    participant.settles(1)  # what is drawn for the first time takes its time, and nobody has to answer yet
    with participant.device.unseen():
        participant.answer_until("greet")
        participant.choose("greet_warm")  # what is offered first may lead past the order
        participant.answer_until("order")
    participant.settles(3)
    camera.take(participant.page, f"{language}-10-counter")
    participant.page.evaluate("document.querySelector('#pause').click()")
    participant.settles()
    camera.take(participant.page, f"{language}-11-paused")
    with participant.device.at_rest():
        care_worker.page.goto(f"{live}?probe")
        care_worker.page.evaluate("window.__every = 100")
        frames = "window.__samspill?.frames() ?? 0"
        participant.until(lambda: care_worker.page.evaluate(frames) > MANY_FRAMES, "the tablet shows the scene")
        camera.take(care_worker.page, f"{language}-12-live", whole=True)
        care_worker.tablet.go("/today")
    participant.page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    participant.page.evaluate("document.querySelector('#resume').click()")
    participant.settles()
    camera.take(participant.page, f"{language}-13-counter-phone")
    participant.page.set_viewport_size(LAPTOP)  # type: ignore[arg-type]
    participant.page.keyboard.press("Escape")
    participant.is_in("calm")
    participant.settles()
    camera.take(participant.page, f"{language}-14-calm-room")


def _after(care_worker: CareWorker, participant: Participant, camera: Camera, language: str) -> None:
    page = care_worker.page
    page.goto(f"{care_worker.session}/debrief")
    camera.take(page, f"{language}-15-debrief", whole=True)
    care_worker.debrief()
    camera.take(page, f"{language}-16-debrief-done", whole=True)
    care_worker.tablet.go("/help")
    camera.take(page, f"{language}-17-help", whole=True)
    page.click("#sign-out")
    page.fill("#field-name", "admin")
    page.fill("#field-password", PASSWORD)
    page.click("#sign-in button")
    page.wait_for_url("**/staff")
    camera.take(page, f"{language}-18-people-and-access", whole=True)
