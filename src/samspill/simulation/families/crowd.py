"""A cohort put together: skill of one family, feelings, and what is seen of both."""

import numpy as np

from samspill.curriculum.arrays import Bools, Floats, Ints
from samspill.simulation.chance import stream
from samspill.simulation.protocols import CheckIns, Seen, Staging, Truth
from samspill.simulation.world import LEVELS, World

from .feelings import Feelings

_ASKED_TARGET, _ASKED_SUPPORT = 3, 2
Goals = Ints | slice
"""Some goals, by their places: a scenario teaches only a few of them."""

EVERY = slice(None)
"""All of them."""

_HINT_HELPS = np.array([0.6, 0.5, 0.3, 0.15, 0.0])


class Crowd(Feelings):
    """What every family shares. A family says how skill begins, shows, grows and fades."""

    name = "crowd"
    fades = 1.0
    """How much faster than usual days go by for memory."""

    def __init__(self, world: World, people: int, seed: int) -> None:
        super().__init__(world, people, seed, self.name)
        self.chart = world.chart
        self.draw = stream(seed, self.name, "skill")
        self.needs: Floats = self.chart.needs.astype(np.float64)
        self.speed = np.exp(self.draw.normal(0, 0.45, people))
        busy = self.chart.share > 0
        self.share: Floats = np.where(
            busy,
            np.where(self.chart.share >= 1, 1.0, stream(seed, self.name, "share").uniform(0.25, 0.55, busy.shape)),
            0.0,
        )
        self.asks: Ints = np.where(self.chart.share >= 1, _ASKED_TARGET, np.where(busy, _ASKED_SUPPORT, 0))
        self.staging: Staging | None = None
        self.begin_skill()

    # What a family says

    def begin_skill(self) -> None:
        """Set the skill everyone comes with."""
        raise NotImplementedError

    def success(self, scenario: Ints, level: Ints, goals: Goals = EVERY) -> Floats:
        """Chance of showing each of some goals when asked (n, G)."""
        raise NotImplementedError

    def readiness(self) -> Floats:
        """How much of what a goal needs is there (n, K)."""
        raise NotImplementedError

    def growth(
        self, scenario: Ints, level: Ints, success: Floats, arousal: Floats, ready: Floats, goals: Goals = EVERY
    ) -> Floats:
        """Expected learning of some goals from this run (n, G), in the family's own unit; 0 where it has no share."""
        raise NotImplementedError

    def learn(self, scenario: Ints, growth: Floats, who: Bools) -> None:
        """Let it happen."""
        raise NotImplementedError

    def fade(self, gap_days: Floats) -> None:
        """Forget."""
        raise NotImplementedError

    def mastered(self) -> Bools:
        """What is truly mastered (n, K)."""
        raise NotImplementedError

    def left_to_learn(self) -> Floats:
        """How much is left to mastery (n, K), in the same unit as ``growth``."""
        raise NotImplementedError

    # What a cohort does

    def intake(self) -> Ints:
        """See ``Cohort``."""
        return self.profile()

    def start_session(self, gap_days: Floats) -> CheckIns:
        """See ``Cohort``."""
        self.fade(self.fades * gap_days)
        return self.come(gap_days)

    def run(self, scenario: Ints, level: Ints, who: Bools) -> tuple[Seen, Truth]:
        """See ``Cohort``."""
        chances = self.success(scenario, level)
        success = chances[self.everyone, self.chart.target[scenario]]
        distress, left = self.felt(scenario, level, success)
        able = np.clip(chances - np.clip(distress - 6, 0, 4)[:, None] / 10, 0.02, 0.98)
        play = self.staging or self._asked_for
        asked, shown, hinted = play(scenario, level, able, distress, left, who)
        growth = self.growth(scenario, level, chances, arousal(distress) * np.where(left, 0.2, 1.0), self.readiness())
        self.learn(scenario, growth, who)
        self.wear(scenario, distress, left, who)
        done = (shown + hinted)[self.everyone, self.chart.target[scenario]]
        self.remember(distress, success, done == 0, who)
        return Seen(asked, shown, hinted, self.rated(distress), left), Truth(distress, success)

    def _asked_for(
        self, scenario: Ints, level: Ints, able: Floats, distress: Floats, left: Bools, who: Bools
    ) -> tuple[Ints, Ints, Ints]:
        """What is asked for and shown where no script decides: as often in every scenario; who leaves is not asked."""
        asked = np.where(left[:, None], 0, self.asks[scenario])
        shown = self.chance.binomial(asked, able)
        return asked, shown, self.chance.binomial(asked - shown, _HINT_HELPS[level - 1][:, None])

    def end_session(self, who: Bools) -> Bools:
        """See ``Cohort``."""
        return self.stays(who)

    def foresee(self) -> tuple[Floats, Bools]:
        """See ``Foreseeing``."""
        scenarios = len(self.chart.scenarios)
        gain = np.zeros((self.people, scenarios, LEVELS, self.chart.width))
        bearable = np.zeros((self.people, scenarios, LEVELS), dtype=np.bool_)
        left, ready = np.maximum(self.left_to_learn(), 1e-9), self.readiness()
        for s in range(scenarios):
            here, goals = np.full(self.people, s), np.flatnonzero(self.share[s])
            target = int(np.searchsorted(goals, self.chart.target[s]))
            for level in range(1, LEVELS + 1):
                at = np.full(self.people, level)
                chances = self.success(here, at, goals)
                distress = self.expected(here, at, chances[:, target])
                grown = self.growth(here, at, chances, arousal(distress), ready, goals)
                gain[:, s, level - 1, goals] = grown / left[:, goals]
                bearable[:, s, level - 1] = distress <= self.tolerance - 0.3
        return gain, bearable


def arousal(distress: Floats) -> Floats:
    """How well one learns at this distress: best in the middle (after Yerkes and Dodson 1908; the shape is assumed)."""
    return np.clip(1 - ((distress - 4.5) / 3.8) ** 2, 0.05, 1)


def logistic(x: Floats) -> Floats:
    """The logistic curve."""
    shares: Floats = 1 / (1 + np.exp(-x))
    return shares
