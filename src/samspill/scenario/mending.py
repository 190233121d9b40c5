"""Wrong turns and what mends them: a repair beat answers the opportunity of the wrong turn, not one of its own.

Which beats repair is not written in a scenario but read off it: those that nothing but a wrong turn leads to. So an
author writes what comes of a wrong turn, as ever, and it counts as what it is
(docs/explanations/decisions/0030-a-mended-wrong-turn-is-one-opportunity.md).
"""

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import NamedTuple

from .script import Branches, Cue


class Astray(NamedTuple):
    """What was asked for and not shown in full, and may still be mended: its opportunity, at the level it came at.

    ``score`` is what the wrong turn showed of it, ``best`` the most that has been shown since.
    """

    goal: str
    opportunity: str
    level: int
    score: int
    best: int

    @property
    def beat(self) -> str:
        """The beat of the wrong turn."""
        return self.opportunity.rpartition("#")[0]


class By(Enum):
    """What leads from one beat to another."""

    RIGHT = "right"
    WRONG = "wrong"
    PASSING = "passing"


class Way(NamedTuple):
    """From one beat to another; ``shown`` is what it shows of each goal that is asked for on it."""

    at: str
    to: str
    by: By
    shown: tuple[tuple[str, int], ...] = ()


def ways(cue: Cue) -> Iterator[Way]:
    """Every way out of a beat; a wrong turn shows less of a goal than something else that may be done there."""
    most: dict[str, int] = {}
    for outcome in cue.outcomes:
        for goal, score in outcome.evidence:
            most[goal] = max(score, most.get(goal, 0))
    for outcome in cue.outcomes:
        wrong = any(score < most[goal] for goal, score in outcome.evidence)
        yield from _leading(cue, outcome.go, By.WRONG if wrong else By.RIGHT, outcome.evidence)
    yield from _leading(cue, cue.go, By.PASSING)
    missed = _missed(cue)
    for rung in cue.rungs:
        yield from _leading(cue, rung.go, By.WRONG if missed else By.PASSING, missed)


def repair_beats(cues: Mapping[str, Cue], start: str) -> frozenset[str]:
    """The beats that a run comes to by a wrong turn only, straight or through beats that go on by themselves."""
    found = tuple(way for cue in cues.values() for way in ways(cue))
    by_itself: dict[str, list[str]] = {}
    for way in found:
        if way.by is By.PASSING:
            by_itself.setdefault(way.at, []).append(way.to)
    others, waiting = set[str](), [start, *(way.to for way in found if way.by is By.RIGHT)]
    while waiting:
        beat = waiting.pop()
        if beat not in others:
            others.add(beat)
            waiting += by_itself.get(beat, ())
    return frozenset(way.to for way in found if way.to in cues) - others


# Private functions


def _leading(cue: Cue, branches: Branches, by: By, shown: tuple[tuple[str, int], ...] = ()) -> Iterator[Way]:
    return (Way(cue.id, beat, by, shown) for _, beat in branches)


def _missed(cue: Cue) -> tuple[tuple[str, int], ...]:
    """What silence leaves as not taken: what would have been shown as the coach does it."""
    goals = {goal for reply in cue.replies if reply.model for goal, _ in reply.outcome.evidence}
    goals |= {goal for goal, _ in cue.sheet.right.evidence} if cue.sheet is not None else set()
    return tuple((goal, 0) for goal in sorted(goals))
