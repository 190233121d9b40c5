"""How far a participant has come with each goal: from VR, and from real life."""

from collections.abc import Iterable, Mapping, Sequence

from samspill.model.goals import GoalState

from .estimate import HANDLED_RUNG, Standing, likely
from .graph import GoalGraph
from .history import MASTERY_LEVEL, history_of
from .results import MissionOutcome, MissionReport, RunResult

SETTLED = frozenset({GoalState.MASTERED, GoalState.TRIED, GoalState.KEPT})
"""States on which other goals may rest."""

MET = 0.5
"""A goal that is this likely to be handled on one's own is good enough to rest on."""

_MASTERY_CHANCE = 0.5
_KEPT_APART = 14
MASTERED, PRACTISING = GoalState.MASTERED, GoalState.PRACTISING
READY, LOCKED = GoalState.READY, GoalState.LOCKED
_LIVED = (None, GoalState.TRIED, GoalState.KEPT)


def goal_states(
    goals: GoalGraph, estimate: Standing, history: Sequence[RunResult], missions: Sequence[MissionReport]
) -> dict[str, GoalState]:
    """The state of every goal.

    ``mastered`` needs good runs with a snag or more (level 4-5) on two different days, and a belief that agrees; two
    poor runs in a row, or a very long pause, take it back. ``tried`` and ``kept`` come from missions alone: kept is
    done twice at least 14 days apart. A mission that was too hard goes one step back, and so does one that was done
    before and is not done lately (``not_yet``): what is kept has to be kept up.
    """
    past = history_of(history)
    asked, settled = past.seen, settled_goals(goals, estimate, past, missions)
    met = met_goals(estimate, settled)
    return {
        name: settled.get(name) or (PRACTISING if name in asked else READY if met.issuperset(goal.needs) else LOCKED)
        for name, goal in goals.goals.items()
    }


def settled_goals(
    goals: GoalGraph, estimate: Standing, history: Sequence[RunResult], missions: Sequence[MissionReport]
) -> dict[str, GoalState]:
    """The state of those goals that are settled: all that a choice depends on, in less time than the state of all."""
    lived = {goal: state for goal in goals.order if (state := _from_life(goal, missions))} if missions else {}
    past, able = history_of(history), likely(estimate, MASTERY_LEVEL, _MASTERY_CHANCE)
    return dict.fromkeys(past.held(goal for goal in goals.goals if goal in able), MASTERED) | lived


def met_goals(estimate: Standing, states: Mapping[str, GoalState]) -> frozenset[str]:
    """The goals that others may rest on: settled, or probably handled on one's own."""
    return likely(estimate, HANDLED_RUNG, MET).union(goal for goal, state in states.items() if state in SETTLED)


# Private functions


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
