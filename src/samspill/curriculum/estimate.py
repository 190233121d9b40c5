"""What is believed of one participant: the narrow port of start, observe and forget.

Nobody outside looks into an ``Estimate``: they ask ``chance``. What it computes with is in ``skill``.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

import msgspec
import numpy as np

from samspill.model.barriers import Barrier, BarrierProfile
from samspill.model.evidence import Evidence
from samspill.model.levels import Level
from samspill.model.outputs import Ending
from samspill.model.themes import BarrierTheme

from .arrays import Floats
from .belief import Estimate, needs_table, packed, places, unpacked
from .graph import GoalGraph
from .observers import agreed, likelihood, own_view, seen_by_others
from .prior import believed_at_start, theme_weights
from .results import MissionOutcome, MissionReport, RunResult, opportunities, worth
from .skill import (
    CLIMB,
    HANDLED_RUNG,
    SHOWN,
    TOP,
    Skill,
    heard,
    lasting,
    marginal,
    practised,
    readiness,
    skill_at_start,
    told,
)
from .worth import arousal

_TEMPER = 0.8
_MOST_AT_ONCE = 4
_TO_NEEDS = (0.15, 0.05)
_PROBE_TO_NEEDS = (0.4, 0.05)
_PROBE_FROM = Level.ON_MY_OWN
_OWN_VIEW = 0.5
"""How much a participant's view of themselves counts, besides how far they are relied on: it is of a whole run."""

_HALF_LIFE = 40.0
_UNRATED_DISTRESS = 4.0


def start(goals: GoalGraph, barriers: Sequence[Barrier], profile: BarrierProfile) -> Estimate:
    """The estimate before any run: what the barrier profile says, and what it leaves open."""
    weights = theme_weights(barriers, profile)
    at = places(goals.order)
    believed = [believed_at_start(g, weights, opens_all=goals.opens_all(g.id)) for g in goals]
    centre, spread = (np.array([[pair[part] for pair in believed]]).reshape(1, len(goals)) for part in (0, 1))
    empty = Estimate(
        goals.order,
        tuple(tuple(at[need] for need in goal.needs) for goal in goals),
        tuple(weights[theme].severity if weights[theme].known else None for theme in BarrierTheme),
        *(b"", b"", b""),
        (),
        (),
        b"",
    )
    return packed(empty, skill_at_start(centre, spread, _HALF_LIFE), (0,) * len(goals), (False,) * len(goals))


def observe(estimate: Estimate, result: RunResult) -> Estimate:
    """The estimate after a run. The order of its evidence, and whether the person left early, make no difference."""
    tallies = _tallies(estimate, result)
    if not tallies:
        return estimate
    asked = sorted(tallies)
    goals = np.array([asked])
    skill = _at_hand(estimate, goals)
    skill = heard(skill, goals, _news([tallies[goal] for goal in asked]) + _seen_by_others(estimate, asked, result))
    skill = _told_of_needs(estimate, skill, tallies)
    if not result.too_much:
        skill = _practised(estimate, skill, asked, tallies, result)
    skill = _lasting(estimate, skill, tallies)
    days = tuple(0 if goal in tallies else days for goal, days in enumerate(estimate.days))
    after = packed(estimate, skill, days, tuple(done or g in tallies for g, done in enumerate(estimate.practised)))
    return msgspec.structs.replace(after, observers=agreed(estimate.observers, result))


def forget(estimate: Estimate, days: int) -> Estimate:
    """The estimate after ``days`` without practice; only what was practised here can fade, and by one rung at most."""
    if not days or not any(estimate.practised):
        return estimate
    later = tuple(d + days if done else d for d, done in zip(estimate.days, estimate.practised, strict=True))
    aged = msgspec.structs.replace(estimate, days=later)
    return msgspec.structs.replace(aged, today=marginal(unpacked(aged).now).tobytes())


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
    estimate, today = start(goals, barriers, profile), 0
    told = [result for report in missions if (result := _in_life(report))]
    for result in sorted((*told, *history), key=lambda one: one.day):
        estimate = observe(forget(estimate, max(0, result.day - today)), result)
        today = max(today, result.day)
    return forget(estimate, max(0, day - today))


