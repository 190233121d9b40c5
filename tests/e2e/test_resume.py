"""A server that is killed comes back to the same moment, and nothing that was acknowledged is lost."""

import pytest

from .conftest import Cast, begin
from .server import Server

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]


def test_a_killed_server_goes_on_where_it_was(cast: Cast, server: Server) -> None:
    care_worker, participant = begin(cast, "cafe.order", 2)
    participant.is_in("cafe")
    participant.until(lambda: bool(participant.options()), "there is something to answer")
    first = participant.options()[0]
    participant.choose(first)
    participant.until(lambda: participant.state()["pending"] == 0, "the answer is acknowledged")
    before = participant.scene()
    server.kill()
    participant.until(lambda: participant.state()["visit"]["hold"] != "none", "the scene holds", seconds=20)
    held_at = participant.state()["run"]
    server.start()
    participant.until(
        lambda: participant.scene()["status"] == "paused", "the server is back, and the scene still holds"
    )
    participant.page.evaluate("document.querySelector('#resume').click()")
    participant.until(lambda: participant.scene()["status"] == "running", "the scene goes on")
    after = participant.scene()
    assert after["run"]["run"] == before["run"]["run"]
    assert after["seq"] > before["seq"]
    assert held_at - 3_000 < participant.state()["run"] < held_at + 15_000, "time stood still meanwhile"
    participant.until(lambda: bool(participant.options()), "there is something to answer again")
    participant.choose(participant.options()[0])
    participant.until(lambda: participant.state()["pending"] == 0, "the answer is acknowledged")
    care_worker.page.reload()
    care_worker.sees_status("running")


def test_what_is_answered_while_the_server_is_away_is_sent_when_it_comes_back(cast: Cast, server: Server) -> None:
    care_worker, participant = begin(cast, "cafe.order", 2)
    server.kill()
    participant.page.keyboard.press("Escape")
    participant.is_in("calm")
    server.start()
    participant.until(lambda: participant.state()["pending"] == 0, "the server knows that they left")
    care_worker.page.reload()
    care_worker.sees_status("ended")
