"""Counts of a few kinds over time: a lane for each kind with its own name and shape, a number in every mark.

One reads it without colours and without a legend. What moves upward from session to session is progress.
"""

from collections.abc import Mapping, Sequence
from datetime import date

import msgspec

from .timeline import Timeline

LANE, TOP, FOOT, NOTES = 30.0, 4.0, 24.0, 20.0


class Mark(msgspec.Struct, frozen=True):
    """So many of one kind on one day, week or month."""

    x: float
    count: int


class Lane(msgspec.Struct, frozen=True):
    """All marks of one kind, and how many they are together."""

    kind: str
    y: float
    marks: tuple[Mark, ...]
    total: int


class LaneChart(msgspec.Struct, frozen=True):
    """The lanes from the top; ``notes`` is a row of short texts under them, such as the levels of a day."""

    line: Timeline
    lanes: tuple[Lane, ...]
    notes: tuple[tuple[float, str], ...]
    floor: float
    height: float


def lane_chart(
    line: Timeline,
    kinds: Sequence[str],
    days: Mapping[date, Mapping[str, int]],
    notes: Mapping[date, str] | None = None,
) -> LaneChart:
    """A lane for each of ``kinds``, with the counts of ``days``."""
    tall = LANE + line.frame.above
    lanes = tuple(_lane(line, kind, TOP + tall * (n + 1) - LANE / 2, days) for n, kind in enumerate(kinds))
    floor = TOP + tall * len(lanes)
    written = tuple((line.middle(day), text) for day, text in sorted((notes or {}).items()))
    return LaneChart(line, lanes, written, floor, floor + (NOTES if written else 0.0) + FOOT)


def _lane(line: Timeline, kind: str, y: float, days: Mapping[date, Mapping[str, int]]) -> Lane:
    found: dict[date, int] = {}
    for day, counts in days.items():
        begins = line.begins(day)
        found[begins] = found.get(begins, 0) + counts.get(kind, 0)
    marks = tuple(Mark(line.middle(day), count) for day, count in sorted(found.items()) if count)
    return Lane(kind, y, marks, sum(mark.count for mark in marks))
