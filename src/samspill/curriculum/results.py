"""What came out of a run or a mission, as the sequencer sees it."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

import msgspec

from samspill.model.evidence import Evidence
from samspill.model.levels import Level
from samspill.model.outputs import Ending

HIGH_DISTRESS = 8
"""A rating from here on (0-10) is too much: it ends a step upward, and learning is not counted on."""

GOOD_SHARE, POOR_SHARE = 0.8, 0.5
"""From this share of what was asked a run is good, below the other it is poor; skills training uses 80 %."""

FULL_SCORE = 2


class RunResult(msgspec.Struct, frozen=True):
    """One finished run: evidence, ending, highest distress (0-10, if asked) and whole days since enrolment."""

    scenario: str
    level: int
    evidence: tuple[Evidence, ...]
    ending: Ending
    distress_peak: int | None
    day: int

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


def went(result: RunResult, goal: str) -> Went:
    """How ``result`` went for ``goal``: most steps shown, little help beyond the level's own, no high distress."""
    return _judged(result, list(opportunities(result, goal)))


def went_by_goal(result: RunResult) -> dict[str, Went]:
    """How ``result`` went for each goal it asked for."""
    seen: dict[str, list[Evidence]] = {}
    for evidence in opportunities(result):
        seen.setdefault(evidence.goal, []).append(evidence)
    return {goal: _judged(result, found) for goal, found in seen.items()}


def opportunities(result: RunResult, goal: str | None = None) -> Iterator[Evidence]:
    """The evidence (for one goal, or all) with each opportunity counted once, at its best, in an order of its own."""
    best: dict[tuple[str, str, int], Evidence] = {}
    for evidence in result.evidence:
        if goal is not None and evidence.goal != goal:
            continue
        key = (evidence.goal, evidence.opportunity, evidence.level)
        if key not in best or _better(evidence, best[key]):
            best[key] = evidence
    return (best[key] for key in sorted(best))


def worth(evidence: Evidence) -> int:
    """What one opportunity is worth in tenths (whole numbers, so that no order of adding up matters).

    Help is part of level 1 and costs nothing there; above it, what came after a hint counts a third.
    """
    tenths = (0, 6, 10)[min(max(evidence.score, 0), FULL_SCORE)]
    return tenths // 3 if evidence.hinted and evidence.level > Level.WATCH_AND_COPY else tenths


# Private functions

_CUT = frozenset({Ending.LEFT, Ending.FAULT})


def _judged(result: RunResult, seen: Sequence[Evidence]) -> Went:
    if result.ending in _CUT:
        return Went.CUT
    if not seen:
        return Went.UNSEEN
    share = sum(e.score for e in seen) / (FULL_SCORE * len(seen))
    if share < POOR_SHARE:
        return Went.POOR
    prompted = sum(e.hinted for e in seen) > _prompts_allowed(result.level, len(seen))
    return Went.MIXED if share < GOOD_SHARE or prompted or result.too_much else Went.GOOD


def _prompts_allowed(level: int, asked: int) -> int:
    if level <= Level.WATCH_AND_COPY:
        return asked
    return asked // 2 if level == Level.WITH_HELP else 1


def _better(one: Evidence, other: Evidence) -> bool:
    return (worth(one), not one.hinted) > (worth(other), not other.hinted)
