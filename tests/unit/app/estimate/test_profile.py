"""Two views of each barrier, what they come to, and what has changed since before."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samspill.app.coming_in.enrolment import enrol
from samspill.app.estimate.learned import learned
from samspill.app.estimate.profile import barrier_profile, believed, rate_barriers
from samspill.app.records.profile import Rater
from samspill.app.refusals import Problems
from samspill.app.today.day import today
from samspill.app.views.profile import Agreement, Move, RatedBarrier
from samspill.model.barriers import together
from samspill.model.words import Language
from tests.unit.app.house import House

LONELY, CONFLICT = "loneliness", "conflict"
VALUES = st.none() | st.integers(0, 4)


@given(VALUES, VALUES)
def test_two_views_come_to_a_number_between_them_the_heavier_half_first(own: int | None, care: int | None) -> None:
    value, views = together(own, care), [view for view in (own, care) if view is not None]
    assert value == together(care, own), "nobody's view weighs more"
    if not views:
        assert value is None
    else:
        assert value is not None
        assert min(views) <= value <= max(views)
        assert value - min(views) >= max(views) - value, "halves go up"


class Pair(House):
    """A clinic with one care worker, who rates with one participant."""

    def __init__(self) -> None:
        super().__init__()
        self.kari = self.staff("Kari")


@pytest.fixture
def house() -> Pair:
    return Pair()


def rated(house: Pair, person: str, barrier: str = LONELY) -> RatedBarrier:
    profile = barrier_profile(house.clinic, house.kari, person)
    return next(one for one in profile.barriers if one.barrier.id == barrier)


@pytest.fixture
def person(house: Pair) -> str:
    return enrol(house.clinic, house.kari, "Lyng (syntetisk)", Language.NB)


def rate(house: Pair, person: str, own: int | None, care: int | None, barrier: str = LONELY, **how: bool) -> None:
    views = {Rater.PARTICIPANT: {barrier: own}, Rater.CARE_WORKER: {barrier: care}}
    rate_barriers(house.clinic, house.kari, person, views, **how)


@pytest.mark.parametrize(
    ("own", "care", "agreement"),
    [
        (3, 3, Agreement.SAME),
        (3, 2, Agreement.NEAR),
        (4, 2, Agreement.APART),
        (0, None, Agreement.ONE_VIEW),
        (None, None, Agreement.UNRATED),
    ],
)
def test_how_the_two_views_agree_is_said(
    house: Pair, person: str, own: int | None, care: int | None, agreement: Agreement
) -> None:
    rate(house, person, own, care)
    assert rated(house, person).agreement is agreement


def test_the_estimate_hears_one_number_for_each_barrier(house: Pair, person: str) -> None:
    rate(house, person, 4, 1)
    rate(house, person, 0, None, CONFLICT)
    with house.store.look() as unit:
        profile = believed(unit.profile.ratings(person))
    assert [(one.barrier, one.value) for one in profile.ratings] == [(CONFLICT, 0), (LONELY, 3)]


def test_what_the_participant_says_moves_what_is_believed(house: Pair, person: str) -> None:
    def easy() -> float:
        with house.store.look() as unit:
            known = unit.people.participant(person)
            assert known is not None
            return learned(house.clinic, unit, known).estimate.severity[0] or 0.0

    rate(house, person, None, 1)
    before = easy()
    rate(house, person, 4, 1)
    assert easy() > before


def test_a_view_is_taken_back_and_the_other_stands(house: Pair, person: str) -> None:
    rate(house, person, 4, 2)
    rate(house, person, None, 2)
    assert (rated(house, person).own, rated(house, person).value) == (None, 2)
    rate(house, person, None, None)
    assert rated(house, person).value is None


def test_what_was_never_rated_and_is_not_rated_is_not_kept(house: Pair, person: str) -> None:
    rate(house, person, None, None)
    with house.store.look() as unit:
        assert unit.profile.ratings(person) == ()
    assert today(house.clinic, house.kari).people[0].due, "the profile is still to do"


def test_over_the_weeks_it_says_what_has_become_easier_and_heavier(house: Pair, person: str) -> None:
    rate(house, person, 3, 3)
    rate(house, person, 1, 1, CONFLICT)
    house.clock.advance(int(timedelta(days=30).total_seconds() * 1000))
    rate(house, person, 2, 2)
    rate(house, person, 1, 2, CONFLICT)
    profile = barrier_profile(house.clinic, house.kari, person)
    assert [one.barrier.id for one in profile.moved(Move.EASIER)] == [LONELY]
    assert [one.barrier.id for one in profile.moved(Move.HEAVIER)] == [CONFLICT]
    assert len(profile.days) == 2
    before = rated(house, person).before
    assert before is not None
    assert (before.own, before.care, before.value) == (3, 3, 3)


def test_changing_ones_mind_on_the_same_day_is_no_change_since_last_time(house: Pair, person: str) -> None:
    rate(house, person, 3, 3)
    rate(house, person, 1, 1)
    assert rated(house, person).move is None


def test_the_same_again_is_kept_only_when_all_of_it_was_gone_through(house: Pair, person: str) -> None:
    rate(house, person, 3, 3)
    house.clock.advance(int(timedelta(days=7).total_seconds() * 1000))
    rate(house, person, 3, 3)
    assert len(barrier_profile(house.clinic, house.kari, person).days) == 1
    rate(house, person, 3, 3, went_through=True)
    assert len(barrier_profile(house.clinic, house.kari, person).days) == 2
    assert rated(house, person).move is Move.UNCHANGED


def test_all_that_is_wrong_is_said_at_once(house: Pair, person: str) -> None:
    with pytest.raises(Problems) as raised:
        rate_barriers(house.clinic, house.kari, person, {Rater.PARTICIPANT: {"weather": 1, LONELY: 5}})
    assert {problem.field for problem in raised.value.problems} == {"weather", LONELY}
