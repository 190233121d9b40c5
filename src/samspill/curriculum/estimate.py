"""What is believed of one participant: the narrow port of start, observe and forget.

Nobody outside looks into an ``Estimate``: they ask ``chance``. What it computes with is in ``skill``.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

import msgspec
import numpy as np

from samspill.model.barriers import Barrier, BarrierProfile
from samspill.model.evidence import Evidence
from samspill.model.outputs import Ending
from samspill.model.themes import BarrierTheme

from .arrays import Floats
from .belief import VERSION, Estimate, as_bytes, at_hand, from_bytes, needs_table, packed, places, today
from .graph import GoalGraph
from .hearing import Tally, news_of_needs, news_of_run, tallies_of, teaches
from .kinds import TOP
from .observers import agreed
from .prior import believed_at_start, theme_weights
from .results import MissionOutcome, MissionReport, RunResult
from .skill import HANDLED_RUNG, Rows, Skill, heard, lasting, marginal, practised, readiness_for, skill_at_start, told
from .worth import arousal

HALF_LIFE = 50.0
"""In so many days half of a rung is lost, before anything has gone well on another day."""

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
        *(b"",) * 6,
        (),
        (),
        b"",
    )
    skill = skill_at_start(centre, spread, HALF_LIFE)
    return packed((empty,), skill, ((0,) * len(goals),), ((False,) * len(goals),), ({},))[0]


def observe(estimate: Estimate, result: RunResult) -> Estimate:
    """The estimate after a run. The order of its evidence, and whether the person left early, make no difference."""
    return observe_each((estimate,), (result,))[0]


def observe_each(estimates: Sequence[Estimate], results: Sequence[RunResult]) -> list[Estimate]:
    """The same for people who practise with the same pack, after a run each: each gets what they would get alone."""
    tallies = [tallies_of(estimate, result) for estimate, result in zip(estimates, results, strict=True)]
    heard_of = [number for number, its in enumerate(tallies) if its]
    after = list(estimates)
    if heard_of:
        some = [estimates[n] for n in heard_of], [results[n] for n in heard_of], [tallies[n] for n in heard_of]
        for number, estimate in zip(heard_of, _after(*some), strict=True):
            after[number] = estimate
    return after


def forget(estimate: Estimate, days: int) -> Estimate:
    """The estimate after ``days`` without practice; only what was practised here can fade, and by one rung at most."""
    return forget_each((estimate,), (days,))[0]


def forget_each(estimates: Sequence[Estimate], days: Sequence[int]) -> list[Estimate]:
    """The same for people who practise with the same pack, after so many days each."""
    after = list(estimates)
    fading = [n for n, (its, passed) in enumerate(zip(estimates, days, strict=True)) if passed and any(its.practised)]
    if fading:
        aged = [_aged(estimates[n], days[n]) for n in fading]
        for number, estimate, now in zip(fading, aged, marginal(today(aged)), strict=True):
            after[number] = msgspec.structs.replace(estimate, today=as_bytes(now))
    return after


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
    return 0.0 if place is None else _at_least(estimate.today)[rung][place]


def chances(estimate: Estimate, rung: int = HANDLED_RUNG) -> dict[str, float]:
    """The same for every goal at once."""
    return dict(zip(estimate.goals, _at_least(estimate.today)[rung], strict=True))


def likely(estimate: Estimate, rung: int, least: float) -> frozenset[str]:
    """The goals that are handled at level ``rung`` or higher with a chance of ``least`` or more."""
    return _likely(estimate.goals, estimate.today, rung, least)


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
    "chance",
    "chances",
    "decode",
    "encode",
    "forget",
    "forget_each",
    "from_history",
    "likely",
    "lived",
    "observe",
    "observe_each",
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
def _at_least(today: bytes) -> list[list[float]]:
    """For each rung, the probability that each goal is handled there or higher."""
    shares = from_bytes(today).reshape(-1, TOP + 1)
    return np.minimum(shares[:, ::-1].cumsum(1)[:, ::-1], 1.0).T.tolist()


@lru_cache(maxsize=256)
def _likely(goals: tuple[str, ...], today: bytes, rung: int, least: float) -> frozenset[str]:
    return frozenset(goal for goal, chance in zip(goals, _at_least(today)[rung], strict=True) if chance >= least)


def _after(
    estimates: Sequence[Estimate], results: Sequence[RunResult], tallies: Sequence[dict[int, Tally]]
) -> list[Estimate]:
    """The estimates after a run each, in which something was asked for."""
    rows = Rows.of(tallies)
    skill = at_hand(estimates, rows)
    news = (news_of_run(e, t, r) for e, t, r in zip(estimates, tallies, results, strict=True))
    skill = heard(skill, rows, np.array([said for one in news for said in one]))
    skill = _told_of_needs(skill, [news_of_needs(e, t) for e, t in zip(estimates, tallies, strict=True)])
    skill = _practised(estimates[0], skill, results, tallies)
    skill = _lasting(estimates, skill, tallies)
    days = [
        tuple(0 if goal in its else days for goal, days in enumerate(estimate.days))
        for estimate, its in zip(estimates, tallies, strict=True)
    ]
    practised_now = [
        tuple(done or goal in its for goal, done in enumerate(estimate.practised))
        for estimate, its in zip(estimates, tallies, strict=True)
    ]
    observers = [agreed(e.observers, r) for e, r in zip(estimates, results, strict=True)]
    return packed(estimates, skill, days, practised_now, observers)


def _told_of_needs(skill: Skill, news: Sequence[dict[int, Floats]]) -> Skill:
    """The belief after what the run told of what its goals need."""
    if not any(news):
        return skill
    return told(skill, Rows.of(news), np.array([said for its in news for said in its.values()]))


def _practised(
    estimate: Estimate, skill: Skill, results: Sequence[RunResult], tallies: Sequence[dict[int, Tally]]
) -> Skill:
    """What the runs may have taught: most where they asked most, at the distress one learns best at."""
    taught = [{} if result.too_much else its for result, its in zip(results, tallies, strict=True)]
    if not any(taught):
        return skill
    rows = Rows.of(taught)
    asked = [[sum(n for _, n in tally.values()) for tally in its.values()] for its in taught]
    most = np.array([max(counts) for counts in asked for _ in counts], dtype=np.float64)
    fit = np.array([_arousal(result.distress_peak) for result, its in zip(results, taught, strict=True) for _ in its])
    share = (np.array([count for counts in asked for count in counts]) / most) ** 2 * fit
    ready = readiness_for(skill, rows, needs_table(estimate.needs))
    return practised(
        skill, rows, share, np.array([teaches(tuple(tally)) for its in taught for tally in its.values()]), ready
    )


@lru_cache(maxsize=32)
def _arousal(felt: int | None) -> float:
    return float(arousal(np.array(_UNRATED_DISTRESS if felt is None else float(felt)), np.array(0.0)))


def _lasting(estimates: Sequence[Estimate], skill: Skill, tallies: Sequence[dict[int, Tally]]) -> Skill:
    """What went well on another day makes what was learnt last longer."""
    fresh = [
        {goal: tally for goal, tally in its.items() if estimate.days[goal] > 0 or not estimate.practised[goal]}
        for estimate, its in zip(estimates, tallies, strict=True)
    ]
    if not any(fresh):
        return skill
    rows = Rows.of(fresh)
    sums = [[sum(pair[part] for pair in tally.values()) for part in (0, 1)] for its in fresh for tally in its.values()]
    half_life = skill.half_life.copy()
    good = np.array([shown / asked for shown, asked in sums])
    half_life[rows.person, rows.goal] = lasting(half_life[rows.person, rows.goal], good)
    return replace(skill, half_life=half_life)
