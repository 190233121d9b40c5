"""What was chosen instead tips the scale a little, never says anything of skill, and never lifts a limit."""

from dataclasses import replace

import pytest

from samspill.curriculum import Choice, propose
from samspill.curriculum.outlook import outlook
from samspill.curriculum.preference import HALF_LIFE, leaning, liking
from samspill.curriculum.worth import DEFAULT


def chose(scenario="scene.S10", level=2, day=0, over="scene.C02", at=2):
    return Choice(scenario, level, day, over, at)


@pytest.fixture(scope="module")
def question(ask, run, calm, goals, scene, profile):
    scenes = [calm, *(scene(f"scene.{g}", goals[g].name, g) for g in ("C02", "C06", "S10"))]
    return ask([run(calm, 1), run(calm, 2)], scenes, profile=profile(1), day=7)


def test_what_was_chosen_counts_for_it_and_what_was_set_aside_against_it(question):
    liked = liking(replace(question, choices=(chose(day=7),)))
    assert liked["scene.S10"] == -liked["scene.C02"] > 0


def test_one_choice_says_little_three_say_more_and_none_says_all(question):
    much = [liking(replace(question, choices=(chose(day=7),) * n))["scene.S10"] for n in (1, 3, 30)]
    assert 0 < much[0] < 0.5 < much[1] < much[2] < 1


def test_preferences_fade(question):
    fresh, old = (
        liking(replace(question, choices=(chose(day=0),), day=day))["scene.S10"] for day in (0, int(4 * HALF_LIFE))
    )
    assert 0 < old < fresh / 4


def test_choosing_easier_or_harder_leans_that_way(question):
    easier, harder = (leaning(replace(question, choices=(chose("scene.C02", level),))) for level in (1, 3))
    assert easier == -harder < 0 == leaning(question)


def test_a_preference_is_bounded_and_moves_nothing_but_its_own_term(question):
    plain, liked = outlook(question), outlook(replace(question, choices=(chose(day=7),) * 20))
    for scenario in ("scene.S10", "scene.C02", "scene.C06"):
        for level in range(1, 6):
            before, after = plain.forecast(scenario, level), liked.forecast(scenario, level)
            assert abs(after.terms["preference"]) <= DEFAULT.preference
            assert {**before.terms, "preference": 0} == {**after.terms, "preference": 0}
            assert (before.success, before.distress, before.too_much) == (after.success, after.distress, after.too_much)


def test_it_says_nothing_of_skill(question):
    liked = replace(question, choices=(chose(day=7),) * 20)
    assert (liked.estimate, liked.states) == (question.estimate, question.states)


def test_it_tips_between_steps_that_are_worth_nearly_the_same(question):
    first = propose(question).choice.scenario
    other = propose(question).alternatives[0].scenario
    often = tuple(Choice(other, 2, 7, first, 2) for _ in range(20))
    ahead = outlook(replace(question, choices=often))
    gain = ahead.forecast(other, 2).terms["preference"] - ahead.forecast(first, 2).terms["preference"]
    assert gain == pytest.approx(2 * DEFAULT.preference, rel=0.2)


def test_it_never_brings_back_what_safety_took_away(question):
    closed = replace(question, choices=(chose(day=7),) * 20, opt_outs=frozenset({"scene.S10"}))
    proposal = propose(closed)
    assert "scene.S10" not in {s.scenario for s in (proposal.choice, *proposal.alternatives)}
