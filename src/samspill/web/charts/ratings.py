"""A rating 0-10 before and after each session, with what was expected and the highest in between.

No line joins one session to the next: nobody knows how it was between them.
"""

from collections.abc import Sequence
from datetime import date

import msgspec

from samspill.model.ratings import HIGHEST, LOWEST

from .timeline import Timeline

TOP, TALL, FOOT = 12.0, 160.0, 24.0


class RatedDay(msgspec.Struct, frozen=True):
    """One session: heights of what was asked, ``None`` where nobody asked."""

    x: float
    before: float | None
    expected: float | None
    highest: float | None
    after: float | None


class RatingChart(msgspec.Struct, frozen=True):
    """The sessions, and the heights of 0, 5 and 10."""

    line: Timeline
    days: tuple[RatedDay, ...]
    rungs: tuple[tuple[float, int], ...]
    floor: float
    height: float


Rated = tuple[date, int | None, int | None, int | None, int | None]


def rating_chart(line: Timeline, rated: Sequence[Rated]) -> RatingChart:
    """``rated`` holds (day, before, expected, highest, after) of each session."""
    top = TOP + line.frame.above
    days = tuple(RatedDay(line.at(day), *(_height(value, top) for value in values)) for day, *values in rated)
    rungs = tuple((_up(value, top), value) for value in (LOWEST, 5, HIGHEST))
    return RatingChart(line, days, rungs, top + TALL, top + TALL + FOOT + line.frame.above)


def _height(value: int | None, top: float) -> float | None:
    return None if value is None else _up(value, top)


def _up(value: int, top: float) -> float:
    return round(top + TALL * (HIGHEST - value) / (HIGHEST - LOWEST), 1)
