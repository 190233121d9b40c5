"""What is believed of a participant, and how news and time move it."""

from itertools import pairwise

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samspill.curriculum import (
    MissionOutcome,
    MissionReport,
    RunResult,
    chance,
    decode,
    encode,
    forget,
    from_history,
    lived,
    observe,
    start,
)
from samspill.curriculum.belief import today
from samspill.model.barriers import BarrierProfile
from samspill.model.evidence import Evidence
from samspill.model.outputs import Ending
from samspill.model.words import Text

RUNGS = range(1, 6)
DIGITS = 1e-6
"""An estimate keeps seven of them."""
SAME = Text("tekst", "text")

moments = st.builds(
    Evidence,
    goal=st.sampled_from(["I29", "S13", "S16", "C02"]),
    score=st.integers(0, 2),
    hinted=st.booleans(),
    opportunity=st.sampled_from("abcdef"),
    t=st.integers(0, 300_000),
    level=st.integers(1, 5),
)
runs = st.builds(
    RunResult,
    scenario=st.just("cafe.order"),
    level=st.integers(1, 5),
    evidence=st.lists(moments, min_size=1, max_size=12).map(tuple),
    ending=st.sampled_from(Ending),
    distress_peak=st.none() | st.integers(0, 10),
    day=st.integers(0, 60),
)


@pytest.fixture(scope="session")
def fresh(goals, barriers):
    return start(goals, barriers, BarrierProfile())


def chances(estimate, goal="I29"):
    return [chance(estimate, goal, rung) for rung in RUNGS]


def not_lower(one, other, goal="I29"):
    return all(a >= b - DIGITS for a, b in zip(chances(one, goal), chances(other, goal), strict=True))


def no_less_handled(one, other, goal="I29"):
    """What is believed of handling it is not lower, and of no rung by more than another way of learning explains."""
    falls = [b - a for a, b in zip(chances(one, goal), chances(other, goal), strict=True)]
    return chance(one, goal) >= chance(other, goal) - DIGITS and max(falls) < 0.1


def test_what_is_not_a_barrier_is_probably_handled(goals, barriers, profile):
    free = start(goals, barriers, profile(0))
    assert all(chance(free, goal.id) > 0.5 for goal in goals if goal.needs)


def test_what_is_a_complete_barrier_is_probably_not_handled(goals, barriers, profile):
    closed = start(goals, barriers, profile(4))
    assert all(chance(closed, goal.id) < 0.1 for goal in goals if goal.needs)


def test_what_is_unknown_stays_wide_and_opens_nothing(goals, fresh):
    for goal in goals:
        assert 0.2 < chance(fresh, goal.id) < 0.5
        assert chance(fresh, goal.id, 1) - chance(fresh, goal.id, 5) > 0.5


def test_a_profile_moves_only_the_goals_of_its_themes(goals, barriers, profile, fresh):
    rated = start(goals, barriers, profile(0, ["connections"]))
    for goal in goals:
        moved = chances(rated, goal.id) != chances(fresh, goal.id)
        assert moved == ("connections" in goal.themes), goal.id


def test_a_heavier_barrier_is_never_believed_to_help(goals, barriers, profile):
    by_value = [start(goals, barriers, profile(value)) for value in range(5)]
    for lighter, heavier in pairwise(by_value):
        assert all(not_lower(lighter, heavier, goal.id) for goal in goals)


def test_no_profile_says_how_someone_will_find_a_headset(goals, barriers, profile):
    assert chances(start(goals, barriers, profile(0)), "C01") == chances(start(goals, barriers, profile(4)), "C01")


def moved_by(fresh, run, scene, goal, score=2):
    """How far one run of one goal alone moves each of some goals."""
    after = observe(fresh, run(scene("alone", SAME, goal), level=4, score=score))
    return {other: chance(after, other) - chance(fresh, other) for other in ("I29", "S13", "X33", "I24", "C09")}


def test_success_moves_the_goal_most_and_says_a_little_of_the_person_everywhere(fresh, run, scene):
    moved = moved_by(fresh, run, scene, "I29")
    assert max(moved, key=moved.get) == "I29"
    assert moved["I29"] > 3 * max(moved["X33"], moved["I24"], moved["C09"])
    assert min(moved.values()) > 0


