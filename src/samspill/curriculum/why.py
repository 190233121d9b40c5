"""Why this proposal: its terms beside those of the alternatives, and what decided against each of them."""

import msgspec

from .candidates import Candidate, candidates
from .explain import percent, percent_over, tenths
from .ladder import missing_needs
from .outlook import Forecast
from .propose import alternatives, chosen
from .question import Filtered, Question, Suggestion
from .rated import as_others_rated
from .remarks import Fact, Remark, remark
from .safety import screen
from .sentences_why import AGAINST, TERM_NAMES, Against
from .tiers import Tier
from .worth import DEFAULT, Weights


class Weighed(msgspec.Struct, frozen=True):
    """One step with its forecast and terms; ``against`` says why it is not the proposal.

    ``rated`` is what those who have practised it say of how much it strains, where that is in use.
    """

    suggestion: Suggestion
    forecast: Forecast
    against: Remark | None = None
    rated: Remark | None = None


class Why(msgspec.Struct, frozen=True):
    """The proposal first, then its alternatives (none when nothing fits), and what safety took away."""

    weighed: tuple[Weighed, ...]
    filtered: tuple[Filtered, ...]


def why(question: Question, weights: Weights = DEFAULT) -> Why:
    """The same decision as ``propose``, with all that went into it."""
    screened = screen(question)
    found = candidates(question, screened, weights)
    if not found:
        return Why((), screened.filtered)
    first = chosen(found)
    steps = [Weighed(first, _forecast(found[0], first), rated=as_others_rated(question, first.scenario))]
    for other in alternatives(found):
        candidate = next(c for c in found if c.scenario.id == other.scenario)
        expected, decided = _forecast(candidate, other), against(found[0], candidate, first, other)
        steps.append(Weighed(other, expected, decided, as_others_rated(question, other.scenario)))
    return Why(tuple(steps), screened.filtered)


def why_not(question: Question, goal: str, weights: Weights = DEFAULT) -> Remark | Filtered | None:
    """What stands in the way of practising ``goal`` next; ``None`` where nothing does, or nothing practises it.

    Where the proposal is on the way to it, nothing stands in the way: that is how one comes there.
    """
    screened = screen(question)
    found = candidates(question, screened, weights)
    if found and goal in question.goals.rests_on(found[0].scenario.target) | {found[0].scenario.target}:
        return None
    nearest = next((candidate for candidate in found if candidate.scenario.target == goal), None)
    if nearest is not None:
        return against(found[0], nearest, chosen(found), nearest.suggestion(nearest.step))
    practised = {scenario.id for scenario in question.scenarios if scenario.target == goal}
    return next((filtered for filtered in screened.filtered if filtered.scenario in practised), None)


def against(first: Candidate, candidate: Candidate, choice: Suggestion, other: Suggestion) -> Remark:
    """What decided against ``other``: the first thing in which it ranks behind the choice."""
    if other.scenario == choice.scenario or other.level != candidate.step.level:
        return compared(_forecast(first, choice), _forecast(candidate, other))
    mine, its = first.rank, candidate.rank
    if its.too_much and not mine.too_much:
        here, limit = _forecast(candidate, other).too_much, first.outlook.most_too_much
        return remark(Against.TOO_MUCH, AGAINST, {"here": percent_over(here, limit), "limit": percent(limit)})
    if its.later and not mine.later:
        return remark(Against.HOME_FIRST, AGAINST, {})
    if mine.tier is not its.tier:
        return _lower_tier(mine.tier, its.tier)
    return _worth_less(first, candidate, choice, other)


def compared(choice: Forecast, other: Forecast) -> Remark:
    """Two forecasts beside each other, in whole numbers."""
    facts: dict[str, Fact] = {
        "here": tenths(other.success),
        "there": tenths(choice.success),
        "felt_here": _felt(other),
        "felt_there": _felt(choice),
    }
    alike = facts["felt_here"] == facts["felt_there"]
    return remark(Against.AS_CALM if alike else Against.COMPARED, AGAINST, facts)


# Private functions

_BY_TIER = {
    Tier.FADING: Against.FADING,
    Tier.UNFINISHED: Against.UNFINISHED,
    Tier.SETTLED: Against.SETTLED,
}


def _forecast(candidate: Candidate, step: Suggestion) -> Forecast:
    return candidate.outlook.forecast(step.scenario, step.level)


def _felt(forecast: Forecast) -> int:
    return round(min(max(forecast.distress, 0), 10))


def _lower_tier(best: Tier, tier: Tier) -> Remark:
    return remark(Against.PROBE_FIRST if best is Tier.PROBE else _BY_TIER[tier], AGAINST, {})


def _worth_less(first: Candidate, candidate: Candidate, choice: Suggestion, other: Suggestion) -> Remark:
    if first.rank.cost == candidate.rank.cost:
        return remark(Against.EVEN, AGAINST, {})
    if first.rank.tier is Tier.PROBE:
        return remark(Against.TELLS_LESS, AGAINST, {})
    mine, its = _forecast(first, choice).terms, _forecast(candidate, other).terms
    term = max(mine, key=lambda name: mine[name] - its[name])
    missing = missing_needs(candidate.question, candidate.scenario)
    if term == "learning" and missing:
        need = missing[0]
        return remark(Against.NEEDS_MISSING, AGAINST, {"need": need}, need=candidate.question.goals[need].name)
    return remark(Against.WORTH_LESS, AGAINST, {"term": term}, term=TERM_NAMES[term])
