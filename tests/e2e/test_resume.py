"""What is done while the server is away is not lost; test_first_light kills it in the middle of a run."""

import pytest
from playwright.sync_api import expect

from .conftest import Cast, begin
from .server import Server

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]


def test_what_is_answered_while_the_server_is_away_is_sent_when_it_comes_back(cast: Cast, server: Server) -> None:
    care_worker, participant = begin(cast, "cafe.order", 2)
    server.kill()
    participant.page.keyboard.press("Escape")
    participant.is_in("calm")
    server.start()
    participant.until(lambda: participant.state()["pending"] == 0, "the server knows that they left")
    care_worker.page.reload()
    care_worker.sees_status("ended")


def test_whoever_a_scene_waits_for_is_still_waited_for_when_the_server_comes_back(cast: Cast, server: Server) -> None:
    care_worker, participant = begin(cast, "cafe.order", 1)
    care_worker.steer("pause")
    care_worker.sees_status("paused")
    participant.lid(closed=True)
    expect(care_worker.page.locator("#put-away")).to_be_visible()
    server.kill()
    server.start()
    care_worker.page.reload()
    expect(care_worker.page.locator("#put-away")).to_be_visible(timeout=60_000)
    care_worker.steer("resume")
    expect(care_worker.page.locator("#paused-by-staff")).to_be_hidden()
    assert (care_worker.status(), participant.screen()) == ("paused", "held")
    participant.lid(closed=False)
    participant.page.keyboard.press("Space")
    care_worker.sees_status("running")
    participant.until(lambda: participant.screen() == "scene", "they are in the scene again")
