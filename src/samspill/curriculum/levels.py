"""Which level of a scenario: the ladder's, unless what is to be expected speaks for the one beside it."""

from .explain import percent, tenths
from .ladder import HIGHEST_START, Step, reach
from .outlook import Forecast, Outlook
from .parts import is_last
from .placement import PROBE_LEVEL, was_probe, worth_probing
from .question import Cause, Practisable, Question, Term
from .safety import Screened
from .worth import Weights

BEGIN_WELL = 0.6
_HARD, _LIKELY = 0.45, 0.55
_MAY_BE_EASIER = frozenset({Cause.WENT_WELL, Cause.TOP, Cause.NOT_ALL_YET, Cause.ALL_AT_ONCE})
"""What leads down, or says that once says little, keeps its own."""

_DID_NOT_GO = frozenset({Cause.HARD_ONCE, Cause.NOT_ALL_YET})

LEARNS_AT_ONCE = 0.6
"""Who is more likely than this to learn at once begins where it is worth most: what comes whole has no rungs."""
_BEGINNING = frozenset({Cause.FIRST, Cause.FOUNDATION, Cause.NEEDS_MISSING})
"""Where nobody has seen yet how it goes, or something may be missing. What was mixed or hard keeps its own."""


def worth_most(
    question: Question, ahead: Outlook, scenario: Practisable, step: Step, levels: tuple[int, ...], weights: Weights
) -> Step:
    """The ladder's level, or the one below when that is likely to be hard, or ends the session well.

    The first time it is where most goes well, or for once above that, to see what is there. Whoever probably learns at
    once begins at the level that is worth most instead, no further up than anybody else.
    """
    if question.goals.opens_all(scenario.target):
        return step
    if not question.runs(scenario.id):
        begun = _first_time(question, ahead, scenario, step, levels, weights)
        return _all_at_once(question, ahead, scenario, begun, levels)
    found = _all_at_once(question, ahead, scenario, _after(question, ahead, scenario, step, levels), levels)
    return _ends_well(question, ahead, scenario, found, levels, weights)


def as_usual(ahead: Outlook, scenario: Practisable, step: Step, levels: tuple[int, ...]) -> int:
    """Where a scenario would begin without a probe."""
    return _gentle(ahead, scenario, levels) if step.term.cause is Cause.FIRST else step.level


def held(step: Step, scenario: Practisable, screened: Screened) -> Step:
    """The step, or the highest level under it that safety leaves."""
    levels = screened.open[scenario.id]
    if step.level in levels:
        return step
    level = max((left for left in levels if left < step.level), default=min(levels))
    limit = next(f.limit for f in screened.filtered if f.scenario == scenario.id and step.level in f.levels)
    return Step(level, Term(Cause.HELD_DOWN, {"level": level, "limit": limit.value, "meant": step.level}))


# Private functions


def _after(question: Question, ahead: Outlook, scenario: Practisable, step: Step, levels: tuple[int, ...]) -> Step:
    if placed := _placed(question, ahead, scenario, step, levels):
        return placed
    if step.term.cause is Cause.NOT_ALL_YET and (higher := _likely(ahead, scenario, step, levels)):
        return higher
    lower = max((level for level in levels if level < step.level), default=None)
    if lower is None or step.term.cause not in _MAY_BE_EASIER:
        return step
    at = scenario.id, step.level
    hard = ahead.success_of(*at) < _HARD or ahead.too_much_of(*at) > ahead.most_too_much
    if not hard or ahead.worth_of(scenario.id, lower) <= ahead.worth_of(*at):
        return step
    return _lower(step, lower, ahead.forecast(scenario.id, lower), ahead.forecast(*at))


def _all_at_once(
    question: Question, ahead: Outlook, scenario: Practisable, step: Step, levels: tuple[int, ...]
) -> Step:
    """The level that is worth most, for whoever probably learns at once."""
    if ahead.at_once <= LEARNS_AT_ONCE or step.term.cause not in _BEGINNING:
        return step
    runs = question.runs(scenario.id)
    highest = reach(tuple(scenario.levels))[runs[-1].level if runs else 0]
    best = max(
        (level for level in levels if level <= highest),
        key=lambda level: (ahead.worth_of(scenario.id, level), level == step.level, -level),
        default=step.level,
    )
    if best == step.level:
        return step
    kept = {key: value for key, value in step.term.facts.items() if key == "need"}
    return Step(best, Term(Cause.ALL_AT_ONCE, kept | {"level": best, "instead": step.level}))


