"""The numbers that are fitted, what they mean, and what is in use now."""

from typing import NamedTuple

import numpy as np

from samspill.curriculum.kinds import (
    ABILITIES,
    ABILITY_ODDS,
    LEARNING,
    SHOWN,
    SPEED_ODDS,
    SPEEDS,
)


class Number(NamedTuple):
    """One number of the model: its name, what it means, what is in use, and the prior (mean and spread, on its scale).

    ``log``: the prior is on the logarithm, for what can only be positive.
    """

    name: str
    means: str
    in_use: float
    prior: tuple[float, float]
    log: bool = False


def _slope() -> tuple[float, float]:
    """The table in use as a curve: log odds where one stands, and how much for each rung above or below."""
    odds = np.log(SHOWN / (1 - SHOWN))
    gaps = np.arange(SHOWN.shape[1])[None, :] - np.arange(1, SHOWN.shape[0] + 1)[:, None]
    near = np.abs(gaps) <= 2
    slope, at = np.polyfit(gaps[near], odds[near], 1)
    return float(at), float(slope)


def _spread(values: tuple[float, ...], odds: tuple[float, ...]) -> float:
    mean = float(np.dot(values, odds))
    return float(np.sqrt(np.dot((np.array(values) - mean) ** 2, odds)))


_AT, _SLOPE = _slope()

NUMBERS = (
    Number("at", "log odds of showing a step at the level one stands on", _AT, (1.5, 1.0)),
    Number("slope", "how much each level above or below changes that", _SLOPE, (0.0, 0.5), log=True),
    Number("learning", "chance of one rung up in a run at the best level", LEARNING, (-0.8, 0.6), log=True),
    Number("half_life", "days until half of what is new is a rung lower", 40.0, (3.6, 0.6), log=True),
    Number("start", "the rung people begin on, in the middle", 1.5, (1.5, 1.0)),
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

START_SPREAD = 1.1
"""How wide a bell over the rungs each goal begins with; not fitted."""

TEMPER = 0.8
"""Opportunities of one run hang together, so they count a little less than one by one; as in the estimate."""
