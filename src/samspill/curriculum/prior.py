"""What is believed of each goal before anything has been seen, from the barrier profile."""

from collections.abc import Sequence
from functools import lru_cache

import msgspec
import numpy as np

from samspill.model.barriers import Barrier, BarrierProfile
from samspill.model.goals import Goal
from samspill.model.themes import BarrierTheme

_HEAVINESS = (0.0, 1.0, 1.7, 2.5, 3.3, 4.0)
_CENTRE = (3.4, 1.5, 1.3, 1.1, 0.9, 0.2)
_PER_DOMAIN = (0.0, 0.7, 0.8, 0.8, 0.8, 0.6)
"""The rung to expect at each heaviness, and how much lower for each domain further up. In between the profile says
little of skill; at the ends it says much. The numbers are reasoned, and tried on the development families."""

_USUAL, _RATED_ONCE = 1.7, 0.5
"""How heavy a theme usually is, and how much that still counts beside one rating: the more ratings, the less."""

UNKNOWN_CENTRE, UNKNOWN_PER_DOMAIN = 1.6, 0.2
KNOWN_SPREAD, UNKNOWN_SPREAD = 1.2, 1.7


class Weight(msgspec.Struct, frozen=True):
    """How heavy a theme is (0-4), how much of it has been rated (0-1), and in how many ratings."""

    severity: float
    known: float
    ratings: int = 0


def theme_weights(barriers: Sequence[Barrier], profile: BarrierProfile) -> dict[BarrierTheme, Weight]:
    """Every theme's weight; half of it is its heaviest barrier, for one closed door is enough to keep someone in."""
    weights = {}
    for theme in BarrierTheme:
        rated = [profile.value(barrier.id) for barrier in barriers if barrier.theme is theme]
        values = [value for value in rated if value is not None]
        weights[theme] = (
            Weight(_heaviness(values), len(values) / len(rated), len(values)) if values else Weight(0.0, 0.0)
        )
    return weights


def believed_at_start(goal: Goal, weights: dict[BarrierTheme, Weight], *, opens_all: bool) -> tuple[float, float]:
    """Centre and spread of the belief about ``goal``, in rungs: what is no barrier is probably handled.

    What is unknown stays wide. A goal that ``opens_all`` others is about meeting VR, which no profile knows.
    """
    return _believed(goal.domain.rank, tuple(weights[theme] for theme in goal.themes), opens_all)


# Private functions


@lru_cache(maxsize=1024)
def _believed(rank: int, asked: tuple[Weight, ...], opens_all: bool) -> tuple[float, float]:
    known = sum(weight.known for weight in asked) / len(asked) if asked and not opens_all else 0.0
    heavy = _heaviness([_told(weight) for weight in asked if weight.known])
    centre, per_domain = (float(np.interp(heavy, _HEAVINESS, table)) for table in (_CENTRE, _PER_DOMAIN))
    middle = known * (centre - per_domain * rank) + (1 - known) * (UNKNOWN_CENTRE - UNKNOWN_PER_DOMAIN * rank)
    return middle, known * KNOWN_SPREAD + (1 - known) * UNKNOWN_SPREAD


def _told(weight: Weight) -> float:
    """How heavy a theme probably is: one rating may be off, several hardly."""
    return (_USUAL * _RATED_ONCE + weight.severity * weight.ratings) / (_RATED_ONCE + weight.ratings)


def _heaviness(values: Sequence[float]) -> float:
    return (max(values) + sum(values) / len(values)) / 2 if values else 0.0
