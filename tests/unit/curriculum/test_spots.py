"""Where people who learn steadily stand, as a part of two heights of the scale."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from samspill.curriculum.kinds import HEIGHTS, SPEEDS, STARTS
from samspill.curriculum.spots import Spots, place, read

SHAPE = (2, 3, len(SPEEDS), len(STARTS))


def mass(heights, points):
    """What points add up to, from those of each pace where a goal has moved and from those of all where it has not."""
    spots = Spots.of(heights)
    return spots.mass(points.sum(2), points.reshape(-1, *SHAPE[2:])[spots.moved])


def where(moved, by):
    """Heights of two people with three goals: where they began, but for what has moved."""
    return np.where(np.array(moved).reshape(2, 3, 1, 1), np.clip(STARTS + by, HEIGHTS[0], HEIGHTS[-1]), STARTS) + 0 * by


def counted(heights, points):
    """The same point by point."""
    found = np.zeros((*heights.shape[:2], len(HEIGHTS)))
    low, part = place(heights)
    for at in np.ndindex(heights.shape):
        found[at[0], at[1], low[at]] += points[at] * (1 - part[at])
        found[at[0], at[1], low[at] + 1] += points[at] * part[at]
    return found


@given(
    st.lists(st.booleans(), min_size=6, max_size=6),
    arrays(float, SHAPE, elements=st.floats(-3, 4)),
    arrays(float, SHAPE, elements=st.floats(0, 1)),
)
def test_whoever_has_moved_and_whoever_has_not_count_where_they_stand(moved, by, points):
    heights = where(moved, by)
    assert np.allclose(mass(heights, points), counted(heights, points), atol=1e-12)


@given(arrays(float, SHAPE, elements=st.floats(-3, 4)))
def test_nothing_gets_lost_and_the_mean_height_stays(by):
    heights = where([True, False] * 3, by)
    found = mass(heights, np.full(SHAPE, 1 / (SHAPE[2] * SHAPE[3])))
    assert np.allclose(found.sum(-1), 1)
    assert np.allclose(found @ HEIGHTS, heights.mean((2, 3)))


def test_only_goals_that_have_moved_are_looked_up():
    heights = np.tile(STARTS, (2, 3, len(SPEEDS), 1))
    heights[1, 2] += 0.1
    assert Spots.of(heights).moved.tolist() == [5]


def test_a_table_is_read_between_its_places():
    table = HEIGHTS[None, :] * 2
    assert np.allclose(read(table, np.array([[[0.3, -2.95, 5.5]]])), [[[0.6, -5.9, 11.0]]])
