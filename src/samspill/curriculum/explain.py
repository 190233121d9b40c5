"""Sentences a care worker would say aloud, made from the terms that decided and from nothing else."""

from collections.abc import Mapping

from samspill.model.levels import Level
from samspill.model.words import Text

from . import sentences
from .graph import GoalGraph
from .question import Cause, Limit, Practisable, Term
from .remarks import Words, filled
from .sentences_participant import STEPS, TO_PARTICIPANT, WANTED


def level_name(level: int) -> Text:
    """What a level is called, in both languages."""
    return sentences.LEVELS[Level(level)]


def reason(term: Term, title: Text, goals: GoalGraph) -> Text:
    """The one sentence that says ``term``."""
    return _said(sentences.REASONS, term, title, goals)


def to_participant(term: Term, title: Text, goals: GoalGraph) -> Text:
    """The same as one would say it to the participant: other words, fewer numbers."""
    return _said(TO_PARTICIPANT, term, title, goals)


def forecast(success: float, distress: float) -> Text:
    """What to expect, in whole numbers."""
    return filled(sentences.FORECAST, {"success": tenths(success), "distress": round(min(max(distress, 0), 10))})


def tenths(share: float) -> int:
    """A share as so many of ten."""
    return round(10 * share)


def percent(share: float) -> int:
    """A share as so many of a hundred."""
    return round(100 * share)


def percent_over(share: float, limit: float) -> int:
    """A share above a limit as so many of a hundred: above the limit in words too."""
    return max(percent(share), percent(limit) + 1)


def limit_reason(limit: Limit, **facts: int | str) -> Text:
    """The one sentence that says why a limit holds."""
    if limit is Limit.NOT_READY:
        return next((t for q, t in sentences.NOT_READY.items() if q == facts["question"]), sentences.NOT_READY_OTHER)
    return filled(sentences.LIMITS[limit], dict(facts))


def trade_level(cause: Cause) -> Text:
    """What an easier or harder level gives and costs."""
    return sentences.LEVEL_TRADES[cause]


def trade_scenario(choice: Practisable, other: Practisable, term: Term, goals: GoalGraph) -> Text:
    """What another scenario gives and costs, against the choice."""
    if "need" in term.facts:
        return sentences.MISSING_TRADE
    gain = goals[other.target].domain.rank - goals[choice.target].domain.rank
    pattern = sentences.OTHER_TRADE
    if gain:
        pattern = sentences.CLOSER_TRADE if gain > 0 else sentences.BASIC_TRADE
    return filled(pattern, {"choice": choice.title})


# Private functions


def _said(patterns: Mapping[Cause, Text], term: Term, title: Text, goals: GoalGraph) -> Text:
    """What is missing as well is for the care worker to know."""
    pattern, for_staff = patterns[term.cause], patterns is sentences.REASONS
    level = int(term.facts["level"])
    words: Words = {**term.facts, "title": title, "level": _at(level) if for_staff else STEPS[Level(level)]}
    if term.cause is Cause.HELD_DOWN:
        words["why"] = sentences.HELD[Limit(str(term.facts["limit"]))]
    if "need" in term.facts:
        words["need"] = goals[str(term.facts["need"])].name
        if for_staff and term.cause not in {Cause.NEEDS_MISSING, Cause.LAST_OPEN}:
            pattern = _join(pattern, sentences.STILL_MISSING)
    if "order" in term.facts:
        words["aim"] = goals[str(term.facts["order"])].name
        after = sentences.WANTED if for_staff else WANTED
        pattern = Text(pattern.nb + after.nb, pattern.en + after.en)
    return filled(pattern, words)


def _at(level: int) -> Text:
    name = level_name(level)
    return Text(f"nivå {level} ({name.nb})", f"level {level} ({name.en})")


def _join(pattern: Text, tail: Text) -> Text:
    return Text(pattern.nb.removesuffix(".") + tail.nb, pattern.en.removesuffix(".") + tail.en)
