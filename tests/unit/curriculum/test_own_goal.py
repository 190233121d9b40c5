"""What leads to what the participant practises for counts for more; it never opens what is not open."""

from dataclasses import replace

import pytest

from samspill.curriculum import propose, why
from samspill.curriculum.outlook import outlook
from samspill.curriculum.worth import DEFAULT
from samspill.model.goals import GoalState


@pytest.fixture(scope="module")
def question(ask, run, calm, goals, scene, profile):
    scenes = [calm, *(scene(f"scene.{goal.id}", goal.name, goal.id, goal.needs) for goal in goals if goal.needs)]
    return ask([run(calm, 1), run(calm, 2)], scenes, profile=profile(1), day=7)


def on_the_way(question, *goals):
    return replace(question, towards=frozenset(goals))


def test_what_leads_there_is_the_goal_and_all_it_rests_on(question, goals):
    assert on_the_way(question, "I25").on_the_way == {"I25", *goals.prerequisites("I25")}
    assert on_the_way(question, "nowhere").on_the_way == question.on_the_way == frozenset()


def test_what_is_reached_is_no_longer_led_to(question, goals):
    both = on_the_way(question, "I25", "X33")
    reached = replace(both, states={**question.states, "I25": GoalState.TRIED})
    assert both.still_own == ("I25", "X33") and reached.still_own == ("X33",)
    assert reached.on_the_way == {"X33", *goals.prerequisites("X33")}


def test_a_goal_of_ones_own_pulls_no_less_than_one_aimed_at():
    assert DEFAULT.path >= DEFAULT.aim


def test_only_what_practises_something_on_the_way_counts_for_more(question, goals):
    ahead, plain = outlook(on_the_way(question, "I25")), outlook(question)
    way = on_the_way(question, "I25").on_the_way
    for scenario in question.scenarios:
        path = ahead.forecast(scenario.id, 2).terms["path"]
        assert (path > 1e-9) <= bool({scenario.target, *scenario.supporting} & way)
        assert plain.forecast(scenario.id, 2).terms["path"] == 0
        assert ahead.forecast(scenario.id, 2).success == plain.forecast(scenario.id, 2).success


def test_it_counts_as_far_as_it_may_still_be_missing_and_the_goal_itself_in_full(question):
    """As *Why this?* says: also what is in place, more likely than not, counts a little."""
    alone = replace(on_the_way(question, "I25"), scenarios=tuple(replace(s, supporting=()) for s in question.scenarios))
    ahead = outlook(alone)
    handled = dict(zip(alone.goals.order, ahead.terms.handled[0].tolist(), strict=True))
    for scenario in (s for s in alone.scenarios if s.target in alone.on_the_way):
        missing = 1.0 if scenario.target == "I25" else 1 - handled[scenario.target]
        terms = ahead.forecast(scenario.id, 2).terms
        assert terms["path"] == pytest.approx(DEFAULT.path * missing * terms["learning"]), scenario.id
    assert any(0.5 < handled[goal] < 1 for goal in alone.on_the_way)


def test_a_goal_of_ones_own_can_turn_the_choice_towards_it(question, goals):
    """With much open at once: all is mastered but four goals of the same domain."""
    open_ = ("I22", "I25", "I29", "I31")
    states = {goal.id: question.states[goal.id] if goal.id in open_ else GoalState.MASTERED for goal in goals}
    scenes = tuple(replace(s, supporting=()) for s in question.scenarios if s.target in open_)
    much = replace(question, states=states, scenarios=scenes)
    first = propose(much).choice.goal
    turned = {goal: propose(on_the_way(much, goal)).choice.goal for goal in open_}
    assert all(choice in {first, goal, *goals.prerequisites(goal)} for goal, choice in turned.items())
    assert len(set(turned.values())) > 1, turned


def test_safety_and_needs_still_come_first(question):
    towards = on_the_way(question, "X33")
    closed = replace(towards, opt_outs=frozenset({"scene.X33"}))
    assert all(one.suggestion.scenario != "scene.X33" for one in why(closed).weighed)
    assert propose(towards).choice.goal != "X33", "what it rests on comes first"
