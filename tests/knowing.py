"""Whether the estimate knows what it knows: what it calls mastered, and what it expects of distress, beside the truth.

``python -m tests.knowing gradual stepwise`` prints it for these families of simulated participants (or for all).
"""

import sys
from typing import NamedTuple

import numpy as np

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

PROGRAMME = Programme(people=PEOPLE, follow_up_days=0.0)


class Known(NamedTuple):
    """Shares (0-1): of what is called mastered, what truly is; of what truly is, what is called so; ratings inside."""

    truly: float
    called: float
    inside: float


class Watched(Shipped):
    """Samspill for one person, which keeps how far each rating was from what was expected, in standard deviations."""

    def __init__(self, world: World, seed: int) -> None:
        super().__init__(world, seed)
        self.expected: tuple[float, float] | None = None
        self.off: list[float] = []

    def choose(self) -> tuple[str, int]:
        """The proposal, and what is to be expected of it."""
        found = choice_with_forecast(self.question(), self.weights)
        self.expected = (found[1].distress, found[1].spread) if found else None
        return self.chosen((found[0].scenario, found[0].level) if found else None)

    def observe(self, scenario: str, level: int, outcome: Outcome) -> None:
        """Leaving early says more than a rating, so it is no rating."""
        if self.expected and not outcome.left:
            self.off.append(abs(outcome.distress - self.expected[0]) / self.expected[1])
        super().observe(scenario, level, outcome)


class Everybody(EachOnItsOwn[Watched]):
    """The same for many, beside the truth."""

    cohort: Cohort

    def see(self, cohort: Cohort) -> None:
        """Be let into the truth, to be compared with at the end."""
        self.cohort = cohort


def known(family: str, world: int = WORLD) -> Known:
    """What came of one programme."""
    watched: list[Everybody] = []

    def policy(world: World, people: int, seed: int) -> Everybody:
        watched.append(Everybody(Watched, world, people, seed))
        return watched[-1]

    trial(FAMILIES[family], policy, (family, "samspill"), world, PROGRAMME)
    everybody = watched[0]
    truth = everybody.cohort.mastered()
    states = [member.question().states for member in everybody.members]
    called = np.array([[its[goal] in SETTLED for goal in everybody.chart.goals] for its in states])
    off = np.concatenate([member.off for member in everybody.members])
    return Known(float(truth[called].mean()), float(called[truth].mean()), float((off <= EIGHTY).mean()))


if __name__ == "__main__":
    for name in sys.argv[1:] or FAMILIES:
        truly, called, inside = known(name)
        sys.stdout.write(
            f"{name}: of what is called mastered {truly:.0%} is, of what is mastered {called:.0%} is called so; "
            f"{inside:.0%} of ratings are in the interval for 80 of 100\n"
        )
