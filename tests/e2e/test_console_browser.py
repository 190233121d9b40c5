"""What only a real browser can show of the console: drafts, passkeys, the lock, and signing out elsewhere.

Nothing is drawn, and the clinic is one on fakes in this process, so that an hour passes at once.
"""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from samspill.adapters.packs import PackFolder
from samspill.adapters.passkeys import WebAuthnPasskeys
from samspill.app.actor import Actor
from samspill.app.clinic.rules import Rules
from samspill.app.packs.in_use import Library, open_library
from samspill.app.records.missions import MissionOutcome
from samspill.app.sessions.pairing import offer
from samspill.web.app import create_app
from tests.packs import small_packs
from tests.unit.app.house import House

from .browser import ROOT, TABLET
from .house import listening
from .keys import Keys, choose_all, rate

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]

NAME, PASSWORD = "Kari (syntetisk)", "secret"
IDLE = timedelta(seconds=12)
"""So long until the screen locks here."""
MISSION = """    missions:
      - {id: G02.1, size: 1, text: {nb: Si hei til én., en: Say hello to one.}}
"""
SCENES = re.compile(r"/static/assets/(surroundings|participant|observer|preview)-.*\.js")
SAVED = re.compile(r"/adverse-events/[^/?]+\?saved")
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


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A small one: what is practised does not matter, but that something is in the way and something tried in life."""
    packs = small_packs(tmp_path_factory.mktemp("packs"))
    goals = packs / "hello" / "goals.yaml"
    goals.write_text(goals.read_text(encoding="utf-8") + MISSION, encoding="utf-8")
    shutil.copy(ROOT / "content/everyday/barriers.yaml", goals.parent)
    return open_library(PackFolder(packs))


@pytest.fixture
def clinic(pack: Library) -> Iterator[Clinic]:
    house = House(pack=pack)
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

    def holds_the_clock(self) -> None:
        """From now on time passes on the page only when it is moved, however long this machine takes for anything."""
        begun = datetime.now(UTC)
        self.page.clock.install(time=begun)
        self.page.clock.pause_at(begun + timedelta(minutes=1))

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
    page.wait_for_url(SAVED)
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
    tablet.holds_the_clock()
    tablet.sign_in(form)
    page.fill("[name=happened]", WRITTEN)
    clinic.wait(14)
    page.clock.fast_forward("00:14")
    page.wait_for_url("**/locked?**")
    expect(page.locator("body")).not_to_contain_text("Lyng")
    page.fill("#field-password", PASSWORD)
    page.click("#unlock button")
    page.wait_for_url(f"**{form}")
    expect(page.locator("[name=happened]")).to_have_value(WRITTEN)


def test_somebody_who_writes_for_long_is_not_locked_out(clinic: Clinic, tablet: Tablet) -> None:
    page, form = tablet.page, f"/participants/{clinic.participant}/adverse-events/new"
    tablet.holds_the_clock()
    tablet.sign_in(form)
    for _ in range(4):
        clinic.wait(9)
        page.clock.fast_forward("00:09")
        with page.expect_response("**/still-here?active=yes"):
            page.locator("[name=happened]").press_sequentially("Ble svimmel. ")
    write_event(page)
    page.click("#save-event")
    page.wait_for_url(SAVED)
    assert clinic.events() == [WRITTEN]


def test_locked_beside_a_live_scene_pause_and_stop_still_work(clinic: Clinic, tablet: Tablet) -> None:
    house, page = clinic.house, tablet.page
    _, session = house.ready(clinic.kari, "Rogn (syntetisk)")
    assert house.live.attach(session, "device", lambda _: True).result()
    house.begin(clinic.kari, session, scenario="hello")
    tablet.sign_in(f"/sessions/{session}/live")
    expect(page.locator("#status")).to_have_attribute("data-status", "running")
    clinic.running.append(session)
    clinic.wait(14)
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


def test_the_whole_way_is_walked_with_a_keyboard_alone(clinic: Clinic, tablet: Tablet) -> None:
    tablet.sign_in("/participants")
    keys = Keys(tablet.page)
    person = takes_in(tablet, keys)
    plans(tablet, keys, person)
    session = begins(clinic, tablet, keys)
    practises(clinic, tablet, keys, session)
    talks(tablet, keys)
    tablet.go(f"/participants/{person}/missions")
    mission = str(tablet.page.locator("input[name^='outcome.']").first.get_attribute("name"))
    keys.choose(mission, "done")
    keys.press(f"form:has([name='{mission}']) button")
    with clinic.house.store.look() as unit:
        assert [told.outcome for told in unit.missions.told(person)] == [MissionOutcome.DONE]


def takes_in(tablet: Tablet, keys: Keys) -> str:
    """Past the menu, a new person, and every step of coming in; their id."""
    page = tablet.page
    keys.come_to(".skip")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    keys.press("a[href='/participants/new']")
    keys.write("#field-alias", "Rogn (syntetisk)")
    keys.press("main form button")
    person = page.url.split("/participants/")[1].split("/")[0]
    choose_all(keys, "input[value=yes]", "yes")
    keys.press("main button:not([name])")
    choose_all(keys, "input[value=no]", "no")
    for _ in ("health", "needs", "own", "contact"):
        keys.press("main form button:not([name])")
    return person


def plans(tablet: Tablet, keys: Keys, person: str) -> None:
    """One barrier, and a look at what else could be practised."""
    tablet.go(f"/participants/{person}/profile")
    keys.choose(str(tablet.page.locator("fieldset.barrier input").first.get_attribute("name")), "3")
    keys.press("#save-profile")
    tablet.go(f"/participants/{person}")
    keys.come_to("#others summary")
    tablet.page.keyboard.press("Enter")
    expect(tablet.page.locator("#alternatives")).to_be_visible()
    tablet.go(f"/participants/{person}")


def begins(clinic: Clinic, tablet: Tablet, keys: Keys) -> str:
    """A session with a device on the line; its id."""
    keys.press("#start-session")
    session = tablet.page.url.split("/")[-2]
    keys.write("#field-code", offer(clinic.house.clinic, "Brille").code)
    keys.press("#confirm")
    assert clinic.house.live.attach(session, "device", lambda _: True).result()
    return session


def practises(clinic: Clinic, tablet: Tablet, keys: Keys, session: str) -> None:
    """Check-in, the card, and a run that is ended with the letter for it."""
    tablet.go(f"/sessions/{session}/check-in")
    choose_all(keys, "input[value=yes]", "yes")
    rate(keys, distress="3", craving="1", confidence="5")
    keys.press("#to-rehearsal")
    keys.choose("expected_distress", "4")
    keys.press("#start-run")
    tablet.page.keyboard.press("e")
    expect(tablet.page.locator("#said")).to_contain_text("once more")
    tablet.page.keyboard.press("e")
    expect(tablet.page.locator("#said")).to_contain_text("Done")
    clinic.running.append(session)
    clinic.wait(10)
    expect(tablet.page.locator("#status")).to_have_attribute("data-status", "ended")
    for over in ("#controls", "#ticks", "#say-line"):
        expect(tablet.page.locator(over)).to_be_hidden()
    expect(tablet.page.locator("#notes")).to_be_visible()


def talks(tablet: Tablet, keys: Keys) -> None:
    """The debrief with a mission, and the end of the session."""
    keys.press("#to-debrief")
    keys.press("#save-debrief")
    expect(tablet.page.locator("#problems")).to_be_in_viewport()
    expect(tablet.page.locator("#problems")).to_be_focused()
    keys.write("#field-went_well", "Jeg turte.")
    rate(keys, distress="2", craving="1", confidence="6")
    choose_all(keys, "input[name^='side.'][value='0']", "0")
    keys.choose("mission", str(tablet.page.locator("input[name=mission]").first.get_attribute("value")))
    keys.press("#save-debrief")
    keys.press("#close-session")
