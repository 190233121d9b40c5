"""How many come to a goal of their own: ``python -m tests.own_goals [family ...]``.

Simulated people are given something to practise for, one of the two upper domains, as care workers and participants
choose it from their own words. Beside each stands the same person without.
"""

import sys
from dataclasses import replace
from functools import partial
from typing import NamedTuple

import numpy as np

from samspill.curriculum import Question, Readiness
from samspill.simulation.chance import stream
from samspill.simulation.families import FAMILIES
from samspill.simulation.policies.shipped import Everyone, Shipped
from samspill.simulation.protocols import Cohort
from samspill.simulation.trial import Programme, trial
from samspill.simulation.world import World

WORLDS, PEOPLE = range(117, 125), 50
_FROM_DOMAIN = 2


class Came(NamedTuple):
    """The share of people who came to their goal within the programme, of those who had it not, and what all gained."""

    share: float
    gain: float


class WithOwnGoal(Shipped):
    """Samspill for somebody who practises for something; ``told`` says whether it knows."""

    def __init__(self, told: bool, world: World, seed: int) -> None:
        super().__init__(world, seed)
        farther = sorted({s.target for s in world.scenarios if world.goals[s.target].domain.rank >= _FROM_DOMAIN})
        self.own = farther[int(stream(seed, "own goal").integers(len(farther)))]
        self.towards = frozenset({self.own}) if told else frozenset[str]()

    def question(self, readiness: Readiness | None = None) -> Question:
        """With what they practise for."""
        return replace(super().question(readiness), towards=self.towards)


class Everybody(Everyone):
    """The same for many, beside the truth."""

    def see(self, cohort: Cohort) -> None:
        """Be let into the truth, to be compared with at the end."""
        self.cohort, self.at_first = cohort, cohort.mastered()

    def came(self) -> float:
        """Who has come to their goal."""
        place = {name: at for at, name in enumerate(self.chart.goals)}
        own = np.array([place[member.own] for member in self.members if isinstance(member, WithOwnGoal)])
        everyone = np.arange(len(own))
        without = ~self.at_first[everyone, own]
        return float(self.cohort.mastered()[everyone, own][without].mean())


def came(family: str, told: bool, number: int, many: int = PEOPLE) -> Came:
    """What came of one programme."""
    made: list[Everybody] = []

    def policy(world: World, people: int, seed: int) -> Everybody:
        made.append(Everybody(partial(WithOwnGoal, told), world, people, seed))
        return made[-1]

    its = trial(FAMILIES[family], policy, (family, "samspill"), number, Programme(people=many, follow_up_days=0.0))
    return Came(made[0].came(), its.gain)


if __name__ == "__main__":
    for name in sys.argv[1:] or FAMILIES:
        pairs = np.array([[came(name, told, world) for told in (False, True)] for world in WORLDS])
        (share, gain), (own_share, own_gain) = pairs.mean(0)
        more = pairs[:, 1] - pairs[:, 0]
        error = more.std(0, ddof=1) / len(WORLDS) ** 0.5
        sys.stdout.write(
            f"{name}: to their own goal come {own_share:.1%}, without it being known {share:.1%} "
            f"({more.mean(0)[0]:+.1%} ± {error[0]:.1%}); gain {own_gain:.2f}, without {gain:.2f} "
            f"({more.mean(0)[1]:+.2f} ± {error[1]:.2f})\n"
        )
