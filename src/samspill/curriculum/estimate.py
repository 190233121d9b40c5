"""What is believed of one participant: the narrow port of start, observe and forget.

Nobody outside looks into an ``Estimate``: they ask ``chance``. What it computes with is in ``skill``.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import compress

import msgspec
import numpy as np

from samspill.model.barriers import Barrier, BarrierProfile
from samspill.model.evidence import Evidence
from samspill.model.outputs import Ending
from samspill.model.themes import BarrierTheme

from .arrays import Floats
from .belief import VERSION, Estimate, Kept, Standing, as_bytes, from_bytes, packed, places, today
from .graph import GoalGraph
from .kinds import TOP
from .people import People
from .prior import believed_at_start, theme_weights
from .results import MissionOutcome, MissionReport, RunResult
from .skill import HANDLED_RUNG, marginal, skill_at_start

HALF_LIFE = 50.0
"""In so many days half of a rung is lost, before anything has gone well on another day."""


def start(goals: GoalGraph, barriers: Sequence[Barrier], profile: BarrierProfile) -> Estimate:
    """The estimate before any run: what the barrier profile says, and what it leaves open."""
    weights = theme_weights(barriers, profile)
    at = places(goals.order)
    believed = [believed_at_start(g, weights, opens_all=goals.opens_all(g.id)) for g in goals]
    centre, spread = (np.array([[pair[part] for pair in believed]]).reshape(1, len(goals)) for part in (0, 1))
    severity = tuple(weights[theme].severity if weights[theme].known else None for theme in BarrierTheme)
    needs = tuple(tuple(at[need] for need in goal.needs) for goal in goals)
    empty = Estimate(goals.order, severity, b"", needs, *(b"",) * 6, (), ())
    return packed((empty,), Kept.begun(skill_at_start(centre, spread, HALF_LIFE)))[0]


def observe(estimate: Estimate, result: RunResult) -> Estimate:
    """The estimate after a run. The order of its evidence, and whether the person left early, make no difference."""
    one = People((estimate,))
    one.observe((0,), (result,))
    return one.estimates((0,))[0]


def forget(estimate: Estimate, days: int) -> Estimate:
    """The estimate after ``days`` without practice; only what was practised here can fade, and by one rung at most."""
    if not days or not any(estimate.practised):
        return estimate
    aged = _aged(estimate, days)
    return msgspec.structs.replace(aged, today=as_bytes(marginal(today((aged,)))))


def lived(estimate: Estimate, report: MissionReport) -> Estimate:
    """The estimate after a mission: real life is evidence at the highest level, and done there weighs double."""
    result = _in_life(report)
    return estimate if result is None else observe(estimate, result)


def from_history(
    goals: GoalGraph,
    barriers: Sequence[Barrier],
    profile: BarrierProfile,
    history: Iterable[RunResult],
    day: int,
    missions: Iterable[MissionReport] = (),
) -> Estimate:
    """The estimate on ``day`` from scratch: a new barrier profile or a mended run needs nothing but this."""
    one, today = People((start(goals, barriers, profile),)), 0
    told = [result for report in missions if (result := _in_life(report))]
    for result in sorted((*told, *history), key=lambda run: run.day):
        one.forget(np.array([max(0, result.day - today)]))
        one.observe((0,), (result,))
        today = max(today, result.day)
    one.forget(np.array([max(0, day - today)]))
    return one.estimates((0,))[0]


def chance(estimate: Standing, goal: str, rung: int = HANDLED_RUNG) -> float:
    """The probability that the person handles ``goal`` at level ``rung`` or higher today; 0 for a goal not known."""
    place = places(estimate.goals).get(goal)
    return 0.0 if place is None else float(_at_least(estimate.today)[rung, place])


def chances(estimate: Standing, rung: int = HANDLED_RUNG) -> dict[str, float]:
    """The same for every goal at once."""
    return dict(zip(estimate.goals, _at_least(estimate.today)[rung].tolist(), strict=True))


def likely(estimate: Standing, rung: int, least: float) -> frozenset[str]:
    """The goals that are handled at level ``rung`` or higher with a chance of ``least`` or more."""
    return frozenset(compress(estimate.goals, (_at_least(estimate.today)[rung] >= least).tolist()))


def encode(estimate: Estimate) -> str:
    """The estimate as JSON text."""
    return msgspec.json.encode(estimate).decode()


def decode(text: str | bytes) -> Estimate:
    """The estimate from JSON text; raises ``ValueError`` when it is not one (``from_history`` makes it anew)."""
    try:
        estimate = msgspec.json.decode(text, type=Estimate)
    except msgspec.MsgspecError as error:
        raise ValueError(f"this is not a stored estimate: {error}; make it anew from the history") from error
    if estimate.version != VERSION:
        raise ValueError(
            f"this is an estimate of model {estimate.version}, not {VERSION}; make it anew from the history"
        )
    return estimate


__all__ = [
    "HANDLED_RUNG",
    "Estimate",
    "Standing",
    "chance",
    "chances",
    "decode",
    "encode",
    "forget",
    "from_history",
    "likely",
    "lived",
    "observe",
    "start",
]

# Private functions

_LIFE = {MissionOutcome.DONE: (2, 2), MissionOutcome.PARTLY: (1,), MissionOutcome.TOO_HARD: (0,)}
"""What a mission shows, as scores of opportunities in real life; one that was not tried shows nothing."""


def _in_life(report: MissionReport) -> RunResult | None:
    scores = _LIFE.get(report.outcome, ())
    shown = (
        Evidence(report.goal, score, False, f"{report.mission}/{number}", 0, TOP) for number, score in enumerate(scores)
    )
    return RunResult("life", TOP, tuple(shown), Ending.DONE, None, report.day) if scores else None


def _aged(estimate: Estimate, days: int) -> Estimate:
    later = tuple(d + days if done else d for d, done in zip(estimate.days, estimate.practised, strict=True))
    return msgspec.structs.replace(estimate, days=later)


@lru_cache(maxsize=64)
def _at_least(today: bytes) -> Floats:
    """For each rung, the probability that each goal is handled there or higher (6, K)."""
    shares = from_bytes(today).reshape(-1, TOP + 1).T
    return np.minimum(np.add.accumulate(shares[::-1]), 1.0)[::-1]
