"""What came out of a run or a mission, as the sequencer sees it."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

import msgspec

from samspill.model.evidence import Evidence
from samspill.model.levels import Level
from samspill.model.outputs import Ending

HIGH_DISTRESS = 8
"""A rating from here on (0-10) is too much: it ends a step upward, and learning is not counted on."""

GOOD_SHARE, POOR_SHARE = 0.8, 0.5
"""From this share of what was asked a run is good, below the other it is poor; skills training uses 80 %."""

FULL_SCORE = 2


class Shown(NamedTuple):
    """What one run showed of one goal: the sum of scores, how many opportunities, and how many came after a hint."""

    score: int
    asked: int
    hinted: int

    @property
    def share(self) -> float:
        """How much of what was asked was shown."""
        return self.score / (FULL_SCORE * self.asked)


class RunResult(msgspec.Struct, frozen=True, dict=True):
    """One finished run: evidence, ending, highest distress (0-10, if asked) and whole days since enrolment.

    ``confidence`` is how sure the participant was of themselves afterwards (0-10), if asked.
    """

    scenario: str
    level: int
    evidence: tuple[Evidence, ...]
    ending: Ending
    distress_peak: int | None
    day: int
    confidence: int | None = None

    @property
    def mostly(self) -> str | None:
        """The goal it asked for most, as a rule its target."""
        return max(sorted(self.shown), key=lambda goal: self.shown[goal].asked, default=None)

    @cached_property
    def shown(self) -> dict[str, Shown]:
        """What it showed of each goal it asked for."""
        sums: dict[str, tuple[int, int, int]] = {}
        for evidence in _counted(self.evidence).values():
            score, asked, hinted = sums.get(evidence.goal, _NOTHING)
            sums[evidence.goal] = score + evidence.score, asked + 1, hinted + evidence.hinted
        return {goal: Shown(*found) for goal, found in sums.items()}

    @cached_property
    def shares(self) -> dict[str, float]:
        """How much of what was asked was shown, for each goal."""
        return {goal: shown.share for goal, shown in self.shown.items()}

    @cached_property
    def judged(self) -> "tuple[Judged, ...]":
        """How it went for each goal it asked for."""
        lowest = _lowest(self)
        return tuple(Judged(goal, how, lowest.get(goal, self.level)) for goal, how in went_by_goal(self).items())

    @property
    def too_much(self) -> bool:
        """Whether distress reached the limit."""
        return self.distress_peak is not None and self.distress_peak >= HIGH_DISTRESS


class MissionOutcome(StrEnum):
    """How a real-life mission went, in the participant's own judgement."""

    DONE = "done"
    PARTLY = "partly"
    NOT_YET = "not_yet"
    TOO_HARD = "too_hard"


class MissionReport(msgspec.Struct, frozen=True):
    """What the participant told about one mission."""

    goal: str
    mission: str
    outcome: MissionOutcome
    day: int


class Went(StrEnum):
    """How one run went for one goal; ``CUT`` (left, fault) says nothing of skill, ``UNSEEN`` had no opportunity."""

    GOOD = "good"
    MIXED = "mixed"
    POOR = "poor"
    CUT = "cut"
    UNSEEN = "unseen"


class Judged(NamedTuple):
    """How one run went for one goal, and the lowest level it was asked for at.

    A run that was stepped down midway counts as the easier one.
    """

    goal: str
    went: Went
    level: int


def went(result: RunResult, goal: str) -> Went:
    """How ``result`` went for ``goal``: most steps shown, little help beyond the level's own, no high distress."""
    return _judged(result, shown_of(result, goal))


def went_by_goal(result: RunResult) -> dict[str, Went]:
    """How ``result`` went for each goal it asked for."""
    shown = result.shown
    if result.ending in _CUT:
        return dict.fromkeys(shown, Went.CUT)
    level, too_much = result.level, result.too_much
    return {goal: _how_well(one, level, too_much) for goal, one in shown.items()}


def shown_of(result: RunResult, goal: str) -> Shown | None:
    """What ``result`` showed of one goal, if it asked for it."""
    return result.shown.get(goal)


def opportunities(result: RunResult) -> Iterator[Evidence]:
    """The evidence with each opportunity counted once, at its best, in an order of its own."""
    best = _counted(result.evidence)
    return (best[key] for key in sorted(best))


def worth(evidence: Evidence) -> int:
    """What one opportunity is worth in tenths (whole numbers, so that no order of adding up matters).

    Help is part of level 1 and costs nothing there; above it, what came after a hint counts a third.
    """
    tenths = (0, 6, 10)[min(max(evidence.score, 0), FULL_SCORE)]
    return tenths // 3 if evidence.hinted and evidence.level > Level.WATCH_AND_COPY else tenths


# Private functions

_CUT = frozenset({Ending.LEFT, Ending.FAULT})
_NOTHING = (0, 0, 0)


def _counted(seen: Iterable[Evidence]) -> dict[tuple[str, str, int], Evidence]:
    given = tuple(seen)
    best = {(evidence.goal, evidence.opportunity, evidence.level): evidence for evidence in given}
    if len(best) == len(given):
        return best
    best = {}
    for evidence in given:
        key = (evidence.goal, evidence.opportunity, evidence.level)
        if key not in best or _better(evidence, best[key]):
            best[key] = evidence
    return best


def _lowest(result: RunResult) -> dict[str, int]:
    """The lowest level each goal was asked for at, where it is not that of the run."""
    lowest: dict[str, int] = {}
    if any(evidence.level != result.level for evidence in result.evidence):
        for evidence in result.evidence:
            lowest[evidence.goal] = min(evidence.level, lowest.get(evidence.goal, evidence.level))
    return lowest


def _judged(result: RunResult, shown: Shown | None) -> Went:
    if result.ending in _CUT:
        return Went.CUT
    if shown is None:
        return Went.UNSEEN
    return _how_well(shown, result.level, result.too_much)


def _how_well(shown: Shown, level: int, too_much: bool) -> Went:
    share = shown.share
    if share < POOR_SHARE:
        return Went.POOR
    if share < GOOD_SHARE or too_much or (shown.hinted and shown.hinted > _prompts_allowed(level, shown.asked)):
        return Went.MIXED
    return Went.GOOD


def _prompts_allowed(level: int, asked: int) -> int:
    if level <= Level.WATCH_AND_COPY:
        return asked
    return asked // 2 if level == Level.WITH_HELP else 1


def _better(one: Evidence, other: Evidence) -> bool:
    return (worth(one), not one.hinted) > (worth(other), not other.hinted)
