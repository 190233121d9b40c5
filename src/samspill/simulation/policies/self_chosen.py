"""Self-chosen: the person picks the scenario, and goes one level up after a good run."""

import numpy as np

from samspill.curriculum.arrays import Bools, Ints
from samspill.simulation.protocols import Seen
from samspill.simulation.world import LEVELS, World

from .deciding import HIGH, Deciding


class SelfChosen(Deciding):
    """As in gameChange (Freeman et al. 2022): own choice of scenario, five levels, support from staff.

    People like some scenarios more, fear some, like to come back, and tire of what they have finished.
    """

    name = "self_chosen"

    def __init__(self, world: World, people: int, seed: int) -> None:
        super().__init__(world, people, seed)
        self.level = np.ones((people, self.scenarios), dtype=np.int64)
        self.times = np.zeros((people, self.scenarios))
        self.taste = self.chance.normal(0, 0.7, (people, self.scenarios)) + self.chance.normal(0, 0.5, self.scenarios)

    def start(self, intake: Ints) -> None:
        """What strains is feared."""
        super().start(intake)
        self.fear = 0.5 * intake @ self.chart.strain.T

    def choose(self, who: Bools) -> tuple[Ints, Ints]:
        """The liked rather than the feared."""
        pull = self.taste - 0.9 * self.fear + 0.25 * np.minimum(self.times, 3) - 0.35 * np.maximum(self.times - 4, 0)
        pull = pull - 1.2 * (self.level > LEVELS)
        scenario = self.drawn(np.exp(pull - pull.max(1, keepdims=True)))
        return scenario, np.minimum(self.level[self.everyone, scenario], LEVELS)

    def observe(self, scenario: Ints, level: Ints, seen: Seen, who: Bools) -> None:
        """Up after a good run that was not too much."""
        up = self.went_well(scenario, seen) & (seen.distress < HIGH) & who
        self.level[self.everyone, scenario] += up
        self.times[self.everyone, scenario] += who
