"""Where nobody has said what to practise for, practice leads to the nearest complex goal: the nearer, the more."""

from dataclasses import replace

import numpy as np
import pytest

from samspill.curriculum import propose
from samspill.curriculum.aim import REACH, leading
from samspill.curriculum.aim import aims as aims_of
from samspill.curriculum.chart import chart
from samspill.curriculum.kinds import HEIGHTS
from samspill.curriculum.outlook import outlook
from samspill.curriculum.question import SUBSTANCE_CUES
from samspill.curriculum.skill import MASTERY_RUNG
from samspill.curriculum.worth import DEFAULT
from samspill.model.goals import GoalState
from samspill.model.words import Text


@pytest.fixture(scope="module")
def drawn(goals, scene):
    return chart(goals, [scene(f"scene.{goal.id}", Text("tekst", "text"), goal.id, goal.needs) for goal in goals])


@pytest.fixture(scope="module")
def question(ask, run, calm, goals, scene, profile):
    """Somebody without barriers: much is probably in place, so something complex is near."""
    scenes = [calm, *(scene(f"scene.{goal.id}", goal.name, goal.id, goal.needs) for goal in goals if goal.needs)]
    return ask([run(calm, 1), run(calm, 2)], scenes, profile=profile(0), day=7)


@pytest.fixture(scope="module")
def far(ask, run, calm, goals, scene, profile):
    """Somebody for whom everything is hard."""
    scenes = [calm, *(scene(f"scene.{goal.id}", goal.name, goal.id, goal.needs) for goal in goals if goal.needs)]
    return ask([run(calm, 1, score=0)], scenes, profile=profile(4), day=7)


def standing(drawn, rung, **others):
    """One person who stands at ``rung`` with every goal, and elsewhere with ``others``."""
    scale = np.zeros((1, drawn.width, len(HEIGHTS) + 2))
    for place, goal in enumerate(drawn.goals):
        scale[0, place, np.abs(HEIGHTS - others.get(goal, rung)).argmin()] = 1.0
    return scale


def aims(scale, drawn):
    """With nothing left out."""
    return aims_of(scale, drawn, np.ones((len(scale), len(drawn.farthest)), dtype=np.bool_))


def goal_of(drawn, aim):
    return drawn.goals[aim.goal[0]]


def test_a_way_is_the_goal_and_all_that_it_rests_on(drawn, goals):
    assert [drawn.goals[goal] for goal in drawn.farthest] == [g.id for g in goals if g.domain.rank == 3]
    for goal, way in zip(drawn.farthest, drawn.ways, strict=True):
        name = drawn.goals[goal]
        assert {drawn.goals[at] for at in way.nonzero()[0]} == {name, *goals.prerequisites(name)}


def test_a_goal_that_no_scenario_practises_is_not_aimed_at(goals, scene):
    some = chart(goals, [scene("a", Text("a", "a"), "X34"), scene("b", Text("b", "b"), "C02", ("X33",))])
    assert [some.goals[goal] for goal in some.farthest] == ["X34"]


def test_the_nearest_goal_is_the_one_with_the_least_left_on_its_whole_way(drawn, goals):
    same = aims(standing(drawn, 2), drawn)
    assert goal_of(drawn, same) == "X33", "the shortest way, where all stands alike"
    done = dict.fromkeys(goals.prerequisites("X42"), MASTERY_RUNG)
    assert goal_of(drawn, aims(standing(drawn, 1, **done), drawn)) == "X42"


def test_what_leads_there_counts_from_a_reach_on_and_the_nearer_the_more(drawn):
    some = {goal: MASTERY_RUNG for goal in drawn.goals if goal.startswith("C")}
    stands = [standing(drawn, 0), standing(drawn, 1), standing(drawn, 3), standing(drawn, 3, **some)]
    found = [aims(scale, drawn) for scale in stands]
    left, near = [aim.left[0] for aim in found], [aim.near[0] for aim in found]
    assert left == sorted(left, reverse=True) and left[1] > REACH > left[2] > left[3]
    assert near[0] == near[1] == 0 < near[2] < near[3] < 1
    assert leading(found[1], drawn) is None
    counts = leading(found[2], drawn)[0]
    assert set(counts) == {0.0, near[2]}
    assert (counts > 0).sum() == 9, "X33 and the eight that it rests on"


def test_where_everything_is_in_place_there_is_nothing_to_aim_at(drawn):
    aim = aims(standing(drawn, MASTERY_RUNG), drawn)
    assert aim.goal[0] == -1 and aim.near[0] == 0 and leading(aim, drawn) is None


def test_a_pack_without_complex_goals_has_none(goals, scene):
    simple = chart(goals, [scene("a", Text("a", "a"), "C02")])
    assert leading(aims(standing(simple, 3), simple), simple) is None


def test_nobody_is_led_where_everything_is_far_away(far):
    assert outlook(far).aim is None
    assert not outlook(far).terms.aim.any()


def test_only_what_leads_there_counts_for_more(question, goals):
    ahead = outlook(question)
    way = {ahead.aim, *goals.prerequisites(ahead.aim)}
    for scenario in question.scenarios:
        aim = ahead.forecast(scenario.id, 2).terms["aim"]
        assert (aim > 1e-9) <= bool({scenario.target, *scenario.supporting} & way), scenario.id
        assert aim <= DEFAULT.aim * ahead.forecast(scenario.id, 2).terms["learning"] + 1e-9


def test_whoever_has_a_goal_of_their_own_is_led_to_that_until_it_is_reached(question):
    own = replace(question, towards=frozenset({"I25"}))
    assert outlook(own).aim is None
    assert not outlook(own).terms.aim.any()
    reached = replace(own, states={**own.states, "I25": GoalState.MASTERED})
    assert outlook(reached).aim == outlook(question).aim is not None
    unknown = replace(question, towards=frozenset({"nowhere"}))
    assert outlook(unknown).aim == outlook(question).aim


def test_it_can_turn_the_choice_towards_something_complex(question, goals):
    """With much left at once: the choice lies on the way, and without the aim it does not."""
    aim = outlook(question).aim
    way = {aim, *goals.prerequisites(aim)}
    without = replace(DEFAULT, aim=0.0)
    turned = [
        (propose(asked, without).choice.goal, propose(asked).choice.goal)
        for asked in (replace(question, scenarios=question.scenarios[at:]) for at in range(1, 30))
    ]
    assert any(plain not in way and led in way for plain, led in turned), turned
    assert not any(plain in way and led not in way for plain, led in turned), turned


def test_nobody_is_led_to_what_they_have_reached(question):
    first = outlook(question).aim
    reached = replace(question, states={**question.states, first: GoalState.TRIED})
    assert outlook(reached).aim not in {None, first}


def test_nobody_is_led_to_what_their_plan_leaves_out(question, goals):
    first = outlook(question).aim
    closed = replace(question, opt_outs=frozenset({f"scene.{first}"}))
    assert outlook(closed).aim not in {None, first}
    nothing = replace(question, opt_outs=frozenset(scenario.id for scenario in question.scenarios))
    assert outlook(nothing).aim is None
    cues = tuple(replace(s, substance_cues=True) if s.id == f"scene.{first}" else s for s in question.scenarios)
    shown = replace(question, scenarios=cues, opt_outs=frozenset())
    assert outlook(shown).aim == first
    assert outlook(replace(shown, opt_outs=frozenset({SUBSTANCE_CUES}))).aim not in {None, first}