def _first_time(
    question: Question, ahead: Outlook, scenario: Practisable, step: Step, levels: tuple[int, ...], weights: Weights
) -> Step:
    begins = as_usual(ahead, scenario, step, levels)
    asked = step.term.cause in {Cause.FIRST, Cause.NEEDS_MISSING} and PROBE_LEVEL in levels
    if weights.probes and asked and worth_probing(question, ahead, scenario):
        may_go = tenths(ahead.success_of(scenario.id, PROBE_LEVEL))
        facts: dict[str, int | str] = {"level": int(PROBE_LEVEL), "instead": begins, "here": may_go}
        return Step(PROBE_LEVEL, Term(Cause.PROBE, facts))
    return Step(begins, Term(Cause.FIRST, {"level": begins})) if step.term.cause is Cause.FIRST else step


def _gentle(ahead: Outlook, scenario: Practisable, levels: tuple[int, ...]) -> int:
    """The level worth most among those where most should go well, none above where anybody begins."""
    easy = [at for at in levels if at <= HIGHEST_START and ahead.success_of(scenario.id, at) >= BEGIN_WELL]
    gentle = easy or [min(levels)]
    return max(gentle, key=lambda level: (ahead.worth_of(scenario.id, level), -level))


def _placed(
    question: Question, ahead: Outlook, scenario: Practisable, step: Step, levels: tuple[int, ...]
) -> Step | None:
    """After a probe that did not go: where the scenario would begin, with what is known now."""
    once = len(question.runs(scenario.id)) == 1
    if not (once and step.term.cause in _DID_NOT_GO and was_probe(question, scenario.id)):
        return None
    level = _gentle(ahead, scenario, levels)
    kept = {key: value for key, value in step.term.facts.items() if key in {"last", "need"}}
    return Step(level, Term(Cause.PLACED, kept | {"level": level})) if level < step.level else None


def _ends_well(
    question: Question, ahead: Outlook, scenario: Practisable, step: Step, levels: tuple[int, ...], weights: Weights
) -> Step:
    """One level lower for the last run of the day, when the step itself should not go well and that one should."""
    lower = max((level for level in levels if level < step.level), default=None)
    if lower is None or not is_last(question) or step.term.cause not in _MAY_BE_EASIER:
        return step
    here, there = (ahead.success_of(scenario.id, level) for level in (lower, step.level))
    if there >= weights.end_well or tenths(here) <= tenths(there):
        return step
    kept = {key: value for key, value in step.term.facts.items() if key in {"last", "need"}}
    facts: dict[str, int | str] = kept | {"level": lower, "higher": step.level, "here": tenths(here)}
    return Step(lower, Term(Cause.END_WELL, facts | {"there": tenths(there)}))


def _likely(ahead: Outlook, scenario: Practisable, step: Step, levels: tuple[int, ...]) -> Step | None:
    """One level up, when not everything was there yet but more than half of the next should go well, and calmly."""
    up = step.level + 1
    if up not in levels or "need" in step.term.facts:
        return None
    success = ahead.success_of(scenario.id, up)
    calm = ahead.too_much_of(scenario.id, up) <= ahead.most_too_much
    better = ahead.worth_of(scenario.id, up) > ahead.worth_of(scenario.id, step.level)
    if success < _LIKELY or not (calm and better):
        return None
    return Step(up, Term(Cause.LIKELY, {"last": step.level, "level": up, "here": tenths(success)}))


def _lower(step: Step, level: int, here: Forecast, there: Forecast) -> Step:
    """One level lower, with the term that made the difference; the same when no whole number tells them apart."""
    kept = {key: value for key, value in step.term.facts.items() if key in {"last", "need"}}
    facts: dict[str, int | str] = kept | {"level": level, "higher": step.level}
    gained = {name: here.terms[name] - there.terms[name] for name in here.terms}
    easier = tenths(here.success), tenths(there.success)
    calmer = round(here.distress), round(there.distress)
    safer = percent(here.too_much), percent(there.too_much)
    for_calm = gained["strain"] >= max(gained.values())
    if for_calm and calmer[0] < calmer[1] <= 10:
        return Step(level, Term(Cause.CALMER, facts | {"here": calmer[0], "there": calmer[1]}))
    if for_calm and safer[0] < safer[1] and easier[0] > easier[1]:
        return Step(level, Term(Cause.SAFER, facts | {"here": safer[0], "there": safer[1]}))
    if not for_calm and easier[0] > easier[1]:
        return Step(level, Term(Cause.BETTER_FIT, facts | {"here": easier[0], "there": easier[1]}))
    return step
