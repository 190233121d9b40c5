"""Stepwise: a goal is either mastered or not, needs weigh hard, lapses come by a half-life that grows with practice."""

import numpy as np

from samspill.curriculum.arrays import Bools, Floats, Ints

from .crowd import EVERY, Crowd, Goals

_START = np.array([0.45, 0.2, 0.07, 0.02])
_GUESS = np.array([0.55, 0.45, 0.33, 0.2, 0.1])
_SLIP = np.array([0.05, 0.08, 0.12, 0.16, 0.22])
_TEACHES = np.array([0.5, 0.85, 1.0, 0.9, 0.7])
_RATE, _WITHOUT_NEEDS = 0.40, 0.12
_NEW, _LONGEST, _LONGER = 30.0, 700.0, 1.4


class Stepwise(Crowd):
    """Binary mastery, as in Bayesian knowledge tracing (Corbett and Anderson 1995), with lapses."""

    name = "stepwise"

    def begin_skill(self) -> None:
        """Some have some of it; nobody has a goal without its needs."""
        chance = _START[self.chart.rank] * np.clip(self.speed, 0.5, 1.6)[:, None]
        self.has = self.draw.random((self.people, self.chart.width)) < chance
        for goal, needs in enumerate(self.chart.needs):
            self.has[:, goal] &= self.has[:, needs].all(1)
        self.half_life = np.where(self.has, _LONGEST, _NEW)

    def success(self, scenario: Ints, level: Ints, goals: Goals = EVERY) -> Floats:
        """Guess without the skill, slip with it."""
        return np.where(self.has[:, goals], (1 - _SLIP[level - 1])[:, None], _GUESS[level - 1][:, None])

    def readiness(self) -> Floats:
        """All of it or nothing."""
        return (self.has.astype(np.float64) @ self.needs.T >= self.needs.sum(1)).astype(np.float64)

    def growth(
        self, scenario: Ints, level: Ints, success: Floats, arousal: Floats, ready: Floats, goals: Goals = EVERY
    ) -> Floats:
        """The chance of getting it in this run."""
        pace = (_TEACHES[level - 1] * arousal * self.speed)[:, None]
        gets_through = np.where(ready[:, goals] > 0, 1.0, _WITHOUT_NEEDS)
        return np.clip(_RATE * pace * gets_through * self.share[:, goals][scenario], 0, 0.9) * ~self.has[:, goals]

    def learn(self, scenario: Ints, growth: Floats, who: Bools) -> None:
        """Practice of what one has makes it last."""
        new = (self.chance.random(self.has.shape) < growth) & who[:, None]
        again = self.has & (self.share[scenario] > 0) & who[:, None]
        self.half_life = np.where(again, np.minimum(self.half_life * _LONGER, _LONGEST), self.half_life)
        self.has = self.has | new

    def fade(self, gap_days: Floats) -> None:
        """Lapse."""
        lapse = 1 - 2 ** (-gap_days[:, None] / self.half_life)
        self.has = self.has & ~(self.chance.random(self.has.shape) < lapse)

    def mastered(self) -> Bools:
        """See ``Cohort``."""
        return self.has.copy()

    def left_to_learn(self) -> Floats:
        """One step."""
        return np.ones(self.has.shape)
