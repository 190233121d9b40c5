"""How far a participant has come with each goal: from VR, and from real life."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from samspill.model.goals import Goal, GoalState
from samspill.model.levels import Level

from .estimate import Estimate, chance, chances
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
_LIVED = (None, GoalState.TRIED, GoalState.KEPT)


def goal_states(
    goals: GoalGraph, estimate: Estimate, history: Sequence[RunResult], missions: Sequence[MissionReport]
) -> dict[str, GoalState]:
    """The state of every goal.

    ``mastered`` needs good runs with a snag or more (level 4-5) on two different days, and a belief that agrees; two
    poor runs in a row, or a very long pause, take it back. ``tried`` and ``kept`` come from missions alone: kept is
    done twice at least 14 days apart. A mission that was too hard goes one step back, and so does one that was done
    before and is not done lately (``not_yet``): what is kept has to be kept up.
    """
    asked, able = _by_goal(history), chances(estimate, _MASTERY_LEVEL)
    settled: dict[str, GoalState] = {}
    for goal in goals.order:
        state = _from_life(goal, missions) if missions else None
        if state := state or (_from_runs(able[goal], asked[goal]) if goal in asked else None):
            settled[goal] = state
    met = met_goals(estimate, settled)
    return {
        goal.id: settled.get(goal.id) or (GoalState.PRACTISING if goal.id in asked else _before_practice(goal, met))
        for goal in goals
    }


def met_goals(estimate: Estimate, states: Mapping[str, GoalState]) -> frozenset[str]:
    """The goals that others may rest on: settled, or probably handled on one's own."""
    return frozenset(goal for goal, likely in chances(estimate).items() if likely >= MET or states.get(goal) in SETTLED)


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
        lowest = _lowest(result)
        for goal, how in went_by_goal(result).items():
            one = _Asked(how, result.day, lowest.get(goal, result.level))
            if goal in asked:
                asked[goal].append(one)
            else:
                asked[goal] = [one]
    return asked


def _lowest(result: RunResult) -> dict[str, int]:
    """The lowest level each goal was asked for at, where that is not the level of the run."""
    lowest: dict[str, int] = {}
    if any(evidence.level != result.level for evidence in result.evidence):
        for evidence in result.evidence:
            lowest[evidence.goal] = min(evidence.level, lowest.get(evidence.goal, evidence.level))
    return lowest


def _before_practice(goal: Goal, met: frozenset[str]) -> GoalState:
    return GoalState.READY if all(need in met for need in goal.needs) else GoalState.LOCKED


def _from_runs(able: float, asked: Iterable[_Asked]) -> GoalState | None:
    days: set[int] = set()
    poor = 0
    for how, day, level in asked:
        poor = poor + 1 if how is Went.POOR else 0 if how is Went.GOOD else poor
        if poor >= _POOR_IN_A_ROW:
            days.clear()
        elif how is Went.GOOD and level >= _MASTERY_LEVEL:
            days.add(day)
    if len(days) >= _MASTERY_DAYS and able >= _MASTERY_CHANCE:
        return GoalState.MASTERED
    return None


def _from_life(goal: str, missions: Iterable[MissionReport]) -> GoalState | None:
    done: list[int] = []
    lived: set[str] = set()
    steps = 0
    for report in sorted((m for m in missions if m.goal == goal), key=lambda m: m.day):
        match report.outcome:
            case MissionOutcome.DONE:
                done.append(report.day)
                lived.add(report.mission)
                steps = 2 if report.day - done[0] >= _KEPT_APART else max(steps, 1)
            case MissionOutcome.PARTLY:
                steps = max(steps, 1)
            case MissionOutcome.TOO_HARD:
                steps = max(0, steps - 1)
                done.clear()
            case MissionOutcome.NOT_YET:
                if report.mission in lived and steps == len(_LIVED) - 1:
                    steps -= 1
                    done.clear()
    return _LIVED[steps]
