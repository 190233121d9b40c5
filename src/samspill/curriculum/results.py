"""What came out of a run or a mission, as the sequencer sees it."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
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


class Shown(NamedTuple):
    """What one run showed of one goal: the sum of scores, how many opportunities, and how many came after a hint."""

    score: int
    asked: int
    hinted: int

    @property
    def share(self) -> float:
        """How much of what was asked was shown."""
        return self.score / (FULL_SCORE * self.asked)


def went(result: RunResult, goal: str) -> Went:
    """How ``result`` went for ``goal``: most steps shown, little help beyond the level's own, no high distress."""
    return _judged(result, shown_of(result, goal))


def went_by_goal(result: RunResult) -> dict[str, Went]:
    """How ``result`` went for each goal it asked for."""
    return {goal: _judged(result, shown) for goal, shown in shown_by_goal(result).items()}


def shown_by_goal(result: RunResult) -> dict[str, Shown]:
    """What ``result`` showed of each goal it asked for."""
    seen: dict[str, list[Evidence]] = {}
    for evidence in _counted(result.evidence).values():
        if evidence.goal in seen:
            seen[evidence.goal].append(evidence)
        else:
            seen[evidence.goal] = [evidence]
    return {goal: _summed(found) for goal, found in seen.items()}


def shown_of(result: RunResult, goal: str) -> Shown | None:
    """What ``result`` showed of one goal, if it asked for it."""
    seen = list(_counted([evidence for evidence in result.evidence if evidence.goal == goal]).values())
    return _summed(seen) if seen else None


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


def _summed(seen: Sequence[Evidence]) -> Shown:
    score = hinted = 0
    for evidence in seen:
        score += evidence.score
        hinted += evidence.hinted
    return Shown(score, len(seen), hinted)


def _counted(seen: Iterable[Evidence]) -> dict[tuple[str, str, int], Evidence]:
    best: dict[tuple[str, str, int], Evidence] = {}
    for evidence in seen:
        key = (evidence.goal, evidence.opportunity, evidence.level)
        if key not in best or _better(evidence, best[key]):
            best[key] = evidence
    return best


def _judged(result: RunResult, shown: Shown | None) -> Went:
    if result.ending in _CUT:
        return Went.CUT
    if shown is None:
        return Went.UNSEEN
    if shown.share < POOR_SHARE:
        return Went.POOR
    prompted = shown.hinted > _prompts_allowed(result.level, shown.asked)
    return Went.MIXED if shown.share < GOOD_SHARE or prompted or result.too_much else Went.GOOD


def _prompts_allowed(level: int, asked: int) -> int:
    if level <= Level.WATCH_AND_COPY:
        return asked
    return asked // 2 if level == Level.WITH_HELP else 1


def _better(one: Evidence, other: Evidence) -> bool:
    return (worth(one), not one.hinted) > (worth(other), not other.hinted)
