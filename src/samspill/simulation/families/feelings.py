"""Distress, habituation, and staying or leaving: what all families begin from and may change."""

import numpy as np

from samspill.curriculum.arrays import Bools, Floats, Ints
from samspill.simulation.chance import Stream, stream
from samspill.simulation.protocols import CheckIns
from samspill.simulation.world import World

_STEEP = 4.7
_FROM_LEVEL, _PER_LEVEL = 0.35, 0.2
_NOT_READY = 1.4
_LEAVES_ABOVE = 1.5
_HAZARD = -4.7
"""Set so that self-chosen practice loses about one in five (in VR exposure 16 %: Benbow and Anderson 2019)."""


class Feelings:
    """Distress (0-10) from barriers and what a scenario strains; it wears off with practice, and comes back."""

    def __init__(self, world: World, people: int, seed: int, name: str) -> None:
        chart = world.chart
        chance = stream(seed, name, "people")
        self.chance: Stream = stream(seed, name, "life")
        self.people, scenarios = people, len(chart.scenarios)
        mixed = np.tril(np.full((5, 5), 0.35))
        np.fill_diagonal(mixed, 0.8)
        self.severity = np.clip(1.6 + 0.9 * (chance.normal(size=(people, 5)) @ mixed.T), 0.05, 4.0)
        drawn = chart.strain * stream(seed, name, "strain").gamma(2.0, 0.5, (scenarios, 5))
        self.strain: Floats = drawn * (0.7 + 0.18 * chart.rank[chart.target])[:, None] / 1.6
        self.kinship: Floats = np.clip(drawn @ drawn.T, 0, 1)
        self.tolerance = np.clip(chance.normal(7.4, 1.1, people), 4.5, 9.5)
        self.base = np.clip(chance.normal(1.6, 0.8, people), 0.0, 4.5)
        self.craving = np.clip(chance.normal(1.5, 1.5, people), 0.0, 8.0)
        self.worn = np.zeros((people, scenarios))
        self.today = np.zeros(people)
        self.everyone: Ints = np.arange(people)
        self._begin()

    def _begin(self) -> None:
        zero = np.zeros(self.people)
        self.peak, self.bored, self.poor, self.runs = zero.copy(), zero.copy(), zero.copy(), zero.copy()

    def profile(self) -> Ints:
        """The barriers as they are rated: noisily, in whole numbers."""
        noisy = self.severity + self.chance.normal(0, 0.6, self.severity.shape)
        return np.clip(np.rint(noisy), 0, 4).astype(np.int64)

    def come(self, gap_days: Floats) -> CheckIns:
        """Begin a session: some of the habituation has gone, and today has its own mood."""
        self.worn *= np.exp(-gap_days / 90.0)[:, None]
        self.today = self.mood()
        self._begin()
        craving = np.clip(np.rint(self.craving + self.chance.normal(0, 1, self.people)), 0, 10)
        return CheckIns(self.rated(self.base + self.today), craving.astype(np.int64))

    def mood(self) -> Floats:
        """Today's offset in distress."""
        return self.chance.normal(0, 0.5, self.people)

    def rated(self, distress: Floats) -> Ints:
        """Distress as the person rates it, 0-10."""
        return np.clip(np.rint(distress + self.chance.normal(0, 0.6, self.people)), 0, 10).astype(np.int64)

    def expected(self, scenario: Ints, level: Ints, success: Floats) -> Floats:
        """Mean true distress of each person in one scenario at one level."""
        load = (self.severity * self.strain[scenario]).sum(1) * (_FROM_LEVEL + _PER_LEVEL * level) * _STEEP
        worn = self.worn[self.everyone, scenario]
        return self.base + load * (1 - worn) + _NOT_READY * (0.7 - success) + self.today

    def felt(self, scenario: Ints, level: Ints, success: Floats) -> tuple[Floats, Bools]:
        """True highest distress of this run, and who leaves early."""
        mean = self.expected(scenario, level, success)
        distress = np.clip(mean + self.chance.normal(0, 0.5, self.people), 0, 10)
        return distress, distress > self.tolerance + _LEAVES_ABOVE

    def wear(self, scenario: Ints, distress: Floats, left: Bools, who: Bools) -> None:
        """Habituate, here most and a little where the same is strained; leaving early undoes a little."""
        here = self.worn[self.everyone, scenario]
        step = np.where(left, -0.03, 0.10 * np.clip(distress / 5, 0.2, 1.2) * (1 - here)) * who
        self.worn[self.everyone, scenario] = np.clip(here + step, -0.6, 0.75)
        self.worn = np.clip(self.worn + step[:, None] * 0.15 * self.kinship[scenario], -0.6, 0.8)

    def remember(self, distress: Floats, success: Floats, nothing_went_well: Bools, who: Bools) -> None:
        """Keep what decides whether someone comes back."""
        self.peak = np.where(who, np.maximum(self.peak, distress), self.peak)
        self.bored += who & (success > 0.9) & (distress < 3)
        self.poor += who & nothing_went_well
        self.runs += who

    def stays(self, who: Bools) -> Bools:
        """Whether each person stays; too much distress, boredom and lack of success drive people away."""
        hazard = 1 / (1 + np.exp(-self.weariness()))
        leaves: Bools = who & (self.chance.random(self.people) < hazard)
        return ~leaves

    def weariness(self) -> Floats:
        """The log odds of leaving after this session."""
        runs = np.maximum(self.runs, 1)
        over = np.clip(10 * (self.peak - self.tolerance), -10, 30)
        return _HAZARD + 0.12 * over + 1.4 * self.bored / runs + 1.8 * self.poor / runs
