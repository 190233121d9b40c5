"""A second tab, a closed lid and a second headset: each is told plainly what holds, and nothing is lost."""

import pytest
from playwright.sync_api import expect

from .conftest import Cast, begin

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]

LID = """(hidden) => {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: hidden ? 'hidden' : 'visible' });
  document.dispatchEvent(new Event('visibilitychange'));
}"""


def test_a_second_tab_says_where_the_session_is_and_can_take_it_over(cast: Cast) -> None:
    care_worker, participant = begin(cast, "cafe.order", 1)
    second = participant.page.context.new_page()
    second.goto(f"{participant.device.origin}/headset?probe")
    expect(second.locator("#app")).to_have_attribute("data-screen", "elsewhere", timeout=60_000)
    assert participant.screen() != "elsewhere"
    second.locator("#take").click()
    expect(participant.page.locator("#app")).to_have_attribute("data-screen", "elsewhere", timeout=60_000)
    expect(second.locator("#app")).not_to_have_attribute("data-screen", "elsewhere", timeout=60_000)
    care_worker.page.reload()
    assert care_worker.status() in {"paused", "running"}


def test_a_closed_lid_holds_the_scene_until_someone_says_go_on(cast: Cast) -> None:
    care_worker, participant = begin(cast, "cafe.order", 1)
    participant.page.evaluate(LID, True)
    care_worker.sees_status("paused")
    expect(care_worker.page.locator("#put-away")).to_be_visible()
    participant.page.evaluate(LID, False)
    participant.until(lambda: participant.screen() == "held", "the scene waits for them")
    participant.page.keyboard.press("Space")
    care_worker.sees_status("running")


def test_a_second_headset_with_a_code_of_its_own_takes_the_place_of_the_first(cast: Cast) -> None:
    care_worker, first = begin(cast, "cafe.order", 1)
    second = cast.participant()
    care_worker.pair(second.open())
    second.is_paired()
    first.until(lambda: first.screen() == "elsewhere", "the first headset says that the session went on elsewhere")
    second.enter()
    second.is_under_way()
