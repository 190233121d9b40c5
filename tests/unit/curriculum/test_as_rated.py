"""How much scenarios strain, as those who practised them rated it: found again, never of few, the same in any order."""

from dataclasses import replace

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samspill.curriculum import FEWEST_PEOPLE, GoalGraph, History, Rater, propose, strain_as_rated
from samspill.curriculum.chart import chart
from samspill.curriculum.outlook import outlook
from samspill.curriculum.strain import ScenarioStrain, in_all, strained

MIDDLE = (2.0,) * 5
EVEN = (1.0,) * 5


@pytest.fixture(scope="module")
def scenes(goals, scene, calm, cafe):
    return [calm, cafe, *(scene(f"scene.{g}", goals[g].name, g, goals[g].needs) for g in ("C02", "S10", "I25"))]


@pytest.fixture(scope="module")
def rater(run):
    """One person who rated some scenarios, each as often as there are ratings."""

    def make(*said, severity=MIDDLE, level=2):
        runs = (run(scene, level, distress=value, day=7 * n) for n, (scene, value) in enumerate(said))
        return Rater(severity, History(runs))

    return make


def times(goals, scenes, raters):
    drawn = chart(goals, sorted(scenes, key=lambda s: s.id))
    return {one.scenario: in_all(drawn, one) for one in strain_as_rated(goals, scenes, raters)}


def test_what_is_rated_higher_by_all_strains_more_than_its_themes_say(goals, scenes, rater):
    _, cafe, alone, *_ = scenes
    found = times(goals, scenes, [rater((cafe, 8), (alone, 2), (cafe, 8)) for _ in range(12)])
    assert found[cafe.id] > 1.2
    assert found[alone.id] < 0.9


def test_who_is_strained_by_everything_says_nothing_of_any_scenario(goals, scenes, rater):
    """Some rate all of it high, some low, as people do: the scenarios are not to blame."""
    named = scenes[1:]
    raters = [rater(*((s, value) for s in named for _ in range(3))) for value in (2, 3, 4, 5, 6, 7) for _ in range(4)]
    assert all(0.7 < found < 1.35 for found in times(goals, scenes, raters).values())


def test_fewer_than_five_say_nothing_of_others(goals, scenes, rater):
    _, cafe, alone, *_ = scenes
    raters = [rater((cafe, 8), (alone, 3)) for _ in range(FEWEST_PEOPLE - 1)]
    assert strain_as_rated(goals, scenes, raters) == ()
    more = [*raters, rater((cafe, 8))]
    assert [(one.scenario, one.people) for one in strain_as_rated(goals, scenes, more)] == [(cafe.id, FEWEST_PEOPLE)]
    often = [rater(*[(cafe, 8)] * 9) for _ in range(FEWEST_PEOPLE - 1)]
    assert strain_as_rated(goals, scenes, often) == ()


def test_what_few_have_rated_tells_nothing_of_what_many_have(goals, scenes, rater):
    _, cafe, alone, *_ = scenes
    many = [rater((cafe, 5), (cafe, 5)) for _ in range(10)]
    with_few = [rater((cafe, 5), (cafe, 5), (alone, 10)), *many[1:]]
    (plain,), (beside,) = (strain_as_rated(goals, scenes, raters) for raters in (many, with_few))
    assert in_all(chart(goals, sorted(scenes, key=lambda s: s.id)), beside) == pytest.approx(
        in_all(chart(goals, sorted(scenes, key=lambda s: s.id)), plain), abs=0.05
    )


def test_nobody_who_has_rated_is_no_table(goals, scenes):
    assert strain_as_rated(goals, scenes, []) == strain_as_rated(goals, [], [Rater(MIDDLE, History())]) == ()
    assert strain_as_rated(goals, scenes, [Rater((None,) * 5, History())] * 9) == ()


def test_a_goal_that_touches_no_theme_says_nothing_and_does_no_harm(goals, scenes, rater):
    cafe = scenes[1]
    bare = GoalGraph(replace_themes(goal) if goal.id in {cafe.target, *cafe.supporting} else goal for goal in goals)
    (found,) = strain_as_rated(bare, scenes, [rater((cafe, 8)) for _ in range(9)])
    assert (found.times, found.sure) == (EVEN, 0.0)


def replace_themes(goal):
    return msgspec.structs.replace(goal, themes=())


def test_the_more_ratings_the_surer(goals, scenes, rater):
    cafe = scenes[1]
    few, many = ([rater((cafe, 6), (cafe, 6)) for _ in range(people)] for people in (5, 40))
    (little,), (much,) = (strain_as_rated(goals, scenes, raters) for raters in (few, many))
    assert 0 < little.sure < much.sure < 1
    assert (little.ratings, much.ratings) == (10, 80)


