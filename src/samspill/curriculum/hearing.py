"""What one run tells of the goals it asked for, and of what those need: counted, tempered, and put as log likelihoods.

All that is here is about one run of one participant; ``estimate`` puts it together, for one person or for many.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from samspill.model.levels import Level

from .arrays import Floats
from .belief import Estimate, places
from .kinds import SHOWN, TEACHES
from .observers import Report, likelihood, own_view, seen_by_others
from .results import RunResult, weighed
from .skill import LOG_MISSED, LOG_SHOWN

TEMPER = 0.8
"""How much each opportunity of a run counts, for they hang together (a good day, a kind barista)."""

_MOST_AT_ONCE = 4
_TO_NEEDS = (0.15, 0.05)
_PROBE_TO_NEEDS = (0.4, 0.05)
_PROBE_FROM = Level.ON_MY_OWN
_OWN_VIEW = 0.5
"""How much a participant's view of themselves counts, besides how far they are relied on: it is of a whole run."""

Tally = dict[int, tuple[int, int]]
"""Tenths shown and tenths asked, by level."""


class Heard(NamedTuple):
    """A run as it is heard: a tally for each goal that it asked for, what it says of each of them, and of their needs.

    What it says are log likelihoods along the scale (W each); goals are told by their place.
    """

    result: RunResult
    tallies: dict[int, Tally]
    news: list[Floats]
    of_needs: dict[int, Floats]


def heard_by(estimate: Estimate, practised: Sequence[bool], result: RunResult) -> Heard:
    """A run as it is heard by who believes that; ``practised`` says which goals had been before it."""
    tallies = _tallies_of(estimate.goals, result)
    news = _news_of_run(estimate, tallies, result)
    return Heard(result, tallies, news, _of_needs(estimate.needs, practised, tallies))


@lru_cache(maxsize=32)
def teaches(levels: tuple[int, ...]) -> Floats:
    """How well these levels teach someone at each place of the scale (W)."""
    best: Floats = np.max(TEACHES[[level - 1 for level in levels]], axis=0)
    return best


# Private functions


def _tallies_of(goals: tuple[str, ...], result: RunResult) -> dict[int, Tally]:
    """A tally for each goal that was asked for, by its place; the goals in their order."""
    at, tallies = places(goals), defaultdict[int, Tally](dict)
    for (goal, _, level), tenths in weighed(result).items():
        if goal in at:
            tally = tallies[at[goal]]
            shown, asked = tally.get(level, (0, 0))
            tally[level] = (shown + tenths, asked + 10)
    return dict(sorted(tallies.items()))


def _news_of_run(estimate: Estimate, tallies: dict[int, Tally], result: RunResult) -> list[Floats]:
    """What a run says of each goal it asked for, as log likelihoods along the scale (W each)."""
    news = [_news(tally) for tally in tallies.values()]
    others = seen_by_others(result.evidence)
    if not others and result.confidence is None:
        return news
    change = _seen_by_others(estimate, list(tallies), result, others)
    return [said + more for said, more in zip(news, change, strict=True)]


def _of_needs(
    needs: tuple[tuple[int, ...], ...], practised: Sequence[bool], tallies: dict[int, Tally]
) -> dict[int, Floats]:
    """What it tells a little of what those goals need (W each), by their place: success more than a miss.

    Where everything rests on one goal (feeling at home in VR), everything that goes well tells of that one.
    """
    ground, needed = _ground(needs), dict[int, Floats]()
    for goal, tally in tallies.items():
        news = _to_needs(tally, new=not practised[goal])
        for need in {*needs[goal], *(root for root in ground if root != goal)}:
            needed[need] = needed[need] + news if need in needed else news
    return needed


def _news(tally: Tally, up: float = 1.0, down: float = 1.0) -> Floats:
    """Log likelihoods (W), added up over levels."""
    return _added_up(_said(level, *pair, up, down) for level, pair in sorted(tally.items()))


@lru_cache(maxsize=4096)
def _said(level: int, shown: int, asked: int, up: float, down: float) -> Floats:
    """What tenths shown of tenths asked say: opportunities of one run hang together, so it is tempered and capped."""
    scale = TEMPER * min(1.0, 10 * _MOST_AT_ONCE / asked) / 10
    said: Floats = shown * scale * up * LOG_SHOWN[level - 1] + (asked - shown) * scale * down * LOG_MISSED[level - 1]
    return said


def _to_needs(tally: Tally, *, new: bool) -> Floats:
    """What a goal tells of what it needs (W); more the first time, on one's own: then nothing had been taught.

    Each level speaks for itself: something easy that goes well beside it takes nothing from what the hard one tells.
    """
    return _added_up(
        _said(level, *pair, *(_PROBE_TO_NEEDS if new and level >= _PROBE_FROM else _TO_NEEDS))
        for level, pair in sorted(tally.items())
    )


def _added_up(parts: Iterable[Floats]) -> Floats:
    first, *others = parts
    for one in others:
        first = first + one
    return first


@lru_cache(maxsize=64)
def _ground(needs: tuple[tuple[int, ...], ...]) -> tuple[int, ...]:
    """The one goal that needs nothing, if it is only one."""
    roots = tuple(goal for goal, needed in enumerate(needs) if not needed)
    return roots if len(roots) == 1 else ()


def _seen_by_others(
    estimate: Estimate,
    asked: Sequence[int],
    result: RunResult,
    others: dict[tuple[str, str, int], list[Report]],
) -> Floats:
    """What changes (M, W) because somebody else than the scenario saw it, or the participant rates themselves.

    An opportunity counts once, however many saw it: what was reckoned as if the scenario alone had seen its best is
    taken back, and what all observers together say of it is put in its place.
    """
    change = np.zeros((len(asked), SHOWN.shape[1]))
    at, place = places(estimate.goals), {goal: n for n, goal in enumerate(asked)}
    for (goal, _, level), reports in others.items():
        if goal in at:
            opportunities_here = sum(one == goal and at_level == level for one, _, at_level in weighed(result))
            scale = TEMPER * min(1.0, _MOST_AT_ONCE / opportunities_here)
            best = max(report.share for report in reports)
            log_shown, log_missed = LOG_SHOWN[level - 1], LOG_MISSED[level - 1]
            alone = best * log_shown + (1 - best) * log_missed
            change[place[at[goal]]] += scale * (likelihood(level, reports, estimate.observers) - alone)
    if (own := own_view(result)) and own[0] in at:
        said = likelihood(result.level, [own[1]], estimate.observers)
        change[place[at[own[0]]]] += _OWN_VIEW * said
    return change
