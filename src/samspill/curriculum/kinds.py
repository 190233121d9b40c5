"""The kinds of learner that are kept in mind at once: in which way, how fast, and from where one learns.

Two ways: *bit by bit*, one rung after the other, and *at once*: one has a skill or not, shows it now and then by luck
without it, and slips now and then with it (Bayesian knowledge tracing; Corbett and Anderson 1995). Which of them
somebody is, is not asked: it is learnt from what is seen. The numbers are reasoned, and were tried on the development
families; those of learning at once were found on one of them (docs/explanations/sequencing-evidence.md). Shapes: 5
levels, 2 ways, 6 rungs, G kinds.
"""

import numpy as np

from .arrays import Bools, Floats, Ints

TOP = 5
"""The highest rung, as life is; the lowest is 0: not even level 1."""

SPEEDS, SPEED_ODDS = (0.5, 1.0, 1.9), (0.25, 0.5, 0.25)
ABILITIES, ABILITY_ODDS = (-1.3, -0.6, 0.0, 0.6, 1.3), (0.1, 0.25, 0.3, 0.25, 0.1)
AT_ONCE_ODDS = 0.15
"""How many learn at once, before anything has been seen."""

LEARNING, LEARNING_AT_ONCE = 0.5, 0.4
"""The chance of a rung, or of all of it, in a run at the best level, with all that is needed, at middling distress."""

_SHOWN = {1: 0.93, 0: 0.85, -1: 0.58, -2: 0.32, -3: 0.16, -4: 0.08, -5: 0.05}
_CLIMB = {1: 0.4, 0: 0.75, -1: 1.0, -2: 0.6, -3: 0.25, -4: 0.1, -5: 0.05}
_LAST_FROM_BELOW = 0.6
"""How much of that is left of the last rung, as life is, where one practises something easier."""

_BY_LUCK, _WITHOUT_A_SLIP = (0.8, 0.54, 0.39, 0.22, 0.11), (0.96, 0.93, 0.93, 0.90, 0.85)
"""What goes well at each level without a skill and with it, for who learns at once; hints counted as elsewhere."""
_TEACHES_AT_ONCE = (0.5, 0.85, 1.0, 0.9, 0.7)
"""How well each level teaches them."""

_RUNGS, _LEVELS = np.arange(TOP + 1), range(1, 6)


def _by_gap(table: dict[int, float], level: int) -> list[float]:
    """A table over rungs 0-5 from one over rung minus level."""
    return [table[int(np.clip(rung - level, min(table), max(table)))] for rung in _RUNGS]


SHOWN: Floats = np.array([_by_gap(_SHOWN, level) for level in _LEVELS])
"""Chance that an opportunity at a level (row) is taken by someone on a rung (column) who learns bit by bit."""

CLIMB: Floats = np.array([_by_gap(_CLIMB, level) for level in _LEVELS]) * (_RUNGS < TOP)
"""How well a level (row) teaches someone on a rung (column) bit by bit; most one level above what one handles."""
CLIMB[:-1, TOP - 1] *= _LAST_FROM_BELOW


def _at_once(without: tuple[float, ...], with_it: tuple[float, ...]) -> Floats:
    return np.where(_RUNGS == TOP, np.array(with_it)[:, None], np.array(without)[:, None])


SHOWN_BY_WAY: Floats = np.stack([SHOWN, _at_once(_BY_LUCK, _WITHOUT_A_SLIP)], axis=1)
"""Chance that an opportunity at a level is taken, by way of learning and rung (5, 2, 6)."""

CLIMB_BY_WAY: Floats = np.stack(
    [CLIMB, LEARNING_AT_ONCE / LEARNING * _at_once(_TEACHES_AT_ONCE, (0.0,) * len(_LEVELS))], axis=1
)
"""How well a level teaches, by way of learning and rung (5, 2, 6), as a share of ``LEARNING``."""

_KINDS = [
    *((False, speed, ability) for speed in SPEEDS for ability in ABILITIES),
    *((True, speed, 0.0) for speed in SPEEDS),
]
AT_ONCE: Bools = np.array([at_once for at_once, _, _ in _KINDS])
"""Which kinds (G) learn at once."""
WAY: Ints = AT_ONCE.astype(np.int64)
SPEED: Floats = np.array([speed for _, speed, _ in _KINDS])
ABILITY: Floats = np.array([ability for _, _, ability in _KINDS])
KIND_ODDS: Floats = np.concatenate(
    [(1 - AT_ONCE_ODDS) * np.outer(SPEED_ODDS, ABILITY_ODDS).ravel(), AT_ONCE_ODDS * np.array(SPEED_ODDS)]
)
"""How likely each kind (G) is before anything has been seen."""
