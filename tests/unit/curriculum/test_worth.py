"""What a run is worth: each term does what its name says, and together they are what decides."""

from dataclasses import replace

import numpy as np
import pytest

from samspill.curriculum import Readiness, propose
from samspill.curriculum.chart import chart
from samspill.curriculum.distress import Ahead
from samspill.curriculum.kinds import HEIGHTS, SHOWN, STARTS, TEACHES, TOP
from samspill.curriculum.outlook import outlook
from samspill.curriculum.skill import skill_at_start
from samspill.curriculum.worth import DEFAULT, Weights, arousal, value, weighed
from samspill.model.words import Text


@pytest.fixture(scope="session")
def drawn(goals, scene):
    return chart(goals, [scene(f"scene.{goal.id}", Text("tekst", "text"), goal.id, goal.needs) for goal in goals])


def skill_of(drawn, rung, spread=0.6):
    return skill_at_start(np.full((1, drawn.width), float(rung)), np.full((1, drawn.width), spread), 40.0)


def calm(drawn, mean=4.5, too_much=0.01):
    shape = (1, len(drawn.scenarios), 5)
    return Ahead(np.full(shape, mean), np.ones(shape), np.full(shape, too_much))


def terms(drawn, rung=2, success=0.6, weights=DEFAULT, **felt):
    shares = np.full((1, len(drawn.scenarios), 5), success)
    return worth_of(skill_of(drawn, rung), drawn, shares, weights, **felt)


def worth_of(skill, drawn, shares, weights=DEFAULT, **felt):
    return weighed(skill, drawn, shares, calm(drawn, **felt), 21.0, weights)


def place(drawn, goal):
    return drawn.goals.index(goal)


def test_most_is_learnt_one_level_above_what_one_handles(drawn):
    for rung in (1, 2):
        by_level = terms(drawn, rung, weights=Weights(nearness=200.0, at_it=1000.0, beyond=0.2)).learning[
            0, place(drawn, "C02")
        ]
        assert by_level.argmax() == rung, rung


def test_everywhere_the_level_teaches_most_at_which_about_six_of_ten_go_well():
    below = TOP - 1 >= HEIGHTS
    best = TEACHES[:, : len(HEIGHTS)].argmax(0)
    nearest = np.abs(SHOWN[:, : len(HEIGHTS)] - 0.6).argmin(0)
    assert (best[below] == nearest[below]).all()


def test_most_is_learnt_at_middling_distress(drawn):
    learning = [terms(drawn, mean=mean).learning.sum() for mean in (0.5, 4.5, 8.5)]
    assert learning[1] == max(learning)
    assert arousal(np.array(4.5), np.array(0.0)) == 1


def test_goals_that_much_rests_on_are_worth_more_and_no_longer_when_that_is_mastered(drawn, goals):
    open_, done = (value(np.full((1, drawn.width), share), drawn, DEFAULT)[0] for share in (0.0, 1.0))
    assert len(goals.rests_on("C07")) > len(goals.rests_on("C09"))
    assert open_[place(drawn, "C07")] > open_[place(drawn, "C09")]
    assert done[place(drawn, "C07")] == done[place(drawn, "C09")] == 1.0
    assert done[place(drawn, "X33")] > done[place(drawn, "I29")] > done[place(drawn, "S13")]


def test_worth_is_handed_down_the_graph_as_told_one_goal_after_the_other(drawn):
    mastered = np.linspace(0, 1, drawn.width)[None]
    worth = np.ones(drawn.width) * (1 + DEFAULT.complexity * drawn.rank)
    for goal in range(drawn.width - 1, -1, -1):
        below = np.flatnonzero(drawn.needs[goal])
        worth[below] += DEFAULT.unlocking * worth[goal] * (1 - mastered[0, goal]) / max(len(below), 1)
    assert value(mastered, drawn, DEFAULT)[0] == pytest.approx(worth)


def test_missing_needs_slow_learning(drawn):
    needs = drawn.needs.any(1)
    ready, unready = skill_of(drawn, 2), skill_of(drawn, 2)
    starts, has = unready.starts.copy(), unready.has.copy()
    starts[:, place(drawn, "C01")], has[:, place(drawn, "C01")] = np.eye(len(STARTS))[0], 0.0
    unready = replace(unready, starts=starts, has=has)
    shares = np.full((1, len(drawn.scenarios), 5), 0.6)
    full, slow = (worth_of(skill, drawn, shares).learning for skill in (ready, unready))
    at = place(drawn, "C02")
    assert needs[at]
    assert slow[0, at, 2] < full[0, at, 2]


def test_what_is_likely_too_much_costs_more_than_anything_can_gain(drawn):
    calm_, hard = terms(drawn), terms(drawn, too_much=DEFAULT.chance_of_too_much + 0.03)
    assert hard.total.max() < calm_.total.min()


def test_nothing_going_well_and_everything_going_well_without_a_stir_cost_something(drawn):
    assert (terms(drawn, rung=0).failure[..., 4] > terms(drawn, rung=4).failure[..., 4]).all()
    assert (terms(drawn, success=0.97, mean=1.0).boredom > 0).all()
    assert (terms(drawn, success=0.7, mean=1.0).boredom == 0).all()


def test_keeping_counts_only_what_is_there_to_be_lost(drawn):
    assert terms(drawn, rung=4).keeping.sum() > terms(drawn, rung=0).keeping.sum() > 0
    assert terms(drawn, weights=Weights(keeping=0.0)).keeping.sum() == 0


def test_a_forecast_adds_up_to_what_decides(ask, run, cafe):
    ahead = outlook(ask([run(level=2)]))
    for level in range(1, 6):
        expected = ahead.forecast(cafe.id, level)
        assert expected.worth == pytest.approx(ahead.worth_of(cafe.id, level))
        assert 0 <= expected.success <= SHOWN.max()


def test_a_hard_check_in_makes_one_expect_more_distress_today(ask, run):
    question = ask([run(level=3), run(level=3, day=7)])
    usual, hard = (
        outlook(type(question)(**{**fields(question), "readiness": Readiness(distress=value)})) for value in (2, 7)
    )
    assert hard.forecast("cafe.order", 3).distress > usual.forecast("cafe.order", 3).distress + 0.75


def fields(question):
    return {name: getattr(question, name) for name in question.__dataclass_fields__}


def test_high_ratings_lead_to_something_easier_though_the_run_went_well(ask, run, cafe, profile):
    history = [run(level=level, distress=7, day=3 * level) for level in (1, 2, 3)]
    choice = propose(ask(history, [cafe], profile=profile(2))).choice
    assert choice.level < 4
    assert choice.term.cause == "calmer"
    assert "distress near" in choice.reason.en
