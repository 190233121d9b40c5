"""Safety limits, looked at before anything else and in this one place; each says why."""

from collections.abc import Callable, Iterable, Iterator, Mapping

import msgspec

from samspill.model.levels import Level
from samspill.model.words import Text

from .explain import limit_reason
from .question import Filtered, Limit, Practisable, Question
from .results import HIGH_DISTRESS

HIGH_CRAVING = 7
"""From here on (0-10) only a calm scenario is offered."""

CRAVING_FOR_CUES = 4
"""Above this (0-10) no scenario with sights of alcohol or drugs is offered."""


class Screened(msgspec.Struct, frozen=True):
    """The levels that may be offered, by scenario, and what was taken away."""

    open: dict[str, tuple[int, ...]]
    filtered: tuple[Filtered, ...]


def screen(question: Question, offered: Mapping[str, tuple[int, ...]] | None = None) -> Screened:
    """What may be offered today. The first limit that takes a level away is the one that is named.

    ``offered`` is what there is (``levels_of``), where somebody has it already.
    """
    today, limits = _of_today(question), _that_may_hold(question)
    left = dict(offered or levels_of(question.scenarios))
    filtered: list[Filtered] = []
    for scenario in question.scenarios if today or limits else ():
        levels = left.pop(scenario.id, ())
        for limit, highest, reason in (*today, *(cut for cuts in limits for cut in cuts(question, scenario))):
            if taken := tuple(level for level in levels if level > highest):
                filtered.append(Filtered(scenario.id, taken, limit, reason))
                levels = tuple(level for level in levels if level <= highest)
        if levels:
            left[scenario.id] = levels
    return Screened(left, tuple(filtered))


def levels_of(scenarios: Iterable[Practisable]) -> dict[str, tuple[int, ...]]:
    """The levels of each scenario, the easiest first."""
    return {scenario.id: levels for scenario in scenarios if (levels := tuple(sorted(scenario.levels)))}


# Private functions

_Cut = tuple[Limit, int, Text]
"""A limit, the highest level it leaves (0: none), and why."""


def _of_today(question: Question) -> tuple[_Cut, ...]:
    """What holds for every scenario alike: a check-in answer that says no."""
    not_well = [name for name, well in question.readiness.answers.items() if not well]
    if not not_well or question.readiness.overridden:
        return ()
    return ((Limit.NOT_READY, 0, limit_reason(Limit.NOT_READY, question=not_well[0])),)


def _that_may_hold(question: Question) -> tuple[Callable[[Question, Practisable], Iterator[_Cut]], ...]:
    """The limits that could take anything away today, in the order in which they are named."""
    ready = question.readiness
    high = (ready.distress or 0) >= HIGH_DISTRESS or (ready.craving or 0) >= HIGH_CRAVING
    may_hold = {
        _now: high,
        _cues: (bool(question.opt_outs) or (ready.craving or 0) > CRAVING_FOR_CUES) and _any_to_leave_out(question),
        _today: any(run.too_much for run in question.today),
        _overridden: ready.overridden,
    }
    return tuple(limit for limit, may in may_hold.items() if may)


def _any_to_leave_out(question: Question) -> bool:
    return any(scenario.substance_cues or scenario.id in question.opt_outs for scenario in question.scenarios)


def _now(question: Question, scenario: Practisable) -> Iterator[_Cut]:
    """High distress or craving leaves only what needs nothing first (the calm room), with help."""
    left = Level.WITH_HELP if _is_calm(question, scenario) else 0
    distress, craving = question.readiness.distress, question.readiness.craving
    if distress is not None and distress >= HIGH_DISTRESS:
        yield Limit.DISTRESS_NOW, left, limit_reason(Limit.DISTRESS_NOW, value=distress)
    if craving is not None and craving >= HIGH_CRAVING:
        yield Limit.CRAVING_NOW, left, limit_reason(Limit.CRAVING_NOW, value=craving)


def _cues(question: Question, scenario: Practisable) -> Iterator[_Cut]:
    craving = question.readiness.craving
    if question.left_out(scenario):
        yield Limit.OPTED_OUT, 0, limit_reason(Limit.OPTED_OUT)
    if scenario.substance_cues and craving is not None and craving > CRAVING_FOR_CUES:
        yield Limit.CRAVING_AND_CUES, 0, limit_reason(Limit.CRAVING_AND_CUES, value=craving)


def _today(question: Question, scenario: Practisable) -> Iterator[_Cut]:
    """A level that was too much today is not offered again today, and nothing harder."""
    hard = [run.level for run in question.runs(scenario.id) if run.day == question.day and run.too_much]
    if hard:
        least = Level.WATCH_AND_COPY if _is_calm(question, scenario) else 0
        yield Limit.DISTRESS_TODAY, max(least, min(hard) - 1), limit_reason(Limit.DISTRESS_TODAY, level=min(hard))


def _overridden(question: Question, scenario: Practisable) -> Iterator[_Cut]:
    """Whoever goes on in spite of an answer does not go higher than before."""
    before = max((run.level for run in question.runs(scenario.id)), default=int(Level.WATCH_AND_COPY))
    yield Limit.OVERRIDDEN, before, limit_reason(Limit.OVERRIDDEN, level=before)


def _is_calm(question: Question, scenario: Practisable) -> bool:
    return scenario.target in question.goals and question.goals.is_root(scenario.target)
