"""Situated: much of what is learnt stays where it was learnt, and confidence decides what is shown."""

import numpy as np

from samspill.curriculum.arrays import Bools, Floats, Ints
from samspill.simulation.world import World

from .crowd import EVERY, Crowd, Goals, logistic

_HARD = np.array([-1.5, -0.8, -0.1, 0.6, 1.3])
_START = np.array([-0.3, -1.0, -1.7, -2.3])
_RATE, _GENERAL = 0.85, 0.65
_HALF_LIFE = 60.0


class Situated(Crowd):
    """Learning is partly bound to the scenario; success breeds confidence and misses take it (Bandura 1977)."""

    name = "situated"

    def __init__(self, world: World, people: int, seed: int) -> None:
        super().__init__(world, people, seed)
        self.sway = self.draw.uniform(0.1, 0.5, people)

    def begin_skill(self) -> None:
        """General skill from before, nothing bound to a place, confidence in the middle."""
        shape = (self.people, self.chart.width)
        general = self.draw.normal(0, 0.5, (self.people, 1)) - 0.2 * (self.severity.mean(1, keepdims=True) - 1.6)
        self.general = _START[self.chart.rank] + general + self.draw.normal(0, 0.6, shape)
        self.bound = np.zeros((self.people, len(self.chart.scenarios), self.chart.width), dtype=np.float32)
        self.confidence = np.zeros(self.people)
        self.lasting = np.full(shape, _HALF_LIFE)
        self.floor = self.general.copy()

    def success(self, scenario: Ints, level: Ints, goals: Goals = EVERY) -> Floats:
        """General skill, what belongs to this scenario, and confidence."""
        here = self.general[:, goals] + self.bound[self.everyone, scenario][:, goals] + self.confidence[:, None]
        return 0.04 + 0.93 * logistic(1.8 * (here - _HARD[level - 1][:, None]))

    def readiness(self) -> Floats:
        """Two thirds of the needs must be there."""
        there = logistic(2.5 * (self.general + 0.1))
        wanted = self.needs.sum(1)
        share = np.where(wanted > 0, there @ self.needs.T / np.maximum(wanted, 1), 1.0)
        return logistic(10 * (share - 0.5))

    def growth(
        self, scenario: Ints, level: Ints, success: Floats, arousal: Floats, ready: Floats, goals: Goals = EVERY
    ) -> Floats:
        """Best a little above what goes well."""
        fit = np.exp(-(((success - 0.68) / 0.28) ** 2))
        pace = (_RATE * self.speed * arousal)[:, None]
        return _GENERAL * pace * fit * (0.12 + 0.88 * ready[:, goals]) * self.share[:, goals][scenario]

    def learn(self, scenario: Ints, growth: Floats, who: Bools) -> None:
        """Some of it general, some of it bound; each practice makes it last longer."""
        gained = growth * who[:, None]
        self.general = self.general + gained
        self.bound[self.everyone, scenario] += (gained * (1 - _GENERAL) / _GENERAL).astype(np.float32)
        busy = (self.share[scenario] > 0) * who[:, None]
        self.lasting = np.minimum(self.lasting * (1 + 0.35 * busy), 600.0)

    def remember(self, distress: Floats, success: Floats, nothing_went_well: Bools, who: Bools) -> None:
        """Confidence follows what happened."""
        super().remember(distress, success, nothing_went_well, who)
        moved = self.sway * np.where(nothing_went_well, -0.5, np.where(success > 0.6, 0.25, 0.0))
        self.confidence = np.clip(self.confidence + moved * who, -0.8, 0.5)

    def fade(self, gap_days: Floats) -> None:
        """Half of what was gained goes with each half-life; confidence returns to the middle."""
        kept = 2 ** (-gap_days[:, None] / self.lasting)
        self.general = self.floor + (self.general - self.floor) * np.where(self.general > self.floor, kept, 1.0)
        self.confidence = self.confidence * np.exp(-gap_days / 30)

    def weariness(self) -> Floats:
        """Low confidence drives people away, boredom less than elsewhere."""
        return super().weariness() - 1.5 * self.confidence - 0.6 * self.bored / np.maximum(self.runs, 1)

    def mastered(self) -> Bools:
        """General skill enough for a snag anywhere."""
        return 0.04 + 0.93 * logistic(1.8 * (self.general - _HARD[3])) >= 0.7

    def left_to_learn(self) -> Floats:
        """General skill still missing."""
        return 0.4 + np.maximum(1.2 - self.general, 0)
