"""A whole session, as two people go through it; test_first_light does so in a headset."""

import pytest
from playwright.sync_api import expect

from .browser import LAPTOP, PHONE
from .conftest import Cast, begin

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]


@pytest.mark.hurried
def test_ordering_a_coffee_from_the_profile_to_the_next_proposal(cast: Cast) -> None:
    care_worker, participant = cast.care_worker(), cast.participant()
    page = care_worker.page
    alias = care_worker.open_first_participant()
    address = page.url
    page.click("text=Barriers")
    page.locator("fieldset.barrier").first.locator("input[value='3']").first.check(force=True)
    page.click("#save-profile")
    page.goto(address)
    expect(page.locator("#next-step .reason").first).not_to_be_empty()

    care_worker.start_session()
    care_worker.pair(participant.open())
    participant.is_paired()
    care_worker.check_in()
    participant.enter()
    care_worker.start_run("cafe.order", 4)
    participant.is_in("cafe")
    answered = participant.play_to_the_end()
    assert participant.ending() == "done", answered
    assert len(answered) >= 4
    care_worker.sees_status("ended")
    participant.is_in("calm")

    care_worker.debrief()
    care_worker.close_session()
    page.goto(address)
    expect(page.locator("h1")).to_have_text(alias)
    expect(page.locator("#goal-I29")).to_have_attribute("data-state", "practising")
    assert page.locator("#goal-I29 .evidence li").count() >= 1
    expect(page.locator("#next-step .reason").first).not_to_be_empty()


@pytest.mark.drawn
@pytest.mark.parametrize("size", [LAPTOP, PHONE], ids=["laptop", "phone"])
def test_the_same_place_is_there_on_a_screen(cast: Cast, size: dict[str, int]) -> None:
    care_worker, participant = cast.care_worker(), cast.participant(size, touch=size is PHONE)
    care_worker.open_first_participant()
    care_worker.start_session()
    care_worker.pair(participant.open())
    participant.is_paired()
    care_worker.check_in()
    participant.enter()
    care_worker.start_run("cafe.order", 2)
    participant.is_in("cafe")
    participant.comes_to(lambda: bool(participant.options()), "there is something to answer")
    first = participant.options()[0]
    participant.page.keyboard.press("1") if size is LAPTOP else participant.page.locator(
        f"[data-intent='{first}']"
    ).tap()
    participant.comes_to(
        lambda: bool(participant.options()) and first not in participant.options(), "the scene went on"
    )


def test_the_care_worker_steers_and_the_scene_follows(cast: Cast) -> None:
    care_worker, participant = begin(cast, "cafe.order", 2)
    care_worker.steer("pause")
    participant.until(lambda: participant.scene()["status"] == "paused", "the scene stands still")
    care_worker.steer("resume")
    participant.until(lambda: participant.scene()["status"] == "running", "the scene goes on")
    care_worker.steer("harder")
    participant.until(lambda: participant.stage()["level"] == 3, "level 3 holds")
    care_worker.steer("calm")
    participant.until(lambda: participant.stage()["crowd"] == participant.stage()["noise"] == 0, "it is calm")
    care_worker.page.select_option("#field-who", "ingrid")
    care_worker.page.fill("#field-text", "Ta den tida du trenger.")
    care_worker.page.click("#say-line button")
    participant.until(lambda: "Ta den tida du trenger." in participant.caption(), "the line is said")
    care_worker.page.locator(".tick button[value=did]").first.click()
    expect(care_worker.page.locator(".tick button[value=did]").first).to_have_attribute("aria-pressed", "true")
    care_worker.steer("finish")
    care_worker.sees_status("ended")
    participant.is_in("calm")
