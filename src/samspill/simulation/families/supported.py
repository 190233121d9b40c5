"""Supported: two stores of memory, missions between sessions, and people at home who help or do not."""

import numpy as np

from samspill.curriculum.arrays import Bools, Floats, Ints
from samspill.simulation.protocols import CheckIns
from samspill.simulation.world import World

from .crowd import EVERY, Crowd, Goals, logistic

_HARD = np.array([-1.4, -0.7, 0.0, 0.6, 1.2])
_START = np.array([-0.2, -0.9, -1.5, -2.0])
_RATE = 0.9
_FAST_DAYS, _SLOW_DAYS = 5.0, 300.0
_INTO_SLOW = 0.45
_MASTERY_LEVEL, _MASTERY = 4, 0.7


class Supported(Crowd):
    """Most of what a run gives is gone within days unless it is used; a mission in real life makes it last.

    Fast and slow memory after Smith, Ghazizadeh and Shadmehr (2006); the numbers are assumed.
    """

    name = "supported"

    def __init__(self, world: World, people: int, seed: int) -> None:
        super().__init__(world, people, seed)
        self.support = self.draw.beta(2, 2, people)
        self.recent = np.zeros((people, self.chart.width))

    def begin_skill(self) -> None:
        """Slow memory from before; heavier barriers lower it."""
        general = self.draw.normal(0, 0.4, (self.people, 1)) - 0.3 * (self.severity.mean(1, keepdims=True) - 1.6)
        self.slow = _START[self.chart.rank] + general + self.draw.normal(0, 0.5, (self.people, self.chart.width))
        self.floor = self.slow.copy()
        self.fast = np.zeros_like(self.slow)

    def start_session(self, gap_days: Floats) -> CheckIns:
        """Between sessions those with support try what they practised last."""
        tries = self.chance.random(self.people) < 0.15 + 0.5 * self.support
        able = logistic(2.0 * (self.slow + self.fast))
        self.slow = self.slow + 0.35 * tries[:, None] * self.recent * able
        self.recent = np.zeros_like(self.recent)
        return super().start_session(gap_days)

    def success(self, scenario: Ints, level: Ints, goals: Goals = EVERY) -> Floats:
        """Both stores count."""
        return 0.04 + 0.93 * logistic(1.9 * (self.slow[:, goals] + self.fast[:, goals] - _HARD[level - 1][:, None]))

    def readiness(self) -> Floats:
        """Needs multiply."""
        there = np.log(logistic(1.9 * (self.slow + self.fast + 0.2)) + 1e-9)
        return np.exp(there @ self.needs.T / np.maximum(self.needs.sum(1), 1))

    def growth(
        self, scenario: Ints, level: Ints, success: Floats, arousal: Floats, ready: Floats, goals: Goals = EVERY
    ) -> Floats:
        """Effort that mostly goes well teaches."""
        fit = np.clip(4.2 * success * (1 - success) ** 0.7 * 0.66, 0.05, 1)
        there = 0.1 + 0.9 * ready[:, goals]
        return (_RATE * self.speed * arousal)[:, None] * fit * there * self.share[:, goals][scenario]

    def learn(self, scenario: Ints, growth: Floats, who: Bools) -> None:
        """Into both stores."""
        gained = growth * who[:, None]
        self.slow = self.slow + _INTO_SLOW * gained
        self.fast = self.fast + (1 - _INTO_SLOW) * gained
        self.recent = np.maximum(self.recent, (self.share[scenario] >= 1) * who[:, None])

    def fade(self, gap_days: Floats) -> None:
        """Fast in days, slow in months."""
        self.fast = self.fast * np.exp(-gap_days / _FAST_DAYS)[:, None]
        self.slow = self.floor + (self.slow - self.floor) * np.exp(-gap_days / _SLOW_DAYS)[:, None]

    def weariness(self) -> Floats:
        """Support keeps people coming; boredom weighs more here."""
        return super().weariness() + 0.8 * self.bored / np.maximum(self.runs, 1) - 1.2 * (self.support - 0.5)

    def mastered(self) -> Bools:
        """What lasts: seven of ten with a snag, from slow memory and what is left of fast."""
        return self.success(self.everyone * 0, np.full(self.people, _MASTERY_LEVEL)) >= _MASTERY

    def left_to_learn(self) -> Floats:
        """What is missing."""
        return 0.4 + np.maximum(1.1 - self.slow - 0.3 * self.fast, 0)
