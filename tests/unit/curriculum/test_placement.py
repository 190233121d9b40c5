"""Placement probes: asked for where they may spare practice, calmly and early; declined without a fuss."""

from dataclasses import replace

import pytest

from samspill.curriculum import Cause, Choice, Readiness, chance, from_history, propose
from samspill.curriculum.outlook import outlook
from samspill.curriculum.placement import PROBE_LEVEL, told_of, worth_probing
from samspill.curriculum.session_plan import after_run, gone_well
from samspill.curriculum.worth import Weights
from samspill.model.barriers import BarrierProfile


@pytest.fixture(scope="module")
def many(goals, scene):
    """One scenario for each goal."""
    return [scene(f"scene.{goal.id}", goal.name, goal.id, goal.needs) for goal in goals]


@pytest.fixture
def able(ask, run, calm, many, profile):
    """Someone with hardly a barrier, in the middle of the first session, and at home in VR."""
    return ask([run(calm, 1), run(calm, 2)], many, profile=profile(0), runs_meant=4)


def test_who_may_know_it_already_is_asked_to_try_it_once(able):
    proposal = propose(able)
    choice = proposal.choice
    assert (choice.term.cause, choice.level) == (Cause.PROBE, PROBE_LEVEL)
    assert choice.term.facts["instead"] < PROBE_LEVEL
    usual = [s for s in proposal.alternatives if s.term.cause is Cause.NO_PROBE]
    assert [(s.scenario, s.level) for s in usual] == [(choice.scenario, choice.term.facts["instead"])]


def test_a_probe_is_asked_for_where_it_tells_most(able, many):
    ahead = outlook(able)
    worth = {
        s.id: told_of(able, s) * ahead.forecast(s.id, PROBE_LEVEL).success
        for s in many
        if worth_probing(able, ahead, s)
    }
    assert propose(able).choice.scenario == max(sorted(worth), key=lambda name: worth[name])


def test_nobody_is_probed_where_it_would_probably_not_go(ask, run, calm, many, profile):
    for known in (profile(2), profile(4), BarrierProfile()):
        assert propose(ask([run(calm, 1), run(calm, 2)], many, profile=known)).choice.term.cause is not Cause.PROBE


def test_no_probe_on_a_strained_day_nor_first_nor_last_nor_late(able, run, calm):
    calm_day = propose(able).choice
    assert calm_day.term.cause is Cause.PROBE
    for other in (
        replace(able, readiness=Readiness(distress=7)),
        replace(able, day=able.day + 1),
        replace(able, runs_meant=3),
        replace(able, history=tuple(run(calm, 2, day=day) for day in (0, 7, 14, 21)), day=21),
    ):
        assert propose(other).choice.term.cause is not Cause.PROBE


def test_one_probe_in_a_session_is_enough(able, many):
    choice = propose(able).choice
    scenario = next(s for s in many if s.id == choice.scenario)
    after = after_run(able, gone_well(able, scenario, PROBE_LEVEL, 3))
    assert propose(replace(after, runs_meant=6)).choice.term.cause is not Cause.PROBE


def test_a_probe_that_was_declined_is_not_asked_for_again_and_after_two_none_is(able):
    first = propose(able).choice
    no = Choice(first.scenario, 2, able.day, first.scenario, PROBE_LEVEL)
    second = propose(replace(able, choices=(no,))).choice
    assert second.scenario != first.scenario or second.term.cause is not Cause.PROBE
    if second.term.cause is Cause.PROBE:
        noes = (no, Choice(second.scenario, 2, able.day, second.scenario, PROBE_LEVEL))
        assert propose(replace(able, choices=noes)).choice.term.cause is not Cause.PROBE


def test_probes_can_be_turned_off(able):
    assert propose(able, Weights(probes=False)).choice.term.cause is not Cause.PROBE


@pytest.mark.parametrize("score", [0, 1])
def test_after_a_probe_that_did_not_go_one_begins_where_most_should_go_well(ask, run, cafe, profile, score):
    question = ask([run(cafe, PROBE_LEVEL, score)], [cafe], profile=profile(0), day=7)
    choice = propose(question).choice
    assert choice.term.cause is Cause.PLACED
    assert choice.level <= 3


def test_a_probe_that_went_well_goes_on_from_there(ask, run, cafe, profile):
    choice = propose(ask([run(cafe, PROBE_LEVEL)], [cafe], profile=profile(0), day=7)).choice
    assert (choice.term.cause, choice.level) == (Cause.WENT_WELL, PROBE_LEVEL + 1)


def test_one_lucky_probe_masters_nothing(ask, run, cafe, profile):
    for scores in ([2], [2, 2, 2]):
        question = ask([run(cafe, PROBE_LEVEL, score) for score in scores], [cafe], profile=profile(0))
        assert "mastered" not in question.states.values()


def test_what_was_shown_before_anything_was_taught_tells_more_of_what_it_needs(goals, barriers, run, cafe, profile):
    """The same good run at level 4: as the first, and after the goal has been practised."""
    bare = type(cafe)("cafe.bare", cafe.title, "I29")

    def only_target(before):
        known = from_history(goals, barriers, profile(2), before, 7)
        then = from_history(goals, barriers, profile(2), [*before, run(bare, 4, day=7)], 7)
        need = goals["I29"].needs[0]
        odds = [chance(e, need) / (1 - chance(e, need)) for e in (known, then)]
        return odds[1] / odds[0]

    assert only_target([]) > only_target([run(bare, 1, 0, asked=0), run(bare, 1, day=0)])
