"""Whoever probably learns at once: each goal comes whole, so no rung is waited for, and no limit is left out."""

import pytest

from samspill.curriculum import Cause, propose
from samspill.curriculum.candidates import candidates
from samspill.curriculum.levels import LEARNS_AT_ONCE
from samspill.curriculum.outlook import outlook
from samspill.curriculum.safety import screen
from samspill.curriculum.worth import DEFAULT
from samspill.model.words import Text


@pytest.fixture(scope="session")
def scenes(scene):
    return [scene(f"scene.{goal}", Text(f"Øve {goal}", f"Practise {goal}"), goal) for goal in ("C02", "C03", "C04")]


@pytest.fixture(scope="session")
def at_once(ask, run, scenes, cafe, profile):
    """Nothing goes, and the next time all of it, two levels up."""
    history = [run(scene, *how, day=day) for day, scene in enumerate(scenes[:2]) for how in ((1, 1), (2, 0), (4, 2))]

    def make(more=(), **changes):
        return ask([*history, *more], [*scenes, cafe], day=3, profile=profile(1), **changes)

    return make


def level_of(question, scenario):
    found = candidates(question, screen(question), DEFAULT)
    return next((one.step.level, one.step.term) for one in found if one.scenario.id == scenario)


def test_what_is_seen_tells_that_somebody_learns_at_once(ask, at_once):
    assert outlook(ask()).at_once < 0.2
    assert outlook(at_once()).at_once > LEARNS_AT_ONCE


def test_they_are_taken_to_the_level_that_is_worth_most_though_something_may_be_missing(ask, at_once, cafe, profile):
    level, term = level_of(at_once(), cafe.id)
    ahead = outlook(at_once())
    assert (term.cause, term.facts["instead"]) == (Cause.ALL_AT_ONCE, 1)
    assert level == max((1, 2, 3), key=lambda at: ahead.worth_of(cafe.id, at)) > 1
    assert level_of(ask(profile=profile(1)), cafe.id)[0] == 1


def test_the_sentence_says_so_and_what_is_missing_all_the_same(at_once, cafe):
    question = at_once()
    found = next(one for one in candidates(question, screen(question), DEFAULT) if one.scenario.id == cafe.id)
    said = found.suggestion(found.step).reason
    assert said.en == (
        "New things seem to come all at once or not yet, so “Ordering at the café” gives more at level 2 (with help) "
        "than at level 1; “Face people and keep a fitting distance” is not in place yet."
    )


def test_a_good_run_leads_one_up_for_them_too(at_once, run, cafe):
    level, term = level_of(at_once([run(cafe, 2, day=3)]), cafe.id)
    assert (level, term.cause) == (3, Cause.WENT_WELL)


def test_what_was_too_much_or_hard_twice_leads_down_for_them_too(at_once, run, cafe):
    much, hard = run(cafe, 3, day=3, distress=9), run(cafe, 3, 0, day=3)
    assert level_of(at_once([much]), cafe.id)[0] == 2
    assert level_of(at_once([hard, hard]), cafe.id)[0] == 2


@pytest.mark.parametrize("score", [0, 1])
def test_a_run_that_was_hard_or_mixed_never_leads_up_for_that(at_once, run, cafe, score):
    for last in (1, 2, 3):
        level, term = level_of(at_once([run(cafe, last, score, day=3)]), cafe.id)
        assert level <= last or term.cause is Cause.LIKELY


def test_safety_comes_first_for_them_too(at_once, run, cafe):
    question = at_once([run(cafe, 2, day=3, distress=8)])
    choice = propose(question).choice
    assert all(level < 2 for level in screen(question).open.get(cafe.id, ()))
    assert choice.scenario != cafe.id or choice.level < 2
