"""The goal graph: what it refuses, and in what order it puts goals."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samspill.curriculum import GoalGraph, GoalGraphError, GraphFault, graph_problems
from samspill.model.goals import Goal
from samspill.model.themes import Domain
from samspill.model.words import Text

SAME = Text("tekst", "text")


def goal(name, *needs, domain=Domain.COGNITIVE):
    return Goal(name, domain, SAME, SAME, SAME, needs, (), ())


def faults(*goals):
    return [problem.fault for problem in graph_problems(goals)]


def test_every_goal_comes_after_what_it_needs_and_after_lower_domains(goals):
    place = {name: i for i, name in enumerate(goals.order)}
    assert all(place[need] < place[goal.id] for goal in goals for need in goal.needs)
    ranks = [goals[name].domain.rank for name in goals.order]
    assert ranks == sorted(ranks)


def test_prerequisites_reach_all_the_way_down(goals):
    assert goals.prerequisites("I29") == {"S13", "S16", "C02", "C01"}
    assert "I29" in goals.rests_on("C01")
    assert goals.needed_by["I29"] == ("X33",)


def test_an_unknown_need_is_named_with_the_one_most_like_it():
    (problem,) = graph_problems((goal("C01"), goal("C02", "CO1")))
    assert problem.fault is GraphFault.UNKNOWN
    assert problem.message == "goal C02 needs CO1, which is not a goal; did you mean C01?"


def test_a_circle_is_refused_with_all_who_stand_in_it():
    (problem,) = graph_problems((goal("a", "b"), goal("b", "a"), goal("c")))
    assert problem.fault is GraphFault.CIRCLE
    assert problem.about == ("a", "b")


def test_a_need_from_a_higher_domain_is_refused():
    assert faults(goal("a", "b"), goal("b", domain=Domain.INSTRUMENTAL)) == [GraphFault.DOWNWARD]


def test_all_problems_come_at_once():
    high = goal("x", domain=Domain.COMPLEX_SOCIAL)
    with pytest.raises(GoalGraphError) as refused:
        GoalGraph((goal("a", "x"), goal("a"), goal("b", "nothing"), high))
    found = {problem.fault for problem in refused.value.problems}
    assert found == {GraphFault.TWICE, GraphFault.UNKNOWN, GraphFault.DOWNWARD}
    assert all(problem.message in str(refused.value) for problem in refused.value.problems)


def test_no_goals_are_a_graph_too():
    assert GoalGraph(()).order == ()


@given(st.randoms(use_true_random=False))
def test_the_order_they_are_written_in_decides_nothing_about_what_they_need(goals, chance):
    shuffled = list(goals)
    chance.shuffle(shuffled)
    mixed = GoalGraph(shuffled)
    assert {g: mixed.prerequisites(g) for g in mixed.order} == {g: goals.prerequisites(g) for g in goals.order}


@given(st.sampled_from(["S13", "I29", "X40"]), st.sampled_from(["X41", "X36", "X34"]))
def test_turning_an_edge_round_is_always_found(goals, low, high):
    broken = [msgspec.structs.replace(g, needs=(*g.needs, high)) if g.id == low else g for g in goals]
    found = {problem.fault for problem in graph_problems(tuple(broken))}
    circular = low in goals.prerequisites(high)
    downward = goals[low].domain.rank < goals[high].domain.rank
    assert (GraphFault.CIRCLE in found, GraphFault.DOWNWARD in found) == (circular, downward)
