"""How far a participant has come with each goal."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samspill.curriculum import MissionOutcome, MissionReport
from samspill.model.goals import GoalState
from samspill.model.outputs import Ending

DONE, PARTLY, NOT_YET, TOO_HARD = MissionOutcome


def report(outcome, day, goal="I29"):
    return MissionReport(goal, f"{goal}.1", outcome, day)


def state(ask, history=(), goal="I29", **more):
    return ask(history, **more).states[goal]


def test_a_newcomer_may_begin_with_what_needs_nothing_and_the_rest_is_locked(ask, goals):
    states = ask().states
    assert states.pop("C01") is GoalState.READY
    assert set(states.values()) == {GoalState.LOCKED}
    assert len(states) == len(goals) - 1


def test_what_is_no_barrier_opens_what_rests_on_it(ask, profile):
    assert state(ask, profile=profile(0)) is GoalState.READY


def test_the_first_opportunity_makes_it_practising(ask, run):
    assert state(ask, [run(level=1)]) is GoalState.PRACTISING
    assert state(ask, [run(level=1)], "S16") is GoalState.PRACTISING


def test_good_runs_with_a_snag_on_two_days_make_it_mastered(ask, run):
    assert state(ask, [run(level=4, day=0), run(level=5, day=3)]) is GoalState.MASTERED


def test_one_day_is_not_enough_however_good(ask, run):
    assert state(ask, [run(level=5, day=2) for _ in range(10)]) is GoalState.PRACTISING


def test_lower_levels_do_not_make_it_mastered(ask, run):
    assert state(ask, [run(level=3, day=day) for day in range(8)]) is GoalState.PRACTISING


def test_hints_with_a_snag_do_not_make_it_mastered(ask, run):
    assert state(ask, [run(level=4, day=day, hinted=True) for day in range(6)]) is GoalState.PRACTISING


def test_two_poor_runs_in_a_row_take_it_back_and_one_does_not(ask, run):
    good = [run(level=4, day=0), run(level=4, day=3), run(level=5, day=6)]
    assert state(ask, [*good, run(level=5, score=0, day=9)]) is GoalState.MASTERED
    assert state(ask, [*good, *(run(level=4, score=0, day=day) for day in (9, 10))]) is GoalState.PRACTISING


def test_leaving_early_never_takes_it_back(ask, run):
    good = [run(level=4, day=0), run(level=4, day=3)]
    left = [run(level=5, score=2, day=6, ending=Ending.LEFT) for _ in range(4)]
    assert state(ask, good + left) is GoalState.MASTERED


def test_a_month_away_does_not_take_it_back(ask, run):
    assert state(ask, [run(level=4, day=0), run(level=4, day=3)], day=31) is GoalState.MASTERED


@pytest.mark.parametrize("outcome", [DONE, PARTLY])
def test_a_mission_that_was_tried_makes_it_tried(ask, outcome):
    assert state(ask, missions=[report(outcome, 4)]) is GoalState.TRIED


def test_a_mission_not_yet_tried_changes_nothing(ask):
    assert state(ask, missions=[report(NOT_YET, 4)]) is GoalState.LOCKED


def test_done_again_two_weeks_later_makes_it_kept(ask):
    assert state(ask, missions=[report(DONE, 1), report(DONE, 14)]) is GoalState.TRIED
    assert state(ask, missions=[report(DONE, 1), report(DONE, 15)]) is GoalState.KEPT


def test_a_mission_that_was_too_hard_goes_one_step_back(ask, run):
    kept = [report(DONE, 1), report(DONE, 20)]
    assert state(ask, missions=[*kept, report(TOO_HARD, 22)]) is GoalState.TRIED
    mastered = [run(level=4, day=0), run(level=4, day=3)]
    assert state(ask, mastered, missions=[report(DONE, 5), report(TOO_HARD, 6)]) is GoalState.MASTERED


def test_what_was_done_in_life_opens_what_rests_on_it(ask, goals):
    needs = goals["I29"].needs
    assert state(ask, missions=[report(DONE, 2, need) for need in needs]) is GoalState.READY


@given(history=st.data())
@settings(max_examples=60, deadline=None)
def test_no_goal_is_mastered_on_one_day_and_none_is_tried_without_a_mission(ask, run, calm, cafe, history):
    scenes, levels = st.sampled_from([calm, cafe]), st.integers(1, 5)
    runs = history.draw(st.lists(st.builds(run, scenes, levels, st.integers(0, 2), day=st.just(3)), max_size=8))
    assert set(ask(runs).states.values()) <= {GoalState.LOCKED, GoalState.READY, GoalState.PRACTISING}
