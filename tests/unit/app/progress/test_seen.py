"""Progress: what was seen is counted truly, by day and by the help it took."""

from datetime import timedelta
from typing import NamedTuple

import pytest

from samspill.app.actor import Actor
from samspill.app.appointments import book
from samspill.app.plan.overview import plan
from samspill.app.progress.seen import progress, support_of
from samspill.app.records.missions import MissionOutcome
from samspill.app.refusals import Missing, Refusal
from samspill.app.sessions.check_in import check_in
from samspill.app.sessions.debrief import Debrief, debrief
from samspill.app.sessions.looking import session_view
from samspill.app.sessions.opening import close_session, start_session
from samspill.app.sessions.side_effects import SIDE_EFFECTS
from samspill.app.views.progress import Progress, Support
from samspill.model.evidence import Evidence
from tests.unit.app.house import House, all_well


class Practised(NamedTuple):
    house: House
    kari: Actor
    person: str

    @property
    def seen(self) -> Progress:
        return progress(self.house.clinic, self.kari, self.person)


@pytest.fixture
def practised(house: House) -> Practised:
    """Someone with one whole session: a run, a debrief and a mission."""
    kari = house.staff()
    session, ear = house.running(kari, level=2)
    house.play(session, ear)
    view = session_view(house.clinic, kari, session)
    effects, mission = {question.id: 0 for question in SIDE_EFFECTS}, view.missions[0]
    debrief(house.clinic, kari, session, Debrief("", "", 1, 0, 7, effects, mission.goal, mission.mission))
    close_session(house.clinic, kari, session)
    return Practised(house, kari, view.participant)


def test_every_opportunity_of_the_record_is_counted_once(practised: Practised) -> None:
    known = plan(practised.house.clinic, practised.kari, practised.person)
    listed = {g.goal.id: len(g.evidence) for domain in known.domains for g in domain.goals if g.evidence}
    assert {one.goal.id: one.asked for one in practised.seen.goals} == listed
    for one in practised.seen.goals:
        assert sum(one.totals.values()) == one.asked == sum(day.asked for day in one.days)
        assert [day.levels for day in one.days] == [(2,)]


@pytest.mark.parametrize(
    ("score", "hinted", "source", "expected"),
    [
        (2, False, "scenario", Support.ALONE),
        (2, False, "kari", Support.ALONE),
        (2, True, "scenario", Support.HINT),
        (1, True, "scenario", Support.HINT),
        (1, True, "kari", Support.PROMPT),
        (1, False, "scenario", Support.PARTLY),
        (0, True, "scenario", Support.NOT_YET),
        (0, False, "kari", Support.NOT_YET),
    ],
)
def test_hints_of_the_scene_and_prompts_of_staff_are_told_apart(
    score: int, hinted: bool, source: str, expected: Support
) -> None:
    assert support_of(Evidence("goal", score, hinted, "beat#1", 0, 2, source)) is expected


@pytest.mark.parametrize(("hinted", "expected"), [(False, Support.PARTLY), (True, Support.HINT)])
def test_what_was_mended_stands_with_what_was_shown_partly(hinted: bool, expected: Support) -> None:
    assert support_of(Evidence("goal", 2, hinted, "beat#1", 0, 2, "scenario", True)) is expected


def test_a_session_tells_before_expected_and_after_and_only_what_was_asked(practised: Practised) -> None:
    session = practised.seen.sessions[0]
    assert (session.before, session.expected, session.highest, session.after) == (3, 4, None, 1)
    assert practised.seen.outcomes.asked == 0, "nobody rated in the run, so nothing is compared"
    assert session.minutes is not None and session.minutes > 0


def test_a_mission_is_open_until_it_has_been_talked_about(practised: Practised) -> None:
    assert [mission.outcome for mission in practised.seen.missions] == [None]
    practised.house.clock.advance(days=3)
    second = start_session(practised.house.clinic, practised.kari, practised.person)
    answers = all_well()
    told = type(answers)(answers.readiness, 3, 1, 5, mission_outcome=MissionOutcome.DONE)
    check_in(practised.house.clinic, practised.kari, second, told)
    assert [mission.outcome for mission in practised.seen.missions] == [MissionOutcome.DONE]
    assert practised.seen.done_in_life == 1
    assert practised.seen.sessions[1].after is None, "a session that goes on has no after yet"


def test_an_appointment_counts_as_missed_only_when_its_day_is_over(practised: Practised) -> None:
    clock = practised.house.clock
    book(practised.house.clinic, practised.kari, practised.person, clock.now())
    assert [one.came for one in practised.seen.expected] == [True]
    clock.advance(days=2)
    book(practised.house.clinic, practised.kari, practised.person, clock.now() + timedelta(minutes=1))
    assert [one.came for one in practised.seen.expected] == [True]
    clock.advance(days=1)
    assert [one.came for one in practised.seen.expected] == [True, False]


def test_a_long_time_without_sessions_is_told_with_its_days(practised: Practised) -> None:
    assert practised.seen.gaps == ()
    practised.house.clock.advance(days=30)
    assert [gap.days for gap in practised.seen.gaps] == [30]


def test_only_those_who_follow_the_person_up_see_it(practised: Practised) -> None:
    with pytest.raises(Refusal):
        progress(practised.house.clinic, practised.house.staff("Ola (syntetisk)"), practised.person)
    with pytest.raises((Refusal, Missing)):
        progress(practised.house.clinic, practised.kari, "nobody")
