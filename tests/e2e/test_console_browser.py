"""What only a real browser can show of the console: drafts, passkeys, the lock, and signing out elsewhere.

Nothing is drawn, and the clinic is one on fakes in this process, so that an hour passes at once.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from samspill.adapters.passkeys import WebAuthnPasskeys
from samspill.app.actor import Actor
from samspill.app.rules import Rules
from samspill.web.app import create_app
from tests.unit.app.house import House

from .browser import TABLET
from .house import listening

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]

NAME, PASSWORD = "Kari (syntetisk)", "secret"
IDLE = timedelta(seconds=40)
"""So long until the screen locks here."""
SCENES = re.compile(r"/static/assets/(surroundings|participant|observer|preview)-.*\.js")
WRITTEN = "Ble svimmel da hun reiste seg."


@dataclass
class Clinic:
    """Where it answers, who works there, and whom she follows up."""

    house: House
    address: str
    kari: Actor
    participant: str
    running: list[str] = field(default_factory=list)

    def events(self) -> list[str]:
        """What has been written down of adverse events."""
        with self.house.store.look() as unit:
            return [event.happened for event in unit.adverse_events.events(self.participant)]

    def wait(self, seconds: int) -> None:
        """Let time pass, for a scene too."""
        for _ in range(seconds):
            for session in self.running:
                self.house.live.heard(session, "device", 0)
            self.house.wait(1000)


@pytest.fixture
def clinic() -> Iterator[Clinic]:
    house = House()
    kari = house.staff(NAME)
    person = house.enrolled(kari)
    with listening(create_app(replace(house.clinic, passkeys=WebAuthnPasskeys(), rules=Rules(idle=IDLE)))) as address:
        yield Clinic(house, address, kari, person)


class Tablet:
    """A browser of its own in the hands of a care worker; its page's clock is moved by hand."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.context: BrowserContext = browser.new_context(viewport=TABLET, locale="en-GB", reduced_motion="reduce")  # type: ignore[arg-type]
        self.context.route(SCENES, lambda route: route.fulfill(body="", content_type="text/javascript"))
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(20_000)
        self.troubles: list[str] = []
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.address = address

    def go(self, path: str) -> None:
        self.page.goto(self.address + path)

    def sign_in(self, then: str = "/") -> None:
        self.go(f"/sign-in?next={then}")
        self.page.fill("#field-name", NAME)
        self.page.fill("#field-password", PASSWORD)
        self.page.click("#sign-in button")
        expect(self.page.locator("#sign-out")).to_be_visible()


@pytest.fixture
def tablets(browser: Browser, clinic: Clinic) -> Iterator[list[Tablet]]:
    """Two tablets; at the end no script may have failed on either."""
    both = [Tablet(browser, clinic.address) for _ in range(2)]
    yield both
    for tablet in both:
        tablet.context.close()
    assert [tablet.troubles for tablet in both] == [[], []]


@pytest.fixture
def tablet(tablets: list[Tablet]) -> Tablet:
    return tablets[0]


def write_event(page: Page) -> None:
    page.fill("[name=happened]", WRITTEN)
    page.fill("[name=action]", "Satte oss ned og drakk vann.")
    for name, value in {"severity": "mild", "serious": "no", "relation": "possible"}.items():
        page.locator(f"[name={name}][value={value}]").check(force=True)


def test_what_is_written_outlives_the_network_and_counts_once(clinic: Clinic, tablet: Tablet) -> None:
    page, form = tablet.page, f"/participants/{clinic.participant}/adverse-events/new"
    tablet.sign_in(form)
    write_event(page)
    tablet.context.set_offline(True)
    expect(page.locator("#no-network")).to_be_visible()
    page.click("#save-event")
    expect(page.locator(".waits")).to_be_visible()
    expect(page.locator("[name=happened]")).to_have_value(WRITTEN)
    tablet.context.set_offline(False)
    page.reload()
    expect(page.locator("[name=happened]")).to_have_value(WRITTEN)

    def lost(route: Route) -> None:
        """The server gets it, and the answer never comes."""
        route.fetch(max_redirects=0)
        route.abort("connectionreset")

    page.route("**/adverse-events", lost, times=1)
    page.click("#save-event", no_wait_after=True)
    page.wait_for_function("location.protocol === 'chrome-error:'")
    assert clinic.events() == [WRITTEN]
    tablet.context.clear_cookies(name="saved")  # it came with the answer that is lost
    tablet.go(form)
    expect(page.locator("[name=happened]")).to_have_value(WRITTEN)
    expect(page.locator(".draft")).to_be_visible()
    page.click("#save-event")
    page.wait_for_url("**/adverse-events**")
    assert clinic.events() == [WRITTEN]
    tablet.go(form)
    expect(page.locator("[name=happened]")).to_have_value("")


