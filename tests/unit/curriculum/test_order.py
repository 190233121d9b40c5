"""The order in which goals are wanted weighs among what is open, and is named only when it decided."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samspill.curriculum import Readiness, propose, still_wanted, why, why_not
from samspill.curriculum.candidates import candidates
from samspill.curriculum.order import wanted, wanted_for
from samspill.curriculum.outlook import outlook
from samspill.curriculum.safety import screen
from samspill.curriculum.worth import DEFAULT
from samspill.model.goals import GoalState


@pytest.fixture(scope="module")
def question(ask, run, calm, goals, scene, profile):
    """Some weeks on: much is open, little is settled."""
    scenes = [calm, *(scene(f"scene.{goal.id}", goal.name, goal.id, goal.needs) for goal in goals if goal.needs)]
    done = [s for s in scenes if s.target in ("C02", "C03", "C04", "S10", "S12", "S13")]
    history = [run(calm, 1), run(calm, 2), *(run(s, level, day=level) for s in done for level in (1, 2, 3))]
    return ask(history, scenes, profile=profile(1), day=9)


GOALS = st.lists(st.sampled_from([f"C{n:02}" for n in range(1, 10)] + [f"S{n}" for n in range(10, 22)]), max_size=6)
RATING = st.none() | st.integers(0, 10)


def ranks(question):
    return {c.scenario.id: (c.rank, c.step.level) for c in candidates(question, screen(question), DEFAULT)}


@settings(max_examples=40, deadline=None)
@given(order=GOALS, distress=RATING, craving=RATING, shut=st.sets(st.sampled_from(["scene.C05", "scene.S11"])))
def test_it_never_touches_what_safety_decides_nor_a_level(question, order, distress, craving, shut):
    asked = replace(question, readiness=Readiness({}, distress, craving), opt_outs=frozenset(shut))
    wish = replace(asked, order=tuple(order))
    assert screen(wish) == screen(asked)
    plain, wished = ranks(asked), ranks(wish)
    assert {name: (rank[:3], level) for name, (rank, level) in wished.items()} == {
        name: (rank[:3], level) for name, (rank, level) in plain.items()
    }, "whether it may be too much, what must come first, the tier and the level are as without it"
    before, after = propose(asked), propose(wish)
    assert after.filtered == before.filtered
    assert (after.choice is None) == (before.choice is None)
    offered = [s for s in (after.choice, *after.alternatives) if s is not None]
    assert all(s.level in screen(asked).open[s.scenario] for s in offered)


@settings(max_examples=60, deadline=None)
@given(order=GOALS)
def test_it_is_named_when_it_decided_and_only_then(question, order):
    wish = replace(question, order=tuple(order))
    plain, chosen = propose(question).choice, propose(wish).choice
    aim = chosen.term.facts.get("order")
    if aim is None:
        assert chosen == plain
    else:
        assert chosen.scenario != plain.scenario
        assert aim in order
        assert chosen.goal == aim or chosen.goal in question.goals.prerequisites(aim)
        assert question.goals[aim].name.nb in chosen.reason.nb
        assert "your plan" in chosen.reason.en


def test_an_agreed_order_can_turn_the_choice_and_the_first_counts_most(question):
    plain = propose(question).choice.goal
    others = [goal for goal in ("C05", "C06", "S11", "S14", "S16", "C07") if goal != plain]
    turned = {goal: propose(replace(question, order=(goal,))).choice.goal for goal in others}
    assert sum(choice == goal for goal, choice in turned.items()) >= 2, turned
    share = wanted(replace(question, order=("S11", "S16")))
    assert share["S11"] == 1
    assert share["S16"] == 0.5


def test_what_a_wanted_goal_rests_on_and_is_open_is_wanted_with_it_until_it_is_met(question):
    wish = replace(question, order=("X36",))
    ahead = question.goals.prerequisites("X36") - question.met
    is_open = {goal for goal in ahead if question.met.issuperset(question.goals[goal].needs)}
    assert is_open, "or there is nothing to prove"
    assert wanted(wish) == dict.fromkeys(is_open, 1)
    assert {wanted_for(wish, goal) for goal in ahead} == {"X36"}
    assert wanted_for(wish, "X39") is None


def test_what_is_settled_or_unknown_or_said_twice_is_passed_over(question):
    settled = replace(question, states={**question.states, "S11": GoalState.TRIED})
    assert still_wanted(replace(settled, order=("S11", "S16", "nowhere", "S16"))) == ("S16",)
    assert wanted(replace(settled, order=("S11",))) == {}


def test_it_moves_nothing_but_its_own_term(question):
    plain, wish = outlook(question), outlook(replace(question, order=("S16", "C05")))
    for scenario in question.scenarios:
        for level in range(1, 6):
            before, after = plain.forecast(scenario.id, level), wish.forecast(scenario.id, level)
            assert 0 <= after.terms["order"] <= DEFAULT.order
            assert after.terms["order"] == wish.order_of(scenario.id), "the same at every level"
            assert {**before.terms, "order": 0} == {**after.terms, "order": 0}
            assert (before.success, before.distress, before.too_much) == (after.success, after.distress, after.too_much)


def test_what_stands_against_the_others_names_the_order_where_that_is_the_difference(question):
    said = [
        weighed.against.text.en
        for goal in ("S16", "S11", "C05", "C06", "S14")
        for weighed in why(replace(question, order=(goal,))).weighed
        if weighed.against is not None
    ]
    assert any("the order in your plan" in text for text in said)


def test_what_stands_in_the_way_of_a_wanted_goal_is_said_and_nothing_where_it_is_proposed(question):
    proposed = propose(question).choice.goal
    assert why_not(question, proposed) is None
    further = next(goal for goal in question.goals.order if proposed in question.goals.prerequisites(goal))
    assert why_not(question, further) is None, "what is proposed leads there"
    apart = [goal for goal in question.goals.order if proposed not in question.goals.prerequisites(goal)]
    locked = next(goal for goal in apart if question.states[goal] is GoalState.LOCKED)
    assert "not in place yet" in why_not(question, locked).text.en
    shut = why_not(replace(question, opt_outs=frozenset({f"scene.{locked}"})), locked)
    assert shut.reason.en == "The plan leaves this out."


def test_a_wish_never_brings_what_has_a_need_missing(question):
    locked = [goal.id for goal in question.goals if not question.met.issuperset(goal.needs)]
    assert locked
    for goal in locked:
        wish = wanted(replace(question, order=(goal,)))
        assert goal not in wish
        assert wish, "the way there is wanted"
        assert all(question.met.issuperset(question.goals[one].needs) for one in wish)
