"""From signing in to the next proposal in one unbroken run, with the server killed in the middle."""

import pytest

from .conftest import Cast
from .first_light import first_light
from .server import Server

pytestmark = [pytest.mark.browser, pytest.mark.drawn, pytest.mark.timeout(600)]


def test_one_person_practises_one_scenario_and_gets_the_next_step(cast: Cast, server: Server) -> None:
    first_light(cast.care_worker(watches=True), cast.participant(headset=True), server)
