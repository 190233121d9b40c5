"""How far a participant has come with each goal: from VR, and from real life."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from samspill.model.goals import Goal, GoalState
from samspill.model.levels import Level

from .estimate import Estimate, chance
from .graph import GoalGraph
from .results import MissionOutcome, MissionReport, RunResult, Went, went_by_goal

SETTLED = frozenset({GoalState.MASTERED, GoalState.TRIED, GoalState.KEPT})
"""States on which other goals may rest."""

MET = 0.5
"""A goal that is this likely to be handled on one's own is good enough to rest on."""

_MASTERY_LEVEL = Level.WITH_A_SNAG
_MASTERY_DAYS = 2
_MASTERY_CHANCE = 0.5
_POOR_IN_A_ROW = 2
_KEPT_APART = 14


def goal_states(
    goals: GoalGraph, estimate: Estimate, history: Sequence[RunResult], missions: Sequence[MissionReport]
) -> dict[str, GoalState]:
    """The state of every goal.

    ``mastered`` needs good runs with a snag or more (level 4-5) on two different days, and a belief that agrees; two
    poor runs in a row, or a very long pause, take it back. ``tried`` and ``kept`` come from missions alone: kept is
    done twice at least 14 days apart. A mission that was too hard goes one step back.
    """
    asked = _by_goal(history)
    settled = {
        goal.id: state
        for goal in goals
        if (state := _from_life(goal.id, missions) or _from_runs(goal.id, estimate, asked.get(goal.id, ())))
    }
    return {
        goal.id: settled.get(goal.id)
        or (GoalState.PRACTISING if goal.id in asked else _before_practice(goal, estimate, settled))
        for goal in goals
    }


def is_met(goal: str, estimate: Estimate, state: GoalState) -> bool:
    """Whether other goals may rest on ``goal``: it is settled, or probably handled on one's own."""
    return state in SETTLED or chance(estimate, goal) >= MET


# Private functions


class _Asked(NamedTuple):
    """How one run went for one goal, on which day, and the lowest level it was asked for at.

    A run that was stepped down midway counts as the easier one.
    """

    went: Went
    day: int
    level: int


def _by_goal(history: Iterable[RunResult]) -> dict[str, list[_Asked]]:
    """The runs that asked for each goal."""
    asked: dict[str, list[_Asked]] = {}
    for result in history:
        levels: dict[str, int] = {}
        for evidence in result.evidence:
            levels[evidence.goal] = min(evidence.level, levels.get(evidence.goal, evidence.level))
        for goal, how in went_by_goal(result).items():
            asked.setdefault(goal, []).append(_Asked(how, result.day, levels[goal]))
    return asked


def _before_practice(goal: Goal, estimate: Estimate, settled: dict[str, GoalState]) -> GoalState:
    met = all(is_met(need, estimate, settled.get(need, GoalState.LOCKED)) for need in goal.needs)
    return GoalState.READY if met else GoalState.LOCKED


def _from_runs(goal: str, estimate: Estimate, asked: Iterable[_Asked]) -> GoalState | None:
    days: set[int] = set()
    poor = 0
    for how, day, level in asked:
        poor = poor + 1 if how is Went.POOR else 0 if how is Went.GOOD else poor
        if poor >= _POOR_IN_A_ROW:
            days.clear()
        elif how is Went.GOOD and level >= _MASTERY_LEVEL:
            days.add(day)
    if len(days) >= _MASTERY_DAYS and chance(estimate, goal, _MASTERY_LEVEL) >= _MASTERY_CHANCE:
        return GoalState.MASTERED
    return None


def _from_life(goal: str, missions: Iterable[MissionReport]) -> GoalState | None:
    done: list[int] = []
    steps = 0
    for report in sorted((m for m in missions if m.goal == goal), key=lambda m: m.day):
        match report.outcome:
            case MissionOutcome.DONE:
                done.append(report.day)
                steps = 2 if report.day - done[0] >= _KEPT_APART else max(steps, 1)
            case MissionOutcome.PARTLY:
                steps = max(steps, 1)
            case MissionOutcome.TOO_HARD:
                steps = max(0, steps - 1)
                done.clear()
            case MissionOutcome.NOT_YET:
                pass
    return (None, GoalState.TRIED, GoalState.KEPT)[steps]
