"""What practice leads to where nobody has said it: the nearest goal of the most complex domain.

Whoever takes what is worth most just now, run by run, learns a little of everything and comes to nothing complex. So
the way to one such goal counts for more, and the more the nearer it is: far from it there is nothing to aim at yet.
"""

from typing import NamedTuple

import numpy as np

from .arrays import Bools, Floats, Ints
from .chart import Chart
from .kinds import RUNGS, TOP
from .skill import MASTERY_RUNG

REACH = 14.0
"""So many rungs away a goal begins to be aimed at (docs/explanations/sequencing-evidence.md)."""


class Aim(NamedTuple):
    """For each of n people the place of the ``goal`` (n; -1 for none), and how many rungs are ``left`` to it (n)."""

    goal: Ints
    left: Floats

    @property
    def near(self) -> Floats:
        """How near it is (n): 0 from ``REACH`` rungs on, towards 1 as the last of them go."""
        near: Floats = np.where(self.goal < 0, 0.0, np.clip(1 - self.left / REACH, 0.0, 1.0))
        return near


def aims(scale: Floats, chart: Chart, kept: Bools) -> Aim:
    """The nearest goal that is not in place with all it rests on, from where people stand on the scale (n, K, W).

    ``kept`` (n, M) says which of the farthest goals each may be led to: not what is reached, nor what their plan leaves
    out.
    """
    people, ways = len(scale), chart.ways
    if not len(ways):
        return Aim(np.full(people, -1), np.zeros(people))
    left = np.maximum(MASTERY_RUNG - scale @ _RUNG, 0.0)
    way = np.round(left @ ways.T, 6)
    done = (left[:, None, :] * ways).max(-1) <= _IN_PLACE
    open_ = np.where(done | ~kept, np.inf, way)
    nearest = open_.argmin(1)
    shortest = open_[np.arange(people), nearest]
    none = np.isinf(shortest)
    return Aim(np.where(none, -1, chart.farthest[nearest]), np.where(none, 0.0, shortest))


def leading(aim: Aim, chart: Chart) -> Floats | None:
    """How near the goal is for all that leads to it (n, K), 0 for all else; ``None`` where nobody is near anything."""
    near = aim.near
    if not near.any():
        return None
    found: Floats = (chart.farthest == aim.goal[:, None]) @ chart.ways * near[:, None]
    return found


# Private functions

_RUNG: Floats = RUNGS @ np.arange(TOP + 1)
"""The rung of each place on the scale (W)."""
_IN_PLACE = 0.8
"""So much of a rung may be missing from mastery where nothing is left to aim at."""
