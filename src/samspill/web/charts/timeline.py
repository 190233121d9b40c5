"""The axis that all charts of a page share: true calendar time, so that a gap in time is a gap in the picture."""

from collections.abc import Collection
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

import msgspec

from .frame import PAGE, Frame

ROOM = 22.0
"""The least distance between two marks that carry a number."""

LEAST_DAYS = 14
_STRIDES = (1, 2, 7, 14, 28)


class Step(StrEnum):
    """What one mark stands for."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


class Tick(msgspec.Struct, frozen=True):
    """A date on the axis."""

    x: float
    day: date


class Timeline(msgspec.Struct, frozen=True):
    """From ``first`` to ``last``, both included; marks are gathered by ``step`` where days would lie too close."""

    first: date
    last: date
    today: date
    step: Step
    ticks: tuple[Tick, ...]
    frame: Frame = PAGE

    def at(self, day: date) -> float:
        """Where a day lies."""
        return _at(self.frame, self.first, self.last, day)

    def begins(self, day: date) -> date:
        """The day itself, the Monday of its week, or the first of its month: what its mark is gathered under."""
        match self.step:
            case Step.DAY:
                return day
            case Step.WEEK:
                return day - timedelta(days=day.weekday())
            case Step.MONTH:
                return day.replace(day=1)

    def middle(self, begins: date) -> float:
        """Where the mark of a day, week or month lies; never outside the axis."""
        half = {Step.DAY: 0, Step.WEEK: 3, Step.MONTH: 14}[self.step]
        return self.at(min(max(begins + timedelta(days=half), self.first), self.last))


def timeline(first: date, today: date, days: Collection[date], frame: Frame = PAGE) -> Timeline:
    """An axis from ``first`` to ``today`` (at least two weeks) on which marks on ``days`` do not touch."""
    first = min((first, *days))
    last = max(today, first + timedelta(days=LEAST_DAYS))
    return Timeline(first, last, today, _step(frame, first, last, days), _ticks(frame, first, last), frame)


def _at(frame: Frame, first: date, last: date, day: date) -> float:
    share = (day - first).days / (last - first).days
    inset = ROOM / 2
    return round(frame.left + inset + share * (frame.width - frame.left - frame.right - 2 * inset), 1)


def _step(frame: Frame, first: date, last: date, days: Collection[date]) -> Step:
    for step in (Step.DAY, Step.WEEK):
        line = Timeline(first, last, last, step, (), frame)
        places = sorted({line.middle(line.begins(day)) for day in days})
        if all(other - one >= ROOM for one, other in pairwise(places)):
            return step
    return Step.MONTH


def _ticks(frame: Frame, first: date, last: date) -> tuple[Tick, ...]:
    """Days, Mondays or firsts of a month, as close as their names allow."""
    for stride in _STRIDES:
        start = first if stride < 7 else first + timedelta(days=-first.weekday() % 7)
        found = tuple(_stepping(start, last, stride))
        if _apart(frame, first, last, found):
            return tuple(Tick(_at(frame, first, last, day), day) for day in found)
    months = [day for day in _stepping(first, last, 1) if day.day == 1]
    every = next(n for n in (1, 2, 3, 6, 12, 24, 60, 240) if _apart(frame, first, last, months[::n]))
    return tuple(Tick(_at(frame, first, last, day), day) for day in months[::every])


def _stepping(start: date, last: date, stride: int) -> list[date]:
    return [start + timedelta(days=n) for n in range(0, max((last - start).days, 0) + 1, stride)]


def _apart(frame: Frame, first: date, last: date, days: Collection[date]) -> bool:
    places = [_at(frame, first, last, day) for day in days]
    return all(other - one >= frame.dates for one, other in pairwise(places))
