"""Minutes in the headset, a column for each session, with the two limits of a session drawn as lines."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

import msgspec

from .timeline import Timeline

TOP, TALL, FOOT = 18.0, 110.0, 24.0
WIDE = 14.0
LIMITS = (20, 30)
"""Minutes: what a session should keep under, and where it must end."""


class Column(msgspec.Struct, frozen=True):
    """One session; ``minutes`` is shown above its column."""

    x: float
    y: float
    minutes: float


class MinuteChart(msgspec.Struct, frozen=True):
    """The columns from ``floor`` upward, each ``wide``; ``named`` says whether there is room for figures."""

    line: Timeline
    columns: tuple[Column, ...]
    limits: tuple[tuple[float, int], ...]
    wide: float
    named: bool
    floor: float
    height: float


def minute_chart(line: Timeline, spent: Sequence[tuple[date, float]]) -> MinuteChart:
    """``spent`` holds the minutes of each session; a scale from 0 that holds both limits."""
    most = max((LIMITS[-1] + 4.0, *(minutes for _, minutes in spent)))
    columns = tuple(Column(line.at(day), _up(minutes, most), minutes) for day, minutes in spent)
    apart = _closest([column.x for column in columns])
    wide = round(max(2.0, min(WIDE, apart - 2)), 1)
    limits = tuple((_up(limit, most), limit) for limit in LIMITS)
    return MinuteChart(line, columns, limits, wide, apart >= WIDE + 4, TOP + TALL, TOP + TALL + FOOT)


def _up(minutes: float, most: float) -> float:
    return round(TOP + TALL * (1 - minutes / most), 1)


def _closest(places: Sequence[float]) -> float:
    ordered = sorted(set(places))
    return min((other - one for one, other in pairwise(ordered)), default=99.0)
