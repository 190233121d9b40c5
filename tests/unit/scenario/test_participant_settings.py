"""A scenario may use the participant's own words and ask what they have opted in to, and nothing else of them."""

import pytest

from samspill.model.events import Tick
from samspill.model.settings import ParticipantSettings

from .small import NOBODY, line, run, script

KARI = ParticipantSettings(name="Nora", goal="go to choir", substance_cues=True)
BY_NAME = {
    "say": [
        line("named", text="Hi {name}! You want to {goal}.", **{"if": {"setting.name": True}}),
        line("unnamed", text="Hi there!", **{"if": {"setting.name": False}}),
    ]
}


@pytest.mark.parametrize(
    ("settings", "said"), [(KARI, "kari: Hi Nora! You want to go to choir."), (NOBODY, "kari: Hi there!")]
)
def test_people_use_the_name_only_when_there_is_one(settings: ParticipantSettings, said: str) -> None:
    assert run(script(BY_NAME, settings=settings), Tick(t=900))[1] == [said]


def test_an_answer_can_hold_the_participants_own_words() -> None:
    beat = {"expect": [{"intent": "want", "nb": "Jeg vil {goal}", "en": "I want to {goal}", "go": "next"}]}
    made = script(beat, settings=KARI)
    assert made.cues["here"].replies[0].option.label == "I want to go to choir"


@pytest.mark.parametrize(("settings", "beat"), [(KARI, "next"), (NOBODY, "end")])
def test_a_scene_with_sights_of_alcohol_is_passed_by_unless_opted_in(settings: ParticipantSettings, beat: str) -> None:
    go = [{"to": "next", "if": {"setting.substance_cues": True}}, {"to": "end"}]
    assert run(script({"go": go}, settings=settings))[0].beat == beat
