"""Everything in a headset can be reached with one controller, here the left one alone."""

import pytest

from . import pointing
from .conftest import Cast, begin
from .participant import Participant

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

LEFT_ALONE = """() => {
  window.__headset.controllers.right.connected = false;
  localStorage.setItem('samspill.settings', JSON.stringify({ hand: 'left' }));
}"""
STICK = "(x) => window.__headset.controllers.left.updateAxes('thumbstick', x, 0)"


def press(participant: Participant, button: str) -> None:
    pointing.press(participant, button, "left")


def choose(participant: Participant, name: str) -> None:
    """Point at a spot of a board and pull the trigger."""
    pointing.point(participant, pointing.spot(participant, name), "left")
    press(participant, "trigger")


def heading(participant: Participant) -> list[float]:
    ahead: list[float] = participant.state()["ahead"]
    return [round(part, 2) for part in ahead]


def test_the_left_controller_alone_answers_turns_centres_pauses_and_leaves(cast: Cast) -> None:
    _care_worker, participant = begin(cast, "cafe.order", 1, headset=True)
    participant.page.evaluate(LEFT_ALONE)
    participant.is_in("cafe")
    before = heading(participant)
    participant.page.evaluate(STICK, 1)
    participant.until(lambda: heading(participant) != before, "they have turned a step", seconds=30)
    participant.page.evaluate(STICK, 0)
    choose(participant, "recentre")
    participant.until(lambda: heading(participant) == before, "they look straight ahead again", seconds=30)
    participant.comes_to(lambda: bool(participant.options()), "there is something to answer")
    first = participant.options()[0]
    choose(participant, f"choose:{first}")
    participant.until(lambda: first not in participant.options(), "it is answered", seconds=30)
    press(participant, "y-button")
    participant.until(lambda: participant.screen() == "held", "the scene waits", seconds=30)
    choose(participant, "resume")
    participant.until(lambda: participant.screen() == "scene", "it goes on", seconds=30)
    press(participant, "thumbstick")
    participant.until(lambda: participant.state()["place"] == "calm", "they are in the calm room", seconds=30)
