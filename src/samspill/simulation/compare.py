"""Trials held against each other: means, ratios to the best policy of today, and how sure they are."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import numpy as np

from samspill.curriculum.arrays import Floats, Ints

from .chance import stream
from .policies import TODAY
from .trial import Measures

_RESAMPLES = 2000
_SURE = (2.5, 97.5)

Read = Callable[[Measures], float]


class Interval(NamedTuple):
    """A figure and where it lies with 95 % confidence (bootstrap over worlds)."""

    figure: float
    low: float
    high: float


class Comparison(NamedTuple):
    """One policy against the best of today in one family, on one measure."""

    family: str
    policy: str
    measure: str
    best: str
    mean: Interval
    ratio: Interval


def by_family(trials: Iterable[Measures]) -> dict[str, dict[str, tuple[Measures, ...]]]:
    """Trials by family and policy, each in the order of seeds."""
    table: dict[str, dict[str, list[Measures]]] = {}
    for one in sorted(trials, key=lambda m: m.seed):
        table.setdefault(one.family, {}).setdefault(one.policy, []).append(one)
    return {name: {policy: tuple(found) for policy, found in own.items()} for name, own in table.items()}


def best_of_today(own: dict[str, tuple[Measures, ...]], read: Read) -> str | None:
    """Which policy of today has the highest mean on a measure in this family."""
    known = [name for name in own if name in TODAY]
    return max(known, key=lambda name: _mean(own[name], read), default=None)


def mean_of(trials: Sequence[Measures], read: Read) -> Interval:
    """The mean over worlds."""
    values = _values(trials, read)
    return _interval(float(values.mean()), values[_picks(len(values))].mean(1))


def ratio_of(trials: Sequence[Measures], to: Sequence[Measures], read: Read) -> Interval:
    """The ratio of means over the worlds that both were tried in."""
    mine, theirs = _in_both(trials, to, read)
    picks = _picks(len(mine))
    with np.errstate(divide="ignore", invalid="ignore"):
        drawn = mine[picks].mean(1) / theirs[picks].mean(1)
        figure = float(mine.mean() / theirs.mean())
    return _interval(figure, drawn[np.isfinite(drawn)])


def difference_of(trials: Sequence[Measures], to: Sequence[Measures], read: Read) -> Interval:
    """The difference of means over the worlds that both were tried in."""
    mine, theirs = _in_both(trials, to, read)
    return _interval(float((mine - theirs).mean()), (mine - theirs)[_picks(len(mine))].mean(1))


def regret(trials: Sequence[Measures], oracle: Sequence[Measures]) -> Interval:
    """How much of the oracle's gain is missed, as a share of it."""
    reached = ratio_of(trials, oracle, lambda m: m.gain)
    return Interval(1 - reached.figure, 1 - reached.high, 1 - reached.low)


def compared(trials: Iterable[Measures], policy: str, measure: str) -> tuple[Comparison, ...]:
    """One policy against the best of today, family by family."""
    found = []
    for family, own in by_family(trials).items():
        read = reader(measure)
        best = best_of_today(own, read)
        if best is not None and policy in own:
            ratio = ratio_of(own[policy], own[best], read)
            found.append(Comparison(family, policy, measure, best, mean_of(own[policy], read), ratio))
    return tuple(found)


def reader(measure: str) -> Read:
    """What reads a measure by its name."""
    return lambda trial: float(getattr(trial, measure))


# Private functions


def _values(trials: Sequence[Measures], read: Read) -> Floats:
    return np.array([read(trial) for trial in sorted(trials, key=lambda t: t.seed)], dtype=np.float64)


def _in_both(trials: Sequence[Measures], to: Sequence[Measures], read: Read) -> tuple[Floats, Floats]:
    """What was measured on either side in the worlds that both were tried in."""
    seeds = {t.seed for t in trials} & {t.seed for t in to}
    mine, theirs = (_values([t for t in side if t.seed in seeds], read) for side in (trials, to))
    return mine, theirs


def _mean(trials: Sequence[Measures], read: Read) -> float:
    return float(_values(trials, read).mean())


def _picks(count: int) -> Ints:
    return stream(count, "bootstrap").integers(0, count, (_RESAMPLES, count))


def _interval(figure: float, drawn: Floats) -> Interval:
    if not len(drawn):
        return Interval(figure, float("nan"), float("nan"))
    low, high = np.percentile(drawn, _SURE)
    return Interval(figure, float(low), float(high))
