"""What a run would be worth: every scenario at every level, term by term, so that a reason can name what decided.

Shapes: n people, S scenarios, L levels, K goals.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from .arrays import Floats
from .chart import Chart
from .distress import Ahead
from .kinds import HEIGHTS, HELPED, PACES, RUNG_FROM, SHOWN, STEP, TEACHES, TOP
from .skill import (
    HANDLED,
    MASTERED,
    MASTERY_RUNG,
    Skill,
    climbing,
    lasting,
    lost_after,
    readiness,
)

BEST_DISTRESS, BREADTH = 4.5, 3.8
"""Where one learns best (0-10), and how far from it one still learns (after Yerkes and Dodson 1908; assumed)."""


OVER_THE_LIMIT = 5.0
"""What comes on top where it is likely to be too much: more than anything can gain."""

_GOOD = np.array(1.0)


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each term counts; fixed on the development families (docs/explanations/sequencing-evidence.md)."""

    nearness: float = 0.5
    """What climbing is worth a rung below mastery and less: as much less as it is further to go, and a little at it."""
    at_it: float = 0.6
    beyond: float = 0.02
    """What climbing on is worth to whoever masters it already."""
    complexity: float = 0.4
    """How much more a goal of the next domain is worth."""
    unlocking: float = 0.25
    keeping: float = 0.3
    failure: float = 0.1
    boredom: float = 1.0
    distress: float = 1.5
    """What a chance of too much costs: so much that a gentler choice of nearly the same worth comes first."""
    chance_of_too_much: float = 0.08
    learning: float = 0.5
    shape: float = 0.1
    """How much more what should go well counts at the beginning and the end of a session."""
    spacing: float = 0.03
    """What it costs to take the same scenario for the third time on one day, and each time more."""
    path: float = 1.8
    """How much more learning counts on the way to what the participant practises for, as far as it is missing."""
    aim: float = 1.7
    """The same, at most, on the way to the nearest complex goal, for whoever has none of their own."""
    preference: float = 0.04
    """The most that what care workers chose instead can tip the scale."""
    order: float = 0.4
    """The most that the order in which goals are wanted can tip the scale; it is agreed on, not learned."""
    end_well: float = 0.6
    """The last run of a session is taken at a level where at least so much should go well."""
    probes: bool = True
    """Whether placement probes are proposed."""


DEFAULT = Weights()
"""The weights in use."""


class Terms(NamedTuple):
    """Everything that decides (n, S, L), and what it was worked out from."""

    learning: Floats
    path: Floats
    aim: Floats
    keeping: Floats
    failure: Floats
    boredom: Floats
    strain: Floats
    success: Floats
    handled: Floats
    mastered: Floats

    @property
    def total(self) -> Floats:
        """The sum."""
        total: Floats = self.learning + self.path + self.aim + self.keeping - self.failure - self.boredom - self.strain
        return total

    def of(self, person: int) -> "Terms":
        """Those of one of the n people (n = 1)."""
        return Terms(*(values[person : person + 1] for values in self))


def arousal(distress: Floats, spread: Floats) -> Floats:
    """How well one learns at this distress (0-10), known to within ``spread``: best in the middle."""
    return np.clip(1 - ((distress - BEST_DISTRESS) ** 2 + 0.3 * spread**2) / BREADTH**2, 0.08, 1)


def success_ahead(scale: Floats, chart: Chart) -> Floats:
    """The share of the target's opportunities that should go well (n, S, L), from what is believed (n, K, W).

    With hints or without, as runs are counted.
    """
    shares: Floats = scale[:, chart.target] @ HELPED.T
    return shares


def weighed(
    skill: Skill,
    chart: Chart,
    success: Floats,
    ahead: Ahead,
    keep_days: float,
    weights: Weights,
    on_the_way: Floats | None = None,
    aimed: Floats | None = None,
) -> Terms:
    """The terms; keeping is what a good run now would save from being forgotten within ``keep_days``.

    ``on_the_way`` (n, K) is how much each goal leads to what the participant practises for; ``aimed`` (n, K) to a
    complex goal, and how near that is.
    """
    saved = lost_after(np.array(keep_days), skill.half_life) - lost_after(
        np.array(keep_days), lasting(skill.half_life, _GOOD)
    )
    scale = skill.scale
    handled, mastered = scale @ HANDLED, scale @ MASTERED
    up, down = _steps(weights)
    climbs = climbing(skill, PACES * readiness(skill, chart.needed))
    gain = ((climbs * up) @ TEACHES.T) * weights.learning * value(mastered, chart, weights)[..., None]
    fit = arousal(ahead.mean, ahead.spread)
    learning = (chart.share @ gain) * fit
    path, aim = (
        np.zeros_like(learning) if its is None else weight * ((chart.share * its[:, None, :]) @ gain) * fit
        for weight, its in ((weights.path, on_the_way), (weights.aim, aimed))
    )
    fall = (scale @ down) * np.minimum(saved, 0.5)
    keeping = weights.keeping * (fall @ chart.touches.T)[..., None] * fit
    failure = weights.failure * (scale[:, chart.target] @ ((1 - SHOWN) ** 3).T)
    boredom = weights.boredom * np.clip(success - 0.88, 0, 1) * np.clip((3.2 - ahead.mean) / 3.2, 0, 1)
    over = ahead.too_much > weights.chance_of_too_much
    strain = weights.distress * ahead.too_much + np.where(over, OVER_THE_LIMIT, 0.0)
    return Terms(learning, path, aim, keeping, failure, boredom, strain, success, handled, mastered)


def value(mastered: Floats, chart: Chart, weights: Weights) -> Floats:
    """What mastering each goal is worth (n, K): more in complex domains, and more where much still rests on it.

    A goal hands a share of its own worth, as far as it is not mastered, on to what it needs, which hands it on in turn.
    """
    handed = weights.unlocking * chart.needed / np.maximum(chart.needed.sum(1, keepdims=True), 1)
    base = 1 + weights.complexity * chart.rank
    worth = np.broadcast_to(base, mastered.shape)
    for _ in range(chart.depth):
        worth = base + (worth * (1 - mastered)) @ handed
    return worth


# Private functions


@lru_cache(maxsize=32)
def _steps(weights: Weights) -> tuple[Floats, Floats]:
    """What it is worth to climb a rung from each place of the scale (W), or all of it at once, and costs to fall."""
    to_go = MASTERY_RUNG - RUNG_FROM - HEIGHTS
    step = np.where(to_go > 0, weights.nearness / (weights.at_it + np.maximum(to_go, 0)), weights.beyond)
    worth = (step * STEP).cumsum()
    rung = round(1 / STEP)
    down = worth - np.concatenate([np.zeros(rung), worth[:-rung]])
    whole = np.interp(TOP, HEIGHTS, worth) - np.interp(0, HEIGHTS, worth)
    return np.concatenate([step, [whole, 0.0]]), np.concatenate([down, [0.0, whole]])
