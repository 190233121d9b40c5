"""Many people asked about and observed together get what each would get alone, to the last digit."""

from dataclasses import replace

import numpy as np
import pytest

from samspill.curriculum import People, RunResult, forget, goal_states, observe, steps
from samspill.curriculum.belief import today
from samspill.curriculum.candidates import candidates, leading
from samspill.curriculum.safety import screen
from samspill.curriculum.worth import DEFAULT
from samspill.model.evidence import Evidence
from samspill.model.outputs import Ending
from samspill.model.themes import BarrierTheme
from samspill.simulation.families import FAMILIES
from samspill.simulation.one_by_one import EachOnItsOwn
from samspill.simulation.policies import ABLATIONS, POLICIES
from samspill.simulation.policies.ablated import WithoutNeeds
from samspill.simulation.policies.shipped import Shipped
from samspill.simulation.protocols import CheckIn, Outcome, Policy, Tally
from samspill.simulation.trial import Programme, trial
from samspill.simulation.world import World, drawn_world

SHORT = Programme(sessions=4, people=9)


@pytest.mark.parametrize(("name", "alone"), [("samspill", Shipped), ("no_needs", WithoutNeeds)])
def test_together_is_as_each_alone(name: str, alone: type[Shipped]) -> None:
    def apart(world: World, people: int, seed: int) -> EachOnItsOwn[Policy]:
        return EachOnItsOwn(alone, world, people, seed)

    together = (POLICIES | ABLATIONS)[name]
    family = FAMILIES["unsettled"]
    assert trial(family, together, ("unsettled", name), 103, SHORT) == trial(
        family, apart, ("unsettled", name), 103, SHORT
    )


def somebody(seed: int, runs: int) -> Shipped:
    """One person with a history drawn at random, in which anything may happen."""
    chance, world = np.random.default_rng(seed), drawn_world(7)
    person = Shipped(world, seed)
    person.start({theme: int(chance.integers(0, 5)) for theme in BarrierTheme})
    for number in range(runs):
        if number % 3 == 0:
            person.session(float(chance.integers(1, 40)), CheckIn(int(chance.integers(0, 9))), 3)
        scene = world.scenarios[int(chance.integers(0, 9))]
        seen = {goal: Tally(3, int(chance.integers(0, 4))) for goal in (scene.target, *scene.supporting)}
        outcome = Outcome(seen, int(chance.integers(0, 11)), bool(chance.random() < 0.1))
        person.observe(scene.id, int(chance.integers(1, 6)), outcome)
    return person


def test_what_is_settled_is_all_of_a_state_that_a_choice_depends_on() -> None:
    for seed in range(12):
        person = somebody(seed, 30)
        question = person.question()
        whole = goal_states(question.goals, question.estimate, question.history, ())
        assert len(question.states) < len(whole)
        assert steps([replace(question, states=whole)]) == steps([question])


@pytest.mark.parametrize("runs", [0, 1, 2, 4, 7, 16, 30])
def test_the_first_few_are_the_first_of_all(runs: int) -> None:
    for seed in range(12):
        question = somebody(seed, runs).question()
        screened = screen(question)
        every = [(one.rank, one.step) for one in candidates(question, screened, DEFAULT)]
        for most in (1, 2, 5):
            first = leading(question, screened, DEFAULT, most)
            assert [(one.rank, one.step) for one in first] == every[:most]


def test_people_who_are_followed_are_each_as_alone() -> None:
    """Some practise and days pass, in turn; one run asked for nothing, and others than the scenario see things."""
    chance, somebodies = np.random.default_rng(5), [somebody(seed, seed) for seed in range(9)]
    alone = [person.estimate for person in somebodies]
    people = People(alone)
    for turn in range(12):
        who = np.flatnonzero(chance.random(9) < 0.6).tolist() or [0]
        runs = [any_run(chance, somebodies[0].world, turn) for _ in who]
        people.observe(who, runs)
        for person, run in zip(who, runs, strict=True):
            alone[person] = observe(alone[person], run)
        days = chance.integers(0, 30, 9) * (turn % 3 == 2)
        people.forget(days)
        alone = [forget(estimate, passed) for estimate, passed in zip(alone, days.tolist(), strict=True)]
        now = people.today(who)
        assert now.estimates == [alone[person] for person in who]
        assert (now.skill.scale == np.concatenate([today([estimate]).scale for estimate in now.estimates])).all()
    assert any(estimate.observers for estimate in alone)


def any_run(chance: np.random.Generator, world: World, turn: int) -> RunResult:
    """A run in which anything may happen."""
    scene, level = world.scenarios[int(chance.integers(0, 28))], int(chance.integers(1, 6))
    evidence = [
        Evidence(goal, int(chance.integers(0, 3)), bool(chance.random() < 0.2), f"asked-{number}", 0, level, source)
        for goal in (scene.target, *scene.supporting)
        for number in range(int(chance.integers(0, 3)))
        for source in ("scenario", "kari")[: int(chance.integers(1, 3))]
    ]
    felt = None if chance.random() < 0.2 else int(chance.integers(0, 11))
    sure = int(chance.integers(0, 11)) if chance.random() < 0.3 else None
    return RunResult(scene.id, level, () if turn == 4 else tuple(evidence), Ending.DONE, felt, turn, sure)
