"""Every scenario at the level that fits it, in the order in which they would be proposed.

Who asks only for the first few need not wait for all: ``leading`` looks at scenarios in the order of where each could
stand at best, and stops where no other can come before those it has. The answer is the same.
"""

from dataclasses import dataclass
from operator import attrgetter

from samspill.model.words import Text

from .at_best import AtBest, at_best
from .estimate import chance
from .explain import forecast, reason
from .ladder import Step, next_step
from .levels import held, worth_most
from .outlook import Outlook, outlook
from .placement import told_of
from .question import Cause, Practisable, Question, Suggestion
from .safety import Screened
from .states import SETTLED
from .tiers import Rank, Tier
from .worth import Weights

_HOLDS_RUNG, _HOLDS = 4, 0.7
_WORTH_IT = 0.02


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
    question: Question,
    screened: Screened,
    weights: Weights,
    most: int = 1,
    ahead: Outlook | None = None,
    best: AtBest | None = None,
) -> list[Candidate]:
    """The first ``most`` of ``candidates``; ``best`` is where scenarios could stand, where somebody has it already."""
    if not screened.open:
        return []
    ahead = ahead or outlook(question, weights)
    best = best or at_best((question,), (ahead,), weights)[0]
    found: list[Candidate] = []
    for place in best.order:
        scenario = ahead.scenarios[place]
        if len(found) >= most and found[most - 1].rank <= best.rank(place, scenario.id):
            break
        if scenario.id in screened.open:
            found.append(_candidate(question, ahead, scenario, screened, weights))
            found.sort(key=_rank_of)
    return found[:most]


# Private functions

_rank_of = attrgetter("rank")


def _open(question: Question, screened: Screened) -> list[Practisable]:
    known = question.goals.goals
    return [s for s in question.scenarios if s.id in screened.open and s.target in known]


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
