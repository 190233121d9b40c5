"""What a care worker does on the tablet, step by step, through the pages themselves."""

from dataclasses import dataclass

from playwright.sync_api import Page, expect

from .browser import Person
from .participant import Participant

NAME, PASSWORD = "demo", "samspill-demo"
ANSWER_SECONDS = 45


@dataclass
class CareWorker:
    """A care worker at a tablet; ``session`` is the address of the session under way."""

    tablet: Person
    session: str = ""

    @property
    def page(self) -> Page:
        """The page in front of them."""
        return self.tablet.page

    def sign_in(self) -> None:
        self.tablet.go("/sign-in")
        self.page.fill("#field-name", NAME)
        self.page.fill("#field-password", PASSWORD)
        self.page.click("#sign-in button")
        expect(self.page.locator(".person").first).to_be_visible()

    def open_first_participant(self) -> str:
        """Open the page of the first on today's list without a session under way; returns the alias."""
        row = self.page.locator(".person", has=self.page.locator("form")).first
        alias = row.locator(".name").inner_text()
        row.locator(".name a").click()
        expect(self.page.locator("h1")).to_have_text(alias)
        return alias

    def meet(self, participant: Participant) -> None:
        """Start a session with the first participant there is: their device is paired, and they have checked in."""
        self.open_first_participant()
        self.start_session()
        self.pair(participant.open())
        participant.is_paired()
        self.check_in()

    def start_session(self) -> None:
        self.page.click("#start-session")
        self.page.wait_for_url("**/sessions/*/pair")
        self.session = self.page.url.removesuffix("/pair")

    def pair(self, code: str) -> None:
        self.page.goto(f"{self.session}/pair")
        self.page.fill("#field-code", code)
        self.page.click("#confirm")

    def check_in(self, distress: int = 3) -> None:
        self.page.goto(f"{self.session}/check-in")
        for yes in self.page.locator("input[type=radio][value=yes]").all():
            yes.check(force=True)
        for name, value in {"distress": distress, "craving": 1, "confidence": 5}.items():
            self._rate(name, value)
        outcome = self.page.locator("input[name=mission_outcome]").first
        if outcome.count():
            outcome.check(force=True)
        self.page.click("#to-rehearsal")
        self.page.wait_for_url("**/rehearsal*")

    def start_run(self, scenario: str, level: int, expected: int = 4) -> None:
        self.page.goto(f"{self.session}/rehearsal?scenario={scenario}&level={level}")
        self._rate("expected_distress", expected)
        self.page.click("#start-run")
        self.page.wait_for_url("**/live")

    def steer(self, what: str) -> None:
        self.page.click(f"#controls button[value={what}]")

    def status(self) -> str:
        """How the run stands, as the panel tells it."""
        return self.page.locator("#status").get_attribute("data-status") or ""

    def sees_status(self, status: str) -> None:
        expect(self.page.locator("#status")).to_have_attribute("data-status", status, timeout=ANSWER_SECONDS * 1000)

    def sees_where(self, words: str) -> None:
        """Wait until the panel says where the participant has moved to."""
        expect(self.page.locator("#moved .pill")).to_contain_text(words, timeout=ANSWER_SECONDS * 1000)

    def debrief(self) -> None:
        self.page.goto(f"{self.session}/debrief")
        self.page.fill("#field-went_well", "Jeg turte å spørre.")
        for name, value in {"distress": 2, "craving": 1, "confidence": 7}.items():
            self._rate(name, value)
        for none in self.page.locator("input[name^='side.'][value='0']").all():
            none.check(force=True)
        self.page.locator("input[name=mission]").first.check(force=True)
        self.page.click("#save-debrief")
        expect(self.page.locator("#debrief-done")).to_be_visible()

    def close_session(self) -> None:
        self.page.click("#close-session")

    def _rate(self, name: str, value: int) -> None:
        self.page.locator(f"input[name={name}][value='{value}']").check(force=True)
