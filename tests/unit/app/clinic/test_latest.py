"""What is worked out about a person is kept while what it rests on is the same, and no longer."""

from datetime import timedelta

import pytest

from samspill.app.clinic.latest import Latest
from samspill.app.coming_in.enrolment import set_opt_outs
from samspill.app.estimate.profile import rate_barriers
from samspill.app.plan.choosing import choose_next
from samspill.app.plan.overview import plan
from samspill.app.records.profile import Rater
from tests.unit.app.house import CAFE, House


def test_the_same_question_is_answered_once_and_another_anew() -> None:
    made = iter(range(9))
    latest = Latest[int]()
    assert [latest.of("elg", given, lambda: next(made)) for given in ("a", "a", "b", "b", "a")] == [0, 0, 1, 1, 2]
    assert latest.of("rev", "a", lambda: next(made)) == 3, "each person has an answer of their own"
    latest.forget("elg")
    assert latest.of("elg", "a", lambda: next(made)) == 4


def test_only_so_many_people_are_remembered() -> None:
    latest = Latest[str](most=2)
    for person in ("elg", "rev", "elg", "ulv"):
        latest.of(person, 1, lambda: "first")
    assert [latest.of(person, 1, lambda: "again") for person in ("elg", "ulv", "rev")] == ["first", "first", "again"]


@pytest.mark.parametrize("change", ["day", "rating", "opt_out", "choice"])
def test_a_plan_that_is_kept_is_the_one_that_would_be_made(house: House, change: str) -> None:
    """What is shown after a change is what a clinic that remembers nothing shows."""
    kari = house.staff()
    person = house.enrolled(kari)
    first = plan(house.clinic, kari, person)
    assert plan(house.clinic, kari, person) == first
    match change:
        case "day":
            house.clock.advance(int(timedelta(days=40).total_seconds() * 1000))
        case "rating":
            barriers = house.clinic.library.pack.barriers
            rate_barriers(house.clinic, kari, person, {Rater.CARE_WORKER: {one.id: 4 for one in barriers}})
        case "opt_out":
            assert first.proposal is not None
            set_opt_outs(house.clinic, kari, person, (first.proposal.scenario,))
        case "choice":
            choose_next(house.clinic, kari, person, CAFE, 1, "derfor")
    remembered = plan(house.clinic, kari, person)
    house.clinic.forget(person)
    assert remembered == plan(house.clinic, kari, person)
    if change in {"rating", "opt_out"}:
        assert remembered.course != first.course or remembered.domains != first.domains
