"""What the policies of today begin from."""

import numpy as np

from samspill.curriculum.arrays import Bools, Floats, Ints
from samspill.simulation.chance import stream
from samspill.simulation.protocols import CheckIns, Seen
from samspill.simulation.world import LEVELS, World

HIGH = 7
"""A rated distress (0-10) from which today's practice steps down."""

GOOD = 2 / 3
"""The share of the target's opportunities, shown unaided, that today's practice calls a good run."""


class Deciding:
    """A policy for many people that remembers nothing yet."""

    name = "deciding"

    def __init__(self, world: World, people: int, seed: int) -> None:
        self.chart = world.chart
        self.people, self.scenarios = people, len(self.chart.scenarios)
        self.chance = stream(seed, "policy", self.name)
        self.everyone: Ints = np.arange(people)
        self.in_order: Ints = np.argsort(self.chart.rank[self.chart.target], kind="stable")

    def start(self, intake: Ints) -> None:
        """Hear the barrier profiles (n, T)."""
        self.intake = intake

    def session(self, gap_days: Floats, check_in: CheckIns, runs: int) -> None:
        """Begin a session."""
        self.check_in = check_in

    def observe(self, scenario: Ints, level: Ints, seen: Seen, who: Bools) -> None:
        """Hear how the runs went."""

    def share_shown(self, scenario: Ints, seen: Seen) -> Floats:
        """Which share of the target's opportunities was shown unaided (n)."""
        target = self.chart.target[scenario]
        shares: Floats = seen.shown[self.everyone, target] / np.maximum(seen.asked[self.everyone, target], 1)
        return shares

    def went_well(self, scenario: Ints, seen: Seen) -> Bools:
        """Whether the run was a good one for its target."""
        return (self.share_shown(scenario, seen) >= GOOD - 1e-9) & ~seen.left

    def drawn(self, weights: Floats) -> Ints:
        """One column for each person, with chances like ``weights`` (n, columns)."""
        shares = weights / weights.sum(1, keepdims=True)
        return (shares.cumsum(1) > self.chance.random((self.people, 1)) * (1 - 1e-12)).argmax(1)


class Random(Deciding):
    """Any scenario at any level."""

    name = "random"

    def choose(self, who: Bools) -> tuple[Ints, Ints]:
        """Draw both."""
        return (
            self.chance.integers(0, self.scenarios, self.people),
            self.chance.integers(1, LEVELS + 1, self.people),
        )
