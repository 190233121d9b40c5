"""The proposal: one scenario and level with its reason, two alternatives and what they trade.

Safety filters first; then what is likely to be too much comes last; then what is open comes before what is not; then
decides what the run would be worth. Asking changes nothing, and the same question always gives the same answer. The
care worker decides.
"""

from dataclasses import dataclass
from enum import IntEnum

from samspill.model.words import Text

from .estimate import chance
from .explain import forecast, reason, tenths, trade_level, trade_scenario
from .ladder import HIGHEST_START, Step, missing_needs, next_step
from .outlook import Forecast, Outlook, outlook
from .question import Cause, Practisable, Proposal, Question, Suggestion, Term
from .safety import Screened, screen
from .states import MET, SETTLED
from .worth import DEFAULT, Weights

_HOLDS_RUNG, _HOLDS = 4, 0.7
_BEGIN_WELL = 0.6
_HARD, _LIKELY, _LIKELY_TOO_MUCH = 0.45, 0.55, 0.06
_MAY_BE_EASIER = frozenset({Cause.WENT_WELL, Cause.TOP, Cause.NOT_ALL_YET})
"""What leads down, or says that once says little, keeps its own."""

_WORTH_IT = 0.02


class Tier(IntEnum):
    """What comes before what."""

    OPEN = 0
    """Its needs are in place and there is something to learn."""
    FADING = 1
    """The goal was settled, and may be fading."""
    NEEDS_MISSING = 2
    """Something it needs is not in place, but all that is open goes well already."""
    UNFINISHED = 3
    """The goal is probably handled, and little is left to learn."""
    SETTLED = 4
    """The goal is mastered, tried or kept, and holds."""


def propose(question: Question, weights: Weights = DEFAULT) -> Proposal:
    """What to practise next. Without a choice ``filtered`` says why; without both, the pack has nothing to practise."""
    screened = screen(question)
    candidates = sorted(_candidates(question, screened, weights), key=lambda candidate: candidate.rank)
    if not candidates:
        return Proposal(None, (), screened.filtered)
    first, others = candidates[0], candidates[1:]
    choice = first.suggestion(_last_open(first, others))
    return Proposal(choice, _alternatives(first, others), screened.filtered)


# Private classes and functions


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A scenario at the level that is worth most for it, with where it stands among the others."""

    question: Question
    outlook: Outlook
    scenario: Practisable
    step: Step
    levels: tuple[int, ...]
    tier: Tier
    rank: tuple[bool, int, bool, float, str]

    def suggestion(self, step: Step, trade: Text | None = None) -> Suggestion:
        why = reason(step.term, self.scenario.title, self.question.goals)
        ahead = self.outlook.forecast(self.scenario.id, step.level)
        expected = forecast(ahead.success, ahead.distress)
        return Suggestion(self.scenario.target, self.scenario.id, step.level, step.term, why, expected, trade)


def _candidates(question: Question, screened: Screened, weights: Weights) -> list[_Candidate]:
    open_ = [s for s in question.scenarios if s.id in screened.open and s.target in question.goals]
    if not open_:
        return []
    ahead = outlook(question, weights)
    return [_candidate(question, ahead, scenario, screened, weights) for scenario in open_]


def _candidate(
    question: Question, ahead: Outlook, scenario: Practisable, screened: Screened, weights: Weights
) -> _Candidate:
    levels = screened.open[scenario.id]
    step = _worth_most(question, ahead, scenario, _held(next_step(question, scenario), scenario, screened), levels)
    worth = ahead.worth_of(scenario.id, step.level)
    tier = _tier(question, scenario, worth)
    too_much = bool(ahead.ahead.too_much[0, ahead.at[scenario.id], step.level - 1] > weights.chance_of_too_much)
    later = not question.goals.opens_all(scenario.target)
    order = (too_much, tier, later, -worth, scenario.id)
    return _Candidate(question, ahead, scenario, step, levels, tier, order)


def _tier(question: Question, scenario: Practisable, worth: float) -> Tier:
    goal, estimate = scenario.target, question.estimate
    if question.states.get(goal) in SETTLED:
        return Tier.FADING if chance(estimate, goal, _HOLDS_RUNG) < _HOLDS else Tier.SETTLED
    if missing_needs(question, scenario):
        return Tier.NEEDS_MISSING
    handled = chance(estimate, goal) >= MET
    enough = worth < _WORTH_IT or question.goals.opens_all(goal)
    return Tier.UNFINISHED if handled and enough else Tier.OPEN


def _worth_most(question: Question, ahead: Outlook, scenario: Practisable, step: Step, levels: tuple[int, ...]) -> Step:
    """The ladder's level, or the one below when it is likely to be hard; the first time, where most goes well."""
    if question.goals.opens_all(scenario.target):
        return step
    if step.term.cause is Cause.FIRST:
        return _first_time(ahead, scenario, step, levels)
    if step.term.cause is Cause.NOT_ALL_YET and (higher := _likely(ahead, scenario, step, levels)):
        return higher
    lower = max((level for level in levels if level < step.level), default=None)
    if lower is None or step.term.cause not in _MAY_BE_EASIER:
        return step
    here, there = ahead.forecast(scenario.id, lower), ahead.forecast(scenario.id, step.level)
    hard = there.success < _HARD or there.too_much > _LIKELY_TOO_MUCH
    return _lower(step, lower, here, there) if hard and here.worth > there.worth else step


