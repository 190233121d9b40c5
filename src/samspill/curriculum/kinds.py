"""The kinds of learner that are kept in mind at once: in which way, how fast, and from where one learns.

Three ways: *steadily*: each run takes one a little higher, the more the better the level fits, and less the further
one has come (as additive factor models have it; Cen et al. 2006); *rung by rung*: one stays where one is until the next
rung is there, at some run or other; and *at once*: one has a skill or not, shows it now and then by luck without it,
and slips now and then with it (Bayesian knowledge tracing; Corbett and Anderson 1995). Which of them somebody is, is
not asked: it is learnt from what is seen. The numbers are reasoned, and were tried on the development families
(docs/explanations/sequencing-evidence.md).

How far somebody has come with a goal is a height in rungs, or, for who learns at once, without or with it: together
the *scale*. Shapes: 5 levels, B abilities, P paces of who learns steadily, L of who learns rung by rung, Q of who
learns at once, G = P B + L B + Q kinds, A starting points, W places on the scale.
"""

import numpy as np

from .arrays import Floats, Ints

TOP = 5
"""The highest rung, as life is; the lowest is 0: not even level 1."""

SPEEDS, SPEED_ODDS = (0.4, 0.65, 1.0, 1.55, 2.4), (0.1, 0.22, 0.36, 0.22, 0.1)
ABILITIES, ABILITY_ODDS = (-0.9, 0.0, 0.9), (0.25, 0.5, 0.25)
FEW_SPEEDS, FEW_SPEED_ODDS = (0.5, 1.0, 1.9), (0.25, 0.5, 0.25)
"""The speeds of who does not learn steadily: what is seen of them tells less of how fast they are."""

STEADY_ODDS, BY_RUNG_ODDS, AT_ONCE_ODDS = 0.5, 0.35, 0.15
"""How many learn in each way, before anything has been seen."""

LEARNING, LEARNING_BY_RUNG, LEARNING_AT_ONCE = 0.7, 0.5, 0.4
"""Rungs climbed, or the chance of one, or of all of it, in a run at the best level, with all that is needed, at
middling distress."""

SLOWER = 0.1
"""How much slower it goes with each rung that has been climbed."""

STARTS: Floats = np.linspace(-2.0, 5.0, 11).astype(np.float32).astype(np.float64)
"""The heights that somebody may begin at (A), in as many digits as an estimate keeps."""

HEIGHTS: Floats = np.linspace(-3.0, 5.5, 35)
"""The heights of the scale; what lies between two of them counts as a part of both."""
STEP = float(HEIGHTS[1] - HEIGHTS[0])

RUNG_FROM = 0.4
"""So far below its number a rung begins: where seven of ten go well at the level of that number."""

STEEPNESS, AT_ITS_LEVEL, BY_CHANCE, AT_BEST = 1.25, 1.4, 0.04, 0.97
"""How what is shown rises with the height: how steeply, the log odds at the level itself, and at least and at most."""

_TEACHES_MOST_AT, _BREADTH, _LEAST = 0.6, 0.5, 0.05
"""One learns most where six of ten go well, and hardly where nothing does, or everything (Bjork 1994; assumed)."""
_LAST_FROM_BELOW = 0.6
"""How much of that is left near the top, where one practises something easier."""

_BY_LUCK, _WITHOUT_A_SLIP = (0.6, 0.47, 0.32, 0.18, 0.11), (0.92, 0.92, 0.92, 0.90, 0.85)
"""What goes well at each level without a skill and with it, for who learns at once."""
_TEACHES_AT_ONCE = (0.5, 0.85, 1.0, 0.9, 0.7)
"""How well each level teaches them."""

_HINT_HELPS, _HINT_COUNTS = (0.5, 0.4, 0.3, 0.15, 0.0), (1.0, *(1 / 3,) * 4)
"""How often a hint leads to what would have been missed, at each level, and how much of it counts (``results``)."""

_LEVELS: Floats = np.arange(1.0, 6.0)[:, None]


def shown_at(height: Floats, level: Floats) -> Floats:
    """The chance that an opportunity at a level is taken by someone who stands at a height."""
    shown: Floats = BY_CHANCE + (AT_BEST - BY_CHANCE) / (1 + np.exp(-STEEPNESS * (height - level) - AT_ITS_LEVEL))
    return shown


def _teaches(height: Floats, level: Floats) -> Floats:
    fit = np.clip(1 - ((shown_at(height, level) - _TEACHES_MOST_AT) / _BREADTH) ** 2, _LEAST, 1)
    easier = (height > TOP - 1) & (level < TOP)
    taught: Floats = fit * np.where(easier, _LAST_FROM_BELOW, 1.0)
    return taught


def _with_at_once(heights: Floats, without: tuple[float, ...], with_it: tuple[float, ...]) -> Floats:
    table: Floats = np.column_stack([heights, without, with_it])
    return table


SHOWN: Floats = _with_at_once(shown_at(HEIGHTS, _LEVELS), _BY_LUCK, _WITHOUT_A_SLIP)
"""Chance that an opportunity at a level is taken, by place on the scale (5, W); the last two: without it, with it."""

HELPED: Floats = SHOWN + (1 - SHOWN) * np.array(_HINT_HELPS)[:, None]
"""Chance that it is taken at once or after a hint (5, W): what a run shows in the end."""

COUNTED: Floats = SHOWN + (1 - SHOWN) * (np.array(_HINT_HELPS) * np.array(_HINT_COUNTS))[:, None]
"""The share of an opportunity that counts on average (5, W): with what comes after a hint, as far as that counts."""

TEACHES: Floats = _with_at_once(
    _teaches(HEIGHTS, _LEVELS),
    tuple(LEARNING_AT_ONCE / LEARNING * share for share in _TEACHES_AT_ONCE),
    (0.0,) * len(_LEVELS),
)
"""How well a level teaches, by place on the scale (5, W), as a share of ``LEARNING``."""

RUNGS: Floats = np.eye(TOP + 1)[
    [*np.clip(np.floor(HEIGHTS + RUNG_FROM + 1e-9), 0, TOP).astype(np.int64).tolist(), 0, TOP]
]
"""On which rung each place on the scale is (W, 6)."""

RUNG_AT: Ints = np.searchsorted(HEIGHTS, np.arange(TOP + 1) + 0.25)
"""Where on the scale those who climb rung by rung stand (6)."""

SHOWN_ON_RUNG: Floats = shown_at(np.arange(TOP + 1.0), _LEVELS)
"""Chance that an opportunity at a level is taken by someone who learns steadily, in the middle of a rung (5, 6)."""

PACES: Floats = np.array([*SPEEDS, *(LEARNING_BY_RUNG / LEARNING * speed for speed in FEW_SPEEDS), *FEW_SPEEDS])
"""How fast one learns, of each way (P + L + Q), as a share of ``LEARNING``."""

STEADY, BY_RUNG = len(SPEEDS) * len(ABILITIES), len(FEW_SPEEDS) * len(ABILITIES)
"""How many kinds learn steadily, and rung by rung; they come in this order, ability by ability within a pace."""

AT_ONCE = slice(STEADY + BY_RUNG, None)
"""Which kinds learn at once: those after them."""

KIND_ODDS: Floats = np.concatenate(
    [
        STEADY_ODDS * np.outer(SPEED_ODDS, ABILITY_ODDS).ravel(),
        BY_RUNG_ODDS * np.outer(FEW_SPEED_ODDS, ABILITY_ODDS).ravel(),
        AT_ONCE_ODDS * np.array(FEW_SPEED_ODDS),
    ]
)
"""How likely each kind (G) is before anything has been seen."""
