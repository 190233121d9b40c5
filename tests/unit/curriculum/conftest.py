"""The shipped curriculum, a pack of two scenarios, and short ways to make runs and questions."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
import pytest
from ruamel.yaml import YAML

from samspill.curriculum import GoalGraph, MissionReport, Question, RunResult, from_history, goal_states
from samspill.model.barriers import Barrier, BarrierProfile, BarrierRating
from samspill.model.evidence import Evidence
from samspill.model.goals import Goal
from samspill.model.outputs import Ending
from samspill.model.words import Text

CONTENT = Path(__file__).parents[3] / "content" / "everyday"


@dataclass(frozen=True)
class Scene:
    """Just what the sequencer reads of a scenario."""

    id: str
    title: Text
    target: str
    supporting: tuple[str, ...] = ()
    levels: dict[int, None] = field(default_factory=lambda: dict.fromkeys(range(1, 6)))
    substance_cues: bool = False


CALM = Scene("calm.room", Text("Det rolige rommet", "The calm room"), "C01")
CAFE = Scene("cafe.order", Text("Bestille på kafé", "Ordering at the café"), "I29", ("S13", "S16", "S20"))


def read(name: str, kind: Any) -> Any:
    """One list of the shipped content."""
    document = YAML(typ="safe", pure=True).load((CONTENT / f"{name}.yaml").read_text(encoding="utf-8"))
    return msgspec.convert(document[name], kind)


@pytest.fixture(scope="session")
def goals() -> GoalGraph:
    return GoalGraph(read("goals", tuple[Goal, ...]))


@pytest.fixture(scope="session")
def barriers() -> tuple[Barrier, ...]:
    return read("barriers", tuple[Barrier, ...])


@pytest.fixture(scope="session")
def calm() -> Scene:
    return CALM


@pytest.fixture(scope="session")
def cafe() -> Scene:
    return CAFE


@pytest.fixture(scope="session")
def scene() -> type[Scene]:
    return Scene


@pytest.fixture(scope="session")
def profile(barriers: tuple[Barrier, ...]) -> Callable[..., BarrierProfile]:
    """A profile with the same rating everywhere, or in some themes."""

    def make(value: int, themes: Sequence[str] | None = None) -> BarrierProfile:
        rated = (barrier for barrier in barriers if themes is None or barrier.theme in themes)
        return BarrierProfile(tuple(BarrierRating(barrier.id, value, "a care worker") for barrier in rated))

    return make


@pytest.fixture(scope="session")
def run() -> Callable[..., RunResult]:
    """A run in which every opportunity of a scenario went the same way."""

    def make(
        scene: Scene = CAFE,
        level: int = 1,
        score: int = 2,
        *,
        day: int = 0,
        hinted: bool = False,
        ending: Ending = Ending.DONE,
        distress: int | None = 3,
        asked: int = 3,
    ) -> RunResult:
        evidence = tuple(
            Evidence(goal, score, hinted, f"beat-{n}", 1000 * n, level)
            for goal in (scene.target, *scene.supporting)
            for n in range(asked)
        )
        return RunResult(scene.id, level, evidence, ending, distress, day)

    return make


@pytest.fixture(scope="session")
def ask(goals: GoalGraph, barriers: tuple[Barrier, ...]) -> Callable[..., Question]:
    """The question a plan page would ask after ``history``."""

    def make(
        history: Sequence[RunResult] = (),
        scenes: Sequence[Scene] = (CALM, CAFE),
        *,
        profile: BarrierProfile | None = None,
        missions: Sequence[MissionReport] = (),
        day: int | None = None,
        **more: Any,
    ) -> Question:
        today = day if day is not None else history[-1].day if history else 0
        estimate = from_history(goals, barriers, profile or BarrierProfile(), history, today)
        states = goal_states(goals, estimate, history, missions)
        return Question(goals, tuple(scenes), estimate, states, tuple(history), day=today, **more)

    return make
