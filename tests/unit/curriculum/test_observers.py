"""Care workers and participants see too: each counts as far as relied on, an opportunity counts once."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from samspill.curriculum import chance, observe, start
from samspill.curriculum.observers import PARTICIPANT, agreed, reliability
from samspill.model.barriers import BarrierProfile
from samspill.model.evidence import Evidence

KARI, OLA = "kari", "ola"
SEEN = st.tuples(st.sampled_from([0, 1, 2]), st.sampled_from(["scenario", KARI, OLA]), st.sampled_from("abc"))
"""A score, who saw it, and in which moment."""


@pytest.fixture(scope="module")
def nobody(goals, barriers):
    """Somebody of whom nothing is known."""
    return start(goals, barriers, BarrierProfile())


def saw(score, source="scenario", opportunity="a", goal="I29", level=3):
    return Evidence(goal, score, False, opportunity, 0, level, source)


def saw_mended(source="scenario"):
    return Evidence("I29", 2, False, "a", 9, 3, source, True)


def after(nobody, run, cafe, *evidence, confidence=None):
    return observe(nobody, replace(run(cafe, 3), evidence=evidence, confidence=confidence))


def handled(estimate):
    return chance(estimate, "I29")


def test_a_tick_alone_counts_the_same_way_as_the_scenario_but_less(nobody, run, cafe):
    by_scenario, by_kari = (after(nobody, run, cafe, saw(2, who)) for who in ("scenario", KARI))
    assert handled(nobody) < handled(by_kari) < handled(by_scenario)
    missed, not_yet = (after(nobody, run, cafe, saw(0, who)) for who in ("scenario", KARI))
    assert handled(missed) < handled(not_yet) < handled(by_kari)


def test_what_two_saw_alike_is_one_opportunity_and_not_two(nobody, run, cafe):
    both = after(nobody, run, cafe, saw(2), saw(2, KARI))
    twice = after(nobody, run, cafe, saw(2), saw(2, opportunity="b"))
    alone = after(nobody, run, cafe, saw(2))
    assert handled(both) == pytest.approx(handled(alone), abs=0.02)
    assert handled(both) < handled(twice)


def test_who_saw_it_otherwise_pulls_it_their_way_and_the_scenario_weighs_more(nobody, run, cafe):
    yes_no, no_yes = (after(nobody, run, cafe, saw(a), saw(b, KARI)) for a, b in ((2, 0), (0, 2)))
    yes, no = (after(nobody, run, cafe, saw(score)) for score in (2, 0))
    assert handled(no) < handled(no_yes) < handled(yes_no) < handled(yes)


def test_who_agrees_is_relied_on_more_and_who_does_not_no_worse_than_a_coin(run, cafe):
    result = run(cafe, 3)
    alike, unlike = (replace(result, evidence=(saw(2), saw(score, KARI))) for score in (2, 0))
    known = {}
    before = reliability(KARI, known)
    for _ in range(40):
        known = agreed(known, alike)
    assert before < reliability(KARI, known) <= 0.97
    for _ in range(400):
        known = agreed(known, unlike)
    assert reliability(KARI, known) == 0.5
    assert reliability(OLA, known) == before, "what one sees says nothing of another"


def test_somebody_who_is_no_better_than_a_coin_moves_nothing(nobody, run, cafe):
    coin = replace(nobody, observers={KARI: (0.0, 1000.0), PARTICIPANT: (0.0, 1000.0)})
    with_kari = observe(coin, replace(run(cafe, 3), evidence=(saw(0), saw(2, KARI), saw(2, opportunity="b"))))
    other = observe(coin, replace(run(cafe, 3), evidence=(saw(0), saw(0, KARI), saw(2, opportunity="b"))))
    assert handled(with_kari) == pytest.approx(handled(other), abs=0.015)
    sure, unsure = (observe(coin, replace(run(cafe, 3), confidence=value)) for value in (10, 0))
    assert handled(sure) == pytest.approx(handled(unsure))


def test_how_sure_the_participant_is_counts_a_little(nobody, run, cafe):
    low, none, high = (handled(observe(nobody, replace(run(cafe, 3), confidence=value))) for value in (0, None, 10))
    assert low < none < high
    assert high - low < 0.2


@given(
    st.lists(
        st.tuples(st.sampled_from([0, 1, 2]), st.sampled_from(["scenario", KARI, OLA]), st.sampled_from("abc")),
        min_size=1,
        max_size=4,
    )
)
@settings(max_examples=30, deadline=None)
def test_the_order_in_which_things_were_seen_makes_no_difference(nobody, run, cafe, seen):
    evidence = [saw(score, source, at) for score, source, at in seen]
    found = {round(handled(after(nobody, run, cafe, *order)), 12) for order in permutations(evidence)}
    assert len(found) == 1


@given(
    st.lists(
        st.tuples(st.sampled_from([0, 1, 2]), st.sampled_from(["scenario", KARI, OLA]), st.sampled_from("abc")),
        min_size=1,
        max_size=5,
    ),
    st.data(),
)
@settings(max_examples=80, deadline=None)
def test_a_better_report_by_anyone_never_lowers_how_likely_it_is_handled(nobody, run, cafe, seen, data):
    better = data.draw(st.integers(0, len(seen) - 1))
    score, source, at = seen[better]
    risen = [*seen[:better], (min(2, score + 1), source, at), *seen[better + 1 :]]
    before, then = (
        observe(nobody, replace(run(cafe, 3), evidence=tuple(saw(*one) for one in told), distress_peak=8))
        for told in (seen, risen)
    )
    assert handled(then) >= handled(before) - 1e-6


def test_records_are_kept_with_the_estimate_and_made_anew_from_the_history(nobody, run, cafe):
    seen = after(nobody, run, cafe, saw(2), saw(2, KARI), confidence=10)
    assert set(seen.observers) == {KARI, PARTICIPANT}
    assert seen.observers[KARI] == (1.0, 0.0)


def test_who_saw_the_wrong_turn_and_who_saw_it_mended_do_not_differ(nobody, run, cafe):
    wrong_turn = (saw(0), saw(0, KARI))
    assert after(nobody, run, cafe, *wrong_turn, saw_mended()).observers == {}
    assert after(nobody, run, cafe, saw(0), saw_mended(KARI)).observers == {}
    both = after(nobody, run, cafe, *wrong_turn, saw_mended(), saw_mended(KARI))
    assert both.observers == {KARI: (1.0, 0.0)}


def test_mending_lies_between_a_miss_and_right_at_once(nobody, run, cafe):
    missed, mended, right = (after(nobody, run, cafe, *seen) for seen in ([saw(0)], [saw(0), saw_mended()], [saw(2)]))
    assert handled(missed) < handled(mended) < handled(right)


@pytest.mark.parametrize("who", ["scenario", KARI])
def test_mending_what_was_shown_partly_takes_nothing_away(nobody, run, cafe, who):
    partly = (saw(1), saw(1, who))
    alone, mended = (after(nobody, run, cafe, *seen) for seen in (partly, (*partly, saw_mended(), saw_mended(who))))
    assert handled(mended) == handled(alone)
