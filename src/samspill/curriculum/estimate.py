"""What is believed of one participant: the narrow port of start, observe and forget.

Nobody outside looks into an ``Estimate``: they ask ``chance``. A fuller model can therefore take its place.
"""

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

import msgspec

from samspill.model.barriers import Barrier, BarrierProfile
from samspill.model.goals import Goal

from .graph import GoalGraph
from .prior import believed_at_start, theme_weights
from .results import RunResult, Went, opportunities, went, worth
from .rungs import Rungs, at_least, climb, fade, weigh

HANDLED_RUNG = 3
"""Who stands here handles a goal on their own; others may rest on it."""

_TEMPER = 0.7
_MOST_AT_ONCE = 4
_NEED, _FAR_NEED, _NEEDED_BY, _KIN = (0.3, 0.1), (0.15, 0.03), (0.15, 0.15), (0.08, 0.08)
_HALF_LIFE, _SPACED, _LONGEST = 40.0, 1.5, 400.0


class Belief(msgspec.Struct, frozen=True):
    """One goal: the rungs when last practised, days since, the half-life in days, and how far news reaches to others.

    ``near`` maps a goal to the share of a success and of a miss that also tells about it.
    """

    rungs: Rungs
    near: dict[str, tuple[float, float]]
    half_life: float = _HALF_LIFE
    days: int = 0
    practised: bool = False


class Estimate(msgspec.Struct, frozen=True):
    """What is believed of a participant, goal by goal."""

    beliefs: dict[str, Belief]
    version: int = 1


def start(goals: GoalGraph, barriers: Sequence[Barrier], profile: BarrierProfile) -> Estimate:
    """The estimate before any run: what the barrier profile says, and what it leaves open."""
    weights = theme_weights(barriers, profile)
    return Estimate({goal.id: Belief(believed_at_start(goal, weights), _near(goals, goal)) for goal in goals})


def observe(estimate: Estimate, result: RunResult) -> Estimate:
    """The estimate after a run. The order of its evidence, and whether the person left early, make no difference."""
    tallies = _tallies(estimate, result)
    rungs = {goal: _now(belief) if goal in tallies else belief.rungs for goal, belief in estimate.beliefs.items()}
    for goal, level, shown, missed in _news(estimate, tallies):
        rungs[goal] = weigh(rungs[goal], level, shown, missed)
    beliefs = {goal: msgspec.structs.replace(b, rungs=rungs[goal]) for goal, b in estimate.beliefs.items()}
    for goal, levels in tallies.items():
        beliefs[goal] = _practised(beliefs[goal], result, goal, levels)
    return msgspec.structs.replace(estimate, beliefs=beliefs)


def forget(estimate: Estimate, days: int) -> Estimate:
    """The estimate after ``days`` without practice; only what was practised here can fade, and by one rung at most."""
    beliefs = {
        goal: msgspec.structs.replace(belief, days=belief.days + days) if belief.practised else belief
        for goal, belief in estimate.beliefs.items()
    }
    return msgspec.structs.replace(estimate, beliefs=beliefs)


def from_history(
    goals: GoalGraph, barriers: Sequence[Barrier], profile: BarrierProfile, history: Iterable[RunResult], day: int
) -> Estimate:
    """The estimate on ``day`` from scratch: a new barrier profile or a mended run needs nothing but this."""
    estimate, today = start(goals, barriers, profile), 0
    for result in history:
        estimate = observe(forget(estimate, max(0, result.day - today)), result)
        today = max(today, result.day)
    return forget(estimate, max(0, day - today))


def chance(estimate: Estimate, goal: str, rung: int = HANDLED_RUNG) -> float:
    """The probability that the person handles ``goal`` at level ``rung`` or higher today; 0 for a goal not known."""
    belief = estimate.beliefs.get(goal)
    return at_least(_now(belief), rung) if belief else 0.0


def encode(estimate: Estimate) -> str:
    """The estimate as JSON text."""
    return msgspec.json.encode(estimate).decode()


def decode(text: str | bytes) -> Estimate:
    """The estimate from JSON text; raises ``ValueError`` when it is not one (``from_history`` makes it anew)."""
    try:
        return msgspec.json.decode(text, type=Estimate)
    except msgspec.MsgspecError as error:
        raise ValueError(f"this is not a stored estimate: {error}; make it anew from the history") from error


# Private functions

_Tallies = dict[str, dict[int, tuple[int, int]]]


def _near(goals: GoalGraph, goal: Goal) -> dict[str, tuple[float, float]]:
    kin = {g.id: _KIN for g in goals if g.domain is goal.domain and set(g.themes) & set(goal.themes)}
    far = dict.fromkeys(sorted(goals.prerequisites(goal.id)), _FAR_NEED)
    near = kin | far | dict.fromkeys(goals.needed_by[goal.id], _NEEDED_BY) | dict.fromkeys(goal.needs, _NEED)
    return {other: share for other, share in near.items() if other != goal.id}


def _tallies(estimate: Estimate, result: RunResult) -> _Tallies:
    """Tenths shown and tenths asked, by goal and level."""
    tallies: _Tallies = defaultdict(dict)
    for evidence in opportunities(result):
        if evidence.goal in estimate.beliefs:
            shown, asked = tallies[evidence.goal].get(evidence.level, (0, 0))
            tallies[evidence.goal][evidence.level] = (shown + worth(evidence), asked + 10)
    return tallies


def _news(estimate: Estimate, tallies: _Tallies) -> Iterable[tuple[str, int, float, float]]:
    """What each tally says, about its own goal in full and about the goals near it a little.

    Opportunities of one run hang together (a good day, a friendly face), so they are tempered and capped.
    """
    for goal, levels in tallies.items():
        for level, (shown, asked) in sorted(levels.items()):
            scale = _TEMPER * min(1.0, 10 * _MOST_AT_ONCE / asked) / 10
            up, down = shown * scale, (asked - shown) * scale
            yield goal, level, up, down
            for other, (share_up, share_down) in estimate.beliefs[goal].near.items():
                yield other, level, up * share_up, down * share_down


def _practised(belief: Belief, result: RunResult, goal: str, levels: Collection[int]) -> Belief:
    spaced = went(result, goal) is Went.GOOD and (belief.days > 0 or not belief.practised)
    return msgspec.structs.replace(
        belief,
        rungs=belief.rungs if result.too_much else climb(belief.rungs, levels),
        half_life=min(_LONGEST, belief.half_life * _SPACED) if spaced else belief.half_life,
        days=0,
        practised=True,
    )


def _now(belief: Belief) -> Rungs:
    return fade(belief.rungs, 1 - math.pow(2, -belief.days / belief.half_life)) if belief.days else belief.rungs