def _first_time(ahead: Outlook, scenario: Practisable, step: Step, levels: tuple[int, ...]) -> Step:
    success = ahead.terms.success[0, ahead.at[scenario.id]]
    gentle = [at for at in levels if at <= HIGHEST_START and success[at - 1] >= _BEGIN_WELL] or [min(levels)]
    best = max(gentle, key=lambda level: (ahead.worth_of(scenario.id, level), -level))
    return Step(best, Term(Cause.FIRST, step.term.facts | {"level": best}))


def _likely(ahead: Outlook, scenario: Practisable, step: Step, levels: tuple[int, ...]) -> Step | None:
    """One level up, when not everything was there yet but more than half of the next should go well, and calmly."""
    up = step.level + 1
    if up not in levels or "need" in step.term.facts:
        return None
    there = ahead.forecast(scenario.id, up)
    if (
        there.success < _LIKELY
        or there.too_much > _LIKELY_TOO_MUCH
        or there.worth <= ahead.worth_of(scenario.id, step.level)
    ):
        return None
    return Step(up, Term(Cause.LIKELY, {"last": step.level, "level": up, "here": tenths(there.success)}))


def _lower(step: Step, level: int, here: Forecast, there: Forecast) -> Step:
    """One level lower, with the term that made the difference; the same when no whole number tells them apart."""
    kept = {key: value for key, value in step.term.facts.items() if key in {"last", "need"}}
    facts: dict[str, int | str] = kept | {"level": level, "higher": step.level}
    gained = {name: here.terms[name] - there.terms[name] for name in here.terms}
    easier = tenths(here.success), tenths(there.success)
    calmer = round(here.distress), round(there.distress)
    safer = round(100 * here.too_much), round(100 * there.too_much)
    for_calm = gained["strain"] >= max(gained.values())
    if for_calm and calmer[0] < calmer[1] <= 10:
        return Step(level, Term(Cause.CALMER, facts | {"here": calmer[0], "there": calmer[1]}))
    if for_calm and safer[0] < safer[1] and easier[0] > easier[1]:
        return Step(level, Term(Cause.SAFER, facts | {"here": safer[0], "there": safer[1]}))
    if not for_calm and easier[0] > easier[1]:
        return Step(level, Term(Cause.BETTER_FIT, facts | {"here": easier[0], "there": easier[1]}))
    return step


def _held(step: Step, scenario: Practisable, screened: Screened) -> Step:
    """The step, or the highest level under it that safety leaves."""
    levels = screened.open[scenario.id]
    if step.level in levels:
        return step
    level = max((left for left in levels if left < step.level), default=min(levels))
    limit = next(f.limit for f in screened.filtered if f.scenario == scenario.id and step.level in f.levels)
    return Step(level, Term(Cause.HELD_DOWN, {"level": level, "limit": limit.value, "meant": step.level}))


def _last_open(first: _Candidate, others: list[_Candidate]) -> Step:
    """When something is missing and it is chosen all the same because nothing open is left, the reason says so.

    What is open but likely to be too much is still open, and does not go well.
    """
    step, (over_the_limit, *_) = first.step, first.rank
    left = any(other.tier is Tier.OPEN for other in others)
    if step.term.cause is not Cause.NEEDS_MISSING or over_the_limit or left:
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
