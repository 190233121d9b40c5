"""Made-up sessions with a known truth, to see whether fitting finds it again."""

from collections.abc import Mapping

import numpy as np

from samspill.curriculum.kinds import STARTS, TEACHES
from samspill.simulation.chance import Stream, stream

from .law import climbed, fallen, shown_by, taught_at
from .numbers import NUMBERS, TEMPER
from .pooled import COLUMNS, Practice, longer

IN_USE: Mapping[str, float] = {number.name: number.in_use for number in NUMBERS}

_GOALS, _SESSIONS, _APART, _ASKED = 6, 12, 7, 4
_WELL, _POORLY = 3, 2
"""Levels follow from what was shown before, and never from what nobody can see: else what is fitted would be wrong."""

_ALIKE = (_ASKED - 1) / max(1 / TEMPER - 1, 1e-6) - 1
"""Opportunities of one run hang together, just so much that each says ``TEMPER`` of what it would alone."""


def made_up(people: int, seed: int, truth: Mapping[str, float] = IN_USE) -> tuple[Practice, ...]:
    """What ``people`` who are just as the model assumes would show in 12 weekly sessions, each of two goals."""
    chance = stream(seed, "made up")
    return tuple(one for number in range(people) for one in _person(f"P{number:04d}", chance, truth))


def table(practice: tuple[Practice, ...]) -> str:
    """The same as CSV."""
    return "\n".join([",".join(COLUMNS), *(",".join(map(str, one)) for one in practice)]) + "\n"


# Private functions


def _person(name: str, chance: Stream, truth: Mapping[str, float]) -> list[Practice]:
    speed = np.exp(chance.normal(0, truth["speed_spread"]))
    middle = truth["start"] + chance.normal(0, truth["ability_spread"])
    found: list[Practice] = []
    goals = {f"G{n}": _Goal(np.float64(chance.normal(middle, truth["start_spread"]))) for n in range(_GOALS)}
    for session in range(_SESSIONS):
        for goal in chance.choice(sorted(goals), 2, replace=False).tolist():
            found.append(_run(name, session * _APART, goal, goals[goal], speed, chance, truth))
    return found


class _Goal:
    """Where a made-up person began and stands with a goal, which level is next, and since when and how it lasts.

    Nobody begins outside where the estimate looks for them.
    """

    def __init__(self, begun: np.float64) -> None:
        self.begun = self.height = begun.clip(STARTS[0], STARTS[-1])
        self.level, self.day, self.longer = 2, -1, 1.0


def _run(
    name: str, day: int, goal: str, at: _Goal, speed: float, chance: Stream, truth: Mapping[str, float]
) -> Practice:
    if at.day >= 0:
        at.height = fallen(truth, at.height, at.begun, day - at.day, at.longer)
    level = int(np.clip(at.level + chance.integers(-1, 2), 1, 5))
    share = shown_by(truth, at.height, level)
    shown = int(chance.binomial(_ASKED, chance.beta(share * _ALIKE, (1 - share) * _ALIKE)))
    at.height = climbed(truth, speed, at.height, at.begun, taught_at(TEACHES, at.height, level))
    at.level = int(np.clip(level + (shown >= _WELL) - (shown < _POORLY), 1, 5))
    at.longer, at.day = longer(at.longer, shown / _ASKED), day
    return Practice(name, day, goal, level, _ASKED, shown)
