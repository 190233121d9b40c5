"""Sentences a care worker would say aloud, made from the terms that decided and from nothing else."""

from samspill.model.levels import Level
from samspill.model.words import Text

from . import sentences
from .graph import GoalGraph
from .question import Cause, Limit, Practisable, Term


def level_name(level: int) -> Text:
    """What a level is called, in both languages."""
    return sentences.LEVELS[Level(level)]


def reason(term: Term, title: Text, goals: GoalGraph) -> Text:
    """The one sentence that says ``term``."""
    pattern = sentences.REASONS[term.cause]
    words: dict[str, Text | str | int] = {**term.facts, "title": title, "level": _at(int(term.facts["level"]))}
    if term.cause is Cause.HELD_DOWN:
        words["why"] = sentences.HELD[Limit(str(term.facts["limit"]))]
    if "need" in term.facts:
        words["need"] = goals[str(term.facts["need"])].name
        if term.cause not in {Cause.NEEDS_MISSING, Cause.LAST_OPEN}:
            pattern = _join(pattern, sentences.STILL_MISSING)
    return _fill(pattern, words)


def forecast(success: float, distress: float) -> Text:
    """What to expect, in whole numbers."""
    return _fill(sentences.FORECAST, {"success": tenths(success), "distress": round(min(max(distress, 0), 10))})


def tenths(share: float) -> int:
    """A share as so many of ten."""
    return round(10 * share)


def limit_reason(limit: Limit, **facts: int | str) -> Text:
    """The one sentence that says why a limit holds."""
    if limit is Limit.NOT_READY:
        return next((t for q, t in sentences.NOT_READY.items() if q == facts["question"]), sentences.NOT_READY_OTHER)
    return _fill(sentences.LIMITS[limit], dict(facts))


def trade_level(cause: Cause) -> Text:
    """What an easier or harder level gives and costs."""
    return sentences.EASIER_TRADE if cause is Cause.EASIER else sentences.HARDER_TRADE


def trade_scenario(choice: Practisable, other: Practisable, term: Term, goals: GoalGraph) -> Text:
    """What another scenario gives and costs, against the choice."""
    if "need" in term.facts:
        return _fill(sentences.MISSING_TRADE, {"need": goals[str(term.facts["need"])].name})
    gain = goals[other.target].domain.rank - goals[choice.target].domain.rank
    pattern = sentences.OTHER_TRADE
    if gain:
        pattern = sentences.CLOSER_TRADE if gain > 0 else sentences.BASIC_TRADE
    return _fill(pattern, {"choice": choice.title})


# Private functions


def _at(level: int) -> Text:
    name = level_name(level)
    return Text(f"nivå {level} ({name.nb})", f"level {level} ({name.en})")


def _join(pattern: Text, tail: Text) -> Text:
    return Text(pattern.nb.removesuffix(".") + tail.nb, pattern.en.removesuffix(".") + tail.en)


def _fill(pattern: Text, words: dict[str, Text | str | int]) -> Text:
    nb = {key: word.nb if isinstance(word, Text) else word for key, word in words.items()}
    en = {key: word.en if isinstance(word, Text) else word for key, word in words.items()}
    return Text(pattern.nb.format(**nb), pattern.en.format(**en))
