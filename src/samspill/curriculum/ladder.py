"""The next level of one scenario: up after a good run, down when it was too much, else once more."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from samspill.model.levels import Level
from samspill.model.outputs import Ending

from .question import Cause, Practisable, Question, Term
from .results import RunResult, Went, went

LONG_AGO = 28
"""After so many days without it, a scenario is taken up one level lower."""

HIGHEST_START = Level.ON_MY_OWN
"""Nobody begins a scenario above this level."""


class Step(NamedTuple):
    """A level of a scenario, and what decided it."""

    level: int
    term: Term


def next_step(question: Question, scenario: Practisable) -> Step:
    """The next level of ``scenario``, before safety limits.

    While something the target needs is missing, it begins at level 1 and climbs slowly past level 2.
    """
    runs = question.runs(scenario.id)
    step = _after(question, scenario, runs) if runs else _first(question, scenario)
    missing = missing_needs(question, scenario)
    if not missing:
        return step
    highest = _highest_without(scenario, runs)
    if not runs or runs[-1].level < step.level > highest:
        level = max((at for at in scenario.levels if at <= min(step.level, highest)), default=min(scenario.levels))
        return _step(level, Cause.NEEDS_MISSING, {"need": missing[0]})
    return Step(step.level, Term(step.term.cause, step.term.facts | {"need": missing[0]}))


@lru_cache(maxsize=64)
def reach(levels: tuple[int, ...]) -> list[int]:
    """The highest of these levels that a scenario is taken at, unless to probe, by the level it was last taken at.

    One up, or, where it never was (0), where one may begin.
    """
    least, most = min(levels, default=1), max(levels, default=1)
    upward = (min((at for at in levels if at > last), default=most) for last in range(1, Level.AS_LIFE_IS + 1))
    return [max(int(HIGHEST_START), least), *upward]


def missing_needs(question: Question, scenario: Practisable) -> tuple[str, ...]:
    """What the target needs first and is not in place."""
    needs, met = question.goals[scenario.target].needs, question.met
    return () if met.issuperset(needs) else tuple(need for need in needs if need not in met)


# Private functions

_AT_LOWEST = {
    Cause.HARD_TWICE: Cause.HARD_AT_LOWEST,
    Cause.TOO_MUCH: Cause.TOO_MUCH_AT_LOWEST,
    Cause.LEFT_EARLY: Cause.LEFT_AT_LOWEST,
}
"""What is said when nothing easier is left; it would not be true that this is easier."""


def _highest_without(scenario: Practisable, runs: Sequence[RunResult]) -> int:
    """How high to go while something is missing: level 2, then on only from a level that has gone well twice."""
    good = [run.level for run in runs if went(run, scenario.target) is Went.GOOD]
    best = max(good, default=0)
    return best + 1 if best < Level.WITH_HELP or good.count(best) > 1 else best


def _first(question: Question, scenario: Practisable) -> Step:
    """Where to begin: at the bottom; what is expected may lift it, unless others rest on what is practised here."""
    easiest = min(scenario.levels)
    carries = len(question.goals.rests_on(scenario.target))
    if question.goals.is_root(scenario.target) and carries > 1:
        return _step(easiest, Cause.FOUNDATION, {"carries": carries})
    return _step(easiest, Cause.FIRST, {})


def _after(question: Question, scenario: Practisable, runs: Sequence[RunResult]) -> Step:
    """What was too much comes first, then what was never finished, then how it went."""
    last, days = runs[-1], question.day - runs[-1].day
    facts: dict[str, int | str] = {"last": last.level}
    if last.too_much:
        return _down(scenario, Cause.TOO_MUCH, facts | {"distress": last.distress_peak or 0})
    if last.ending is Ending.LEFT:
        return _down(scenario, Cause.LEFT_EARLY, facts)
    if days >= LONG_AGO:
        return _down(scenario, Cause.LONG_AGO, facts | {"days": days})
    return _as_it_went(scenario, runs, facts)


def _as_it_went(scenario: Practisable, runs: Sequence[RunResult], facts: dict[str, int | str]) -> Step:
    match went(runs[-1], scenario.target):
        case Went.GOOD:
            return _up(scenario, facts)
        case Went.MIXED:
            return _stay(Cause.NOT_ALL_YET, facts)
        case Went.CUT:
            return _stay(Cause.BROKE_OFF, facts)
        case Went.UNSEEN:
            return _stay(Cause.NOTHING_SEEN, facts)
    twice = len(runs) > 1 and runs[-2].level == runs[-1].level and went(runs[-2], scenario.target) is Went.POOR
    return _down(scenario, Cause.HARD_TWICE, facts) if twice else _stay(Cause.HARD_ONCE, facts)


def _up(scenario: Practisable, facts: dict[str, int | str]) -> Step:
    higher = [level for level in scenario.levels if level > int(facts["last"])]
    return _step(min(higher), Cause.WENT_WELL, facts) if higher else _stay(Cause.TOP, facts)


def _down(scenario: Practisable, cause: Cause, facts: dict[str, int | str]) -> Step:
    lower = [level for level in scenario.levels if level < int(facts["last"])]
    return _step(max(lower), cause, facts) if lower else _stay(_AT_LOWEST.get(cause, cause), facts)


def _stay(cause: Cause, facts: dict[str, int | str]) -> Step:
    return _step(int(facts["last"]), cause, facts)


def _step(level: int, cause: Cause, facts: dict[str, int | str]) -> Step:
    return Step(level, Term(cause, facts | {"level": level}))
