"""The proposal: one scenario and level with its reason, two alternatives and what they trade.

Safety filters first; then what is likely to be too much comes last; then what there is something to learn of comes
before what is there already; then decides what the run would be worth. Where something it needs is missing, less of a
run gets through, so it is worth less. Asking changes nothing, and the same question always gives the same answer. The
care worker decides.
"""

from collections.abc import Sequence

from .at_best import at_best
from .candidates import Candidate, candidates, leading
from .explain import trade_level, trade_scenario
from .ladder import Step, missing_needs
from .order import wanted_for
from .outlook import Forecast, outlook, outlooks
from .placement import PROBE_LEVEL
from .question import Cause, Proposal, Question, Suggestion, Term
from .safety import Screened, levels_of, screen
from .skill import Skill
from .tiers import Tier
from .worth import DEFAULT, Weights


def propose(question: Question, weights: Weights = DEFAULT) -> Proposal:
    """What to practise next. Without a choice ``filtered`` says why; without both, the pack has nothing to practise."""
    screened = screen(question)
    found = _first_two(question, screened, weights)
    if not found:
        return Proposal(None, (), screened.filtered)
    return Proposal(chosen(found), alternatives(found), screened.filtered)


def choice_with_forecast(question: Question, weights: Weights = DEFAULT) -> tuple[Suggestion, Forecast] | None:
    """The choice of ``propose`` and what to expect of it, without what only a person who decides has to read."""
    found = _first_two(question, screen(question), weights)
    if not found:
        return None
    choice = chosen(found)
    return choice, found[0].outlook.forecast(choice.scenario, choice.level)


def steps(
    questions: Sequence[Question], weights: Weights = DEFAULT, now: Skill | None = None
) -> list[tuple[str, int] | None]:
    """Scenario and level of ``propose`` for many people at once who practise with the same pack, and nothing else.

    ``now`` is what is believed of them today, where ``People`` has told it.
    """
    ahead, offered = outlooks(questions, weights, now), levels_of(questions[0].scenarios)
    found = (
        leading(question, screen(question, offered), weights, 1, its, best)
        for question, its, best in zip(questions, ahead, at_best(questions, ahead, weights), strict=True)
    )
    return [(first[0].scenario.id, first[0].step.level) if first else None for first in found]


def chosen(found: list[Candidate]) -> Suggestion:
    """The first candidate, and why; where it needs something first, whether anything open was left.

    Where another would have come first but for the order in which goals are wanted, the term says for which of them.
    """
    first = found[0]
    step = first.step
    if step.term.cause is Cause.NEEDS_MISSING and not any(map(_is_open, found)) and not first.rank.too_much:
        step = Step(step.level, Term(Cause.LAST_OPEN, step.term.facts))
    if aim := _wanted_for(found):
        step = Step(step.level, Term(step.term.cause, step.term.facts | {"order": aim}))
    return first.suggestion(step)


def alternatives(found: list[Candidate]) -> tuple[Suggestion, ...]:
    """Another scenario if there is one, then the neighbouring levels, the easier first; two at most.

    Beside a probe the scenario is offered where it would begin without. Where nothing harder may be offered, the other
    scenario comes one step gentler too, so that there is a choice.
    """
    first, others = found[0], found[1:2]
    goals = first.question.goals
    listed = [
        other.suggestion(other.step, trade_scenario(first.scenario, other.scenario, other.step.term, goals))
        for other in others
    ]
    listed += _beside(first)
    listed += [_gentler(first, other) for other in others if other.step.level - 1 in other.levels]
    return tuple(listed[:2])


# Private functions


def _first_two(question: Question, screened: Screened, weights: Weights) -> list[Candidate]:
    """The choice and the next; all, where what is said of the choice depends on all others."""
    if not screened.open:
        return []
    ahead = outlook(question, weights)
    found = leading(question, screened, weights, 2, ahead) if not question.order else []
    if found and (found[0].step.term.cause is not Cause.NEEDS_MISSING or any(map(_is_open, found))):
        return found
    return candidates(question, screened, weights, ahead)


def _is_open(candidate: Candidate) -> bool:
    """Whether there is something to learn or to refresh, and nothing it needs is missing."""
    return candidate.rank.tier <= Tier.FADING and not missing_needs(candidate.question, candidate.scenario)


def _wanted_for(found: list[Candidate]) -> str | None:
    """The goal of the order that decided, if the order did."""
    first, plain = found[0], min(found, key=lambda candidate: candidate.rank_without_order)
    if plain.scenario.id == first.scenario.id:
        return None
    return wanted_for(first.question, first.scenario.target)


def _beside(first: Candidate) -> list[Suggestion]:
    if first.step.term.cause is Cause.PROBE:
        begins = int(first.step.term.facts["instead"])
        term = Term(Cause.NO_PROBE, {"level": begins, "than": int(PROBE_LEVEL)})
        return [first.suggestion(Step(begins, term), trade_level(Cause.NO_PROBE))]
    at, found = first.step.level, []
    for level, cause in ((at - 1, Cause.EASIER), (at + 1, Cause.HARDER)):
        if level in first.levels and not (cause is Cause.HARDER and "need" in first.step.term.facts):
            term = Term(cause, {"level": level, "than": at})
            found.append(first.suggestion(Step(level, term), trade_level(cause)))
    return found


def _gentler(first: Candidate, other: Candidate) -> Suggestion:
    goals, at = first.question.goals, other.step.level
    term = Term(Cause.GENTLER, {"level": at - 1, "than": at})
    return other.suggestion(Step(at - 1, term), trade_scenario(first.scenario, other.scenario, term, goals))
