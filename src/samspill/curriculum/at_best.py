"""Where each scenario could stand at best, before anybody looks closer at it: for one person, or for many at once.

Shapes: n people, S scenarios in the order of their names.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from samspill.model.levels import Level

from .arrays import Bools, Ints
from .ladder import reach
from .outlook import Outlook
from .placement import day_for_a_probe, may_go
from .question import Practisable, Question
from .states import SETTLED
from .tiers import Rank, Tier
from .worth import Weights


class AtBest(NamedTuple):
    """Of one person: the places of scenarios (S), the first first, and what is looked at in turn, by place (S each)."""

    order: list[int]
    later: list[bool]
    tier: list[int]
    cost: list[float]

    def rank(self, place: int, name: str) -> Rank:
        """Where the scenario at a place could stand."""
        return Rank(False, self.later[place], Tier(self.tier[place]), self.cost[place], name)


def at_best(questions: Sequence[Question], ahead: Sequence[Outlook], weights: Weights) -> list[AtBest]:
    """For each of these people, from the outlook of each; all of them practise with the same pack."""
    scenarios, who = ahead[0].scenarios, [its.person for its in ahead]
    last = np.array([_last_levels(q, its.at) for q, its in zip(questions, ahead, strict=True)], dtype=np.int64)
    highest = _reach(tuple(tuple(scenario.levels) for scenario in scenarios))[np.arange(len(scenarios)), last]
    worth = np.maximum.accumulate(ahead[0].worth[who], axis=-1)
    cost = -worth[np.arange(len(who))[:, None], np.arange(len(scenarios)), highest - 1]
    settled = np.array([_settled(question, scenarios) for question in questions], dtype=np.bool_)
    probe = _probes(questions, ahead, last, weights)
    later = ~_home(questions, scenarios) | settled | probe
    tier = np.where(probe, Tier.PROBE, np.where(settled, Tier.FADING, Tier.OPEN))
    cost[probe] = -np.inf
    order = np.lexsort((cost, tier, later), axis=-1)
    return [AtBest(*its) for its in zip(*(a.tolist() for a in (order, later, tier, cost)), strict=True)]


# Private functions


def _last_levels(question: Question, at: Mapping[str, int]) -> list[int]:
    """The level that each scenario was last taken at (S); 0 where it never was."""
    levels = [0] * len(at)
    for name, runs in question.past.by_scenario.items():
        if name in at:
            levels[at[name]] = runs[-1].level
    return levels


@lru_cache(maxsize=16)
def _reach(levels: tuple[tuple[int, ...], ...]) -> Ints:
    """The highest level that each scenario is taken at, unless to probe, by the one it was last taken at (S, 6)."""
    return np.array([reach(its) for its in levels], dtype=np.int64).reshape(-1, Level.AS_LIFE_IS + 1)


def _settled(question: Question, scenarios: Sequence[Practisable]) -> list[bool]:
    """Which have a target that is settled (S)."""
    settled = {goal for goal, state in question.states.items() if state in SETTLED}
    return [scenario.target in settled for scenario in scenarios]


def _home(questions: Sequence[Question], scenarios: Sequence[Practisable]) -> Bools:
    """Which are about feeling at home in VR for who does not yet (n, S)."""
    home = np.zeros((len(questions), len(scenarios)), dtype=np.bool_)
    opening = questions[0].goals.opening
    for place, scenario in enumerate(scenarios):
        if scenario.target in opening:
            home[:, place] = [scenario.target not in question.met for question in questions]
    return home


def _probes(questions: Sequence[Question], ahead: Sequence[Outlook], last: Ints, weights: Weights) -> Bools:
    """Which may be worth a probe now (n, S)."""
    probes = np.zeros(last.shape, dtype=np.bool_)
    for person, (question, its) in enumerate(zip(questions, ahead, strict=True)):
        if weights.probes and day_for_a_probe(question):
            probes[person] = [may_go(its, scenario) for scenario in its.scenarios]
    return probes & (last == 0)
