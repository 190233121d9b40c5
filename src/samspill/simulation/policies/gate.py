"""The gate: Bayesian knowledge tracing per goal opens what comes next; a staircase sets the level."""

import numpy as np

from samspill.curriculum.arrays import Bools, Floats, Ints
from samspill.simulation.protocols import Seen
from samspill.simulation.world import LEVELS, World

from .deciding import HIGH, Deciding


class Gate(Deciding):
    """Mastery gating as in intelligent tutors (Corbett and Anderson 1995), with a step down at high distress.

    The numbers are tuned on the development families.
    """

    name = "bkt_gate"
    known, teaches, guess, slip = 0.2, 0.15, 0.3, 0.15
    mastery, needs_known, most_runs = 0.98, 0.5, 8

    def __init__(self, world: World, people: int, seed: int) -> None:
        super().__init__(world, people, seed)
        self.belief = np.full((people, self.chart.width), self.known)
        self.level = np.ones((people, self.scenarios), dtype=np.int64)
        self.times = np.zeros((people, self.scenarios), dtype=np.int64)

    def choose(self, who: Bools) -> tuple[Ints, Ints]:
        """The first in order that is open and not yet known; what has been tried often waits."""
        target = self.chart.target
        weakest = np.where(self.chart.needs[target][None], self.belief[:, None, :], 1.0).min(2)
        is_open = (self.belief[:, target] < self.mastery) & (weakest >= self.needs_known)
        late = np.where(is_open, 0, 100) + 30 * (self.times >= self.most_runs)
        key = late[:, self.in_order] + np.arange(self.scenarios)
        scenario = self.in_order[key.argmin(1)]
        return scenario, self.level[self.everyone, scenario]

    def observe(self, scenario: Ints, level: Ints, seen: Seen, who: Bools) -> None:
        """Trace each opportunity, then move the level."""
        self.belief = np.where(who[:, None], self._traced(scenario, level, seen), self.belief)
        up = self.went_well(scenario, seen) & (seen.distress < HIGH) & who
        down = (seen.distress >= HIGH) & who
        here = self.level[self.everyone, scenario]
        self.level[self.everyone, scenario] = np.clip(here + up - down, 1, LEVELS)
        self.times[self.everyone, scenario] += who

    def _traced(self, scenario: Ints, level: Ints, seen: Seen) -> Floats:
        guess = np.clip(self.guess + 0.05 * (3 - level), 0.05, 0.5)[:, None]
        belief = self.belief
        for turn in range(int(seen.asked.max(initial=0))):
            shown = seen.shown > turn
            with_it = belief * np.where(shown, 1 - self.slip, self.slip)
            without = (1 - belief) * np.where(shown, guess, 1 - guess)
            belief = np.where(seen.asked > turn, with_it / (with_it + without), belief)
        practised = (seen.asked > 0) * self.chart.share[scenario]
        return belief + (1 - belief) * self.teaches * practised
