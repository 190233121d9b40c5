"""What is believed of each goal before anything has been seen, from the barrier profile."""

from collections.abc import Sequence

import msgspec

from samspill.model.barriers import Barrier, BarrierProfile
from samspill.model.goals import Goal
from samspill.model.themes import BarrierTheme

from .rungs import Rungs, around

_UNKNOWN_CENTRE, _UNKNOWN_SPREAD = 1.8, 1.8
_FREE_CENTRE, _KNOWN_SPREAD = 4.0, 0.95
_PER_POINT, _PER_DOMAIN = 0.9, 0.2


class Weight(msgspec.Struct, frozen=True):
    """How heavy a theme is (0-4) and how much of it has been rated (0-1)."""

    severity: float
    known: float


def theme_weights(barriers: Sequence[Barrier], profile: BarrierProfile) -> dict[BarrierTheme, Weight]:
    """Every theme's weight; half of it is its heaviest barrier, for one closed door is enough to keep someone in."""
    weights = {}
    for theme in BarrierTheme:
        rated = [profile.value(barrier.id) for barrier in barriers if barrier.theme is theme]
        values = [value for value in rated if value is not None]
        weights[theme] = Weight(_heaviness(values), len(values) / len(rated)) if values else Weight(0.0, 0.0)
    return weights


def believed_at_start(goal: Goal, weights: dict[BarrierTheme, Weight]) -> Rungs:
    """The belief about ``goal``: what is not a barrier is probably handled, what is unknown stays wide.

    A goal that needs nothing first is about meeting VR, which no barrier profile knows, so it always starts wide.
    """
    asked = [weights[theme] for theme in goal.themes]
    known = sum(weight.known for weight in asked) / len(asked) if asked and goal.needs else 0.0
    centre = _FREE_CENTRE - _PER_POINT * _heaviness([weight.severity for weight in asked if weight.known])
    middle = known * centre + (1 - known) * _UNKNOWN_CENTRE - _PER_DOMAIN * goal.domain.rank
    return around(middle, known * _KNOWN_SPREAD + (1 - known) * _UNKNOWN_SPREAD)


# Private functions


def _heaviness(values: Sequence[float]) -> float:
    return (max(values) + sum(values) / len(values)) / 2 if values else 0.0
