"""How one run went for one goal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samspill.curriculum import RunResult, Went, went
from samspill.curriculum.results import as_settled, weighed, worth
from samspill.model.evidence import Evidence
from samspill.model.outputs import Ending


def result(*scores, level=3, hinted=0, ending=Ending.DONE, distress=None):
    evidence = tuple(Evidence("I29", score, n < hinted, f"beat-{n}", 0, level) for n, score in enumerate(scores))
    return RunResult("cafe.order", level, evidence, ending, distress, 0)


@pytest.mark.parametrize(
    ("scores", "how"),
    [
        ((2, 2, 2), Went.GOOD),
        ((2, 2, 2, 2, 0), Went.GOOD),
        ((2, 2, 0), Went.MIXED),
        ((1, 1), Went.MIXED),
        ((1, 0), Went.POOR),
    ],
)
def test_most_steps_make_a_run_good_and_less_than_half_make_it_poor(scores, how):
    assert went(result(*scores), "I29") is how


def test_a_goal_nobody_asked_for_is_unseen():
    assert went(result(2, 2), "S13") is Went.UNSEEN


@pytest.mark.parametrize("ending", [Ending.LEFT, Ending.FAULT])
def test_a_run_that_was_cut_short_is_neither_good_nor_poor(ending):
    assert went(result(2, 2, ending=ending), "I29") is Went.CUT
    assert went(result(0, 0, ending=ending), "I29") is Went.CUT


def test_a_run_a_care_worker_ended_counts_like_any_other():
    assert went(result(2, 2, ending=Ending.FINISHED_BY_STAFF), "I29") is Went.GOOD


def test_high_distress_keeps_a_run_from_being_good():
    assert went(result(2, 2, distress=7), "I29") is Went.GOOD
    assert went(result(2, 2, distress=8), "I29") is Went.MIXED


@pytest.mark.parametrize(("level", "hinted", "how"), [
    (1, 4, Went.GOOD), (2, 2, Went.GOOD), (2, 3, Went.MIXED), (3, 1, Went.GOOD), (3, 2, Went.MIXED), (5, 2, Went.MIXED),
])  # fmt: skip
def test_help_is_part_of_the_low_levels_and_counts_from_level_three(level, hinted, how):
    assert went(result(2, 2, 2, 2, level=level, hinted=hinted), "I29") is how


def mended(score=2, opportunity="a", source="scenario", hinted=False):
    return Evidence("I29", score, hinted, opportunity, 9, 3, source, True)


def first(score, opportunity="a", source="scenario", hinted=False):
    return Evidence("I29", score, hinted, opportunity, 0, 3, source)


def shown(*evidence):
    return RunResult("cafe.order", 3, evidence, Ending.DONE, None, 0).shown["I29"]


def believed(*evidence):
    return list(weighed(RunResult("cafe.order", 3, evidence, Ending.DONE, None, 0)).values())


@pytest.mark.parametrize(
    ("evidence", "asked", "share"),
    [
        ([first(0)], 1, 0.0),
        ([first(0), mended(1)], 1, 0.5),
        ([first(0), mended(2)], 1, 0.6),
        ([first(1), mended(2)], 1, 0.6),
        ([first(1), first(0)], 1, 0.5),
        ([first(0), first(0)], 1, 0.0),
        ([first(0), mended(2), first(2, "b")], 2, 0.8),
    ],
)
def test_a_wrong_turn_and_its_mending_count_once_at_what_was_shown_in_the_end(evidence, asked, share):
    found = shown(*evidence)
    assert (found.asked, found.share) == (asked, pytest.approx(share))


def test_a_run_is_good_when_half_its_steps_were_mended_and_the_rest_right_at_once():
    def run(steps, wrong):
        seen = [e for n in range(wrong) for e in (first(0, f"{n}"), mended(2, f"{n}"))]
        seen += [first(2, f"{n}") for n in range(wrong, steps)]
        return went(RunResult("cafe.order", 3, tuple(seen), Ending.DONE, None, 0), "I29")

    assert [run(4, wrong) for wrong in range(5)] == [Went.GOOD, Went.GOOD, Went.GOOD, Went.MIXED, Went.MIXED]


SCORES = st.integers(0, 2)
CHANCES = st.lists(st.tuples(SCORES, st.lists(st.tuples(SCORES, st.booleans()), max_size=3)), min_size=1, max_size=6)
"""For each opportunity what was shown at first, and what in each try to mend it, with a hint or not."""


def lived(chances):
    """The evidence of a run, as the engine gives it, and of what came first in it."""
    at_once = [first(score, f"{n}") for n, (score, _) in enumerate(chances)]
    later = [
        mended(then, f"{n}", hinted=hint) if then > score else first(then, f"{n}", hinted=hint)
        for n, (score, tries) in enumerate(chances)
        for then, hint in tries
    ]
    return at_once, later


@given(CHANCES)
def test_there_are_never_more_opportunities_than_chances_given(chances):
    at_once, later = lived(chances)
    assert shown(*at_once, *later).asked == len(chances)


@given(CHANCES)
def test_mending_never_counts_less_than_leaving_it_and_never_more_than_right_at_once(chances):
    at_once, later = lived(chances)
    left, tried, right = shown(*at_once), shown(*at_once, *later), shown(*[first(2, e.opportunity) for e in at_once])
    assert left.share <= tried.share <= right.share


@given(CHANCES)
def test_what_is_believed_of_mending_lies_between_leaving_it_and_right_at_once(chances):
    at_once, later = lived(chances)
    for (score, _), left, tried in zip(chances, believed(*at_once), believed(*at_once, *later), strict=True):
        assert left <= tried <= worth(first(2))
        assert tried == left or score < 2


@pytest.mark.parametrize(
    ("evidence", "tenths"),
    [
        ([first(0), mended(2)], 2),
        ([first(0), mended(1)], 2),
        ([first(1), mended(2)], 6),
        ([first(0), mended(2, hinted=True)], 0),
        ([first(0), mended(2, hinted=True), mended(2)], 2),
    ],
)
def test_a_second_chance_tells_little_of_what_somebody_shows_when_asked(evidence, tenths):
    assert believed(*evidence) == [tenths]


@given(CHANCES, st.randoms(use_true_random=False))
def test_the_order_in_which_it_is_told_makes_no_difference(chances, chance):
    at_once, later = lived(chances)
    told = [*at_once, *later]
    mixed = chance.sample(told, len(told))
    assert shown(*mixed) == shown(*told)
    assert sorted(as_settled(mixed), key=repr) == sorted(as_settled(told), key=repr)


def test_what_is_left_to_tell_of_a_mended_wrong_turn_is_the_mending():
    assert as_settled([first(0), mended(2), first(0, "b")]) == (mended(2), first(0, "b"))
    assert as_settled([first(1), mended(2, hinted=True)]) == (first(1),)
    assert as_settled([first(0), first(0)]) == (first(0),)
    ticked = first(2, source="kari")
    assert as_settled([first(0), ticked]) == (first(0), ticked)
