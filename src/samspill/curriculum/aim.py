"""What practice leads to where nobody has said it: the nearest goal of the most complex domain.

Whoever takes what is worth most just now, run by run, learns a little of everything and comes to nothing complex. So
what is missing on the way to one such goal counts for more, and the more the nearer that is, in runs that it takes this
person: far from it there is nothing to aim at yet.
"""

from typing import NamedTuple

import numpy as np

from .arrays import Bools, Floats, Ints
from .chart import Chart
from .kinds import (
    ABILITIES,
    AT_ONCE,
    FEW_SPEEDS,
    LEARNING,
    LEARNING_AT_ONCE,
    LEARNING_BY_RUNG,
    RUNGS,
    SPEEDS,
    TOP,
)
from .skill import HANDLED, HANDLED_RUNG, MASTERY_RUNG, Skill

REACH = 16.0
"""So many runs away a goal begins to be aimed at (docs/explanations/sequencing-evidence.md)."""

PROBABLY_AT_ONCE = (0.3, 0.6)
"""Who probably learns at once is led from any distance, more and more between these chances: where each goal comes
whole, none is half way. Before anything is seen the chance is lower for everybody."""


class Aim(NamedTuple):
    """For each of n people the place of the ``goal`` (n; -1 for none), and how near it is (n; 0-1)."""

    goal: Ints
    near: Floats


def aims(skill: Skill, chart: Chart, kept: Bools) -> Aim:
    """The nearest goal that is not in place with all it rests on, as people stand today.

    ``kept`` (n, M) says which of the farthest goals each may be led to: not what is reached, nor what their plan leaves
    out.
    """
    people = len(skill.kinds)
    if not len(chart.ways):
        return Aim(np.full(people, -1), np.zeros(people))
    rung = skill.scale @ _RUNG
    runs, done = _runs_left(skill, rung, chart), _in_place(rung, chart)
    open_ = np.where(done | ~kept, np.inf, np.round(runs, 6))
    nearest = open_.argmin(1)
    shortest = open_[np.arange(people), nearest]
    none = np.isinf(shortest)
    near = np.maximum(1 - shortest / REACH, _at_least(skill))
    return Aim(np.where(none, -1, chart.farthest[nearest]), np.where(none, 0.0, near))


def leading(aim: Aim, skill: Skill, chart: Chart) -> Floats | None:
    """How much each goal leads there (n, K): as near as the goal is, and as far as what it rests on is missing.

    ``None`` where nobody is near anything.
    """
    if not aim.near.any():
        return None
    way = (chart.farthest == aim.goal[:, None]) @ chart.ways
    there = np.arange(chart.width) == aim.goal[:, None]
    return missing_on(way, there, skill) * aim.near[:, None]


def missing_on(way: Floats, there: Bools, skill: Skill) -> Floats:
    """How much is missing of each goal on a way (n, K): all of those that are ``there``, where it leads (n, K).

    The others count until they are handled, as what others rest on has to be.
    """
    missing: Floats = np.where(there, way, way * (1 - skill.scale @ HANDLED))
    return missing


# Private functions

_AS_A_RULE = 0.8
"""What a run teaches as a rule, beside one at the best level."""
_RUNS_A_RUNG: Floats = 1 / (
    _AS_A_RULE
    * np.repeat([*(LEARNING * speed for speed in SPEEDS), *(LEARNING_BY_RUNG * s for s in FEW_SPEEDS)], len(ABILITIES))
)
"""How many runs a rung takes, for each kind of learner who climbs."""
_RUNS_A_GOAL: Floats = 1 / (_AS_A_RULE * LEARNING_AT_ONCE * np.array(FEW_SPEEDS))
"""How many runs a goal takes, for each kind who learns at once."""
_RUNG: Floats = RUNGS @ np.arange(TOP + 1)
"""The rung of each place on the scale (W)."""
_IN_PLACE = 0.8
"""So much of a rung may be missing where nothing is left to aim at."""


def _missing(rung: Floats, chart: Chart) -> tuple[Floats, Floats]:
    """How many rungs are missing until each goal is handled (n, K), and until the farthest are mastered (n, M)."""
    return np.maximum(HANDLED_RUNG - rung, 0.0), np.maximum(MASTERY_RUNG - rung[:, chart.farthest], 0.0)


def _runs_left(skill: Skill, rung: Floats, chart: Chart) -> Floats:
    """How many runs each of the farthest goals is away with all that it rests on (n, M), as fast as each learns."""
    to_handle, to_master = _missing(rung, chart)
    rungs = to_handle @ chart.before.T + to_master
    at_once = ((1 - skill.has) @ (skill.kinds[:, AT_ONCE] * _RUNS_A_GOAL)[..., None])[..., 0]
    a_rung = skill.kinds[:, : AT_ONCE.start] @ _RUNS_A_RUNG
    runs: Floats = rungs * a_rung[:, None] + at_once @ chart.ways.T
    return runs


def _at_least(skill: Skill) -> Floats:
    """How near a goal is at least, however far it is (n)."""
    at_once = skill.kinds[:, AT_ONCE].sum(1)
    least: Floats = np.interp(at_once, PROBABLY_AT_ONCE, (0.0, 1.0))
    return least


def _in_place(rung: Floats, chart: Chart) -> Bools:
    """Which of them are in place with all they rest on (n, M)."""
    to_handle, to_master = _missing(rung, chart)
    most = np.maximum((to_handle[:, None, :] * chart.before).max(-1), to_master)
    done: Bools = most <= _IN_PLACE
    return done