@given(st.permutations(range(8)))
@settings(max_examples=10, deadline=None)
def test_people_may_come_in_any_order(goals, scenes, rater, order):
    _, cafe, alone, *_ = scenes
    raters = [rater((cafe, 3 + n % 4), (alone, n % 6), severity=(float(n % 4),) * 5) for n in range(8)]
    first, mixed = (strain_as_rated(goals, scenes, its) for its in (raters, [raters[n] for n in order]))
    assert [one.scenario for one in first] == [one.scenario for one in mixed]
    for one, other in zip(first, mixed, strict=True):
        assert one.times == pytest.approx(other.times, abs=2e-3)


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 10)), min_size=6, max_size=30), st.integers(0, 5))
@settings(max_examples=25, deadline=None)
def test_whatever_is_rated_the_table_stays_within_reason(goals, scenes, rater, said, level):
    raters = [
        rater(*((scenes[s], value) for s, value in said), severity=(n % 5,) * 5, level=max(level, 1)) for n in range(6)
    ]
    for one in strain_as_rated(goals, scenes, raters):
        assert all(0.2 <= value <= 3 for value in one.times)
        assert 0 <= one.sure < 1


def test_a_truth_that_differs_by_scenario_is_found_again(goals, scenes, run):
    """People differ in everything, ratings are rough: 60 people's tell which strains how much."""
    chance, drawn = np.random.default_rng(8), chart(goals, sorted(scenes, key=lambda s: s.id))
    truth = dict(zip(drawn.scenarios, (0.5, 1.0, 0.8, 1.9, 1.4), strict=True))
    by_name, raters = {s.id: s for s in scenes}, []
    for _ in range(60):
        severity, base, runs = chance.uniform(0, 4, 5), chance.normal(1.8, 0.8), []
        for day in range(12):
            place, level = int(chance.integers(0, 5)), int(chance.integers(1, 4))
            name = drawn.scenarios[place]
            load = (0.7 + 0.18 * drawn.rank[drawn.target[place]]) * (0.35 + 0.2 * level)
            felt = base + truth[name] * load * (drawn.strain[place] @ (1.3 + 1.7 * severity)) - 0.36
            rating = int(np.clip(np.rint(felt + chance.normal(0, 0.8)), 0, 10))
            runs.append(run(by_name[name], level, distress=rating, day=day))
        raters.append(Rater(tuple(severity.tolist()), History(runs)))
    found = times(goals, scenes, raters)
    assert sorted(found, key=lambda name: found[name]) == sorted(truth, key=lambda name: truth[name])
    assert found[drawn.scenarios[3]] > 1.4
    assert found[drawn.scenarios[0]] < 0.75


def people_who_differ(goals, scenes, run, by):
    """Sixty people whom each scenario strains as its themes say, some more and some less, ``by`` so much of it."""
    chance, drawn = np.random.default_rng(8), chart(goals, sorted(scenes, key=lambda s: s.id))
    for _ in range(60):
        own, runs = chance.gamma(1 / by**2, by**2, 5), []
        for day in range(15):
            place = day % 5
            load = (0.7 + 0.18 * drawn.rank[drawn.target[place]]) * (0.35 + 0.2 * 3)
            felt = 1.4 + own[place] * load * (drawn.strain[place] @ np.full(5, 4.7))
            rating = int(np.clip(np.rint(felt + chance.normal(0, 0.9)), 0, 10))
            scene = next(s for s in scenes if s.id == drawn.scenarios[place])
            runs.append(run(scene, 3, distress=rating, day=day))
        yield Rater(MIDDLE, History(runs))


def test_where_people_differ_more_one_is_less_sure_of_the_next(ask, goals, scenes, run):
    question, found = ask([], scenes), []
    for by in (0.05, 0.4, 0.8):
        strains = strain_as_rated(goals, scenes, list(people_who_differ(goals, scenes, run, by)))
        assert len({one.apart for one in strains}) == 1
        spread = outlook(replace(question, strains=strains)).forecast("cafe.order", 3).spread
        found.append((strains[0].apart, spread))
    assert found == sorted(found)
    assert found[0][0] < 0.2 < found[2][0]
    assert found[0][1] < outlook(question).forecast("cafe.order", 3).spread


def test_a_table_that_says_nothing_new_and_is_sure_of_nothing_changes_nothing(ask, scenes, run):
    question = ask([run(scenes[1], 2, distress=5)], scenes)
    with_table = replace(question, strains=tuple(ScenarioStrain(s.id, EVEN, 0.0, 9, 20, 0.2) for s in scenes))
    assert (outlook(with_table).worth == outlook(question).worth).all()


def test_what_strains_more_is_expected_to_strain_more_and_what_is_known_is_surer(ask, scenes):
    question = ask([], scenes)
    more = replace(question, strains=(ScenarioStrain("cafe.order", (1.5,) * 5, 0.0, 30, 90, 0.2),))
    known = replace(question, strains=(ScenarioStrain("cafe.order", EVEN, 0.9, 30, 90, 0.2),))
    plain, strains, sure = (outlook(q).forecast("cafe.order", 3) for q in (question, more, known))
    assert strains.distress > plain.distress + 0.5
    assert strains.too_much > plain.too_much
    assert sure.spread < plain.spread
    elsewhere = [outlook(q).forecast("scene.C02", 3) for q in (question, more, known)]
    assert elsewhere[0] == elsewhere[1] == elsewhere[2]


def test_a_scenario_that_is_no_longer_there_is_passed_over(goals, ask, scenes):
    gone = ScenarioStrain("scene.gone", EVEN, 0.9, 30, 90, 0.2)
    question = ask([], scenes)
    assert propose(replace(question, strains=(gone,))) == propose(question)
    drawn = chart(goals, scenes)
    assert in_all(drawn, gone) == 1.0
    assert (strained(drawn, (gone,)).strain == drawn.strain).all()
