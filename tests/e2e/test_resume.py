"""What is done while the server is away is not lost; test_first_light kills it in the middle of a run."""

import pytest

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
