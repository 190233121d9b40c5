"""Many people asked about and observed together get what each would get alone, to the last digit."""

from dataclasses import replace

import numpy as np
import pytest

from samspill.curriculum import forget, forget_each, goal_states, observe, observe_each, steps
from samspill.curriculum.candidates import candidates, leading
from samspill.curriculum.safety import screen
from samspill.curriculum.worth import DEFAULT
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


def test_each_forgets_together_as_alone() -> None:
    estimates, days = [somebody(seed, 2 * seed).estimate for seed in range(5)], [0, 3, 0, 90, 14]
    alone = [forget(estimate, passed) for estimate, passed in zip(estimates, days, strict=True)]
    assert forget_each(estimates, days) == alone
    assert alone[3] != estimates[3]


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


def test_what_is_learnt_of_many_at_once_is_what_is_learnt_of_each() -> None:
    people = [somebody(seed, seed) for seed in range(1, 14)]
    runs = [one.history[-1] for one in people]
    alone = [observe(one.estimate, run) for one, run in zip(people, runs, strict=True)]
    assert observe_each([one.estimate for one in people], runs) == alone
