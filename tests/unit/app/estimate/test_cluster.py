"""The barriers as a cluster: what has been rated, what hangs together, and where it points."""

import pytest

from samspill.app.coming_in.enrolment import enrol
from samspill.app.estimate.cluster import MOST_GOALS, cluster
from samspill.app.estimate.profile import rate_barriers
from samspill.app.records.profile import Rater
from samspill.model.themes import BarrierTheme
from samspill.model.words import Language
from tests.unit.app.house import House


@pytest.fixture
def pair(house: House) -> tuple[House, object, str]:
    kari = house.staff("Kari")
    return house, kari, enrol(house.clinic, kari, "Rogn (syntetisk)", Language.NB)


def test_before_anything_is_rated_it_points_nowhere(pair: tuple[House, object, str]) -> None:
    house, kari, person = pair
    shown = cluster(house.clinic, kari, person)
    assert not shown.rated
    assert shown.goals == ()
    assert [theme.theme for theme in shown.themes] == list(BarrierTheme)


def test_what_is_heavy_points_to_goals_of_its_theme(pair: tuple[House, object, str]) -> None:
    house, kari, person = pair
    rate_barriers(house.clinic, kari, person, {Rater.PARTICIPANT: {"housing": 4, "money": 3}})
    shown = cluster(house.clinic, kari, person)
    assert shown.rated
    heavy = max(shown.themes, key=lambda theme: theme.heaviness)
    assert heavy.theme is BarrierTheme.SECURITY
    assert 0 < len(shown.goals) <= MOST_GOALS
    assert all(BarrierTheme.SECURITY in one.goal.themes for one in shown.goals)
    assert shown.ties, "the curriculum ties the themes whatever has been rated"
