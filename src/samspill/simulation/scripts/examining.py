"""What each scenario gives at each level, tried with people whose skill is known, and where the curriculum differs."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import msgspec
import numpy as np

from samspill.curriculum import Went, went
from samspill.curriculum.kinds import SHOWN_ON_RUNG, TOP
from samspill.curriculum.results import ALL_TENTHS, RunResult, weighed
from samspill.model.outputs import Ending
from samspill.model.pack import Pack
from samspill.model.scenario import Scenario
from samspill.model.words import Language
from samspill.scenario import calm_pace, voices

from .acting import Actor
from .playing import Played, play

FEWEST = 2.0
"""A run that asks less often for its target tells little."""

TELLS = 0.5
"""Of the difference between able and not yet able people that the curriculum reckons with, what a level must show."""

MASTERS = 0.5
"""So often, at least, somebody who handles everything should have a good run; below it beyond what chance does."""

EASIER = 0.08
"""So much better than on the level below, for the same person, is no step up."""

_MASTERY_LEVELS = (4, 5)
_NOT_YET = 2
_RUNS = 24
_BY_CHANCE = 1.3
_STEADY_RUNG = 3


class Given(msgspec.Struct, frozen=True):
    """What one scenario gives at one level; shares are 0-1, of the target goal unless named otherwise.

    ``asked`` is opportunities in a run, ``shown`` the share that goes well, ``hinted`` that comes after a prompt, and
    ``good`` the share of runs that the curriculum calls good, all for somebody who stands just there. ``short`` is
    ``shown`` for somebody two levels below, ``handled`` is ``good`` for somebody at the top, ``steady`` is ``shown``
    for the same person (on their own, level 3) at every level. ``supporting`` is opportunities for each other goal,
    ``runs`` how many were played by each.
    """

    scenario: str
    level: int
    asked: float
    shown: float
    short: float
    hinted: float
    good: float
    handled: float
    steady: float
    minutes: float
    supporting: dict[str, float]
    runs: int


class Disagreement(NamedTuple):
    """One place where content and curriculum do not say the same, and what could be done."""

    scenario: str
    level: int
    what: str
    mend: str


def examine(scenario: Scenario, pack: Pack, runs: int = _RUNS) -> tuple[Given, ...]:
    """Every level of a scenario, played ``runs`` times by each kind of person."""
    return tuple(_given(scenario, level, pack, runs) for level in sorted(scenario.levels))


def disagreements(given: Sequence[Given]) -> tuple[Disagreement, ...]:
    """What is not as the curriculum reckons, scenario by scenario, in the order of levels."""
    found: list[Disagreement] = []
    by_scenario: dict[str, list[Given]] = {}
    for one in given:
        by_scenario.setdefault(one.scenario, []).append(one)
    for levels in by_scenario.values():
        found += _never_asked(levels)
        for one in levels:
            found += _of_level(one)
        for below, here in pairwise(levels):
            found += _no_step_up(below, here)
    return tuple(sorted(found, key=lambda d: (d.scenario, d.level)))


# Private functions


class _Tried(NamedTuple):
    """What several runs of one kind of person came to."""

    asked: float
    shown: float
    hinted: float
    good: float
    minutes: float
    supporting: dict[str, float]


def _given(scenario: Scenario, level: int, pack: Pack, runs: int) -> Given:
    here = _tried(scenario, level, level, pack, runs)
    short = _tried(scenario, level, max(level - _NOT_YET, 0), pack, runs)
    top = _tried(scenario, level, TOP, pack, runs)
    steady = here if level == _STEADY_RUNG else _tried(scenario, level, _STEADY_RUNG, pack, runs)
    return Given(
        scenario.id,
        level,
        here.asked,
        here.shown,
        short.shown,
        here.hinted,
        here.good,
        top.good,
        steady.shown,
        here.minutes,
        here.supporting,
        runs,
    )


def _tried(scenario: Scenario, level: int, rung: int, pack: Pack, runs: int) -> _Tried:
    """People who stand on one rung with every goal of the scenario, as the curriculum believes of who stands there."""
    able = dict.fromkeys((scenario.target, *scenario.supporting), float(SHOWN_ON_RUNG[level - 1, rung]))
    pace = voices(pack.cast, Language.NB)
    played = [play(scenario, level, Actor(able), seed) for seed in range(runs)]
    results = [_result(scenario.id, level, one) for one in played]
    target = [r.shown[scenario.target] for r in results if scenario.target in r.shown]
    asked = sum(shown.asked for shown in target)
    return _Tried(
        asked / runs,
        _worth(results, scenario.target) / max(asked, 1),
        sum(shown.hinted for shown in target) / max(asked, 1),
        sum(went(r, scenario.target) is Went.GOOD for r in results) / runs,
        float(np.mean([calm_pace(one.turns, pace).minutes for one in played])),
        {goal: sum(r.shown[goal].asked for r in results if goal in r.shown) / runs for goal in scenario.supporting},
    )


def _result(scenario: str, level: int, played: Played) -> RunResult:
    return RunResult(scenario, level, played.evidence, played.ending or Ending.FAULT, 3, 0)


def _worth(results: Sequence[RunResult], goal: str) -> float:
    """What the opportunities of a goal are worth together, as the estimate counts them."""
    told = (weighed(result).items() for result in results)
    return sum(tenths for its in told for (one, _, _), tenths in its if one == goal) / ALL_TENTHS


def _of_level(one: Given) -> Iterator[Disagreement]:
    here = one.scenario, one.level
    if one.asked < FEWEST:
        yield Disagreement(
            *here,
            f"asks for its goal {one.asked:.1f} times a run",
            "ask for it at two moments at least, or lower its aim",
        )
        return
    if one.level > 1:
        able, unable = SHOWN_ON_RUNG[one.level - 1, [one.level, max(one.level - _NOT_YET, 0)]]
        reckoned = float(able - unable)
        if one.shown - one.short < TELLS * reckoned:
            yield Disagreement(
                *here,
                f"tells little: {one.shown:.0%} of the steps go well for those who can, {one.short:.0%} for those who "
                "cannot yet",
                "let a wrong or silent answer count as not shown, or help later",
            )
    if one.level in _MASTERY_LEVELS and one.handled + _BY_CHANCE * (MASTERS / one.runs**0.5) < MASTERS:
        yield Disagreement(
            *here,
            f"{one.handled:.0%} of the runs of somebody who handles everything are good ones, so few would master it",
            "ask for less at once, or allow for more prompts where there are many steps",
        )


def _no_step_up(below: Given, here: Given) -> Iterator[Disagreement]:
    if below.level > 1 and here.steady > below.steady + EASIER:
        yield Disagreement(
            here.scenario,
            here.level,
            f"goes better than level {below.level} for the same person ({here.steady:.0%} and {below.steady:.0%})",
            "make it harder, or the level below easier",
        )


def _never_asked(levels: Sequence[Given]) -> Iterator[Disagreement]:
    for goal in levels[0].supporting:
        if all(one.supporting.get(goal, 0.0) == 0.0 for one in levels):
            yield Disagreement(
                levels[0].scenario,
                levels[0].level,
                f"names {goal} as supporting, and no level ever asks for it",
                "give an answer that shows it, or take it out",
            )
