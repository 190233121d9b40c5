"""B6: one proposal with its explanation, and replanning 10,000 participants."""

from dataclasses import dataclass, field
from pathlib import Path
from time import process_time
from typing import Any

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

CONTENT = Path(__file__).parents[2] / "content" / "everyday"
COMMAND = "python -m tests.bench B6"
SESSIONS, RUNS, ROUNDS = 12, 4, 5
PROPOSAL_MS, REPLAN_S, PEOPLE = 2.0, 20.0, 10_000


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
    """Time a proposal after 48 runs with 42 scenarios, and all a stored participant needs for a new one."""
    goals, barriers = GoalGraph(_read("goals", tuple[Goal, ...])), _read("barriers", tuple[Barrier, ...])
    scenes = tuple(Scene(f"scene.{goal.id}", goal.name, goal.id, goal.needs) for goal in goals)
    profile = BarrierProfile(tuple(BarrierRating(b.id, n % 4, "bench") for n, b in enumerate(barriers)))
    history = _history(goals)
    stored = encode(from_history(goals, barriers, profile, history, 40))

    def replanned() -> Question:
        """From what is stored; runs as they come from the store, with nothing worked out yet."""
        fresh = tuple(msgspec.structs.replace(run) for run in history)
        estimate = forget(decode(stored), 1)
        return Question(goals, scenes, estimate, goal_states(goals, estimate, fresh, ()), fresh, day=41)

    question = replanned()
    one = _best(lambda: propose(question), 200) * 1000
    replan = _best(lambda: propose(replanned()), 50) * PEOPLE
    whole = _best(lambda: from_history(goals, barriers, profile, history, 41), 5) * 1000
    return [
        Figure(
            id="B6",
            what="one proposal with explanation",
            figure=one,
            unit="ms",
            target=f"< {PROPOSAL_MS:g} ms",
            holds=one < PROPOSAL_MS,
            command=COMMAND,
            parts={"estimate from 48 runs, ms": whole},
        ),
        Figure(
            id="B6-replan",
            what=f"{PEOPLE:,} participants replanned, from one",
            figure=replan,
            unit="s",
            target=f"< {REPLAN_S:g} s",
            holds=replan < REPLAN_S,
            command=COMMAND,
        ),
    ]


def _history(goals: GoalGraph) -> tuple[RunResult, ...]:
    practised = [goals[name] for name in goals.order[: SESSIONS * RUNS // 3]]
    return tuple(_run(practised[n % len(practised)], 1 + n % 5, n // RUNS * 3) for n in range(SESSIONS * RUNS))


def _run(goal: Goal, level: int, day: int) -> RunResult:
    asked = ((name, n) for name in (goal.id, *goal.needs) for n in range(4))
    evidence = tuple(Evidence(name, 2 if n else 1, n == 1, f"beat-{n}", 1000 * n, level) for name, n in asked)
    return RunResult(f"scene.{goal.id}", level, evidence, Ending.DONE, 4, day)


def _read(name: str, kind: Any) -> Any:
    return msgspec.convert(YAML(typ="safe", pure=True).load((CONTENT / f"{name}.yaml").read_text("utf-8"))[name], kind)


def _best(action: Any, times: int) -> float:
    """Seconds of CPU time for one ``action``, the best of several rounds."""
    rounds = []
    for _ in range(ROUNDS):
        begin = process_time()
        for _ in range(times):
            action()
        rounds.append((process_time() - begin) / times)
    return min(rounds)
