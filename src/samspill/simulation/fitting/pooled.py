"""Pooled sessions: who was asked for which goal, when, at which level, and how much of it they showed."""

import csv
import hashlib
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from samspill.curriculum.arrays import Floats, Ints
from samspill.curriculum.skill import lasting

from .numbers import HALF_LIFE

COLUMNS = ("person", "day", "goal", "level", "asked", "shown")
"""The columns of a table of pooled sessions; others may stand beside them."""

FEWEST_PEOPLE = 30
"""With fewer people the numbers in use are better than fitted ones."""


class Practice(NamedTuple):
    """One goal in one run: ``asked`` opportunities at a level (1-5), ``shown`` of them unaided; ``day`` since start."""

    person: str
    day: int
    goal: str
    level: int
    asked: int
    shown: int


class BadTable(ValueError):
    """A table that cannot be read; ``problems`` holds all of them."""

    def __init__(self, problems: Sequence[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(problems))


@dataclass(frozen=True, slots=True, eq=False)
class Sequences:
    """Practice of one goal by one person, in order, for M such pairs and at most R runs each.

    ``person`` (M) is whose; ``level``, ``asked``, ``shown`` (M, R) are zero where there was no run; ``gap`` (M, R) is
    days since the one before, and ``lasting`` (M, R) how many times longer what is known lasts by then.
    """

    person: Ints
    level: Ints
    asked: Ints
    shown: Ints
    gap: Floats
    lasting: Floats
    people: int


class About(NamedTuple):
    """What a card says of the data; ``digest`` is of the file as it was read."""

    name: str
    digest: str
    made_up: bool
    people: int
    goals: int
    runs: int
    opportunities: int
    days: int


def read_table(text: str) -> tuple[Practice, ...]:
    """The rows of a CSV table with the ``COLUMNS``; raises ``BadTable`` with all that is wrong, line by line."""
    rows = csv.DictReader(io.StringIO(text))
    missing = [name for name in COLUMNS if name not in (rows.fieldnames or ())]
    if missing:
        raise BadTable([f"line 1: no column {', '.join(missing)}; a table has {', '.join(COLUMNS)}"])
    found, problems = [], []
    for line, row in enumerate(rows, 2):
        try:
            found.append(_practice(row))
        except ValueError as error:
            problems.append(f"line {line}: {error}")
    if problems:
        raise BadTable(problems)
    return tuple(found)


def about(practice: Sequence[Practice], name: str, text: str, made_up: bool = False) -> About:
    """What a card should say of this data."""
    return About(
        name,
        hashlib.sha256(text.encode()).hexdigest()[:16],
        made_up,
        len({one.person for one in practice}),
        len({one.goal for one in practice}),
        len(practice),
        sum(one.asked for one in practice),
        max((one.day for one in practice), default=0),
    )


def sequences(practice: Iterable[Practice]) -> Sequences:
    """The same as arrays; what went well on another day makes it last longer, as in the model."""
    pairs: dict[tuple[str, str], list[Practice]] = {}
    for one in sorted(practice, key=lambda p: p.day):
        pairs.setdefault((one.person, one.goal), []).append(one)
    people = {name: place for place, name in enumerate(sorted({person for person, _ in pairs}))}
    shape = len(pairs), max((len(runs) for runs in pairs.values()), default=0)
    level, asked, shown = (np.zeros(shape, dtype=np.int64) for _ in range(3))
    gap, lasting_by = np.zeros(shape), np.ones(shape)
    for row, (_, runs) in enumerate(sorted(pairs.items())):
        lasts = 1.0
        for at, run in enumerate(runs):
            level[row, at], asked[row, at], shown[row, at] = run.level, run.asked, run.shown
            gap[row, at] = run.day - runs[at - 1].day if at else 0
            lasting_by[row, at] = lasts
            if not at or run.day > runs[at - 1].day:
                lasts = longer(lasts, run.shown / run.asked)
    person = np.array([people[person] for person, _ in sorted(pairs)], dtype=np.int64)
    return Sequences(person, level, asked, shown, gap, lasting_by, len(people))


def longer(times: float, good: float) -> float:
    """How many times longer what is known lasts after a run, as in the model: the more, the more went well (0-1)."""
    return float(lasting(np.array(times * HALF_LIFE), np.array(good)) / HALF_LIFE)


# Private functions


def _practice(row: dict[str, str]) -> Practice:
    numbers = {name: _whole(name, row[name]) for name in ("day", "level", "asked", "shown")}
    if not 1 <= numbers["level"] <= 5:
        raise ValueError(f"level {numbers['level']} is not 1-5")
    if not 0 <= numbers["shown"] <= numbers["asked"] or not numbers["asked"]:
        raise ValueError(f"{numbers['shown']} shown of {numbers['asked']} asked cannot be")
    return Practice(row["person"], numbers["day"], row["goal"], numbers["level"], numbers["asked"], numbers["shown"])


def _whole(name: str, text: str | None) -> int:
    try:
        number = int(text or "")
    except ValueError:
        raise ValueError(f"{name} is {text!r}, not a whole number") from None
    if number < 0:
        raise ValueError(f"{name} is {number}, less than 0")
    return number
