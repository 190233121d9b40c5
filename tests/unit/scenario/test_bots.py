"""Every bot comes to an ending, at every level of everything that ships."""

import pytest

from samspill.model.events import Look
from samspill.model.outputs import Ending, RunStatus, Shown
from samspill.model.words import Language
from samspill.scenario import BOTS, RunState, Table, begin, step, trial
from tests.unit.everyday import SCENARIOS, everyday, script

LEVELS = range(1, 6)


def played(
    scenario: str, level: int, bot: str, seed: int, language: Language = Language.EN
) -> tuple[RunState, set[str]]:
    made, table, goals = script(scenario, level, seed, language), Table(), set()
    state, outputs = begin(made)
    for _ in range(2_000):
        table.show(outputs)
        goals |= {output.evidence.goal for output in outputs if isinstance(output, Shown)}
        if state.status is RunStatus.ENDED:
            return state, goals
        state, outputs = step(made, state, BOTS[bot](made, state, table.offered))
    raise AssertionError(f"{bot} never came to an end at level {level} of {scenario}, seed {seed}")


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_who_answers_as_the_coach_would_is_done_and_shows_every_goal(scenario: str, level: int) -> None:
    for seed in range(4):
        state, goals = played(scenario, level, "model", seed)
        assert state.ending is Ending.DONE
        assert goals == {everyday().scenarios[scenario].target, *everyday().scenarios[scenario].supporting}


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_who_says_nothing_is_brought_to_a_kind_end(scenario: str, level: int) -> None:
    for language in Language:
        assert played(scenario, level, "silent", 1, language)[0].ending in (Ending.QUIET, Ending.DONE)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_who_does_anything_at_all_comes_to_an_end(scenario: str, level: int) -> None:
    for seed in range(8):
        assert played(scenario, level, "random", seed)[0].ending in (Ending.QUIET, Ending.DONE)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("bot", ["rushed", "anxious"])
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_who_is_rushed_or_afraid_is_never_kept(scenario: str, bot: str, level: int) -> None:
    for seed in range(2):
        assert played(scenario, level, bot, seed)[0].ending in (Ending.QUIET, Ending.DONE)


def test_who_is_afraid_lets_help_come_first_and_looks_at_nobody() -> None:
    turns = [turn for seed in range(6) for turn in trial(script("cafe.order", 3, seed), BOTS["anxious"])]
    shown = [output.evidence for turn in turns for output in turn.outputs if isinstance(output, Shown)]
    assert any(evidence.hinted for evidence in shown)
    assert not any(isinstance(turn.event, Look) for turn in turns)


def test_who_is_rushed_is_done_sooner_than_who_is_afraid() -> None:
    ends = {bot: trial(script("calm.room", 2), BOTS[bot])[-1].state.t for bot in ("rushed", "anxious")}
    assert ends["rushed"] < ends["anxious"]


def test_who_leaves_early_leaves() -> None:
    for seed in range(12):
        assert played("cafe.order", 3, "leaves", seed)[0].ending is Ending.LEFT
