"""Every scenario at the level that fits it, in the order in which they would be proposed."""

from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from samspill.model.words import Text

from .estimate import chance
from .explain import forecast, reason
from .ladder import Step, missing_needs, next_step
from .levels import held, worth_most
from .outlook import Outlook, outlook
from .placement import told_of
from .question import Cause, Practisable, Question, Suggestion
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
    """Its needs are in place and there is something to learn."""
    FADING = 2
    """The goal was settled, and may be fading."""
    NEEDS_MISSING = 3
    """Something it needs is not in place, but all that is open goes well already."""
    UNFINISHED = 4
    """The goal is probably handled, and little is left to learn."""
    SETTLED = 5
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
    open_ = [s for s in question.scenarios if s.id in screened.open and s.target in question.goals]
    if not open_:
        return []
    ahead = ahead or outlook(question, weights)
    found = [_candidate(question, ahead, scenario, screened, weights) for scenario in open_]
    return sorted(found, key=lambda candidate: candidate.rank)


# Private functions


def _candidate(
    question: Question, ahead: Outlook, scenario: Practisable, screened: Screened, weights: Weights
) -> Candidate:
    levels = screened.open[scenario.id]
    begun = held(next_step(question, scenario), scenario, screened)
    step = worth_most(question, ahead, scenario, begun, levels, weights)
    worth = ahead.worth_of(scenario.id, step.level)
    too_much = ahead.too_much_of(scenario.id, step.level) > weights.chance_of_too_much
    tier = _tier(question, scenario, step, worth - ahead.order_of(scenario.id))
    home = question.goals.opens_all(scenario.target) and tier is Tier.OPEN
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
    if missing_needs(question, scenario):
        return Tier.NEEDS_MISSING
    enough = worth < _WORTH_IT or question.goals.opens_all(goal)
    return Tier.UNFINISHED if goal in question.met and enough else Tier.OPEN
