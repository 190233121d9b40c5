"""A second tab, a closed lid and a second headset: each is told plainly what holds, and nothing is lost."""

import pytest
from playwright.sync_api import expect

from .conftest import Cast, begin

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]


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
    participant.lid(closed=True)
    care_worker.sees_status("paused")
    expect(care_worker.page.locator("#put-away")).to_be_visible()
    participant.lid(closed=False)
    participant.until(lambda: participant.screen() == "held", "the scene waits for them")
    participant.page.keyboard.press("Space")
    care_worker.sees_status("running")


def test_nobody_goes_on_without_the_device_and_a_pause_by_staff_stays_when_it_is_back(cast: Cast) -> None:
    care_worker, participant = begin(cast, "cafe.order", 1)
    participant.lid(closed=True)
    expect(care_worker.page.locator("#put-away")).to_be_visible()
    care_worker.steer("resume")
    expect(care_worker.page.locator("#said .problem")).to_be_visible()
    assert care_worker.status() == "paused"
    care_worker.steer("pause")
    expect(care_worker.page.locator("#paused-by-staff")).to_be_visible()
    participant.lid(closed=False)
    participant.page.keyboard.press("Space")
    expect(care_worker.page.locator("#put-away")).to_be_hidden()
    participant.until(lambda: participant.scene()["pausedBy"] not in {"participant", "system"}, "it is paused by staff")
    expect(participant.page.locator("#resume")).to_be_hidden()
    assert (care_worker.status(), participant.screen()) == ("paused", "held")
    care_worker.steer("resume")
    care_worker.sees_status("running")
    participant.until(lambda: participant.screen() == "scene", "they are in the scene again")


def test_a_second_headset_with_a_code_of_its_own_takes_the_place_of_the_first(cast: Cast) -> None:
    care_worker, first = begin(cast, "cafe.order", 1)
    second = cast.participant()
    care_worker.pair(second.open())
    second.is_paired()
    first.until(lambda: first.screen() == "elsewhere", "the first headset says that the session went on elsewhere")
    second.enter()
    second.is_under_way()
