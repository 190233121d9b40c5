"""How a session was held fills itself in from the record, and the next appointment is made in the debrief."""

from types import ModuleType

import pytest

from samspill.app.coming_in.enrolment import enrol
from samspill.app.demo import welcome
from samspill.app.live import follower
from samspill.app.refusals import Refusal
from samspill.app.sessions import fidelity, headset_time, pairing, runs
from samspill.app.sessions.check_in import QUESTIONS, CheckIn, check_in
from samspill.app.sessions.fidelity import Part, held
from samspill.app.sessions.headset_time import word_for
from samspill.app.sessions.opening import start_session
from samspill.model.words import Language, Text

from .conftest import House, Visitor

MINUTE = 60_000


def taken(house: House, session: str = "") -> dict[str, str]:
    return {step.id: step.taken.value for step in held(house.clinic, house.kari, session or house.session).steps}


def test_nothing_done_yet_is_not_this_time_and_what_cannot_be_asked_is_not_asked(house: House) -> None:
    person = enrol(house.clinic, house.kari, "Rev", Language.NB)
    welcome(house.clinic, house.kari, person)
    steps = taken(house, start_session(house.clinic, house.kari, person))
    assert set(steps) == {part.value for part in Part}
    assert steps["check_in"] == steps["debriefed"] == "not_this_time"
    assert steps["asked_about_mission"] == steps["within_time"] == "not_asked"


def test_a_step_is_ticked_by_the_record_itself(house: House) -> None:
    answers = CheckIn({question.id: True for question in QUESTIONS}, 2, 1, 6)
    check_in(house.clinic, house.kari, house.session, answers)
    assert taken(house)["check_in"] == "yes"


def test_the_next_appointment_is_made_and_then_stands_in_the_list(kari: Visitor, house: House) -> None:
    answer = kari.send(f"/sessions/{house.session}/next-time", soon(house))
    assert answer.headers["location"] == f"/sessions/{house.session}/debrief#next-time"
    assert taken(house)["next_booked"] == "yes"


@pytest.mark.parametrize(
    "given",
    [{}, {"day": "2020-01-01", "time": "10:00"}, {"day": "2199-13-40", "time": "x"}, {"day": "soon", "time": ""}],
)
def test_a_time_that_is_none_or_is_over_comes_back_with_what_was_written(
    given: dict[str, str], kari: Visitor, house: House
) -> None:
    answer = kari.send(f"/sessions/{house.session}/next-time", given)
    assert answer.status_code == 422
    assert f'value="{given.get("time", "")}"' in answer.text


def test_sessions_stand_beside_each_other(kari: Visitor, house: House) -> None:
    page = kari.see(f"/participants/{house.participant}/sessions-held").text
    assert page.count('<th scope="row">') == len(Part)


@pytest.mark.parametrize(
    ("minutes", "word"), [(0, None), (14.9, None), (15, "quarter"), (20, "enough for today"), (28, "calm room")]
)
def test_the_word_for_the_time_in_practice_is_calm_and_comes_in_time(minutes: float, word: str | None) -> None:
    said = word_for(int(minutes * MINUTE))
    assert said is None if word is None else said is not None and word in said.en


@pytest.mark.parametrize("module", [follower, headset_time, fidelity, pairing, runs], ids=lambda one: one.__name__)
def test_what_is_said_in_a_session_is_true_of_whoever_practises_on_a_screen(module: ModuleType) -> None:
    said = [text for value in vars(module).values() for text in texts_in(value)]
    assert said
    assert [text for text in said if "headset" in text.en or "brille" in text.nb.lower()] == []


def texts_in(value: object) -> list[Text]:
    """The texts that a module has to say: alone, in refusals, and in lists of them."""
    match value:
        case Text():
            return [value]
        case Refusal():
            return [value.message]
        case dict():
            return [text for one in value.values() for text in texts_in(one)]
        case tuple():
            return [text for one in value for text in texts_in(one)]
    return []


def soon(house: House) -> dict[str, str]:
    today = house.clinic.day(house.clinic.clock.now())
    return {"day": today.replace(year=today.year + 1, day=1, month=1).isoformat(), "time": "10:30"}
