"""How far a participant has come with each goal: from VR, and from real life."""

from collections.abc import Iterable, Mapping, Sequence

from samspill.model.goals import GoalState
from samspill.model.levels import Level

from .estimate import HANDLED_RUNG, Estimate, likely
from .graph import GoalGraph
from .results import MissionOutcome, MissionReport, RunResult, Went

SETTLED = frozenset({GoalState.MASTERED, GoalState.TRIED, GoalState.KEPT})
"""States on which other goals may rest."""

MET = 0.5
"""A goal that is this likely to be handled on one's own is good enough to rest on."""

_MASTERY_LEVEL = Level.WITH_A_SNAG
_MASTERY_DAYS = 2
_MASTERY_CHANCE = 0.5
_POOR_IN_A_ROW = 2
_KEPT_APART = 14
MASTERED, PRACTISING = GoalState.MASTERED, GoalState.PRACTISING
READY, LOCKED = GoalState.READY, GoalState.LOCKED
_GOOD, _POOR = Went.GOOD, Went.POOR
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
    asked = frozenset[str]().union(*(result.shown for result in history))
    settled = settled_goals(goals, estimate, history, missions)
    met = met_goals(estimate, settled)
    return {
        name: settled.get(name) or (PRACTISING if name in asked else READY if met.issuperset(goal.needs) else LOCKED)
        for name, goal in goals.goals.items()
    }


def settled_goals(
    goals: GoalGraph, estimate: Estimate, history: Sequence[RunResult], missions: Sequence[MissionReport]
) -> dict[str, GoalState]:
    """The state of those goals that are settled: all that a choice depends on, in less time than the state of all."""
    able = likely(estimate, _MASTERY_LEVEL, _MASTERY_CHANCE)
    lived = {goal: state for goal in goals.order if (state := _from_life(goal, missions))} if missions else {}
    return dict.fromkeys((goal for goal, its in _by_goal(history, able) if _held(its)), MASTERED) | lived


def met_goals(estimate: Estimate, states: Mapping[str, GoalState]) -> frozenset[str]:
    """The goals that others may rest on: settled, or probably handled on one's own."""
    return likely(estimate, HANDLED_RUNG, MET).union(goal for goal, state in states.items() if state in SETTLED)


# Private functions


_Asked = tuple[Went, int, int]
"""How one run went for one goal, on which day, and the lowest level it was asked for at."""


def _by_goal(history: Iterable[RunResult], goals: frozenset[str]) -> Iterable[tuple[str, list[_Asked]]]:
    """The runs that asked for each of these goals."""
    asked: dict[str, list[_Asked]] = {}
    for result in history if goals else ():
        for goal, how, level in result.judged if not goals.isdisjoint(result.shown) else ():
            if goal in goals:
                asked.setdefault(goal, []).append((how, result.day, level))
    return asked.items()


def _held(asked: Iterable[_Asked]) -> bool:
    """Whether a goal went well with a snag on two days, and not poorly since."""
    days: set[int] = set()
    poor = 0
    for how, day, level in asked:
        poor = poor + 1 if how is _POOR else 0 if how is _GOOD else poor
        if poor >= _POOR_IN_A_ROW:
            days.clear()
        elif how is _GOOD and level >= _MASTERY_LEVEL:
            days.add(day)
    return len(days) >= _MASTERY_DAYS


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
