"""ZPDES: a bandit that prefers what one is getting better at, inside a zone that grows along the goal graph."""

from statistics import fmean

import numpy as np

from samspill.curriculum.arrays import Bools, Floats, Ints
from samspill.simulation.protocols import Seen
from samspill.simulation.world import LEVELS, World

from .deciding import HIGH, Deciding

_LEAST = 0.02


class Zpdes(Deciding):
    """After Clément, Roy, Oudeyer and Lopes (2015), with a cap on the level after high distress.

    Written from the paper; the numbers are the paper's order of size, tuned on the development families.
    """

    name = "zpdes"
    keep, learn, explore, window = 0.5, 0.6, 0.2, 4
    open_at_level, off_at = 3, 0.9

    def __init__(self, world: World, people: int, seed: int) -> None:
        super().__init__(world, people, seed)
        shape = (people, self.scenarios)
        target = self.chart.target
        needs = np.linalg.matrix_power(np.eye(self.chart.width) + self.chart.needs, 4) > 0
        self.below: Bools = needs[np.ix_(target, target)] & ~np.eye(self.scenarios, dtype=np.bool_)
        self.active = np.tile(self.chart.rank[target] == 0, (people, 1))
        self.off = np.zeros(shape, dtype=np.bool_)
        self.worth = np.where(self.active, 0.5, 0.0)
        self.level_worth = np.zeros((*shape, LEVELS))
        self.level_worth[..., 0] = 0.5
        self.highest = np.ones(shape, dtype=np.int64)
        self.went = np.full((*shape, self.window), np.nan)
        self.went_at = np.full((*shape, LEVELS), np.nan)
        self.cap = np.full(people, LEVELS)

    def choose(self, who: Bools) -> tuple[Ints, Ints]:
        """Mostly by worth, now and then by chance."""
        there = self.active & ~self.off
        there[~there.any(1)] = True
        scenario = self.drawn(self._mixed(self.worth, there))
        allowed = np.arange(1, LEVELS + 1) <= self.highest[self.everyone, scenario][:, None]
        level = 1 + self.drawn(self._mixed(self.level_worth[self.everyone, scenario], allowed))
        return scenario, np.minimum(level, self.cap)

    def observe(self, scenario: Ints, level: Ints, seen: Seen, who: Bools) -> None:
        """Reward is how much better it went than before; the zone grows with success."""
        share = self.share_shown(scenario, seen)
        high = seen.distress >= HIGH
        self.cap = np.where(who, np.where(high, np.maximum(level - 1, 1), np.minimum(self.cap + 1, LEVELS)), self.cap)
        for person in np.flatnonzero(who).tolist():
            self._reward(person, int(scenario[person]), int(level[person]) - 1, float(share[person]))
        ready = (~self.below | (self.highest >= self.open_at_level)[:, None, :]).all(2)
        new = ready & ~self.active & who[:, None]
        best = np.maximum(0.5, self.worth.max(1, keepdims=True))
        self.active, self.worth = self.active | new, np.where(new, best, self.worth)

    def _mixed(self, worth: Floats, allowed: Bools) -> Floats:
        weight = np.where(allowed, np.maximum(worth, _LEAST), 0.0)
        even = allowed / allowed.sum(1, keepdims=True)
        return (1 - self.explore) * weight / weight.sum(1, keepdims=True) + self.explore * even

    def _reward(self, person: int, scenario: int, level: int, share: float) -> None:
        before = self.went[person, scenario]
        known = before[~np.isnan(before)].tolist()
        better = fmean([share, *known[:1]]) - (fmean(known[1:3]) if len(known) > 1 else 0.0)
        self.went[person, scenario] = [share, *before[:-1]]
        self.worth[person, scenario] = max(_LEAST, self.keep * self.worth[person, scenario] + self.learn * better)
        last = self.went_at[person, scenario, level]
        levels = self.level_worth[person, scenario]
        levels[level] = max(
            _LEAST, self.keep * levels[level] + self.learn * (share - (0.0 if np.isnan(last) else last))
        )
        self.went_at[person, scenario, level] = share
        if share >= 0.6 and level + 1 == self.highest[person, scenario] < LEVELS:
            self.highest[person, scenario] += 1
            levels[level + 1] = max(0.5, levels.max())
        recent = self.went[person, scenario]
        sure = (~np.isnan(recent)).sum() >= 3 and np.nanmean(recent) >= self.off_at
        self.off[person, scenario] |= bool(sure and self.highest[person, scenario] == LEVELS)
