"""What a policy should reach against the best of today, family by family, and whether it does.

The figures stand in docs/explanations/sequencing-evidence.md; they were fixed before anything was tuned.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from .compare import Interval, Read, difference_of, mean_of, ratio_of, reader
from .policies import TODAY
from .trial import Measures

_Own = Mapping[str, Sequence[Measures]]
SELF_CHOSEN = "self_chosen"


class Target(NamedTuple):
    """One measure: held against ``to`` (the best of today on it if empty), as a ratio or as points of a hundred.

    ``limit`` is what to reach, from below (``more``) or from above; without one it is shown and not judged.
    """

    measure: str
    heading: str
    limit: float | None
    more: bool = True
    points: bool = False
    to: str = ""

    @property
    def asked(self) -> str:
        """What is to be reached, in words."""
        if self.limit is None:
            return "shown only"
        sign = "at least" if self.more else "at most"
        return f"{sign} {self.limit:+g} points" if self.points else f"{sign} {self.limit:g} times"


class Judged(NamedTuple):
    """How one target stands in one family: what it was held against, the figure, and whether it holds.

    ``holds`` is ``None`` where there is nothing to judge; ``sure`` says that the whole interval agrees.
    """

    target: Target
    best: str
    figure: Interval
    holds: bool | None
    sure: bool


TARGETS = (
    Target("gain", "gain at the last session", 1.3),
    Target("gain_later", "gain 28 days later", 1.3),
    Target("gain", "gain, to self-chosen", 2.5, to=SELF_CHOSEN),
    Target("count", "goals, each counted once", 0.95),
    Target("dropout", "left", 1.0, more=False, points=True),
    Target("too_much", "distress above 8, times", 0.75, more=False),
    Target("complex_share", "people with a goal of the most complex domain", 2.0),
    Target("productive", "productive runs", None, points=True),
)
"""Everything that is asked for, in the order of the table."""


def judged(own: _Own, policy: str, target: Target) -> Judged | None:
    """How ``policy`` stands in one family; ``None`` where there is nothing of today to hold it against."""
    known = [name for name in own if name in TODAY and name != policy and (not target.to or name == target.to)]
    if policy not in own or not known:
        return None
    read = reader(target.measure)
    best = (max if target.more else min)(known, key=lambda name: mean_of(own[name], read).figure)
    figure = _held_against(own[policy], own[best], read, target.points)
    if target.limit is None:
        return Judged(target, best, figure, None, sure=False)
    if not np.isfinite(figure.figure):
        return Judged(target, best, figure, _against_none(figure.figure, target), sure=False)
    worst = figure.low if target.more else figure.high
    return Judged(target, best, figure, _reaches(figure.figure, target), _reaches(worst, target))


# Private functions


def _held_against(mine: Sequence[Measures], theirs: Sequence[Measures], read: Read, points: bool) -> Interval:
    if not points:
        return ratio_of(mine, theirs, read)
    return Interval(*(100 * value for value in difference_of(mine, theirs, read)))


def _against_none(ratio: float, target: Target) -> bool | None:
    """Against a policy that has none at all: some is more, none is not less than none; nothing shows who has more."""
    some = bool(np.isinf(ratio))
    if target.more:
        return True if some else None
    return not some


def _reaches(value: float, target: Target) -> bool:
    if target.limit is None:
        return False
    return value >= target.limit if target.more else value <= target.limit
