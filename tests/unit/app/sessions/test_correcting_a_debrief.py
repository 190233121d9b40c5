"""A debrief can be corrected: a new version with who and when, and the old one stays."""

import msgspec
import pytest

from samspill.app.actor import Actor
from samspill.app.plan.overview import plan
from samspill.app.records.missions import MissionOutcome
from samspill.app.refusals import Problems, Refusal
from samspill.app.sessions.check_in import check_in
from samspill.app.sessions.debrief import Debrief, debrief, debrief_versions
from samspill.app.sessions.looking import session_view
from samspill.app.sessions.opening import close_session, start_session
from samspill.app.sessions.side_effects import SIDE_EFFECTS
from samspill.app.views.session import SessionView
from tests.unit.app.house import House, all_well

EFFECTS = {question.id: 0 for question in SIDE_EFFECTS}


@pytest.fixture
def kari(house: House) -> Actor:
    return house.staff()


@pytest.fixture
def over(house: House, kari: Actor) -> SessionView:
    """A session whose run has been played to its end."""
    session, ear = house.running(kari)
    house.play(session, ear)
    return session_view(house.clinic, kari, session)


def write(house: House, by: Actor, over: SessionView, words: str, mission: int | None, distress: int = 2) -> None:
    chosen = over.missions[mission] if mission is not None else None
    goal = (chosen.goal, chosen.mission) if chosen is not None else (None, None)
    debrief(house.clinic, by, over.id, Debrief(words, "", distress, 1, 7, EFFECTS, *goal))


def missions(house: House, kari: Actor, over: SessionView) -> list[str]:
    return [row.text.nb for row in plan(house.clinic, kari, over.participant).missions]


def test_a_correction_is_a_new_version_and_the_old_one_stays(house: House, kari: Actor, over: SessionView) -> None:
    write(house, kari, over, "Hun hilste.", 0)
    first = house.clock.now()
    house.clock.advance(60_000)
    write(house, kari, over, "Hun hilste først.", 0, distress=3)
    latest, earlier = debrief_versions(house.clinic, kari, over.id)
    assert (latest.said.version, latest.said.went_well, latest.said.distress) == (2, "Hun hilste først.", 3)
    assert (earlier.said.went_well, earlier.said.distress, earlier.said.at) == ("Hun hilste.", 2, first)
    assert latest.by == earlier.by == kari.name
    assert latest.said.at > first
    shown = session_view(house.clinic, kari, over.id).debrief
    assert shown is not None
    assert shown.version == 2


def test_saving_the_same_again_is_no_correction(house: House, kari: Actor, over: SessionView) -> None:
    for _ in range(2):
        write(house, kari, over, "Hun hilste.", 0)
    assert len(debrief_versions(house.clinic, kari, over.id)) == 1


def test_a_session_that_is_over_can_be_corrected_but_not_written_up_for_the_first_time(
    house: House, kari: Actor, over: SessionView
) -> None:
    write(house, kari, over, "Hun hilste.", 0)
    close_session(house.clinic, kari, over.id)
    write(house, kari, over, "Hun smilte.", 0)
    assert [v.said.went_well for v in debrief_versions(house.clinic, kari, over.id)] == ["Hun smilte.", "Hun hilste."]
    empty = start_session(house.clinic, kari, over.participant)
    close_session(house.clinic, kari, empty)
    with pytest.raises(Refusal):
        debrief(house.clinic, kari, empty, Debrief("", "", 0, 0, 0, EFFECTS))


def test_another_mission_takes_the_place_of_the_first_and_none_takes_it_away(
    house: House, kari: Actor, over: SessionView
) -> None:
    write(house, kari, over, "", 0)
    write(house, kari, over, "", 1)
    assert missions(house, kari, over) == [over.missions[1].text.nb]
    write(house, kari, over, "", None)
    assert missions(house, kari, over) == []
    kept = [version.mission for version in debrief_versions(house.clinic, kari, over.id)]
    assert kept == [None, over.missions[1].text, over.missions[0].text]


def test_a_mission_that_was_talked_about_since_stays(house: House, kari: Actor, over: SessionView) -> None:
    write(house, kari, over, "Hun hilste.", 0)
    close_session(house.clinic, kari, over.id)
    second = start_session(house.clinic, kari, over.participant)
    check_in(house.clinic, kari, second, msgspec.structs.replace(all_well(), mission_outcome=MissionOutcome.DONE))
    write(house, kari, over, "Hun smilte.", 1)
    latest = debrief_versions(house.clinic, kari, over.id)[0]
    assert (latest.mission, latest.settled) == (over.missions[0].text, True)
    rows = plan(house.clinic, kari, over.participant).missions
    assert [(row.text, row.outcome) for row in rows] == [(over.missions[0].text, "done")]


def test_a_correction_with_mistakes_changes_nothing(house: House, kari: Actor, over: SessionView) -> None:
    write(house, kari, over, "Hun hilste.", 0)
    with pytest.raises(Problems):
        write(house, kari, over, "Hun smilte.", 0, distress=11)
    assert len(debrief_versions(house.clinic, kari, over.id)) == 1
