"""The session as a whole: it begins with the proposal, is always what would be proposed, and ends on success."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samspill.curriculum import Cause, Part, Readiness, plan_session, plan_today, propose
from samspill.curriculum.outlook import outlook
from samspill.curriculum.session_plan import LEAST_APART, after_run, another_day, gone_well
from samspill.curriculum.worth import Weights
from samspill.model.goals import GoalState


@pytest.fixture(scope="module")
def many(goals, scene):
    """One scenario for each goal."""
    return [scene(f"scene.{goal.id}", goal.name, goal.id, goal.needs) for goal in goals]


def steps(runs):
    return [(run.suggestion.scenario, run.suggestion.level) for run in runs]


def test_the_first_run_is_the_proposal_and_each_next_one_what_is_proposed_when_it_went_well(
    ask, run, calm, profile, many
):
    question = ask([run(calm, 1), run(calm, 2)], many, profile=profile(1), day=7)
    planned = plan_session(question)
    asked, found = question, []
    for _ in planned.today:
        choice = propose(asked).choice
        found.append((choice.scenario, choice.level))
        scenario = next(s for s in many if s.id == choice.scenario)
        felt = outlook(asked).forecast(choice.scenario, choice.level).distress
        asked = after_run(asked, gone_well(asked, scenario, choice.level, felt))
    assert steps(planned.today) == found
    assert len(found) == question.runs_meant


def test_what_is_done_today_is_not_planned_again(ask, run, calm, many):
    planned = plan_session(ask([run(calm, 1, day=3), run(calm, 2, day=3)], many))
    assert (planned.done, len(planned.today)) == (2, 1)
    more = plan_session(ask([run(calm, level, day=3) for level in (1, 2, 3)], many))
    assert (more.done, len(more.today)) == (3, 1), (
        "one more is still proposed; that it is enough is for the advice to say"
    )


def test_today_by_itself_is_what_the_whole_plan_begins_with(ask, run, calm, profile, many):
    for history in ([], [run(calm, 1, day=3)], [run(calm, level, day=3) for level in (1, 2, 3)]):
        question = ask(history, many, profile=profile(2), day=3)
        alone, whole = plan_today(question), plan_session(question)
        assert (alone.done, alone.today, alone.coming) == (whole.done, whole.today, ())


def test_sessions_are_never_closer_than_two_days(ask, many):
    assert [session.in_days for session in plan_session(ask([], many), gap=0).coming] == [LEAST_APART, 2 * LEAST_APART]


def test_nothing_is_planned_on_a_day_without_practice(ask, many):
    question = ask([], many, readiness=Readiness(answers={"slept": False}))
    planned = plan_session(question)
    assert planned.today == ()
    assert planned.coming != (), "another day is another day"


def test_what_was_tried_in_real_life_stays_so_in_the_forecast(ask, many):
    question = replace(ask([], many), states={**ask([], many).states, "C02": GoalState.TRIED})
    assert another_day(question, 7).states["C02"] is GoalState.TRIED


@given(data=st.data())
@settings(max_examples=25, deadline=None)
def test_each_run_is_for_what_its_place_and_its_forecast_say(ask, run, calm, profile, many, data):
    before = run(calm, data.draw(st.integers(1, 5)), data.draw(st.sampled_from([0, 1, 2])))
    question = ask([before], many, profile=profile(data.draw(st.integers(0, 4))), day=7)
    asked = question
    for planned in plan_session(question).today:
        choice, runs = planned.suggestion, asked.runs(planned.suggestion.scenario)
        forecast = outlook(asked).forecast(choice.scenario, choice.level)
        first, last = not asked.today, len(asked.today) + 1 >= asked.runs_meant
        assert {
            Part.PROBE: choice.term.cause is Cause.PROBE,
            Part.END_WELL: last and forecast.success >= 0.6,
            Part.WARM_UP: first and forecast.success >= 0.75,
            Part.CONSOLIDATE: bool(runs) and choice.level <= runs[-1].level,
            Part.STRETCH: not runs or choice.level > runs[-1].level,
        }[planned.part]
        scenario = next(s for s in many if s.id == choice.scenario)
        asked = after_run(asked, gone_well(asked, scenario, choice.level, forecast.distress))


def test_the_last_run_is_taken_lower_when_it_would_not_go_well(ask, run, calm, many, profile):
    history = [run(calm, 1), run(calm, 2), run(next(s for s in many if s.target == "C02"), 2, day=7)]
    usual = ask(history, [s for s in many if s.target == "C02"], profile=profile(2), day=7, runs_meant=6)
    last = replace(usual, runs_meant=2)
    step, then = propose(usual).choice, propose(last, Weights(end_well=0.9)).choice
    assert (step.term.cause, then.term.cause) == (Cause.WENT_WELL, Cause.END_WELL)
    assert then.level == step.level - 1
    assert then.term.facts["here"] > then.term.facts["there"]


def test_at_both_ends_of_a_session_what_should_go_well_counts_more(ask, run, calm, many, profile):
    question = ask([run(calm, 1)], many, profile=profile(1), day=7)
    ahead = outlook(question)
    forecasts = [ahead.forecast("scene.C02", level) for level in (1, 5)]
    assert forecasts[0].terms["shape"] > 0 > forecasts[1].terms["shape"]
    middle = outlook(ask([run(calm, 1, day=7)], many, profile=profile(1), day=7))
    assert middle.forecast("scene.C02", 1).terms["shape"] == 0
    assert outlook(replace(question, runs_meant=1)).forecast("scene.C02", 1).terms["shape"] == 0


def test_the_same_for_the_third_time_in_a_day_counts_a_little_less_and_again_more_so(ask, run, cafe):
    def after(times, day=0):
        return outlook(ask([run()] * times, [cafe], day=day)).forecast("cafe.order", 1).terms["spacing"]

    assert after(3) < after(2) < 0 == after(1)
    assert after(3, day=1) == 0
