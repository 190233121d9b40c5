"""Whether the estimate knows what it knows: what it calls mastered, and what it expects of a run, beside the truth.

``python -m tests.knowing gradual stepwise`` prints it for these families of simulated participants (or for all).
"""

import sys
from typing import NamedTuple

import numpy as np

from samspill.curriculum.distress import TOO_MUCH
from samspill.curriculum.outlook import Forecast
from samspill.curriculum.propose import choice_with_forecast
from samspill.curriculum.states import SETTLED
from samspill.simulation.families import FAMILIES
from samspill.simulation.one_by_one import EachOnItsOwn
from samspill.simulation.policies.shipped import Shipped
from samspill.simulation.protocols import Cohort, Outcome
from samspill.simulation.trial import Programme, trial
from samspill.simulation.world import World

WORLD, PEOPLE = 1, 30
EIGHTY = 1.2816
"""An interval of so many standard deviations to either side holds 80 of 100."""


class Known(NamedTuple):
    """Shares (0-1): of what is called mastered, what truly is; of what truly is, what is called so; ratings inside.

    ``steps`` holds, for each level that was practised, how much was said to go well, how much did, in how many runs;
    ``too_much`` how often a run was said to be too much, and how often it was.
    """

    truly: float
    called: float
    inside: float
    steps: dict[int, tuple[float, float, int]]
    too_much: tuple[float, float]


class Watched(Shipped):
    """Samspill for one person, which keeps what was expected and what came.

    ``off`` is how far each rating was from it, in standard deviations; ``steps`` are level, share said, share shown;
    ``too_much`` the chance of too much that was said, and whether it came.
    """

    def __init__(self, world: World, seed: int) -> None:
        super().__init__(world, seed)
        self.expected: Forecast | None = None
        self.off: list[float] = []
        self.steps: list[tuple[int, float, float]] = []
        self.too_much: list[tuple[float, float]] = []

    def choose(self) -> tuple[str, int]:
        """The proposal, and what is to be expected of it."""
        found = choice_with_forecast(self.question(), self.weights)
        self.expected = found[1] if found else None
        return self.chosen((found[0].scenario, found[0].level) if found else None)

    def observe(self, scenario: str, level: int, outcome: Outcome) -> None:
        """Leaving early says more than a rating, so it is no rating; of ratings at the limit half are above it."""
        if self.expected:
            above = 1.0 if outcome.left or outcome.distress > TOO_MUCH else 0.5 * (outcome.distress == TOO_MUCH)
            self.too_much.append((self.expected.too_much, above))
        if self.expected and not outcome.left:
            self.off.append(abs(outcome.distress - self.expected.distress) / self.expected.spread)
            target = outcome.seen[self.world.chart.targets[self.world.chart.scenarios.index(scenario)]]
            self.steps.append((level, self.expected.success, (target.shown + target.hinted) / target.asked))
        super().observe(scenario, level, outcome)


class Everybody(EachOnItsOwn[Watched]):
    """The same for many, beside the truth."""

    cohort: Cohort

    def see(self, cohort: Cohort) -> None:
        """Be let into the truth, to be compared with at the end."""
        self.cohort = cohort


def known(family: str, world: int = WORLD, people: int = PEOPLE) -> Known:
    """What came of one programme."""
    watched: list[Everybody] = []

    def policy(world: World, people: int, seed: int) -> Everybody:
        watched.append(Everybody(Watched, world, people, seed))
        return watched[-1]

    trial(FAMILIES[family], policy, (family, "samspill"), world, Programme(people=people, follow_up_days=0.0))
    everybody = watched[0]
    truth = everybody.cohort.mastered()
    states = [member.question().states for member in everybody.members]
    called = np.array([[its.get(goal) in SETTLED for goal in everybody.chart.goals] for its in states])
    off = np.concatenate([member.off for member in everybody.members])
    steps = np.array([step for member in everybody.members for step in member.steps])
    chances = np.array([one for member in everybody.members for one in member.too_much])
    by_level = {int(level): steps[steps[:, 0] == level, 1:] for level in np.unique(steps[:, 0])}
    return Known(
        float(truth[called].mean()),
        float(called[truth].mean()),
        float((off <= EIGHTY).mean()),
        {level: (*map(float, its.mean(0)), len(its)) for level, its in by_level.items()},
        (float(chances.mean(0)[0]), float(chances.mean(0)[1])),
    )


if __name__ == "__main__":
    for name in sys.argv[1:] or FAMILIES:
        truly, called, inside, by_level, (feared, came) = known(name)
        steps = ", ".join(f"{level}: {said:.0%} ({went:.0%})" for level, (said, went, _) in by_level.items())
        sys.stdout.write(
            f"{name}: of what is called mastered {truly:.0%} is, of what is mastered {called:.0%} is called so; "
            f"{inside:.0%} of ratings are in the interval for 80 of 100; "
            f"said to be too much {feared:.1%}, and were {came:.1%}; "
            f"what was said to go well, by level, and in brackets what did: {steps}\n"
        )
