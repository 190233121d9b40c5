"""Each goal can go from ready to mastered through the shipped scenarios alone, beginning with nothing known."""

import pytest
from tests.unit.everyday import everyday, script

from samspill.curriculum import GoalGraph, RunResult, from_history, goal_states
from samspill.curriculum.estimate import forget, observe
from samspill.curriculum.results import GOOD_SHARE
from samspill.curriculum.states import SETTLED
from samspill.model.barriers import BarrierProfile
from samspill.model.evidence import Evidence
from samspill.model.goals import GoalState
from samspill.model.levels import Level
from samspill.model.outputs import Ending, RunStatus, Shown
from samspill.model.scenario import Scenario
from samspill.scenario import BOTS, Table, begin, step

LONG_ENOUGH = 300
"""Days within which somebody who practises once a day, and well, has come through all of it."""


def test_every_goal_goes_from_ready_to_mastered_through_the_pack_alone() -> None:
    walk = Walk()
    while (goal := walk.next_goal()) is not None and walk.day < LONG_ENOUGH:
        assert walk.states[goal] in (GoalState.READY, GoalState.PRACTISING)
        walk.practise(goal)
    assert walk.open == set(), f"nothing that is open shows them: {sorted(walk.open)}"
    assert {walk.states[goal] for goal in walk.goals.order} == {GoalState.MASTERED}


def test_nothing_is_mastered_on_one_day_or_below_the_level_with_a_snag() -> None:
    walk = Walk()
    for _ in range(4):
        walk.come(played("calm.room", Level.WITH_A_SNAG, 0))
        walk.come(played("calm.room", Level.ON_MY_OWN, 0))
    walk.look()
    assert walk.states["C01"] is GoalState.PRACTISING


@pytest.mark.parametrize("goal", [goal.id for goal in everyday().goals])
def test_every_goal_is_shown_by_a_scenario_that_does_not_rest_on_it(goal: str) -> None:
    goals = GoalGraph(everyday().goals)
    about = [s for s in everyday().scenarios.values() if goal in (s.target, *s.supporting)]
    assert any(goal not in goals.prerequisites(scenario.target) for scenario in about)


@pytest.mark.parametrize("scenario", everyday().scenarios)
def test_answering_as_shown_is_a_good_run_for_every_goal_at_every_level(scenario: str) -> None:
    runs = [played(scenario, level, day) for level in Level for day in range(4)]
    poorer = {(run.level, goal) for run in runs for goal, shown in run.shown.items() if shown.share < GOOD_SHARE}
    assert poorer == set()


def played(scenario: str, level: int, day: int) -> RunResult:
    """A run of someone who answers as the coach shows, with another seed each day."""
    made, table, shown = script(scenario, level, seed=day + 1), Table(), list[Evidence]()
    state, outputs = begin(made)
    while state.status is not RunStatus.ENDED:
        table.show(outputs)
        shown += [output.evidence for output in outputs if isinstance(output, Shown)]
        state, outputs = step(made, state, BOTS["model"](made, state, table.offered))
    shown += [output.evidence for output in outputs if isinstance(output, Shown)]
    assert state.ending is Ending.DONE
    return RunResult(scenario, level, tuple(shown), state.ending, 3, day)


class Walk:
    """Someone of whom nothing is known comes once a day, and only to what is open to them that day."""

    def __init__(self) -> None:
        self.goals = GoalGraph(everyday().goals)
        self.scenarios = tuple(everyday().scenarios.values())
        self.history: list[RunResult] = []
        self.day = 0
        self.estimate = from_history(self.goals, everyday().barriers, BarrierProfile(), (), 0)
        self.look()

    def come(self, result: RunResult) -> None:
        """What came of a run; the time since the last one has passed."""
        since = result.day - self.history[-1].day if self.history else 0
        self.estimate = observe(forget(self.estimate, since), result)
        self.history.append(result)

    def look(self) -> None:
        self.states = goal_states(self.goals, self.estimate, self.history, ())
        self.settled = {goal for goal, state in self.states.items() if state in SETTLED}
        self.open = set(self.goals.order) - self.settled

    def next_goal(self) -> str | None:
        """The first goal that is not mastered, all it needs is, and an open scenario shows."""
        return next((goal for goal in self.goals.order if goal in self.open and self._scenarios(goal)), None)

    def practise(self, goal: str) -> None:
        """The open scenario of ``goal`` that shows most of what is left, at level 4 and 5 in turn."""
        scenario = max(self._scenarios(goal), key=lambda s: (s.target == goal, len({*s.supporting} & self.open), s.id))
        level = Level.WITH_A_SNAG if self.day % 2 else Level.AS_LIFE_IS
        self.come(played(scenario.id, level, self.day))
        self.day += 1
        self.look()

    def _scenarios(self, goal: str) -> list[Scenario]:
        if not {*self.goals[goal].needs} <= self.settled:
            return []
        return [
            scenario
            for scenario in self.scenarios
            if goal in (scenario.target, *scenario.supporting) and {*self.goals[scenario.target].needs} <= self.settled
        ]
