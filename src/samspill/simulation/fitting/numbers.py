"""The numbers that are fitted, what they mean, and what is in use now: taken from where they are used, never copied."""

from typing import NamedTuple

import numpy as np

from samspill.curriculum.estimate import HALF_LIFE
from samspill.curriculum.hearing import TEMPER
from samspill.curriculum.kinds import (
    ABILITIES,
    ABILITY_ODDS,
    AT_ITS_LEVEL,
    LEARNING,
    SLOWER,
    SPEED_ODDS,
    SPEEDS,
    STEEPNESS,
)
from samspill.curriculum.prior import KNOWN_SPREAD, UNKNOWN_CENTRE, UNKNOWN_PER_DOMAIN
from samspill.model.themes import Domain

__all__ = ["HALF_LIFE", "NUMBERS", "TEMPER", "Number"]


class Number(NamedTuple):
    """One number of the model: its name, what it means, what is in use, and the prior (mean and spread, on its scale).

    ``log``: the prior is on the logarithm, for what can only be positive.
    """

    name: str
    means: str
    in_use: float
    prior: tuple[float, float]
    log: bool = False


def _spread(values: tuple[float, ...], odds: tuple[float, ...]) -> float:
    mean = float(np.dot(values, odds))
    return float(np.sqrt(np.dot((np.array(values) - mean) ** 2, odds)))


_MIDDLE_RANK = float(np.mean([domain.rank for domain in Domain]))

NUMBERS = (
    Number("at", "log odds of showing a step at the level one stands on", AT_ITS_LEVEL, (1.5, 1.0)),
    Number("slope", "how much each rung above or below changes that", STEEPNESS, (0.0, 0.5), log=True),
    Number("learning", "rungs climbed in a first run at the best level", LEARNING, (-0.6, 0.6), log=True),
    Number("slower", "how much slower it goes with each rung climbed", SLOWER, (-1.9, 0.8), log=True),
    Number("half_life", "days until half of the last rung climbed is gone", HALF_LIFE, (4.1, 0.7), log=True),
    Number(
        "start",
        "the height people begin at, in rungs, in the middle of people and domains",
        UNKNOWN_CENTRE - UNKNOWN_PER_DOMAIN * _MIDDLE_RANK,
        (1.5, 1.0),
    ),
    Number(
        "start_spread", "how much the goals of one person differ in that, rungs", KNOWN_SPREAD, (0.0, 0.4), log=True
    ),
    Number(
        "speed_spread",
        "how much people differ in speed (of its logarithm)",
        _spread(tuple(np.log(SPEEDS).tolist()), SPEED_ODDS),
        (-0.9, 0.6),
        log=True,
    ),
    Number(
        "ability_spread",
        "how much people differ in where they begin, rungs",
        _spread(ABILITIES, ABILITY_ODDS),
        (-0.4, 0.6),
        log=True,
    ),
)
"""Every number that is fitted."""