def test_success_says_more_of_what_the_goal_needs_than_of_what_it_does_not(fresh, run, scene, goals):
    assert "S13" in goals["I29"].needs
    assert "S13" not in goals["I24"].needs
    assert moved_by(fresh, run, scene, "I29")["S13"] > moved_by(fresh, run, scene, "I24")["S13"]


def test_a_miss_says_less_of_what_the_goal_needs_than_a_success(fresh, run, scene):
    shown, missed = (moved_by(fresh, run, scene, "I29", score)["S13"] for score in (2, 0))
    assert shown > -missed > 0


def test_a_hint_makes_a_success_count_for_less(fresh, run):
    own, helped, missed = (
        observe(fresh, run(level=3, score=score, hinted=hinted))
        for score, hinted in ((2, False), (2, True), (0, False))
    )
    assert chance(own, "I29") > chance(helped, "I29") > chance(missed, "I29")


def test_at_level_one_help_is_part_of_the_level_and_costs_nothing(fresh, run):
    assert observe(fresh, run(level=1, hinted=True)) == observe(fresh, run(level=1))


def test_ten_opportunities_of_one_run_do_not_weigh_as_ten_runs(fresh, run):
    def sure(asked):
        return chance(observe(fresh, run(level=4, asked=asked)), "I29", 4)

    assert sure(1) < sure(3) < sure(4)
    assert sure(4) == pytest.approx(sure(10))
    four_days = fresh
    for day in range(4):
        four_days = observe(four_days, run(level=4, asked=1, day=day))
    assert chance(four_days, "I29", 4) > sure(10)


def test_one_opportunity_seen_twice_counts_once_at_its_best(fresh):
    def seen(*scores):
        evidence = tuple(Evidence("I29", score, False, "greet", 0, 3, source) for source, score in scores)
        return observe(fresh, RunResult("cafe.order", 3, evidence, Ending.DONE, None, 0))

    assert seen(("scenario", 0), ("scenario", 2)) == seen(("scenario", 2))


def test_leaving_early_says_nothing_of_skill(fresh, run):
    left, stayed = run(level=3, ending=Ending.LEFT), run(level=3)
    assert chances(observe(fresh, left)) == chances(observe(fresh, stayed))
    nothing = msgspec.structs.replace(left, evidence=())
    assert observe(fresh, nothing) == fresh


def test_evidence_for_a_goal_nobody_knows_is_left_alone(fresh):
    odd = RunResult("old", 1, (Evidence("Z99", 2, False, "a", 0, 1),), Ending.DONE, None, 0)
    assert observe(fresh, odd) == fresh
    assert chance(fresh, "Z99") == 0


def test_what_was_practised_fades_and_the_rest_does_not(fresh, run):
    after = observe(fresh, run(level=4))
    later = forget(after, 28)
    assert chance(later, "I29") < chance(after, "I29")
    assert chances(later, "X40") == chances(after, "X40")


def test_waiting_twice_is_waiting_once(fresh, run):
    after = observe(fresh, run(level=4))
    assert forget(forget(after, 10), 18) == forget(after, 28)


def test_success_on_several_days_lasts_longer_than_on_one(fresh, run):
    spaced = crammed = fresh
    for _ in range(3):
        spaced = observe(forget(spaced, 4), run(level=4))
        crammed = observe(crammed, run(level=4))

    def kept(estimate):
        return chance(forget(estimate, 60), "I29", 5) / chance(estimate, "I29", 5)

    assert kept(spaced) > kept(crammed)


def test_high_distress_is_not_counted_on_to_teach(fresh, run):
    calm, upset = run(level=3, distress=4), run(level=3, distress=9)
    assert chance(observe(fresh, calm), "I29") > chance(observe(fresh, upset), "I29")


def test_an_estimate_survives_being_stored(fresh, run):
    after = forget(observe(fresh, run(level=2)), 3)
    assert decode(encode(after)) == after


@pytest.mark.parametrize("text", ["", "[]", '{"beliefs": 3}', "not json"])
def test_a_broken_store_is_told_plainly(text):
    with pytest.raises(ValueError, match="make it anew from the history"):
        decode(text)


