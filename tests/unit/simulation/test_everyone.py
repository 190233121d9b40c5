"""Many people asked about and observed together get what each would get alone, to the last digit."""

from dataclasses import replace

import numpy as np
import pytest

from samspill.curriculum import People, RunResult, Standing, forget, goal_states, observe, steps
from samspill.curriculum.belief import today
from samspill.curriculum.candidates import candidates, leading
from samspill.curriculum.safety import screen
from samspill.curriculum.worth import DEFAULT
from samspill.model.evidence import Evidence
from samspill.model.outputs import Ending
from samspill.model.themes import BarrierTheme
from samspill.simulation.families import FAMILIES
from samspill.simulation.one_by_one import EachOnItsOwn
from samspill.simulation.policies.ablated import WithoutNeeds
from samspill.simulation.policies.clinic import Clinic
from samspill.simulation.policies.shipped import Everyone, Shipped
from samspill.simulation.protocols import CheckIn, CheckIns, Outcome, Policy, Seen, Tally
from samspill.simulation.trial import Programme, trial
from samspill.simulation.world import World, drawn_world

SHORT = Programme(sessions=4, people=9)


@pytest.mark.parametrize("alone", [Shipped, WithoutNeeds])
def test_together_is_as_each_alone(alone: type[Shipped]) -> None:
    def apart(world: World, people: int, seed: int) -> EachOnItsOwn[Policy]:
        return EachOnItsOwn(alone, world, people, seed)

    def together(world: World, people: int, seed: int) -> Everyone:
        return Everyone(alone, world, people, seed)

    family, names = FAMILIES["unsettled"], ("unsettled", "samspill")
    assert trial(family, together, names, 103, SHORT) == trial(family, apart, names, 103, SHORT)


@pytest.mark.parametrize("craving", [2, 9])
def test_on_a_day_for_a_calm_room_only_each_gets_what_they_would_get_alone(craving: int) -> None:
    together, alone = Everyone(Shipped, drawn_world(7), 4, 1), EachOnItsOwn(Shipped, drawn_world(7), 4, 1)
    said, everyone = CheckIns(np.full(4, 2), np.array([2, craving, craving, 2])), np.ones(4, dtype=np.bool_)
    for policy in (together, alone):
        policy.start(np.arange(20).reshape(4, 5) % 5)
        policy.session(np.full(4, 7.0), said, 3)
    first, second = together.choose(everyone), alone.choose(everyone)
    assert [its.tolist() for its in first] == [its.tolist() for its in second]


def test_who_is_told_only_how_somebody_stands_cannot_look_past_today() -> None:
    person = somebody(1, 4)
    stands = Standing(person.estimate.goals, person.estimate.severity, person.estimate.today)
    with pytest.raises(TypeError, match="ask with their estimate"):
        steps([replace(person.question(), estimate=stands)])


def test_those_of_one_clinic_are_told_what_all_of_them_have_rated() -> None:
    """Before the second session, and not before the first; with the same table each alone would get the same."""
    clinic = Clinic(Shipped, drawn_world(7), 9, 1)
    clinic.start(np.full((9, 5), 2))
    everyone, said = np.ones(9, dtype=np.bool_), CheckIns(np.full(9, 2), np.zeros(9, dtype=np.int64))
    clinic.session(np.full(9, 7.0), said, 3)
    assert not any(member.strains for member in clinic.members)
    scenario, level = clinic.choose(everyone)
    asked = np.where(clinic.chart.share[scenario] > 0, 3, 0)
    seen = Seen(asked, asked, np.zeros_like(asked), np.full(9, 7), np.zeros(9, dtype=np.bool_))
    clinic.observe(scenario, level, seen, everyone)
    clinic.session(np.full(9, 7.0), said, 3)
    told = clinic.members[0].strains
    assert told
    assert {one.people for one in told} <= set(range(5, 10))
    assert all(member.strains == told for member in clinic.members)
    scenario, level = clinic.choose(everyone)
    known = zip(clinic.members, clinic.people.estimates(range(9)), strict=True)
    alone = [steps([replace(member.question(), estimate=estimate)])[0] for member, estimate in known]
    assert alone == [(clinic.chart.scenarios[s], at) for s, at in zip(scenario.tolist(), level.tolist(), strict=True)]


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
        now, expected = people.today(who), [alone[person] for person in who]
        assert people.estimates(who) == expected
        assert now.standings == [Standing(one.goals, one.severity, one.today) for one in expected]
        assert (now.skill.scale == np.concatenate([today([estimate]).scale for estimate in expected])).all()
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
