"""Where nobody has said what to practise for, practice leads to the nearest complex goal: the nearer, the more."""

from dataclasses import replace

import numpy as np
import pytest

from samspill.curriculum import propose
from samspill.curriculum.aim import aims as aims_of
from samspill.curriculum.aim import leading
from samspill.curriculum.chart import chart
from samspill.curriculum.kinds import AT_ONCE, KIND_ODDS, STEADY, TOP
from samspill.curriculum.outlook import outlook
from samspill.curriculum.question import SUBSTANCE_CUES
from samspill.curriculum.skill import HANDLED_RUNG, MASTERY_RUNG, skill_at_start
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


def standing(drawn, rung, kind=STEADY // 2, **others):
    """One person, surely of one kind of learner, who stands at ``rung`` with every goal but ``others``."""
    heights = np.array([others.get(goal, rung) for goal in drawn.goals], dtype=np.float64)
    start = skill_at_start(np.zeros((1, drawn.width)), np.ones((1, drawn.width)), 30.0)
    rungs = np.eye(TOP + 1)[np.clip(heights.astype(int), 0, TOP)]
    return replace(
        start,
        heights=np.broadcast_to(heights[None, :, None, None], start.heights.shape).copy(),
        rungs=np.broadcast_to(rungs[None, :, None], start.rungs.shape).copy(),
        has=np.broadcast_to((heights >= MASTERY_RUNG)[None, :, None], start.has.shape).astype(np.float64),
        kinds=np.eye(len(KIND_ODDS))[[kind]],
    )


def aims(skill, drawn):
    """With nothing left out."""
    return aims_of(skill, drawn, np.ones((len(skill.kinds), len(drawn.farthest)), dtype=np.bool_))


_FAST = STEADY - 2
"""Who learns steadily, at the highest pace."""


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
    some = {goal: HANDLED_RUNG + 0.5 for goal in drawn.goals if goal.startswith("C")}
    stands = [standing(drawn, 0), standing(drawn, 1), standing(drawn, 2, **some), standing(drawn, 3)]
    near = [aims(skill, drawn).near[0] for skill in stands]
    assert near[0] == near[1] == 0 < near[2] < near[3] < 1
    assert leading(aims(stands[1], drawn), stands[1], drawn) is None


def test_whoever_learns_faster_is_nearer(drawn):
    """By how many runs it takes, not by how many rungs there are to climb."""
    slow, middling, fast = (aims(standing(drawn, 3, kind), drawn).near[0] for kind in (1, STEADY // 2, _FAST))
    assert slow < middling < fast


def test_whoever_learns_at_once_is_led_from_any_distance(drawn):
    nothing = standing(drawn, 0, AT_ONCE.start)
    assert aims(nothing, drawn).near[0] == 1
    unsure = replace(nothing, kinds=KIND_ODDS[None])
    assert aims(unsure, drawn).near[0] == 0, "before anything is seen nobody is led from so far away"


def test_of_the_way_only_what_is_missing_counts(drawn, goals):
    """What is handled may be rested on: from there on it is worth what it is worth, and no more for the way."""
    done = dict.fromkeys(sorted(goals.prerequisites("X33"))[:3], HANDLED_RUNG + 0.5)
    skill = standing(drawn, 2, _FAST, **done)
    aim = aims(skill, drawn)
    assert goal_of(drawn, aim) == "X33"
    counts = dict(zip(drawn.goals, np.round(leading(aim, skill, drawn)[0], 9).tolist(), strict=True))
    assert {goal for goal, much in counts.items() if much} == {"X33", *goals.prerequisites("X33")} - done.keys()
    assert set(counts.values()) == {0.0, round(aim.near[0], 9)}
    handled = standing(drawn, 0, **dict.fromkeys(goals.prerequisites("X33"), HANDLED_RUNG + 0.5), X33=HANDLED_RUNG)
    last = np.round(leading(aims(handled, drawn), handled, drawn)[0], 9)
    assert [drawn.goals[at] for at in last.nonzero()[0]] == ["X33"], "the goal itself counts until it is mastered"


def test_where_everything_is_in_place_there_is_nothing_to_aim_at(drawn):
    skill = standing(drawn, MASTERY_RUNG)
    aim = aims(skill, drawn)
    assert aim.goal[0] == -1 and aim.near[0] == 0 and leading(aim, skill, drawn) is None


def test_a_pack_without_complex_goals_has_none(goals, scene):
    simple = chart(goals, [scene("a", Text("a", "a"), "C02")])
    skill = standing(simple, 3)
    assert leading(aims(skill, simple), skill, simple) is None


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
