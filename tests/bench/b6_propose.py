"""B6: one proposal with its explanation on one core, and replanning 10,000 participants on all of them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from multiprocessing import get_context
from os import cpu_count
from pathlib import Path
from time import perf_counter, process_time
from typing import Any, TypeVar

import msgspec
from ruamel.yaml import YAML

from samspill.curriculum import (
    GoalGraph,
    Question,
    RunResult,
    decode,
    encode,
    forget,
    from_history,
    goal_states,
    propose,
)
from samspill.model.barriers import Barrier, BarrierProfile, BarrierRating
from samspill.model.evidence import Evidence
from samspill.model.goals import Goal
from samspill.model.outputs import Ending
from samspill.model.words import Text

from .figure import Figure

T = TypeVar("T")

CONTENT = Path(__file__).parents[2] / "content" / "everyday"
COMMAND = "python -m tests.bench B6"
SESSIONS, RUNS, ROUNDS, DIFFERENT = 12, 4, 7, 240
PROPOSAL_MS, REPLAN_S, PEOPLE = 2.0, 20.0, 10_000
CORES = cpu_count() or 1


@dataclass(frozen=True)
class Scene:
    """One scenario per goal: a fuller pack than the first one."""

    id: str
    title: Text
    target: str
    supporting: tuple[str, ...]
    levels: dict[int, None] = field(default_factory=lambda: dict.fromkeys(range(1, 6)))
    substance_cues: bool = False


def measure() -> list[Figure]:
    """Time a proposal after 48 runs with 42 scenarios, and all a stored participant needs for a new one.

    Each of many participants is asked about once in a round, so that nothing kept of one is of use for the next.
    """
    goals, barriers = GoalGraph(_read("goals", tuple[Goal, ...])), _read("barriers", tuple[Barrier, ...])
    scenes = tuple(Scene(f"scene.{goal.id}", goal.name, goal.id, goal.needs) for goal in goals)
    histories = [_history(goals, number) for number in range(DIFFERENT)]
    begin = process_time()
    known = [from_history(goals, barriers, _profile(barriers, n), history, 40) for n, history in enumerate(histories)]
    whole = (process_time() - begin) / DIFFERENT * 1000
    stored = [encode(estimate) for estimate in known]

    def replanned(number: int) -> Question:
        """From what is stored; runs as they come from the store, with nothing worked out yet."""
        fresh = tuple(msgspec.structs.replace(run) for run in histories[number])
        estimate = forget(decode(stored[number]), 1)
        return Question(goals, scenes, estimate, goal_states(goals, estimate, fresh, ()), fresh, day=41)

    one = _best(lambda: [replanned(number) for number in range(DIFFERENT)], propose) * 1000
    alone = _best(lambda: range(DIFFERENT), lambda number: propose(replanned(number))) * PEOPLE
    many = _at_once(lambda: [propose(replanned(number)) for number in range(DIFFERENT)]) / DIFFERENT * PEOPLE
    what = f"{PEOPLE:,} participants replanned, from {DIFFERENT}, on {CORES} cores"
    return [
        _figure("B6", "one proposal with explanation", one, "ms", PROPOSAL_MS, {"estimate from 48 runs, ms": whole}),
        _figure("B6-replan", what, many, "s", REPLAN_S, {"on one core, s": alone}),
    ]


def _figure(name: str, what: str, figure: float, unit: str, below: float, parts: dict[str, float]) -> Figure:
    target = f"< {below:g} {unit}"
    return Figure(name, what, figure, unit, target=target, holds=figure < below, command=COMMAND, parts=parts)


def _profile(barriers: tuple[Barrier, ...], number: int) -> BarrierProfile:
    return BarrierProfile(tuple(BarrierRating(b.id, (n + number) % 4, "bench") for n, b in enumerate(barriers)))


def _history(goals: GoalGraph, number: int) -> tuple[RunResult, ...]:
    practised = [goals[name] for name in goals.order[: SESSIONS * RUNS // 3]]
    return tuple(
        _run(practised[(n + number) % len(practised)], 1 + (n + number) % 5, n // RUNS * 3)
        for n in range(SESSIONS * RUNS)
    )


def _run(goal: Goal, level: int, day: int) -> RunResult:
    asked = ((name, n) for name in (goal.id, *goal.needs) for n in range(4))
    evidence = tuple(Evidence(name, 2 if n else 1, n == 1, f"beat-{n}", 1000 * n, level) for name, n in asked)
    return RunResult(f"scene.{goal.id}", level, evidence, Ending.DONE, 4, day)


def _read(name: str, kind: Any) -> Any:
    return msgspec.convert(YAML(typ="safe", pure=True).load((CONTENT / f"{name}.yaml").read_text("utf-8"))[name], kind)


def _at_once(action: Callable[[], object]) -> float:
    """Seconds on the clock for one ``action`` while every core does it, each its own; the best of several rounds."""
    rounds = []
    for _ in range(ROUNDS):
        workers = [get_context("fork").Process(target=action) for _ in range(CORES)]
        begin = perf_counter()
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        rounds.append((perf_counter() - begin) / CORES)
    return min(rounds)


def _best(given: Callable[[], Iterable[T]], action: Callable[[T], object]) -> float:
    """Seconds of CPU time for one ``action``, the best of several rounds; what is given to it is not counted."""
    rounds = []
    for _ in range(ROUNDS):
        ready = list(given())
        begin = process_time()
        for one in ready:
            action(one)
        rounds.append((process_time() - begin) / len(ready))
    return min(rounds)
