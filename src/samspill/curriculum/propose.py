"""The proposal: one scenario and level with its reason, two alternatives and what they trade.

Asking changes nothing, and the same question always gives the same answer. The care worker decides.
"""

from dataclasses import dataclass
from enum import IntEnum

from samspill.model.words import Text

from .estimate import chance
from .explain import reason, trade_level, trade_scenario
from .ladder import Step, missing_needs, next_step
from .question import Cause, Practisable, Proposal, Question, Suggestion, Term
from .safety import Screened, screen
from .states import MET, SETTLED

_HOLDS_RUNG, _HOLDS = 4, 0.7


class Tier(IntEnum):
    """What comes before what."""

    OPEN = 0
    """Its needs are in place and the goal is not yet handled."""
    FADING = 1
    """The goal was settled, and may be fading."""
    NEEDS_MISSING = 2
    """Something it needs is not in place, but all that is open goes well already."""
    UNFINISHED = 3
    """The goal is probably handled, and not yet mastered."""
    SETTLED = 4
    """The goal is mastered, tried or kept, and holds."""


def propose(question: Question) -> Proposal:
    """What to practise next. Without a choice ``filtered`` says why; without both, the pack has nothing to practise."""
    screened = screen(question)
    candidates = sorted(_candidates(question, screened), key=lambda candidate: candidate.rank)
    if not candidates:
        return Proposal(None, (), screened.filtered)
    first, others = candidates[0], candidates[1:]
    choice = first.suggestion(_last_open(first.step))
    return Proposal(choice, _alternatives(first, others), screened.filtered)


# Private classes and functions


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A scenario at the level its ladder gives, with where it stands among the others."""

    question: Question
    scenario: Practisable
    step: Step
    levels: tuple[int, ...]
    tier: Tier
    rank: tuple[int, int, int, str]

    def suggestion(self, step: Step, trade: Text | None = None) -> Suggestion:
        why = reason(step.term, self.scenario.title, self.question.goals)
        return Suggestion(self.scenario.target, self.scenario.id, step.level, step.term, why, trade)


def _candidates(question: Question, screened: Screened) -> list[_Candidate]:
    return [
        _candidate(question, scenario, screened)
        for scenario in question.scenarios
        if scenario.id in screened.open and scenario.target in question.goals
    ]


def _candidate(question: Question, scenario: Practisable, screened: Screened) -> _Candidate:
    levels, tier = screened.open[scenario.id], _tier(question, scenario)
    step = _held(next_step(question, scenario), scenario, screened)
    rank = question.goals[scenario.target].domain.rank
    near_life = -rank if tier >= Tier.UNFINISHED else rank
    order = (tier, near_life, -len(question.goals.rests_on(scenario.target)), scenario.id)
    return _Candidate(question, scenario, step, levels, tier, order)


def _tier(question: Question, scenario: Practisable) -> Tier:
    goal, estimate = scenario.target, question.estimate
    if question.states.get(goal) in SETTLED:
        return Tier.FADING if chance(estimate, goal, _HOLDS_RUNG) < _HOLDS else Tier.SETTLED
    if missing_needs(question, scenario):
        return Tier.NEEDS_MISSING
    return Tier.UNFINISHED if chance(estimate, goal) >= MET else Tier.OPEN


def _held(step: Step, scenario: Practisable, screened: Screened) -> Step:
    """The step, or the highest level under it that safety leaves."""
    levels = screened.open[scenario.id]
    if step.level in levels:
        return step
    level = max((left for left in levels if left < step.level), default=min(levels))
    limit = next(f.limit for f in screened.filtered if f.scenario == scenario.id and step.level in f.levels)
    return Step(level, Term(Cause.HELD_DOWN, {"level": level, "limit": limit.value, "meant": step.level}))


def _last_open(step: Step) -> Step:
    """When something is missing and it is chosen all the same, nothing open was left: ``Tier`` has seen to that."""
    if step.term.cause is not Cause.NEEDS_MISSING:
        return step
    return Step(step.level, Term(Cause.LAST_OPEN, step.term.facts))


def _alternatives(first: _Candidate, others: list[_Candidate]) -> tuple[Suggestion, ...]:
    """Another scenario if there is one, then the neighbouring levels, the easier first; two at most.

    Where nothing harder may be offered, the other scenario comes one step gentler too, so that there is a choice.
    """
    goals = first.question.goals
    found = [
        other.suggestion(other.step, trade_scenario(first.scenario, other.scenario, other.step.term, goals))
        for other in others[:1]
    ]
    at = first.step.level
    for level, cause in ((at - 1, Cause.EASIER), (at + 1, Cause.HARDER)):
        if level in first.levels and not (cause is Cause.HARDER and "need" in first.step.term.facts):
            term = Term(cause, {"level": level, "than": at})
            found.append(first.suggestion(Step(level, term), trade_level(cause)))
    gentler = (_gentler(first, other) for other in others[:1] if other.step.level - 1 in other.levels)
    return tuple((*found, *gentler)[:2])


def _gentler(first: _Candidate, other: _Candidate) -> Suggestion:
    goals, at = first.question.goals, other.step.level
    term = Term(Cause.GENTLER, {"level": at - 1, "than": at})
    return other.suggestion(Step(at - 1, term), trade_scenario(first.scenario, other.scenario, term, goals))
