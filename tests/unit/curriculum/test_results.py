"""How one run went for one goal."""

import pytest

from samspill.curriculum import RunResult, Went, went
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
