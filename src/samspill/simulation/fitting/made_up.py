"""Made-up sessions with a known truth, to see whether fitting finds it again."""

from collections.abc import Mapping

import numpy as np

from samspill.curriculum.kinds import CLIMB, TOP
from samspill.simulation.chance import Stream, stream

from .numbers import NUMBERS, START_SPREAD
from .pooled import COLUMNS, Practice

IN_USE: Mapping[str, float] = {number.name: number.in_use for number in NUMBERS}

_GOALS, _SESSIONS, _APART, _ASKED = 6, 12, 7, 4
_WELL, _POORLY = 3, 2
"""Levels follow from what was shown before, and never from what nobody can see: else what is fitted would be wrong."""


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
    ability = chance.normal(0, truth["ability_spread"])
    found: list[Practice] = []
    goals = {f"G{n}": _Goal(_begun(chance, truth["start"] + ability)) for n in range(_GOALS)}
    for session in range(_SESSIONS):
        for goal in chance.choice(sorted(goals), 2, replace=False).tolist():
            found.append(_run(name, session * _APART, goal, goals[goal], speed, chance, truth))
    return found


class _Goal:
    """Where a made-up person stands with a goal, which level is next, when it was last practised, how long it lasts."""

    def __init__(self, rung: int) -> None:
        self.rung, self.level, self.day, self.longer = rung, 2, -1, 1.0


def _begun(chance: Stream, middle: float) -> int:
    bell = np.exp(-0.5 * ((np.arange(TOP + 1) - middle) / START_SPREAD) ** 2)
    return int(chance.choice(TOP + 1, p=bell / bell.sum()))


def _run(
    name: str, day: int, goal: str, at: _Goal, speed: float, chance: Stream, truth: Mapping[str, float]
) -> Practice:
    if at.day >= 0 and chance.random() < 1 - 2 ** (-(day - at.day) / (truth["half_life"] * at.longer)):
        at.rung = max(at.rung - 1, 0)
    level = int(np.clip(at.level + chance.integers(-1, 2), 1, 5))
    odds = truth["at"] + truth["slope"] * (at.rung - level)
    shown = int(chance.binomial(_ASKED, 1 / (1 + np.exp(-odds))))
    if chance.random() < min(truth["learning"] * speed, 0.9) * CLIMB[level - 1, at.rung]:
        at.rung += 1
    at.level = int(np.clip(level + (shown >= _WELL) - (shown < _POORLY), 1, 5))
    at.longer, at.day = min(at.longer * (1 + 0.5 * shown / _ASKED), 12.5), day
    return Practice(name, day, goal, level, _ASKED, shown)
