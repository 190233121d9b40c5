"""What is expected of distress: from the profile, from ratings, and from today's check-in."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samspill.curriculum.chart import chart
from samspill.curriculum.distress import ahead, known_distress
from samspill.curriculum.felt import Felt, ratings_of

EVEN, TODAY = 0.7, 400


@pytest.fixture(scope="session")
def drawn(goals, calm, cafe):
    return chart(goals, (cafe, calm))


def expected(drawn, *told, severity=2.0, check_in=None):
    """After ratings: each is (scenario, level, rating, days ago[, left])."""
    felt = Felt(drawn)
    for scenario, level, value, days_ago, left in ((*one, False)[:5] for one in told):
        felt.rated(scenario, level, EVEN, value, TODAY - days_ago, left=left)
    success = np.full((1, len(drawn.scenarios), 5), EVEN)
    said = np.array([np.nan if check_in is None else check_in])
    ratings = ratings_of([felt], np.array([TODAY]))
    return ahead(known_distress(drawn, np.full((1, 5), severity), ratings, said), success)


def test_a_heavier_profile_and_a_harder_level_let_one_expect_more(drawn):
    light, heavy = expected(drawn, severity=1.0).mean, expected(drawn, severity=3.0).mean
    assert (heavy > light).all()
    assert (np.diff(light, axis=2) > 0).all()


def test_high_ratings_raise_what_is_expected_there_most_and_elsewhere_a_little(drawn):
    before, after = expected(drawn), expected(drawn, (0, 3, 8.0, 7), (0, 3, 8.0, 14))
    moved = (after.mean - before.mean)[0, :, 2]
    assert moved[0] > moved[1] > 0
    assert after.spread[0, 0, 2] < before.spread[0, 0, 2]
    assert after.too_much[0, 0, 2] > before.too_much[0, 0, 2]


def test_who_is_strained_less_by_one_thing_is_probably_strained_less_by_another(drawn):
    """Also by what touches other themes: how heavy all of it weighs for somebody, no profile says."""
    apart = replace(drawn, strain=np.eye(5)[:2])
    said = 0, 3, 2.0, 7
    before, after = expected(apart), expected(apart, said)
    assert after.mean[0, 1, 2] < before.mean[0, 1, 2] - 0.1


def test_what_touches_nothing_heavy_is_surer_not_to_be_too_much(drawn):
    """A first time may strain much more than one thinks, and the more, the more there is to strain."""
    light, heavy = expected(drawn, severity=0.0), expected(drawn, severity=3.0)
    assert (light.spread < heavy.spread).all()
    assert light.too_much[0, 0, 2] < 0.04 < heavy.too_much[0, 0, 2]


def test_leaving_early_counts_as_much_distress_whatever_was_said(drawn):
    said, left = expected(drawn, (0, 3, 3.0, 7)), expected(drawn, (0, 3, 3.0, 7, True))
    assert (left.mean > said.mean + 0.2)[0, 0].all()


def test_a_hard_morning_counts_today_and_is_known_only_today(drawn):
    usual, hard = expected(drawn, check_in=2.0), expected(drawn, check_in=7.0)
    assert (hard.mean > usual.mean + 1).all()


def test_ratings_of_today_tell_of_today_and_weigh_less_later(drawn):
    today, earlier = expected(drawn, (0, 2, 8.0, 0)), expected(drawn, (0, 2, 8.0, 30))
    assert today.mean[0, 1, 0] > earlier.mean[0, 1, 0]


def test_it_wears_off_with_practice_and_comes_back_with_time(drawn):
    usual = expected(drawn).mean[0, 0, 2]
    often = [(0, 3, usual, 1)] * 6
    assert expected(drawn, *often).mean[0, 0, 2] < usual
    long_ago = [(0, 3, usual, 300)] * 6
    assert expected(drawn, *often).mean[0, 0, 2] < expected(drawn, *long_ago).mean[0, 0, 2]


@given(st.permutations([(0, 1, 4.0, 9), (1, 3, 6.0, 9), (0, 2, 7.0, 9), (1, 1, 2.0, 9)]))
@settings(deadline=None)
def test_scenarios_may_come_in_any_order_on_one_day(drawn, told):
    by_scenario = sorted(told, key=lambda one: (one[0], one[1]))
    mixed = sorted(told, key=lambda one: one[1] if one[0] else one[1] - 0.5)
    assert expected(drawn, *by_scenario).mean == pytest.approx(expected(drawn, *mixed).mean)


def test_a_closed_form_is_what_step_by_step_gives(drawn):
    """Two ratings at once or one after the other lead to the same; checked on the plain regression behind it."""
    told = [(0, 3, 6.5, 7), (1, 2, 3.0, 7), (0, 4, 7.5, 3)]
    rows, values, weights = regression(drawn, told)
    weight = 1.3 + 1.7 * 2.0
    own = np.hypot(0.8, 0.4 * weight * drawn.strain.sum(1))
    spread = np.diag(np.array([0.9, *[1.0] * 5, 0.5, *own]) ** 2)
    spread[1:6, 1:6] += 0.6**2
    prior = np.linalg.inv(spread)
    mean = np.array([1.8, *[weight] * 5, 1.2, 0, 0])
    precision = prior + rows.T @ (rows * weights[:, None])
    solved = np.linalg.solve(precision, prior @ mean + rows.T @ (weights * values))
    worn = 1 - (0.08 * np.exp(-4 / 90) + 0.08 * (1 - 0.08 * np.exp(-4 / 90))) * np.exp(-3 / 90)
    load = (0.7 + 0.18 * drawn.rank[drawn.target[0]]) * (0.35 + 0.2 * 3) * worn
    row = np.array([1.0, *(drawn.strain[0] * load), 0.0, load, 0.0])
    assert expected(drawn, *told).mean[0, 0, 2] == pytest.approx(row @ solved)


def regression(drawn, told):
    rows, worn = [], {0: 0.0, 1: 0.0}
    last = dict.fromkeys(worn, 0.0)
    for scenario, level, _, days in told:
        here = worn[scenario] * np.exp((days - last[scenario]) / 90)
        complexity = 0.7 + 0.18 * drawn.rank[drawn.target[scenario]]
        load = (1 - here) * complexity * (0.35 + 0.2 * level)
        rows.append([1.0, *(drawn.strain[scenario] * load), 0.0, *(load if s == scenario else 0.0 for s in (0, 1))])
        worn[scenario], last[scenario] = here + 0.08 * (1 - here), days
    return np.array(rows), np.array([t[2] for t in told]), np.full(len(told), 1 / (0.81 + 0.49))