def test_a_passkey_is_made_on_the_tablet_and_signs_in(clinic: Clinic, tablet: Tablet) -> None:
    page = tablet.page
    device = tablet.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    made = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    device.send(
        "WebAuthn.addVirtualAuthenticator",
        {"options": {**made, "isUserVerified": True, "automaticPresenceSimulation": True}},
    )
    tablet.sign_in("/my-access")
    page.click("#to-passkeys")
    page.fill("#field-name", "Nettbrettet")
    page.fill("#field-password", PASSWORD)
    page.click("#new-passkey button")
    expect(page.locator("#passkeys")).to_contain_text("Nettbrettet")
    page.click("#sign-out")
    page.click("#passkey button")
    expect(page.locator("#sign-out")).to_be_visible()
    tablet.go("/my-access/passkeys")
    expect(page.locator("#passkeys")).to_contain_text("Last used")


def test_a_page_nobody_is_at_locks_by_itself_and_gives_back_what_was_being_written(
    clinic: Clinic, tablet: Tablet
) -> None:
    page, form = tablet.page, f"/participants/{clinic.participant}/adverse-events/new"
    page.clock.install()
    tablet.sign_in(form)
    page.fill("[name=happened]", WRITTEN)
    clinic.wait(42)
    page.clock.fast_forward("00:42")
    page.wait_for_url("**/locked?**")
    expect(page.locator("body")).not_to_contain_text("Lyng")
    page.fill("#field-password", PASSWORD)
    page.click("#unlock button")
    page.wait_for_url(f"**{form}")
    expect(page.locator("[name=happened]")).to_have_value(WRITTEN)


def test_somebody_who_writes_for_long_is_not_locked_out(clinic: Clinic, tablet: Tablet) -> None:
    page, form = tablet.page, f"/participants/{clinic.participant}/adverse-events/new"
    page.clock.install()
    tablet.sign_in(form)
    for _ in range(4):
        clinic.wait(30)
        page.clock.fast_forward("00:30")
        with page.expect_response("**/still-here?active=yes"):
            page.locator("[name=happened]").press_sequentially("Ble svimmel. ")
    write_event(page)
    page.click("#save-event")
    page.wait_for_url("**/adverse-events**")
    assert clinic.events() == [WRITTEN]


def test_locked_beside_a_live_scene_pause_and_stop_still_work(clinic: Clinic, tablet: Tablet) -> None:
    house, page = clinic.house, tablet.page
    session, _ear = house.running(clinic.kari, alias="Rogn (syntetisk)")
    tablet.sign_in(f"/sessions/{session}/live")
    expect(page.locator("#status")).to_have_attribute("data-status", "running")
    clinic.running.append(session)
    clinic.wait(42)
    expect(page.locator("#panel #lock")).to_be_visible()
    expect(page.locator("#ticks")).to_be_hidden()
    expect(page.locator("#notes")).to_be_hidden()
    assert NAME in page.locator("#lock").inner_text()
    assert "Rogn" not in page.locator("body").inner_text()
    expect(page.locator("#controls button:visible")).to_have_count(3)
    page.click("#controls [value=pause]")
    expect(page.locator("#said")).to_contain_text("Done")
    page.goto(clinic.address + "/today")
    expect(page.locator("[data-status=paused]")).to_be_visible()
    page.click("button[value=finish]")
    page.wait_for_url("**/locked**")
    expect(page.locator("[data-status]")).to_have_count(0)
    page.fill("#field-password", PASSWORD)
    page.click("#unlock button")
    expect(page.locator("#sign-out")).to_be_visible()


def test_signing_out_elsewhere_ends_that_browser_at_its_next_step(clinic: Clinic, tablets: list[Tablet]) -> None:
    here, there = tablets
    here.sign_in("/my-access")
    there.sign_in(f"/participants/{clinic.participant}")
    here.page.reload()
    expect(here.page.locator("#open-browsers li")).to_have_count(2)
    here.page.click("#open-browsers form button")
    expect(here.page.locator("#open-browsers li")).to_have_count(1)
    there.page.reload()
    there.page.wait_for_url("**/sign-in?**")
    expect(there.page.locator("body")).not_to_contain_text("Lyng")
