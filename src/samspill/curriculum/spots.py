"""Where on the scale people stand who learn steadily: between two of its heights, as a part of both.

Most goals nobody has practised yet, so most people stand where they began, and that is the same for all: only who has
moved is looked up.
"""

from typing import NamedTuple

import numpy as np

from .arrays import Floats, Ints
from .kinds import HEIGHTS, STARTS, STEP


class Spots(NamedTuple):
    """Which goals of people have ``moved`` (R), and between which heights each of theirs lies.

    It counts for the height ``at`` its place or below, and as far as ``part`` (0-1) for the one above (both R P A).
    """

    moved: Ints
    at: Ints
    part: Floats

    @classmethod
    def of(cls, heights: Floats) -> "Spots":
        """From heights (n, K, P, A)."""
        each = heights.reshape(-1, *heights.shape[2:])
        moved = (each != STARTS).any((1, 2)).nonzero()[0]
        low, part = place(each[moved])
        row = np.arange(len(moved)) * len(HEIGHTS)
        return cls(moved, (low + row[:, None, None]).ravel(), part.ravel())

    def mass(self, starts: Floats, moved: Floats) -> Floats:
        """What starting points (n, K, A) add up to at each height of the scale (n, K, H).

        Of what has moved, each pace and starting point counts (R, P, A) where it is.
        """
        found: Floats = starts @ _FROM_STARTS
        weight, size = moved.ravel(), len(self.moved) * len(HEIGHTS)
        upper = weight * self.part
        mass = np.bincount(self.at, weight - upper, size) + np.bincount(self.at + 1, upper, size)
        found.reshape(-1, len(HEIGHTS))[self.moved] = mass.reshape(-1, len(HEIGHTS))
        return found


def read(table: Floats, heights: Floats) -> Floats:
    """What tables along the scale (R, W) say at heights (R, P, A)."""
    low, part = place(heights)
    rows = np.arange(len(table))[:, None, None]
    found: Floats = table[rows, low] * (1 - part) + table[rows, low + 1] * part
    return found


def place(heights: Floats) -> tuple[Ints, Floats]:
    """Between which two heights of the scale something lies: the lower, and how far it is to the upper (0-1)."""
    along = np.clip((heights - HEIGHTS[0]) / STEP, 0, len(HEIGHTS) - 1 - 1e-9)
    low = along.astype(np.int64)
    return low, along - low


# Private functions


def _from_starts() -> Floats:
    """How much of each starting point counts as each height (A, H)."""
    (low, part), each = place(STARTS), np.arange(len(STARTS))
    table = np.zeros((len(STARTS), len(HEIGHTS)))
    table[each, low], table[each, low + 1] = 1 - part, part
    return table


_FROM_STARTS = _from_starts()
