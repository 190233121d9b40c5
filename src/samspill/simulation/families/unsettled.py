"""Unsettled: as gradual, but the goal graph is partly wrong, and lives and ratings are rougher."""

import numpy as np

from samspill.curriculum.arrays import Bools, Floats, Ints
from samspill.simulation.chance import Stream, stream
from samspill.simulation.world import World

from .gradual import Gradual

_EDGES_GONE, _EDGES_FALSE = 0.25, 8


class Unsettled(Gradual):
    """Wrong edges, sensitisers, people who rate low, shocks of craving, very different speeds."""

    name = "unsettled"

    def __init__(self, world: World, people: int, seed: int) -> None:
        super().__init__(world, people, seed)
        self.needs = self._other_needs(stream(seed, self.name, "needs"))
        self.sensitised = self.draw.random(people) < 0.2
        self.rates_low = self.draw.random(people) < 0.3
        self.speed = np.exp(self.draw.standard_t(4, people) * 0.5).clip(0.2, 5)
        self.usual_craving, self.shock = self.craving.copy(), np.zeros(people)

    def _other_needs(self, draw: Stream) -> Floats:
        needs, rank = self.chart.needs.copy(), self.chart.rank
        for goal, need in np.argwhere(needs):
            needs[goal, need] = draw.random() >= _EDGES_GONE
        for goal in draw.choice(np.flatnonzero(rank > 0), _EDGES_FALSE):
            needs[goal, draw.choice(np.flatnonzero(rank < rank[goal]))] = True
        return needs.astype(np.float64)

    def mood(self) -> Floats:
        """Bad days, and shocks of craving, of which half is gone by the next session."""
        bad_day = self.chance.random(self.people) < 0.1
        shock = self.chance.random(self.people) < 0.15
        self.shock = self.shock / 2 + np.where(shock, 4.0, 0.0)
        self.craving = np.clip(self.usual_craving + self.shock, 0.0, 9.0)
        return self.chance.normal(0, 0.7, self.people) + 2.2 * bad_day + np.where(shock, 0.7 * self.severity[:, 1], 0.0)

    def rated(self, distress: Floats) -> Ints:
        """Some rate two thirds of what they feel."""
        return super().rated(np.where(self.rates_low, 0.65 * distress, distress))

    def wear(self, scenario: Ints, distress: Floats, left: Bools, who: Bools) -> None:
        """Some are made more sensitive by what is too much."""
        super().wear(scenario, distress, left, who)
        hurt = self.sensitised & (distress > 7) & who
        here = self.worn[self.everyone, scenario]
        self.worn[self.everyone, scenario] = np.where(hurt, np.clip(here - 0.3, -0.6, 1), here)
