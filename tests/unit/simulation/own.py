"""A participant and a policy as somebody else would write them: one person, plain values, few lines."""

import random

from samspill.model.themes import BarrierTheme
from samspill.simulation.protocols import CheckIn, Outcome, Tally


class Steady:
    """Learns one goal after three runs of it, whatever the level, and never leaves."""

    def __init__(self, world, seed):
        self.targets = {scenario.id: scenario.target for scenario in world.scenarios}
        self.times = {}
        self.chance = random.Random(seed)  # noqa: S311 - no secret

    def intake(self):
        return dict.fromkeys(BarrierTheme, 2)

    def start_session(self, gap_days):
        return CheckIn(distress=self.chance.randint(0, 3))

    def run(self, scenario, level):
        goal = self.targets[scenario]
        self.times[goal] = self.times.get(goal, 0) + 1
        return Outcome({goal: Tally(3, min(3, self.times[goal]))}, distress=3, true_distress=3.0, true_success=0.6)

    def end_session(self):
        return True

    def mastered(self):
        return [goal for goal, times in self.times.items() if times >= 3]


class OneAfterTheOther:
    """Takes one scenario three times, then the next."""

    def __init__(self, world, seed):
        self.order = [scenario.id for scenario in world.scenarios]
        self.runs = 0

    def start(self, intake):
        assert set(intake) == set(BarrierTheme)

    def session(self, gap_days, check_in, runs):
        assert 0 <= check_in.distress <= 10

    def choose(self):
        return self.order[self.runs // 3 % len(self.order)], 2

    def observe(self, scenario, level, outcome):
        assert outcome.true_success == 0.0, "a policy is never shown the truth"
        self.runs += 1


class GivesTooMuch(Steady):
    """Shows more than was asked."""

    def run(self, scenario, level):
        return Outcome({self.targets[scenario]: Tally(1, 2)}, distress=3)


class Forgetful(Steady):
    """The same seed does not give the same person."""

    def __init__(self, world, seed):
        super().__init__(world, seed)
        self.chance = random.SystemRandom()

    def start_session(self, gap_days):
        return CheckIn(distress=self.chance.randint(0, 9))


class OutOfRange(OneAfterTheOther):
    """Chooses a level that there is not."""

    def choose(self):
        return self.order[0], 6


class Elsewhere(OneAfterTheOther):
    """Chooses a scenario that there is not."""

    def choose(self):
        return "nowhere", 1
