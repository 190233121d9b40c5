"""The session as a whole, and the next ones: the course that follows when each run goes well.

Nothing is chosen here that ``propose`` would not choose: each step is the proposal after those before it. So the first
one is the proposal itself, and the rest is a forecast that each run may change.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import msgspec
import numpy as np

from samspill.model.evidence import FULL_SCORE, Evidence
from samspill.model.goals import GoalState
from samspill.model.outputs import Ending

from .estimate import Estimate, forget, observe
from .outlook import SHOULD_GO
from .parts import Part, is_first, is_last
from .placement import was_probe
from .propose import choice_with_forecast
from .question import Cause, Practisable, Question, Readiness, Suggestion
from .results import HIGH_DISTRESS, RunResult
from .states import goal_states
from .worth import DEFAULT, Weights

LEAST_APART = 2
"""Days between sessions at the least: what is practised again on another day lasts."""

USUAL_GAP = 7
_SESSIONS_AHEAD = 2
_ASKED_OF_TARGET, _ASKED_OF_SUPPORT = 4, 2
_FROM_LIFE = frozenset({GoalState.TRIED, GoalState.KEPT})


class Planned(msgspec.Struct, frozen=True):
    """One run of a plan, and what it is for."""

    part: Part
    suggestion: Suggestion


class Coming(msgspec.Struct, frozen=True):
    """A later session, so many days from today."""

    in_days: int
    runs: tuple[Planned, ...]


class SessionPlan(msgspec.Struct, frozen=True):
    """How many runs are done today, what is left of the session, and the next sessions where they were asked for.

    Only the first run of ``today`` is proposed; all others hold if what comes before goes well.
    """

    done: int
    today: tuple[Planned, ...]
    coming: tuple[Coming, ...] = ()


def plan_today(question: Question, weights: Weights = DEFAULT) -> SessionPlan:
    """The rest of today's session, and no further: each session ahead costs as much again."""
    return SessionPlan(len(question.today), _of_today(question, weights).runs)


def plan_session(question: Question, gap: int = USUAL_GAP, weights: Weights = DEFAULT) -> SessionPlan:
    """The rest of today's session and two more, ``gap`` days apart (never closer than two)."""
    apart = max(LEAST_APART, gap)
    found = today = _of_today(question, weights)
    coming = []
    for number in range(1, _SESSIONS_AHEAD + 1):
        found = _unrolled(another_day(found.after, apart), question.runs_meant, weights)
        if found.runs:
            coming.append(Coming(number * apart, found.runs))
    return SessionPlan(len(question.today), today.runs, tuple(coming))


def part_of(question: Question, suggestion: Suggestion, success: float, weights: Weights = DEFAULT) -> Part:
    """What a run is for, from where it stands in the session and how well it should go."""
    runs = question.runs(suggestion.scenario)
    if suggestion.term.cause is Cause.PROBE:
        return Part.PROBE
    if is_last(question) and success >= weights.end_well:
        return Part.END_WELL
    if is_first(question) and success >= SHOULD_GO:
        return Part.WARM_UP
    again = bool(runs) and suggestion.level <= runs[-1].level and not was_probe(question, suggestion.scenario)
    return Part.CONSOLIDATE if again else Part.STRETCH


def after_run(question: Question, result: RunResult) -> Question:
    """The question that would be asked after one more run."""
    estimate = observe(question.whole_estimate, result)
    history = (*question.history, result)
    return replace(question, estimate=estimate, history=history, states=_states(question, estimate, history))


def gone_well(question: Question, scenario: Practisable, level: int, distress: float) -> RunResult:
    """The run as it would be if it went well, with as much distress as is to be expected."""
    asked = [(scenario.target, _ASKED_OF_TARGET), *((goal, _ASKED_OF_SUPPORT) for goal in scenario.supporting)]
    evidence = tuple(
        Evidence(goal, FULL_SCORE, False, f"asked-{n}", 0, level) for goal, count in asked for n in range(count)
    )
    felt = int(np.clip(round(distress), 0, HIGH_DISTRESS - 1))
    return RunResult(scenario.id, level, evidence, Ending.DONE, felt, question.day)


def another_day(question: Question, days: int) -> Question:
    """The same person another day, with nothing known yet of how that day is."""
    estimate = forget(question.whole_estimate, days)
    states = _states(question, estimate, question.history)
    return replace(question, estimate=estimate, states=states, day=question.day + days, readiness=Readiness())


# Private functions


class _Unrolled(NamedTuple):
    """Runs that follow each other; what the last one leads to is worked out when somebody goes on from there."""

    runs: tuple[Planned, ...]
    before_last: Question
    last: RunResult | None

    @property
    def after(self) -> Question:
        return self.before_last if self.last is None else after_run(self.before_last, self.last)


def _of_today(question: Question, weights: Weights) -> _Unrolled:
    return _unrolled(question, max(1, question.runs_meant - len(question.today)), weights)


def _unrolled(question: Question, runs: int, weights: Weights) -> _Unrolled:
    found = _Unrolled((), question, None)
    for _ in range(runs):
        asked = found.after
        step = choice_with_forecast(asked, weights)
        if step is None:
            return found
        choice, expected = step
        planned = Planned(part_of(asked, choice, expected.success, weights), choice)
        scenario = next(s for s in asked.scenarios if s.id == choice.scenario)
        went = gone_well(asked, scenario, choice.level, expected.distress)
        found = _Unrolled((*found.runs, planned), asked, went)
    return found


def _states(question: Question, estimate: Estimate, history: Sequence[RunResult]) -> dict[str, GoalState]:
    """Goal states after more runs; what came from real life stays."""
    lived = {goal: state for goal, state in question.states.items() if state in _FROM_LIFE}
    return {**goal_states(question.goals, estimate, history, ()), **lived}
