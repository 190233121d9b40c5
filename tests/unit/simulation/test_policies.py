"""The policies of today do what their papers say, and the oracle is a ceiling."""

from dataclasses import replace

import numpy as np
import pytest

from samspill.model.barriers import Barrier
from samspill.model.themes import BarrierTheme
from samspill.model.words import Text
from samspill.simulation.families import FAMILIES
from samspill.simulation.policies import ABLATIONS, POLICIES
from samspill.simulation.policies.shipped import Shipped
from samspill.simulation.protocols import CheckIn, CheckIns, Outcome, Seen, Tally
from samspill.simulation.trial import Programme, trial
from samspill.simulation.world import drawn_world
from samspill.testing.simulation_kit import check_policy

PEOPLE = 6
SAME = Text("likt", "alike")
WORLD = drawn_world(7)
CHART = WORLD.chart
EVERYONE = np.ones(PEOPLE, dtype=np.bool_)


def begun(name, **intake):
    policy = POLICIES[name](WORLD, PEOPLE, 1)
    policy.start(np.full((PEOPLE, 5), 2))
    said = CheckIns(np.full(PEOPLE, intake.get("distress", 1)), np.zeros(PEOPLE, dtype=np.int64))
    policy.session(np.full(PEOPLE, 7.0), said, 4)
    return policy


def went(scenario, share, distress=3, left=False):
    """A run in which this share of what was asked was shown."""
    asked = np.where(CHART.share[scenario] > 0, 3, 0)
    zero = np.zeros_like(asked)
    return Seen(asked, np.rint(asked * share).astype(np.int64), zero, np.full(PEOPLE, distress), np.full(PEOPLE, left))


def follow(policy, share, times, distress=3):
    chosen = []
    for _ in range(times):
        scenario, level = policy.choose(EVERYONE)
        policy.observe(scenario, level, went(scenario, share, distress), EVERYONE)
        chosen.append((int(scenario[0]), int(level[0])))
    return chosen


def test_linear_climbs_one_scenario_and_goes_on_to_the_next():
    chosen = follow(begun("linear"), 1.0, 5)
    assert [level for _, level in chosen] == [1, 2, 3, 4, 1]
    assert len({scenario for scenario, _ in chosen[:4]}) == 1
    assert chosen[4][0] != chosen[3][0]


def test_linear_does_not_stay_for_ever_and_is_gentler_on_a_bad_day():
    stuck = follow(begun("linear"), 0.0, 9)
    assert stuck[7][0] == stuck[0][0] != stuck[8][0]
    policy = begun("linear", distress=6)
    policy.level[:] = 3
    assert policy.choose(EVERYONE)[1].tolist() == [2] * PEOPLE


@pytest.mark.parametrize("name", ["linear", "bkt_gate"])
def test_high_distress_steps_down(name):
    policy = begun(name)
    policy.level[:] = 3
    assert [level for _, level in follow(policy, 0.0, 3, distress=8)] == [3, 2, 1]


def test_the_gate_traces_each_answer_as_corbett_and_anderson_do():
    policy = begun("bkt_gate")
    scenario, level = policy.choose(EVERYONE)
    target = int(CHART.target[scenario[0]])
    guess, slip, known = policy.guess + 0.05 * 2, policy.slip, policy.known
    for _ in range(3):
        known = known * (1 - slip) / (known * (1 - slip) + (1 - known) * guess)
    known += (1 - known) * policy.teaches
    policy.observe(scenario, level, went(scenario, 1.0), EVERYONE)
    assert policy.belief[0, target] == pytest.approx(known)


def test_the_gate_opens_nothing_whose_needs_are_not_known():
    policy = begun("bkt_gate")
    for scenario, _ in follow(policy, 1.0, 60):
        needs = CHART.needs[CHART.target[scenario]]
        assert (policy.belief[0, needs] >= policy.needs_known - 1e-9).all()


def test_zpdes_leaves_what_has_stopped_to_teach_and_opens_what_rests_on_it():
    policy = begun("zpdes")
    assert (CHART.rank[CHART.target[policy.active[0]]] == 0).all()
    follow(policy, 1.0, 150)
    assert (CHART.rank[CHART.target[policy.active[0]]] > 0).any()
    assert policy.off[0].any()
    better, same = begun("zpdes"), begun("zpdes")
    for share in (0.0,) * 10 + (1.0, 1.0):
        better._reward(0, 0, 0, share)
    for share in (1.0,) * 12:
        same._reward(0, 0, 0, share)
    assert better.worth[0, 0] > same.worth[0, 0]


def test_self_chosen_goes_up_only_after_a_good_run():
    policy = begun("self_chosen")
    scenario, level = policy.choose(EVERYONE)
    policy.observe(scenario, level, went(scenario, 0.3), EVERYONE)
    assert policy.level.max() == 1
    policy.observe(scenario, level, went(scenario, 1.0), EVERYONE)
    assert policy.level[0, scenario[0]] == 2


@pytest.mark.parametrize("family", FAMILIES)
def test_who_sees_the_truth_does_better_than_who_does_not_and_chance_does_worst(family):
    short = Programme(sessions=8, people=16)
    gain = {
        name: trial(FAMILIES[family], POLICIES[name], (family, name), 3, short).gain
        for name in ("random", "linear", "oracle")
    }
    assert gain["oracle"] > gain["linear"] > gain["random"]


def test_the_oracle_says_when_it_cannot_see():
    policy = begun("oracle")
    with pytest.raises(TypeError, match="foresee"):
        policy.choose(EVERYONE)


@pytest.mark.parametrize("name", ABLATIONS)
def test_each_ablation_is_samspill_without_one_part_and_differs_by_it(name):
    check_policy(ABLATIONS[name])
    programme = Programme(sessions=8, people=6)
    makes = POLICIES["samspill"], ABLATIONS[name]
    whole, less = (trial(FAMILIES["stepwise"], make, ("stepwise", "x"), 103, programme) for make in makes)
    assert whole != less


def test_samspill_tries_once_what_somebody_without_barriers_may_know():
    """Somebody who was asked for several barriers of each theme: one rating alone may be off."""
    barriers = tuple(Barrier(f"{theme.value}_{n}", theme, SAME, SAME) for theme in BarrierTheme for n in range(5))
    policy = Shipped(replace(WORLD, barriers=barriers), 1)
    policy.start(dict.fromkeys(BarrierTheme, 0))
    policy.session(7.0, CheckIn(distress=1), 4)
    chosen = []
    for _ in range(4):
        scenario, level = policy.choose()
        goals = {scenario.removeprefix("scene."): Tally(3, 3)}
        policy.observe(scenario, level, Outcome(goals, distress=2))
        chosen.append((scenario, level))
    first_met = [level for n, (scenario, level) in enumerate(chosen) if scenario not in dict(chosen[:n])]
    assert 4 in first_met, chosen
