"""How simulated participants differ from each other, and what is true of all of them."""

import numpy as np
import pytest

from samspill.simulation.families import FAMILIES
from samspill.simulation.families.crowd import arousal
from samspill.simulation.world import drawn_world

PEOPLE = 200
WORLD = drawn_world(7)
EVERYONE = np.ones(PEOPLE, dtype=np.bool_)


@pytest.fixture(params=FAMILIES)
def cohort(request):
    made = FAMILIES[request.param](WORLD, PEOPLE, 3)
    made.start_session(np.full(PEOPLE, 7.0))
    return made


def practise(cohort, scenario, level, times):
    for _ in range(times):
        cohort.run(np.full(PEOPLE, scenario), np.full(PEOPLE, level), EVERYONE)


def test_a_world_has_goals_in_four_domains_and_practises_each_of_them():
    chart = WORLD.chart
    assert np.bincount(chart.rank).tolist() == [12, 12, 10, 6]
    assert (chart.share > 0).any(0).all()
    assert ((chart.share == 1).sum(1) == 1).all()
    assert (chart.needs.sum(1) > 0).tolist() == (chart.rank > 0).tolist()
    assert np.allclose(chart.strain.sum(1), 1)


def test_worlds_differ_by_seed_and_only_by_seed():
    def needs(seed):
        return [goal.needs for goal in drawn_world(seed).goals]

    assert needs(1) == needs(1) != needs(2)


@pytest.mark.parametrize("name", FAMILIES)
def test_how_many_people_there_are_changes_nothing_about_their_world(name):
    few, many = (FAMILIES[name](WORLD, people, 3) for people in (5, 50))
    assert (few.strain == many.strain).all()
    assert (few.share == many.share).all()
    assert (few.needs == many.needs).all()


def test_practice_helps_and_harder_levels_are_harder(cohort):
    target = WORLD.chart.target[0]

    def success(level):
        return cohort.success(np.zeros(PEOPLE, dtype=np.int64), np.full(PEOPLE, level))[:, target].mean()

    assert success(1) > success(3) > success(5)
    before = cohort.mastered()[:, target].mean()
    for level in (1, 2, 3, 4):
        practise(cohort, 0, level, 4)
        cohort.start_session(np.full(PEOPLE, 4.0))
    assert cohort.mastered()[:, target].mean() > before + 0.1


def test_what_is_not_practised_fades(cohort):
    for _ in range(3):
        practise(cohort, 0, 3, 5)
        cohort.start_session(np.full(PEOPLE, 3.0))
    before = cohort.mastered().sum()
    for _ in range(8):
        cohort.start_session(np.full(PEOPLE, 60.0))
    assert cohort.mastered().sum() < before


def test_harder_levels_distress_more_and_practice_wears_it_off(cohort):
    here, some = np.zeros(PEOPLE, dtype=np.int64), np.full(PEOPLE, 0.6)

    def felt(level):
        return np.median(cohort.expected(here, np.full(PEOPLE, level), some))

    first = felt(3)
    assert felt(1) < first < felt(5)
    practise(cohort, 0, 2, 6)
    assert np.median(cohort.worn[:, 0]) > 0
    assert felt(3) < first + 1.6


def test_what_is_too_much_drives_people_away(cohort):
    calm = cohort.stays(EVERYONE).mean()
    cohort.peak, cohort.runs = np.full(PEOPLE, 10.0), np.ones(PEOPLE)
    assert cohort.stays(EVERYONE).mean() < calm - 0.05


def test_learning_is_best_at_middling_distress():
    at = arousal(np.array([0.0, 4.5, 9.0]))
    assert at[1] == 1
    assert max(at[0], at[2]) < 0.1


def test_someone_who_leaves_early_was_asked_for_nothing_more(cohort):
    cohort.tolerance = np.full(PEOPLE, -2.0)
    seen, _ = cohort.run(np.zeros(PEOPLE, dtype=np.int64), np.full(PEOPLE, 3), EVERYONE)
    assert seen.left.all()
    assert seen.asked.sum() == seen.shown.sum() == seen.hinted.sum() == 0


def test_fragile_learning_becomes_firm_only_on_another_day():
    staged = FAMILIES["staged"](WORLD, PEOPLE, 3)
    staged.start_session(np.full(PEOPLE, 7.0))
    target = int(WORLD.chart.target[0])
    new = ~staged.mastered()[:, target]
    for level in (1, 2, 3):
        practise(staged, 0, level, 10)
    assert not staged.mastered()[new, target].any()
    staged.start_session(np.full(PEOPLE, 2.0))
    practise(staged, 0, 3, 10)
    assert staged.mastered()[new, target].any()


def test_missions_between_sessions_help_those_with_support():
    supported = FAMILIES["supported"](WORLD, PEOPLE, 3)
    supported.start_session(np.full(PEOPLE, 7.0))
    practise(supported, 0, 2, 4)
    target, before = int(WORLD.chart.target[0]), supported.slow.copy()
    supported.start_session(np.full(PEOPLE, 0.01))
    gained = (supported.slow - before)[:, target]
    assert gained[supported.support > 0.7].mean() > gained[supported.support < 0.3].mean()


def test_what_is_foreseen_of_the_goals_of_a_scenario_is_what_all_goals_would_learn(cohort):
    practise(cohort, 3, 2, 2)
    gain, bearable = cohort.foresee()
    left = np.maximum(cohort.left_to_learn(), 1e-9)
    for scenario, level in ((0, 1), (9, 3), (27, 5)):
        here, at = np.full(PEOPLE, scenario), np.full(PEOPLE, level)
        chances = cohort.success(here, at)
        distress = cohort.expected(here, at, chances[:, WORLD.chart.target[scenario]])
        grown = cohort.growth(here, at, chances, arousal(distress), cohort.readiness())
        assert (gain[:, scenario, level - 1] == grown / left).all()
        assert (bearable[:, scenario, level - 1] == (distress <= cohort.tolerance - 0.3)).all()
    assert gain.max() > 0
