"""Staged: a goal is new, then fragile, then firm, and only a later session makes it firm; the weakest need decides."""

import numpy as np

from samspill.curriculum.arrays import Bools, Floats, Ints
from samspill.simulation.protocols import CheckIns
from samspill.simulation.world import World

from .crowd import EVERY, Crowd, Goals

_NEW, _FRAGILE, _FIRM = 0, 1, 2
_SHOWS = np.array([[0.50, 0.38, 0.24, 0.14, 0.07], [0.88, 0.78, 0.62, 0.45, 0.28], [0.96, 0.93, 0.89, 0.83, 0.74]])
_TEACHES = np.array([[0.8, 1.0, 0.8, 0.45, 0.2], [0.3, 0.6, 1.0, 1.0, 0.8], [0.0, 0.0, 0.0, 0.0, 0.0]])
_RATE = 0.55
_FRAGILE_DAYS, _FIRM_DAYS = 14.0, 700.0


class Staged(Crowd):
    """Consolidation needs another day; everyone has two private fears; people tire; a quarter rate noisily."""

    name = "staged"

    def __init__(self, world: World, people: int, seed: int) -> None:
        super().__init__(world, people, seed)
        self.speed = np.where(self.draw.random(people) < 0.3, 0.45, 1.15) * np.exp(self.draw.normal(0, 0.2, people))
        self.noisy = self.draw.random(people) < 0.25
        scenarios = len(self.chart.scenarios)
        self.fear = np.zeros((people, scenarios))
        for person in range(people):
            self.fear[person, self.draw.choice(scenarios, 2, replace=False)] = 2.5

    def begin_skill(self) -> None:
        """What is there from before is firm."""
        start = (
            np.array([0.25, 0.1, 0.03, 0.01])[self.chart.rank]
            * np.clip(2.4 - 0.8 * self.severity.mean(1), 0.2, 2)[:, None]
        )
        most = int(self.chart.needs.sum(1).max())
        none = self.chart.width
        rows = [np.flatnonzero(row).tolist() for row in self.chart.needs]
        self.listed: Ints = np.array([row + [none] * (most - len(row)) for row in rows], dtype=np.int64)
        self.stage = np.where(self.draw.random((self.people, self.chart.width)) < start, _FIRM, _NEW)
        self.fresh = np.zeros_like(self.stage, dtype=np.bool_)

    def start_session(self, gap_days: Floats) -> CheckIns:
        """A new day: what was new is no longer fresh."""
        self.fresh = np.zeros_like(self.fresh)
        return super().start_session(gap_days)

    def success(self, scenario: Ints, level: Ints, goals: Goals = EVERY) -> Floats:
        """By stage and level; tired people show less."""
        tired = 0.04 * self.runs
        return np.clip(_SHOWS[self.stage[:, goals], level[:, None] - 1] - tired[:, None], 0.02, 0.98)

    def growth(
        self, scenario: Ints, level: Ints, success: Floats, arousal: Floats, ready: Floats, goals: Goals = EVERY
    ) -> Floats:
        """The chance of the next stage; from fragile to firm only on another day."""
        pace = _RATE * self.speed * arousal
        taught = pace[:, None] * _TEACHES[self.stage[:, goals], level[:, None] - 1]
        chance = taught * (0.1 + 0.9 * ready[:, goals]) * self.share[:, goals][scenario]
        return np.clip(np.where(self.fresh[:, goals], 0.0, chance), 0, 0.9)

    def readiness(self) -> Floats:
        """How firm the weakest need is."""
        with_none = np.concatenate([self.stage, np.full((self.people, 1), _FIRM)], axis=1)
        weakest: Ints = with_none[:, self.listed].min(2)
        return weakest / _FIRM

    def learn(self, scenario: Ints, growth: Floats, who: Bools) -> None:
        """One stage at a time."""
        up = (self.chance.random(growth.shape) < growth) & who[:, None]
        self.fresh = self.fresh | up
        self.stage = np.minimum(self.stage + up, _FIRM)

    def fade(self, gap_days: Floats) -> None:
        """Fragile goes soon, firm becomes fragile slowly."""
        days = np.where(self.stage == _FRAGILE, _FRAGILE_DAYS, _FIRM_DAYS)
        lost = self.chance.random(self.stage.shape) < 1 - 2 ** (-gap_days[:, None] / days)
        self.stage = np.maximum(self.stage - lost, _NEW)

    def expected(self, scenario: Ints, level: Ints, success: Floats) -> Floats:
        """Fear and tiredness on top."""
        return super().expected(scenario, level, success) + self.fear[self.everyone, scenario] + 0.25 * self.runs

    def rated(self, distress: Floats) -> Ints:
        """A quarter rate almost at random around it."""
        return super().rated(distress + np.where(self.noisy, self.chance.normal(0, 1.8, self.people), 0.0))

    def mastered(self) -> Bools:
        """Firm."""
        return self.stage == _FIRM

    def left_to_learn(self) -> Floats:
        """Stages still to go."""
        return np.maximum(_FIRM - self.stage, 0.25)
