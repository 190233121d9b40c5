"""ZPDES on a small graph behaves as Clément, Roy, Oudeyer and Lopes (2015, J. Educational Data Mining 7, 20-48) say.

Their figures are of school exercises and cannot be made again here. What is tried is how it behaves: the reward is
progress over a window, chances are weights mixed with an even share, the zone grows along the graph and never past it,
who is quick gets to what is harder sooner, and who is stuck with one thing is led round it.
"""

from collections.abc import Callable

import numpy as np
import pytest

from samspill.curriculum import GoalGraph
from samspill.curriculum.arrays import Floats, Ints
from samspill.model.goals import Goal
from samspill.model.themes import BarrierTheme, Domain
from samspill.model.words import Text
from samspill.simulation.policies.zpdes import Zpdes
from samspill.simulation.protocols import CheckIns, Seen
from samspill.simulation.world import Sketch, World

PEOPLE, TURNS = 40, 160
A1, A2, B1, B2, C1 = range(5)
NEEDS = {"A1": (), "A2": (), "B1": ("A1",), "B2": ("A2",), "C1": ("B2",)}
DOMAINS = {"A": Domain.COGNITIVE, "B": Domain.SOCIOEMOTIONAL, "C": Domain.INSTRUMENTAL}


def small_world() -> World:
    def goal(name: str) -> Goal:
        said = Text(name, name)
        return Goal(name, DOMAINS[name[0]], said, said, said, NEEDS[name], (BarrierTheme.COGNITION,), ())

    scenes = tuple(Sketch(f"scene.{name}", Text(name, name), name) for name in NEEDS)
    return World(GoalGraph(map(goal, NEEDS)), scenes)


Succeeds = Callable[[Ints, Ints, Ints], Floats]
"""The chance of showing it, from scenario, level, and how often each person has practised that scenario."""


def taught(succeeds: Succeeds, turns: int = TURNS) -> tuple[Ints, Ints, Zpdes]:
    """Which scenario and level each person was given at each turn (turns, n)."""
    policy, chance = Zpdes(small_world(), PEOPLE, 1), np.random.default_rng(1)
    calm = np.full(PEOPLE, 3)
    policy.start(np.full((PEOPLE, 5), 2))
    policy.session(np.full(PEOPLE, 7.0), CheckIns(calm, np.zeros(PEOPLE, dtype=np.int64)), turns)
    practised, everyone = np.zeros((PEOPLE, 5), dtype=np.int64), np.arange(PEOPLE)
    scenarios, levels = [], []
    for _ in range(turns):
        scenario, level = policy.choose(np.ones(PEOPLE, dtype=np.bool_))
        asked = np.where(policy.chart.share[scenario] > 0, 3, 0)
        shown = chance.binomial(asked, succeeds(scenario, level, practised[everyone, scenario])[:, None])
        seen = Seen(asked, shown, np.zeros_like(shown), calm, np.zeros(PEOPLE, dtype=np.bool_))
        policy.observe(scenario, level, seen, np.ones(PEOPLE, dtype=np.bool_))
        practised[everyone, scenario] += 1
        scenarios.append(scenario)
        levels.append(level)
    return np.array(scenarios), np.array(levels), policy


def learns(pace: float | Floats) -> Succeeds:
    """Practice helps, and harder levels ask for more of it."""
    return lambda scenario, level, times: np.clip(0.25 + pace * times - 0.12 * (level - 1), 0.02, 0.98)


def first_turn(scenarios: Ints, which: int) -> Floats:
    """When each person met a scenario first; the end where they never did."""
    met = scenarios == which
    return np.where(met.any(0), met.argmax(0), len(scenarios)).astype(np.float64)


def test_the_reward_is_how_much_better_the_later_half_of_the_window_went() -> None:
    policy = Zpdes(small_world(), 1, 1)
    shares = (0.0, 1 / 3, 2 / 3, 1.0)
    for share in shares[:3]:
        policy._reward(0, A1, 0, share)
    before = policy.worth[0, A1]
    policy._reward(0, A1, 0, shares[3])
    progress = np.mean(shares[2:]) - np.mean(shares[:2])
    assert policy.worth[0, A1] == pytest.approx(policy.keep * before + policy.learn * progress)


def test_chances_are_weights_mixed_with_an_even_share() -> None:
    policy = Zpdes(small_world(), 1, 1)
    policy.worth[0, [A1, A2]] = 0.6, 0.2
    even, weighed = np.array([0.5, 0.5]), np.array([0.75, 0.25])
    found = policy._mixed(policy.worth, policy.active & ~policy.off)[0, [A1, A2]]
    assert found == pytest.approx((1 - policy.explore) * weighed + policy.explore * even)


def test_the_zone_grows_along_the_graph_and_never_past_it() -> None:
    scenarios, levels, policy = taught(learns(0.06))
    assert set(scenarios[0].tolist()) <= {A1, A2}
    for person in range(PEOPLE):
        for after, before in ((B1, A1), (B2, A2), (C1, B2)):
            turn = int(first_turn(scenarios, after)[person])
            reached = levels[:turn, person][scenarios[:turn, person] == before]
            assert turn == TURNS or reached.max(initial=0) >= policy.open_at_level - 1
    assert (first_turn(scenarios, C1) < TURNS).mean() > 0.8


def test_who_is_quick_comes_to_what_is_harder_sooner() -> None:
    pace = np.where(np.arange(PEOPLE) < PEOPLE // 2, 0.12, 0.03)
    scenarios, _, _ = taught(learns(pace))
    quick, slow = slice(None, PEOPLE // 2), slice(PEOPLE // 2, None)
    assert np.median(first_turn(scenarios, C1)[quick]) < 0.6 * np.median(first_turn(scenarios, C1)[slow])


def test_what_gets_better_is_given_more_than_what_never_moves() -> None:
    def one_is_stuck(scenario: Ints, level: Ints, times: Ints) -> Floats:
        return np.where(scenario == A1, 0.02, learns(0.05)(scenario, level, times))

    scenarios, _, _ = taught(one_is_stuck, 30)
    assert (scenarios == A2).sum() > 1.5 * (scenarios == A1).sum()


def test_who_is_stuck_with_one_thing_is_led_round_it() -> None:
    def one_is_stuck(scenario: Ints, level: Ints, times: Ints) -> Floats:
        return np.where(scenario == A1, 0.02, learns(0.08)(scenario, level, times))

    scenarios, _, _ = taught(one_is_stuck)
    assert not (scenarios == B1).any()
    assert (first_turn(scenarios, C1) < TURNS).mean() > 0.8


def test_what_goes_well_for_long_at_every_level_is_left() -> None:
    _, _, policy = taught(learns(0.2))
    assert policy.off[:, A1].mean() > 0.8
    _, _, policy = taught(learns(0.0))
    assert not policy.off.any()
