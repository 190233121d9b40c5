"""Pausing and leaving work at once, also when the server does not answer."""

import pytest
from playwright.sync_api import expect

from .conftest import Cast, begin
from .server import Server

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]


def test_a_pause_holds_the_scene_until_it_is_asked_to_go_on(cast: Cast) -> None:
    care_worker, participant = begin(cast, "cafe.order", 1)
    participant.page.evaluate("document.querySelector('#pause').click()")
    participant.until(lambda: participant.scene()["pausedBy"] == "participant", "it is paused by whoever asked")
    care_worker.sees_status("paused")
    participant.settles(frames=2)  # the time that is told is that of the last picture, which may be from before
    held = participant.state()["run"]
    participant.page.wait_for_timeout(1500)
    participant.settles(frames=2)
    assert participant.state()["run"] == pytest.approx(held, abs=300)
    participant.page.keyboard.press("Space")
    participant.is_under_way()
    care_worker.sees_status("running")


@pytest.mark.parametrize("headset", [False, True], ids=["screen", "headset"])
def test_leaving_leads_to_the_calm_room_while_the_server_is_frozen(cast: Cast, server: Server, headset: bool) -> None:
    care_worker, participant = begin(cast, "cafe.order", 1, headset=headset)
    participant.is_in("cafe")
    server.freeze()
    participant.page.keyboard.press("Escape")
    participant.until(lambda: participant.state()["place"] == "calm", "they are in the calm room", seconds=3)
    assert participant.state()["pending"] >= 1
    server.thaw()
    care_worker.sees_status("ended")
    participant.until(lambda: participant.state()["pending"] == 0, "the server knows")


@pytest.mark.parametrize("headset", [False, True], ids=["lid closed", "headset off"])
def test_a_run_that_begins_while_nobody_is_there_waits_for_them(cast: Cast, headset: bool) -> None:
    care_worker, participant = cast.care_worker(), cast.participant(headset=headset)
    care_worker.meet(participant)
    participant.enter(headset)
    if headset:
        participant.page.evaluate("void window.__headset.activeSession.end()")
        participant.until(lambda: not participant.state()["presenting"], "the headset is off")
    else:
        participant.lid(closed=True)
    care_worker.start_run("cafe.order", 1)
    expect(care_worker.page.locator("#put-away")).to_be_visible(timeout=60_000)
    participant.settles()
    assert (care_worker.status(), participant.screen()) == ("paused", "ready")
    participant.enter() if headset else participant.lid(closed=False)
    care_worker.sees_status("running")


def test_a_headset_taken_off_holds_the_scene(cast: Cast) -> None:
    care_worker, participant = begin(cast, "cafe.order", 1, headset=True)
    participant.is_in("cafe")
    participant.page.evaluate("void window.__headset.activeSession.end()")
    care_worker.sees_status("paused")
