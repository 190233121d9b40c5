"""Gradual: ability grows bit by bit, needs add up and can stand in for each other, memory fades by a power of time."""

import numpy as np

from samspill.curriculum.arrays import Bools, Floats, Ints

from .crowd import EVERY, Crowd, Goals, logistic

_HARD = np.array([-1.6, -0.8, 0.0, 0.7, 1.3])
_START = np.array([-0.4, -1.2, -1.9, -2.5])
_MASTERY_LEVEL, _MASTERY = 4, 0.7
_RATE, _STEEP = 0.75, 1.7
_BEST_AT, _BREADTH = 0.62, 0.45


class Gradual(Crowd):
    """Continuous ability with a desirable difficulty (Bjork 1994); power-law forgetting (Wixted and Ebbesen 1991)."""

    name = "gradual"

    def begin_skill(self) -> None:
        """Lower in the more complex domains; heavier barriers, a little lower."""
        general = self.draw.normal(0, 0.5, (self.people, 1)) - 0.15 * (self.severity.mean(1, keepdims=True) - 1.6)
        self.ability = _START[self.chart.rank] + general + self.draw.normal(0, 0.6, (self.people, self.chart.width))
        self.floor = self.ability.copy()
        self.practised = np.zeros_like(self.ability)

    def success(self, scenario: Ints, level: Ints, goals: Goals = EVERY) -> Floats:
        """A logistic curve of ability against the level."""
        return 0.05 + 0.93 * logistic(_STEEP * (self.ability[:, goals] - _HARD[level - 1][:, None]))

    def readiness(self) -> Floats:
        """How much of what a goal needs is there (n, K)."""
        there = logistic(_STEEP * (self.ability - 0.3))
        wanted = self.needs.sum(1)
        return np.where(wanted > 0, there @ self.needs.T / np.maximum(wanted, 1), 1.0)

    def growth(
        self, scenario: Ints, level: Ints, success: Floats, arousal: Floats, ready: Floats, goals: Goals = EVERY
    ) -> Floats:
        """Most is learnt where six of ten go well."""
        fit = np.clip(1 - ((success - _BEST_AT) / _BREADTH) ** 2, 0.05, 1)
        pace = (_RATE * self.speed * arousal)[:, None]
        there = 0.15 + 0.85 * ready[:, goals]
        return pace * fit * there * self.share[:, goals][scenario] / (1 + 0.10 * self.practised[:, goals])

    def learn(self, scenario: Ints, growth: Floats, who: Bools) -> None:
        """Add it."""
        self.ability = self.ability + growth * who[:, None]
        self.practised = self.practised + (self.share[scenario] > 0) * who[:, None]

    def fade(self, gap_days: Floats) -> None:
        """Toward where one began, slower the more one has practised."""
        lost = 1 - (1 + gap_days[:, None] / 7.0) ** (-0.10 / (1 + 0.5 * self.practised))
        self.ability = self.ability - lost * np.maximum(self.ability - self.floor, 0)

    def mastered(self) -> Bools:
        """Seven of ten with a snag."""
        return self.success(self.everyone * 0, np.full(self.people, _MASTERY_LEVEL)) >= _MASTERY

    def left_to_learn(self) -> Floats:
        """Ability still missing, and a little."""
        return 0.4 + np.maximum(1.2 - self.ability, 0)
