"""Linear: one scenario after the other, each until it has gone well often enough, with a step down at high distress."""

import numpy as np

from samspill.curriculum.arrays import Bools, Floats, Ints
from samspill.simulation.protocols import CheckIns, Seen
from samspill.simulation.world import LEVELS, World

from .deciding import HIGH, Deciding


class Linear(Deciding):
    """The order is that of the domains. The three numbers are tuned on the development families."""

    name = "linear"
    mastery_level = 3
    good_runs = 2
    most_runs = 8
    high_check_in = 4

    def __init__(self, world: World, people: int, seed: int) -> None:
        super().__init__(world, people, seed)
        self.place, self.good, self.tries = (np.zeros(people, dtype=np.int64) for _ in range(3))
        self.level = np.ones(people, dtype=np.int64)
        self.bad_day = np.zeros(people, dtype=np.bool_)

    def session(self, gap_days: Floats, check_in: CheckIns, runs: int) -> None:
        """On a bad day everything is one level easier."""
        self.bad_day = check_in.distress >= self.high_check_in

    def choose(self, who: Bools) -> tuple[Ints, Ints]:
        """The scenario one has come to."""
        return self.in_order[self.place % self.scenarios], np.maximum(self.level - self.bad_day, 1)

    def observe(self, scenario: Ints, level: Ints, seen: Seen, who: Bools) -> None:
        """Up, down, or on to the next."""
        good = self.went_well(scenario, seen) & (seen.distress < HIGH) & who
        high = (seen.distress >= HIGH) & who
        self.good += good & (level >= self.mastery_level)
        self.tries += who
        self.level = np.clip(self.level + good - high, 1, LEVELS)
        on = (self.good >= self.good_runs) | (self.tries >= self.most_runs)
        self.place = self.place + on
        for count, begin in ((self.level, 1), (self.good, 0), (self.tries, 0)):
            count[on] = begin
