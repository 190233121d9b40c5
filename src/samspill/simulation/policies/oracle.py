"""The oracle: sees the truth of the next run and takes what teaches most and is bearable. A ceiling, not a policy."""

import numpy as np

from samspill.curriculum.arrays import Bools, Floats, Ints
from samspill.simulation.protocols import Cohort, Foreseeing
from samspill.simulation.world import LEVELS, World

from .deciding import Deciding


class Oracle(Deciding):
    """Greedy on true learning, worth more in complex domains and where others rest on it."""

    name = "oracle"

    def __init__(self, world: World, people: int, seed: int) -> None:
        super().__init__(world, people, seed)
        self.cohort: Cohort | None = None

    def see(self, cohort: Cohort) -> None:
        """Be let into the truth."""
        self.cohort = cohort

    def choose(self, who: Bools) -> tuple[Ints, Ints]:
        """The best of what is true; nothing to see, nothing to choose by."""
        if not isinstance(self.cohort, Foreseeing):
            raise TypeError("the oracle needs a cohort that can foresee(); leave it out for this family")
        gain, bearable = self.cohort.foresee()
        best = (
            self._worth(self.cohort.mastered()) @ gain.reshape(self.people, -1, self.chart.width).transpose(0, 2, 1)
        )[:, 0] - 3 * ~bearable.reshape(self.people, -1)
        at = best.argmax(1)
        return at // LEVELS, at % LEVELS + 1

    def _worth(self, mastered: Bools) -> Floats:
        missing = (~mastered).astype(np.float64)
        worth = (1 + 0.15 * self.chart.rank) * missing * (1 + 0.3 * missing @ self.chart.needs)
        return worth[:, None, :]
