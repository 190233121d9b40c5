"""Where practice leads, as it is told: what decides is what is said, and every goal of the way has its place."""

from dataclasses import replace

import pytest

from samspill.curriculum import OnTheWay, leads_to
from samspill.curriculum.outlook import outlook
from samspill.model.goals import GoalState


@pytest.fixture(scope="module")
def question(ask, run, calm, goals, scene, profile):
    """Somebody without barriers, near to something complex, with a scenario for each goal and no support in others."""
    scenes = [calm, *(scene(f"scene.{goal.id}", goal.name, goal.id) for goal in goals if goal.needs)]
    return ask([run(calm, 1), run(calm, 2)], scenes, profile=profile(0), day=7)


def own(question, *goals):
    return replace(question, towards=frozenset(goals))


def standing(lead, stands):
    return {goal for goal, its in lead.way.items() if its is stands}


def test_it_leads_to_the_goal_that_counts_and_names_it(question, goals):
    lead, aim = leads_to(question), outlook(question).aim
    assert (lead.goals, lead.own) == ((aim,), False)
    assert lead.said.facts == {"goal": aim}
    assert goals[aim].name.nb in lead.said.text.nb and goals[aim].name.en in lead.said.text.en


def test_the_way_is_the_goal_and_all_it_rests_on_each_after_what_it_needs(question, goals):
    lead = leads_to(question)
    (aim,) = lead.goals
    assert set(lead.way) == {aim, *goals.prerequisites(aim)}
    seen: set[str] = set()
    for goal in lead.way:
        assert set(goals[goal].needs) <= seen, goal
        seen.add(goal)


def test_where_nothing_is_near_it_leads_to_nothing_in_particular(ask, run, calm, goals, scene, profile):
    scenes = [calm, *(scene(f"scene.{goal.id}", goal.name, goal.id, goal.needs) for goal in goals)]
    assert leads_to(ask([run(calm, 1)], scenes, profile=profile(4))) is None


def test_it_leads_to_their_own_goal_until_that_is_reached_and_then_to_the_nearest(question):
    lead = leads_to(own(question, "I25"))
    assert (lead.goals, lead.own) == (("I25",), True)
    reached = replace(own(question, "I25"), states={**question.states, "I25": GoalState.KEPT})
    assert leads_to(reached).goals == leads_to(question).goals
    assert not leads_to(reached).own
    assert leads_to(own(question, "nowhere")).goals == leads_to(question).goals


def test_of_several_goals_of_their_own_it_leads_to_those_that_are_left(question, goals):
    both = own(question, "I25", "S18")
    lead = leads_to(both)
    assert lead.goals == tuple(goal for goal in goals.order if goal in {"I25", "S18"})
    assert all(goals[goal].name.en in lead.said.text.en for goal in lead.goals)
    one = leads_to(replace(both, states={**question.states, "S18": GoalState.MASTERED}))
    assert one.goals == ("I25",)
    assert set(one.way) == {"I25", *goals.prerequisites("I25")}


def test_what_others_may_rest_on_is_in_place_and_what_has_all_it_needs_is_next(ask, run, calm, goals, scene, profile):
    scenes = [calm, *(scene(f"scene.{goal.id}", goal.name, goal.id) for goal in goals if goal.needs)]
    asked = own(ask([run(calm, 1)], scenes, profile=profile(2)), "X33")
    settled = replace(asked, states={**asked.states, "C01": GoalState.MASTERED, "C02": GoalState.KEPT})
    lead = leads_to(settled)
    assert standing(lead, OnTheWay.IN_PLACE) == settled.met & set(lead.way)
    assert standing(lead, OnTheWay.NEXT) == {
        goal for goal in lead.way if goal not in settled.met and settled.met.issuperset(goals[goal].needs)
    }
    assert "X33" in standing(lead, OnTheWay.LATER)
    assert not standing(lead, OnTheWay.LEFT_OUT)


def test_to_be_believed_to_handle_their_own_goal_does_not_put_it_in_place(question):
    assert "S13" in question.met and question.states["S13"] not in {GoalState.MASTERED, GoalState.KEPT}
    assert leads_to(own(question, "S13")).way["S13"] is OnTheWay.NEXT
    assert leads_to(own(question, "S16")).way["S13"] is OnTheWay.IN_PLACE


def test_what_the_plan_leaves_out_is_neither_next_nor_later_on_the_way(question):
    aim = leads_to(question).goals[0]
    closed = replace(question, opt_outs=frozenset({f"scene.{aim}"}))
    assert aim not in leads_to(closed).way, "nobody is led there"
    theirs = leads_to(own(closed, aim))
    assert standing(theirs, OnTheWay.LEFT_OUT) == {aim}


def test_a_goal_on_the_way_is_left_out_only_with_all_that_practises_it(ask, run, calm, goals, scene, profile):
    scenes = [calm, scene("one", goals["S13"].name, "S13"), scene("two", goals["X33"].name, "X33", ("S13",))]
    asked = own(ask([run(calm, 1)], scenes, profile=profile(4)), "X33")
    assert leads_to(replace(asked, opt_outs=frozenset({"one"}))).way["S13"] is not OnTheWay.LEFT_OUT
    assert leads_to(replace(asked, opt_outs=frozenset({"one", "two"}))).way["S13"] is OnTheWay.LEFT_OUT
