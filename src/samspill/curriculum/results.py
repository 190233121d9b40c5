"""What came out of a run or a mission, as the sequencer sees it."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import NamedTuple

import msgspec

from samspill.model.evidence import FULL_SCORE, Evidence
from samspill.model.levels import Level
from samspill.model.outputs import Ending

HIGH_DISTRESS = 8
"""A rating from here on (0-10) is too much: it ends a step upward, and learning is not counted on."""

GOOD_SHARE, POOR_SHARE = 0.8, 0.5
"""From this share of what was asked a run is good, below the other it is poor; skills training uses 80 %."""

ALL_TENTHS = 10
_SHARE, _MENDED_SHARE = (0, 5, ALL_TENTHS), 6
"""How much of a step a score is, in tenths, and the most it is after a wrong turn.

More than partly, less than right at once; at six tenths a run is still good when half of its steps were mended and all
others right at once (docs/explanations/decisions/0030-a-mended-wrong-turn-is-one-opportunity.md).
"""

_WORTH, _MENDED_WORTH = (0, 6, ALL_TENTHS), 2
"""The same for what is believed of a goal: so that people of a known skill come out where they stand in whole scripts.

What is believed asks how often somebody shows a thing when it is asked for; whoever mends had a second chance at it.
"""

_MENDED_RANK = 7
"""Of what was seen of one opportunity, what was mended is told before what was shown partly."""


class Shown(NamedTuple):
    """What one run showed of one goal: tenths of steps, of how many opportunities, and how many came after a hint."""

    tenths: int
    asked: int
    hinted: int

    @property
    def share(self) -> float:
        """How much of what was asked was shown: half of a step that was shown partly, six tenths of one mended."""
        return self.tenths / (ALL_TENTHS * self.asked)


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
        for evidence in _once(self.evidence):
            goal = evidence.goal
            tenths, asked, hinted = sums.get(goal, _NOTHING)
            share = _share(evidence.score, evidence.mended)
            sums[goal] = tenths + share, asked + 1, hinted + evidence.hinted
        return {goal: Shown._make(found) for goal, found in sums.items()}

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
    return _judged(result, shown_of(result, goal))


def lowest_level(result: RunResult, goal: str) -> int:
    """The lowest level that ``result`` asked for a goal at: a run that was stepped down midway counts as the easier."""
    return min((evidence.level for evidence in result.evidence if evidence.goal == goal), default=result.level)


def shown_of(result: RunResult, goal: str) -> Shown | None:
    """What ``result`` showed of one goal, if it asked for it."""
    return result.shown.get(goal)


def chance_given(evidence: Evidence) -> tuple[str, str, int]:
    """Which opportunity of a run it is about: goal, opportunity and level; the same for all that is seen of it."""
    return evidence.goal, evidence.opportunity, evidence.level


def opportunities(result: RunResult) -> Iterator[Evidence]:
    """The evidence with each opportunity told once, at its best, in an order of its own."""
    return at_best(result.evidence)


def at_best(seen: Iterable[Evidence]) -> Iterator[Evidence]:
    """Each opportunity of one run once, at its best, in an order of its own."""
    best = _counted(seen)
    return (best[key] for key in sorted(best))


def worth(evidence: Evidence) -> int:
    """What is believed of one opportunity, in tenths (whole numbers, so that no order of adding up matters).

    Help is part of level 1 and costs nothing there; above it, what came after a hint counts a third. What was mended
    after a wrong turn counts two tenths at the most.
    """
    return _tenths(evidence.score, evidence.mended, evidence.hinted, evidence.level, _MENDED_WORTH)


def weighed(result: RunResult) -> dict[tuple[str, str, int], int]:
    """Of each opportunity of a run (``chance_given``) the most tenths that anything seen of it is worth."""
    most: dict[tuple[str, str, int], int] = {}
    for evidence in result.evidence:
        chance = evidence.goal, evidence.opportunity, evidence.level
        tenths = worth(evidence)
        if tenths >= most.get(chance, 0):
            most[chance] = tenths
    return most


def as_settled(seen: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """What is left to tell of one run, in its order: of each opportunity the best that each observer has seen.

    Where a wrong turn was mended, what was seen before it was is left out; where mending showed no more than the wrong
    turn had, it is the mending that is left out.
    """
    given = tuple(seen)
    mended = {key: bool(evidence.mended) for key, evidence in _counted(given).items()}
    best: dict[tuple[str, str, int, str], Evidence] = {}
    for evidence in given:
        chance = chance_given(evidence)
        key = (*chance, evidence.source)
        if bool(evidence.mended) == mended[chance] and (key not in best or _better(evidence, best[key])):
            best[key] = evidence
    kept = {id(evidence) for evidence in best.values()}
    return tuple(evidence for evidence in given if id(evidence) in kept)


# Private functions

_CUT = frozenset({Ending.LEFT, Ending.FAULT})
_NOTHING = (0, 0, 0)
_POOR, _MIXED, _GOOD = Went.POOR, Went.MIXED, Went.GOOD
_COPYING, _WITH_HELP = int(Level.WATCH_AND_COPY), int(Level.WITH_HELP)
"""Plain values: they are compared for every goal of every run."""


def _once(seen: tuple[Evidence, ...]) -> Iterable[Evidence]:
    """Each opportunity once, at its best; as a rule none was told twice."""
    told = {(evidence.goal, evidence.opportunity, evidence.level) for evidence in seen}
    return seen if len(told) == len(seen) else _counted(seen).values()


def _counted(seen: Iterable[Evidence]) -> dict[tuple[str, str, int], Evidence]:
    given = tuple(seen)
    best = {chance_given(evidence): evidence for evidence in given}
    if len(best) == len(given):
        return best
    best = {}
    for evidence in given:
        key = chance_given(evidence)
        if key not in best or _better(evidence, best[key]):
            best[key] = evidence
    return best


def _score(score: int) -> int:
    return min(max(score, 0), FULL_SCORE)


@lru_cache(maxsize=64)
def _share(score: int, mended: bool | msgspec.UnsetType) -> int:
    tenths = _SHARE[_score(score)]
    return min(tenths, _MENDED_SHARE) if mended else tenths


def _judged(result: RunResult, shown: Shown | None) -> Went:
    if result.ending in _CUT:
        return Went.CUT
    if shown is None:
        return Went.UNSEEN
    return _how_well(shown, result.level, result.too_much)


def _how_well(shown: Shown, level: int, too_much: bool) -> Went:
    share = shown.share
    if share < POOR_SHARE:
        return _POOR
    if share < GOOD_SHARE or too_much or (shown.hinted and shown.hinted > _prompts_allowed(level, shown.asked)):
        return _MIXED
    return _GOOD


def _prompts_allowed(level: int, asked: int) -> int:
    if level <= _COPYING:
        return asked
    return asked // 2 if level == _WITH_HELP else 1


def _better(one: Evidence, other: Evidence) -> bool:
    return _rank(one) > _rank(other)


def _rank(evidence: Evidence) -> tuple[int, bool]:
    seen = evidence.score, evidence.mended, evidence.hinted, evidence.level
    return _tenths(*seen, _MENDED_RANK), not evidence.hinted


@lru_cache(maxsize=256)
def _tenths(score: int, mended: bool | msgspec.UnsetType, hinted: bool, level: int, most_mended: int) -> int:
    tenths = _WORTH[_score(score)]
    if mended:
        tenths = min(tenths, most_mended)
    return tenths // 3 if hinted and level > _COPYING else tenths