def test_what_an_earlier_model_has_stored_is_told_plainly(fresh):
    stored = encode(msgspec.structs.replace(fresh, version=fresh.version - 1))
    with pytest.raises(ValueError, match="make it anew from the history"):
        decode(stored)


def test_history_can_be_told_again_from_the_start(goals, barriers, fresh, run):
    first, second = run(level=2, day=0), run(level=3, day=5)
    told = from_history(goals, barriers, BarrierProfile(), (first, second), 9)
    assert told == forget(observe(forget(observe(fresh, first), 5), second), 4)


def test_real_life_tells_more_than_one_moment_in_vr(fresh, run):
    def after(outcome):
        return chance(lived(fresh, MissionReport("I29", "I29.1", outcome, 0)), "I29")

    done, partly, not_yet, too_hard = (after(outcome) for outcome in MissionOutcome)
    assert done > partly > not_yet == chance(fresh, "I29") > too_hard
    assert done > chance(observe(fresh, run(level=4, asked=1)), "I29")


def test_missions_take_their_place_among_the_runs_by_day(goals, barriers, fresh, run):
    mission, first, second = (
        MissionReport("I29", "I29.1", MissionOutcome.DONE, 3),
        run(level=2, day=0),
        run(level=3, day=5),
    )
    told = from_history(goals, barriers, BarrierProfile(), (first, second), 5, (mission,))
    assert told == observe(forget(lived(forget(observe(fresh, first), 3), mission), 2), second)


@given(runs, st.randoms(use_true_random=False))
def test_the_order_of_evidence_within_a_run_makes_no_difference(fresh, result, chance_):
    mixed = list(result.evidence)
    chance_.shuffle(mixed)
    assert observe(fresh, result) == observe(fresh, msgspec.structs.replace(result, evidence=tuple(mixed)))


@given(st.lists(runs, max_size=6))
@settings(max_examples=60)
def test_a_belief_is_always_a_share_of_one(fresh, history):
    for result in history:
        fresh = forget(observe(fresh, result), 3)
    for goal in ("I29", "S13", "X40"):
        shares = [chance(fresh, goal, rung) for rung in range(6)]
        assert shares[0] == pytest.approx(1)
        assert all(0 <= higher <= lower + 1e-12 for lower, higher in pairwise(shares))


@given(st.lists(runs, min_size=1, max_size=5), st.data())
@settings(max_examples=150)
def test_doing_better_never_lowers_how_likely_that_goal_is_handled(fresh, history, data):
    which = data.draw(st.integers(0, len(history) - 1))
    at = data.draw(st.integers(0, len(history[which].evidence) - 1))
    better = list(history)
    evidence = list(history[which].evidence)
    goal = evidence[at].goal
    evidence[at] = msgspec.structs.replace(evidence[at], score=2, hinted=False)
    better[which] = msgspec.structs.replace(history[which], evidence=tuple(evidence))
    before, after = fresh, fresh
    for old, new in zip(history, better, strict=True):
        before, after = forget(observe(before, old), 2), forget(observe(after, new), 2)
    assert no_less_handled(after, before, goal)


def test_something_easy_beside_something_hard_takes_nothing_from_it(fresh):
    hard = Evidence("S13", 2, False, "a", 0, 5)
    missed = Evidence("I29", 0, False, "a", 0, 1)
    alone = RunResult("cafe.order", 1, (missed, hard), Ending.DONE, None, 0)
    both = msgspec.structs.replace(alone, evidence=(*alone.evidence, Evidence("S13", 2, False, "b", 0, 1)))
    assert not_lower(observe(fresh, both), observe(fresh, alone), "S13")


@given(runs, st.integers(1, 5), st.sampled_from(["I29", "S13"]))
def test_one_more_success_never_lowers_how_likely_that_goal_is_handled(fresh, result, level, goal):
    extra = Evidence(goal, 2, False, "one more", 0, level)
    more = msgspec.structs.replace(result, evidence=(*result.evidence, extra))
    assert no_less_handled(observe(fresh, more), observe(fresh, result), goal)


def test_what_is_believed_today_is_kept_for_who_asks_again_and_nobody_can_change_it(fresh):
    one = today((fresh,))
    assert today((decode(encode(fresh)),)) is one
    with pytest.raises(ValueError, match="read-only"):
        one.heights[0, 0, 0, 0] = 5.0
