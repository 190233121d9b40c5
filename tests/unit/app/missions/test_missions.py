"""Missions between sessions: several at once, told by staff or the participant, corrected, and asked about again."""

from datetime import date, timedelta

import pytest

from samspill.app.actor import Actor, Role
from samspill.app.estimate.learned import learned
from samspill.app.missions.agreeing import MissionPlan, agree_mission, let_go
from samspill.app.missions.telling import Told, tell_mission
from samspill.app.plan.missions import missions
from samspill.app.records.missions import MissionOutcome, PartOfDay
from samspill.app.refusals import Missing, Problems, Refusal
from samspill.app.sessions.check_in import check_in
from samspill.app.sessions.looking import session_view
from samspill.app.sessions.opening import close_session, start_session
from samspill.app.signing_in.password import add_staff
from samspill.model.goals import GoalState
from tests.unit.app.house import House, all_well

DONE, PARTLY, NOT_YET, TOO_HARD = MissionOutcome
GOAL, MISSION = "C01", "C01.1"


@pytest.fixture
def kari(house: House) -> Actor:
    return house.staff("Kari (syntetisk)")


@pytest.fixture
def person(house: House, kari: Actor) -> str:
    participant, session = house.ready(kari)
    close_session(house.clinic, kari, session)
    return participant


def today(house: House) -> date:
    return house.clinic.day(house.clock.now())


def agree(house: House, kari: Actor, person: str, mission: str = MISSION) -> str:
    return agree_mission(house.clinic, kari, person, MissionPlan(GOAL, mission))


def tell(house: House, kari: Actor, mission: str, outcome: MissionOutcome, **more: object) -> None:
    tell_mission(house.clinic, kari, mission, Told(outcome, today(house), **more))  # type: ignore[arg-type]


def state(house: House, person: str) -> GoalState:
    with house.store.look() as unit:
        participant = unit.people.participant(person)
        assert participant is not None
        return learned(house.clinic, unit, participant).states[GOAL]


def test_a_mission_has_a_day_a_part_of_it_and_company(house: House, kari: Actor, person: str) -> None:
    day = today(house) + timedelta(days=2)
    agree_mission(house.clinic, kari, person, MissionPlan(GOAL, MISSION, day, PartOfDay.EVENING, " en venn "))
    [row] = missions(house.clinic, kari, person).open
    assert (row.day, row.part, row.with_whom) == (day, PartOfDay.EVENING, "en venn")


def test_what_is_wrong_with_a_plan_is_said_at_once(house: House, kari: Actor, person: str) -> None:
    wrong = MissionPlan(GOAL, "S99.1", today(house) - timedelta(days=1), None, "x" * 201)
    with pytest.raises(Problems) as raised:
        agree_mission(house.clinic, kari, person, wrong)
    assert [problem.field for problem in raised.value.problems] == ["mission", "day", "with_whom"]


def test_several_are_open_at_once_and_not_yet_leaves_one_open(house: House, kari: Actor, person: str) -> None:
    first, second = agree(house, kari, person), agree(house, kari, person, "C01.2")
    tell(house, kari, first, NOT_YET)
    assert {row.id for row in missions(house.clinic, kari, person).open} == {first, second}
    tell(house, kari, second, DONE)
    let_go(house.clinic, kari, first)
    shown = missions(house.clinic, kari, person)
    assert (shown.open, [row.let_go for row in shown.earlier]) == ((), [False, True])


def test_what_is_agreed_again_while_it_waits_is_asked_about_once(house: House, kari: Actor, person: str) -> None:
    first = agree(house, kari, person)
    tell(house, kari, first, NOT_YET)
    house.clock.advance(days=7)
    again = agree(house, kari, person)
    shown = missions(house.clinic, kari, person)
    assert [row.id for row in shown.open] == [again]
    assert [(row.id, row.outcome, row.let_go) for row in shown.earlier] == [(first, NOT_YET, True)]


def test_check_in_asks_about_all_that_are_open_and_never_twice(house: House, kari: Actor, person: str) -> None:
    first = agree(house, kari, person)
    house.clock.advance(days=1)
    last = agree(house, kari, person, "C01.2")
    house.clock.advance(days=1)
    session = start_session(house.clinic, kari, person)
    view = session_view(house.clinic, kari, session)
    assert view.follow_up is not None
    assert (view.follow_up.mission, [older.mission for older in view.older]) == (last, [first])
    house.clock.advance(1000)
    answers = all_well()
    asked = type(answers)(answers.readiness, 1, 1, 5, mission_outcome=NOT_YET, older={first: DONE})
    check_in(house.clinic, kari, session, asked)
    assert session_view(house.clinic, kari, session).follow_up is None
    assert [row.id for row in missions(house.clinic, kari, person).open] == [last]