def chance(estimate: Estimate, goal: str, rung: int = HANDLED_RUNG) -> float:
    """The probability that the person handles ``goal`` at level ``rung`` or higher today; 0 for a goal not known."""
    place = places(estimate.goals).get(goal)
    return 0.0 if place is None else _at_least(estimate.today)[place][rung]


def chances(estimate: Estimate, rung: int = HANDLED_RUNG) -> dict[str, float]:
    """The same for every goal at once."""
    return {goal: row[rung] for goal, row in zip(estimate.goals, _at_least(estimate.today), strict=True)}


def encode(estimate: Estimate) -> str:
    """The estimate as JSON text."""
    return msgspec.json.encode(estimate).decode()


def decode(text: str | bytes) -> Estimate:
    """The estimate from JSON text; raises ``ValueError`` when it is not one (``from_history`` makes it anew)."""
    try:
        return msgspec.json.decode(text, type=Estimate)
    except msgspec.MsgspecError as error:
        raise ValueError(f"this is not a stored estimate: {error}; make it anew from the history") from error


__all__ = [
    "HANDLED_RUNG",
    "Estimate",
    "chance",
    "chances",
    "decode",
    "encode",
    "forget",
    "from_history",
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


_Tally = dict[int, tuple[int, int]]
"""Tenths shown and tenths asked, by level."""


@lru_cache(maxsize=64)
def _at_least(today: bytes) -> list[list[float]]:
    """For each goal, the probability of each rung or higher."""
    shares = np.frombuffer(today).reshape(-1, TOP + 1)
    return np.minimum(shares[:, ::-1].cumsum(1)[:, ::-1], 1.0).tolist()


def _tallies(estimate: Estimate, result: RunResult) -> dict[int, _Tally]:
    """A tally for each goal that was asked for, by its place."""
    at, tallies = places(estimate.goals), defaultdict[int, _Tally](dict)
    for evidence in opportunities(result):
        if evidence.goal in at:
            tally = tallies[at[evidence.goal]]
            shown, asked = tally.get(evidence.level, (0, 0))
            tally[evidence.level] = (shown + worth(evidence), asked + 10)
    return dict(tallies)


def _news(tallies: Sequence[_Tally], up: float = 1.0, down: float = 1.0) -> Floats:
    """Log likelihoods (1, M, 6). Opportunities of one run hang together, so they are tempered and capped."""
    news = np.zeros((1, len(tallies), TOP + 1))
    for place, tally in enumerate(tallies):
        for level, (shown, asked) in sorted(tally.items()):
            scale = _TEMPER * min(1.0, 10 * _MOST_AT_ONCE / asked) / 10
            log_shown, log_missed = np.log(SHOWN[level - 1]), np.log(1 - SHOWN[level - 1])
            news[0, place] += shown * scale * up * log_shown + (asked - shown) * scale * down * log_missed
    return news


def _seen_by_others(estimate: Estimate, asked: Sequence[int], result: RunResult) -> Floats:
    """What changes (1, M, 6) because somebody else than the scenario saw it, or the participant rates themselves.

    An opportunity counts once, however many saw it: what was reckoned as if the scenario alone had seen its best is
    taken back, and what all observers together say of it is put in its place.
    """
    change = np.zeros((1, len(asked), TOP + 1))
    others = seen_by_others(result.evidence)
    at, place = places(estimate.goals), {goal: n for n, goal in enumerate(asked)}
    for (goal, _, level), reports in others.items():
        if goal in at:
            opportunities_here = sum(1 for key in _keys(result) if key[0] == goal and key[2] == level)
            scale = _TEMPER * min(1.0, _MOST_AT_ONCE / opportunities_here)
            best = max(report.share for report in reports)
            log_shown, log_missed = np.log(SHOWN[level - 1]), np.log(1 - SHOWN[level - 1])
            alone = best * log_shown + (1 - best) * log_missed
            change[0, place[at[goal]]] += scale * (likelihood(level, reports, estimate.observers) - alone)
    if (own := own_view(result)) and own[0] in at:
        said = likelihood(result.level, [own[1]], estimate.observers)
        change[0, place[at[own[0]]]] += _OWN_VIEW * said
    return change


def _keys(result: RunResult) -> set[tuple[str, str, int]]:
    return {(evidence.goal, evidence.opportunity, evidence.level) for evidence in result.evidence}


def _at_hand(estimate: Estimate, goals: "np.ndarray[tuple[int, ...], np.dtype[np.int64]]") -> Skill:
    """The belief with the goals at hand as they are today, the others as last practised."""
    skill, now = unpacked(estimate)
    rungs = skill.rungs.copy()
    rungs[0, goals[0]] = now.rungs[0, goals[0]]
    return Skill(rungs, skill.kinds, skill.half_life)


def _told_of_needs(estimate: Estimate, skill: Skill, tallies: dict[int, _Tally]) -> Skill:
    """What a goal shows also tells a little of what it needs: success more than a miss.

    Where everything rests on one goal (feeling at home in VR), everything that goes well tells of that one.
    """
    roots = [goal for goal, needs in enumerate(estimate.needs) if not needs]
    ground = [root for root in roots if len(roots) == 1]
    pairs = [
        (need, goal)
        for goal in sorted(tallies)
        for need in sorted({*estimate.needs[goal], *(root for root in ground if root != goal)})
    ]
    for need in sorted({need for need, _ in pairs}):
        news = sum(_to_needs(estimate, goal, tallies[goal]) for other, goal in pairs if other == need)
        skill = told(skill, need, np.asarray(news))
    return skill


def _to_needs(estimate: Estimate, goal: int, tally: _Tally) -> Floats:
    """What a goal tells of what it needs (6); more the first time, on one's own: then nothing had been taught.

    Each level speaks for itself: something easy that goes well beside it takes nothing from what the hard one tells.
    """
    new = not estimate.practised[goal]
    parts = (
        _news([{level: pair}], *(_PROBE_TO_NEEDS if new and level >= _PROBE_FROM else _TO_NEEDS))[0, 0]
        for level, pair in sorted(tally.items())
    )
    news: Floats = np.sum(list(parts), axis=0)
    return news


def _practised(
    estimate: Estimate, skill: Skill, asked: list[int], tallies: dict[int, _Tally], result: RunResult
) -> Skill:
    """What the run may have taught: most where it asked most, at the distress one learns best at."""
    counts = np.array([sum(n for _, n in tallies[goal].values()) for goal in asked], dtype=np.float64)
    felt = _UNRATED_DISTRESS if result.distress_peak is None else float(result.distress_peak)
    share = (counts / counts.max()) ** 2 * arousal(np.array(felt), np.array(0.0))
    teaches = np.array([[np.max(CLIMB[[level - 1 for level in tallies[goal]]], axis=0) for goal in asked]])
    ready = readiness(skill.rungs, needs_table(estimate.needs))[:, asked]
    return practised(skill, np.array([asked]), share[None], teaches, ready)


def _lasting(estimate: Estimate, skill: Skill, tallies: dict[int, _Tally]) -> Skill:
    """What went well on another day makes what was learnt last longer."""
    half_life = skill.half_life.copy()
    for goal, tally in tallies.items():
        if estimate.days[goal] > 0 or not estimate.practised[goal]:
            shown, asked = (sum(pair[part] for pair in tally.values()) for part in (0, 1))
            half_life[0, goal] = lasting(half_life[0, goal], np.array(shown / asked))
    return Skill(skill.rungs, skill.kinds, half_life)
