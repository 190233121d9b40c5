"""Every scenario at the level that fits it, in the order in which they would be proposed.

Who asks only for the first few need not wait for all: ``leading`` looks at scenarios in the order of where each could
stand at best, and stops where no other can come before those it has. The answer is the same.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from heapq import heapify, heappop
from math import inf
from operator import attrgetter
from typing import NamedTuple

from samspill.model.words import Text

from .estimate import chance
from .explain import forecast, reason
from .ladder import HIGHEST_START, Step, next_step
from .levels import held, worth_most
from .outlook import Outlook, outlook
from .placement import day_for_a_probe, may_go, told_of
from .question import Cause, Practisable, Question, Suggestion
from .results import RunResult
from .safety import Screened
from .states import SETTLED
from .worth import Weights

_HOLDS_RUNG, _HOLDS = 4, 0.7
_WORTH_IT = 0.02


class Tier(IntEnum):
    """What comes before what."""

    PROBE = 0
    """It is worth one run to see what is there already."""
    OPEN = 1
    """There is something to learn. Where a need is missing less gets through, so it is worth less."""
    FADING = 2
    """The goal was settled, and may be fading."""
    UNFINISHED = 3
    """The goal is probably handled, and little is left to learn."""
    SETTLED = 4
    """The goal is mastered, tried or kept, and holds."""


class Rank(NamedTuple):
    """What is looked at in turn: the first difference decides. ``later``: everything but feeling at home in VR."""

    too_much: bool
    later: bool
    tier: Tier
    cost: float
    name: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A scenario at the level that is worth most for it, with where it stands among the others."""

    question: Question
    outlook: Outlook
    scenario: Practisable
    step: Step
    levels: tuple[int, ...]
    rank: Rank

    @property
    def rank_without_order(self) -> Rank:
        """Where it would stand if nobody had wanted goals in an order."""
        if self.rank.tier is Tier.PROBE:
            return self.rank
        return self.rank._replace(cost=round(self.rank.cost + self.outlook.order_of(self.scenario.id), 9))

    def suggestion(self, step: Step, trade: Text | None = None) -> Suggestion:
        """What is said of this scenario at ``step``."""
        why = reason(step.term, self.scenario.title, self.question.goals)
        ahead = self.outlook.forecast(self.scenario.id, step.level)
        expected = forecast(ahead.success, ahead.distress)
        return Suggestion(self.scenario.target, self.scenario.id, step.level, step.term, why, expected, trade)


def candidates(
    question: Question, screened: Screened, weights: Weights, ahead: Outlook | None = None
) -> list[Candidate]:
    """All that safety leaves, first what is proposed; ``ahead`` is the outlook where somebody has it already."""
    open_ = _open(question, screened)
    if not open_:
        return []
    ahead = ahead or outlook(question, weights)
    found = [_candidate(question, ahead, scenario, screened, weights) for scenario in open_]
    return sorted(found, key=lambda candidate: candidate.rank)


def leading(
    question: Question, screened: Screened, weights: Weights, most: int = 1, ahead: Outlook | None = None
) -> list[Candidate]:
    """The first ``most`` of ``candidates``."""
    open_ = _open(question, screened)
    if not open_:
        return []
    ahead = ahead or outlook(question, weights)
    found: list[Candidate] = []
    for best, number in _at_best(question, ahead, open_, weights):
        if len(found) >= most and found[most - 1].rank <= best:
            break
        found.append(_candidate(question, ahead, open_[number], screened, weights))
        found.sort(key=_rank_of)
    return found[:most]


# Private functions

_rank_of = attrgetter("rank")
_Rank = tuple[bool, bool, Tier, float, str]
_OPEN, _FADING, _START = Tier.OPEN, Tier.FADING, int(HIGHEST_START)


def _open(question: Question, screened: Screened) -> list[Practisable]:
    known = question.goals.goals
    return [s for s in question.scenarios if s.id in screened.open and s.target in known]


def _at_best(
    question: Question, ahead: Outlook, open_: list[Practisable], weights: Weights
) -> Iterator[tuple[_Rank, int]]:
    """Where each scenario would stand at the best level that it could be taken at, and its number; the first first."""
    probing = weights.probes and day_for_a_probe(question)
    ranks: list[tuple[_Rank, int]] = []
    states, met, at_best, at = question.states, question.met, ahead.at_best, ahead.at
    opens_all, practised = question.goals.opens_all, question.past.by_scenario
    for number, scenario in enumerate(open_):
        name, goal = scenario.id, scenario.target
        runs = practised.get(name, ())
        if probing and not runs and may_go(ahead, scenario):
            ranks.append(((False, True, Tier.PROBE, -inf, name), number))
            continue
        settled = states.get(goal) in SETTLED
        home = not settled and goal not in met and opens_all(goal)
        worth = at_best[at[name]][_highest(scenario.levels, runs) - 1]
        ranks.append(((False, not home, _FADING if settled else _OPEN, -worth, name), number))
    heapify(ranks)
    while ranks:
        yield heappop(ranks)


def _highest(levels: Mapping[int, object], runs: Sequence[RunResult]) -> int:
    """Above this a scenario is not taken, unless to probe."""
    if runs:
        last = runs[-1].level
        return last + 1 if last + 1 in levels else min((at for at in levels if at > last), default=max(levels))
    return _START if _START in levels else max(_START, min(levels))


def _candidate(
    question: Question, ahead: Outlook, scenario: Practisable, screened: Screened, weights: Weights
) -> Candidate:
    levels = screened.open[scenario.id]
    begun = held(next_step(question, scenario), scenario, screened)
    step = worth_most(question, ahead, scenario, begun, levels, weights)
    too_much = ahead.too_much_of(scenario.id, step.level) > weights.chance_of_too_much
    worth = ahead.worth_of(scenario.id, step.level)
    tier = _tier(question, scenario, step, worth - ahead.order_of(scenario.id))
    home = tier is Tier.OPEN and question.goals.opens_all(scenario.target)
    if tier is Tier.PROBE:
        worth = told_of(question, scenario) * ahead.success_of(scenario.id, step.level)
    rank = Rank(too_much, not home, tier, -worth, scenario.id)
    return Candidate(question, ahead, scenario, step, levels, rank)


def _tier(question: Question, scenario: Practisable, step: Step, worth: float) -> Tier:
    goal = scenario.target
    if step.term.cause is Cause.PROBE:
        return Tier.PROBE
    if question.states.get(goal) in SETTLED:
        return Tier.FADING if chance(question.estimate, goal, _HOLDS_RUNG) < _HOLDS else Tier.SETTLED
    enough = worth < _WORTH_IT or question.goals.opens_all(goal)
    return Tier.UNFINISHED if goal in question.met and enough else Tier.OPEN