def test_done_once_is_tried_and_done_again_after_two_weeks_is_kept(house: House, kari: Actor, person: str) -> None:
    mission = agree(house, kari, person)
    tell(house, kari, mission, DONE)
    assert state(house, person) is GoalState.TRIED
    house.clock.advance(days=13)
    tell(house, kari, mission, DONE)
    assert state(house, person) is GoalState.TRIED
    house.clock.advance(days=1)
    tell(house, kari, mission, DONE)
    assert state(house, person) is GoalState.KEPT


def test_a_correction_counts_and_what_was_said_before_stays_in_sight(house: House, kari: Actor, person: str) -> None:
    mission = agree(house, kari, person)
    tell(house, kari, mission, DONE, words="Det gikk fint")
    tell(house, kari, mission, NOT_YET, corrects=1)
    assert state(house, person) not in {GoalState.TRIED, GoalState.KEPT}
    [row] = missions(house.clinic, kari, person).open
    assert [(told.outcome, told.stands) for told in row.told] == [(NOT_YET, True), (DONE, False)]
    with pytest.raises(Refusal, match="corrected_already"):
        tell(house, kari, mission, PARTLY, corrects=1)


def test_participants_mend_only_what_they_told_themselves(house: House, kari: Actor, person: str) -> None:
    mission = agree(house, kari, person)
    tell(house, kari, mission, PARTLY)
    own = add_staff(house.clinic, "lyng", "secret", Role.PARTICIPANT, participant=person)
    with pytest.raises(Refusal, match="not_yours"):
        tell(house, own, mission, DONE, corrects=1)
    tell(house, own, mission, DONE)
    tell(house, own, mission, TOO_HARD, corrects=2)
    [row] = missions(house.clinic, kari, person).earlier
    assert [(told.own, told.outcome) for told in row.told if told.stands] == [(True, TOO_HARD), (False, PARTLY)]


def test_the_same_told_twice_on_one_day_counts_once(house: House, kari: Actor, person: str) -> None:
    mission = agree(house, kari, person)
    for _ in range(2):
        tell(house, kari, mission, DONE)
    [row] = missions(house.clinic, kari, person).earlier
    assert len(row.told) == 1


@pytest.mark.parametrize("days", [-1, 1])
def test_a_day_before_it_was_agreed_or_after_today_is_mended(house: House, kari: Actor, person: str, days: int) -> None:
    mission = agree(house, kari, person)
    with pytest.raises(Problems) as raised:
        tell_mission(house.clinic, kari, mission, Told(DONE, today(house) + timedelta(days=days)))
    assert [problem.field for problem in raised.value.problems] == ["day"]


def test_after_three_months_one_asks_whether_it_is_still_part_of_life(house: House, kari: Actor, person: str) -> None:
    first, second = agree(house, kari, person), agree(house, kari, person, "C01.2")
    for mission in (first, second):
        tell(house, kari, mission, DONE)
        house.clock.advance(days=15)
    assert state(house, person) is GoalState.KEPT
    house.clock.advance(days=60)
    assert missions(house.clinic, kari, person).later == ()
    house.clock.advance(days=1)
    assert [row.id for row in missions(house.clinic, kari, person).later] == [second]
    tell(house, kari, second, NOT_YET)
    assert missions(house.clinic, kari, person).later == ()
    assert state(house, person) is GoalState.TRIED


def test_what_is_not_there_is_missing(house: House, kari: Actor, person: str) -> None:
    with pytest.raises(Missing):
        tell(house, kari, "no-such-mission", DONE)


def test_a_participant_tells_only_of_their_own_missions(house: House, kari: Actor, person: str) -> None:
    mission = agree(house, kari, person)
    other, _ = house.ready(kari, "Elg (syntetisk)")
    stranger = add_staff(house.clinic, "elg", "secret", Role.PARTICIPANT, participant=other)
    with pytest.raises(Refusal):
        tell(house, stranger, mission, DONE)
    with pytest.raises(Refusal):
        agree(house, stranger, other)
