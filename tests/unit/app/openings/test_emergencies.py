"""Opening a record in an emergency: with a reason, for half an hour, to read only, and a supervisor signs."""

from datetime import timedelta

import pytest

from samspill.app.actor import Actor, Role
from samspill.app.coming_in.enrolment import enrol
from samspill.app.openings.emergencies import LASTS, break_glass, sign_emergency, unsigned_emergencies
from samspill.app.openings.log import record_openings
from samspill.app.plan.choosing import choose_next
from samspill.app.plan.overview import plan
from samspill.app.refusals import Missing, Problems, Refusal
from samspill.app.signing_in.staff_sessions import open_staff_session, staff_of
from samspill.model.words import Language
from tests.unit.app.house import CAFE, House

REASON = "Ringer og sier at hun vil dø. Kari svarer ikke."


@pytest.fixture
def person(house: House) -> str:
    return enrol(house.clinic, house.staff("Kari"), "Lyng", Language.NB)


def again(house: House, token: str) -> Actor:
    """The same person as of now."""
    actor = staff_of(house.clinic, token)
    assert actor is not None
    return actor


def code(act: object) -> str:
    with pytest.raises(Refusal) as refusal:
        act()  # type: ignore[operator]
    return refusal.value.code


def test_it_opens_for_half_an_hour_to_read_and_no_longer(house: House, person: str) -> None:
    ola = house.staff("Ola")
    token = open_staff_session(house.clinic, ola)
    assert code(lambda: plan(house.clinic, ola, person)) == "no_care_relation"
    assert break_glass(house.clinic, ola, " lyng ", REASON) == person
    now = again(house, token)
    assert [(one.participant, one.alias) for one in now.emergencies] == [(person, "Lyng")]
    assert plan(house.clinic, now, person).alias == "Lyng"
    assert code(lambda: choose_next(house.clinic, now, person, CAFE, 1, "x")) == "not_in_this_relation"
    house.clock.advance(int(LASTS / timedelta(milliseconds=1)))
    with house.store.begin() as unit:
        opened = unit.emergencies.open_to(ola.id, house.clock.now())
    assert opened == ()


def test_a_reason_and_the_whole_alias_are_needed_both_told_at_once(house: House, person: str) -> None:
    with pytest.raises(Problems) as problems:
        break_glass(house.clinic, house.staff("Ola"), "Lyn", "haster")
    assert [one.field for one in problems.value.problems] == ["alias", "reason"]
    assert person


def test_only_care_workers_break_glass_and_nobody_else_learns_who_is_here(house: House, person: str) -> None:
    assert person
    for role in set(Role) - {Role.CARE_WORKER, Role.PARTICIPANT}:
        somebody = house.staff(role.value, role)
        for alias in ("Lyng", "nobody"):
            refused = code(lambda who=somebody, of=alias: break_glass(house.clinic, who, of, REASON))
            assert refused in {"not_your_role", "no_care_relation"}


def test_who_follows_the_person_up_needs_no_emergency(house: House) -> None:
    kari = house.staff("Kari")
    person = enrol(house.clinic, kari, "Elg", Language.NB)
    assert break_glass(house.clinic, kari, "Elg", REASON) == person
    with house.store.look() as unit:
        assert unit.emergencies.unsigned() == ()


def test_a_supervisor_is_told_and_signs_and_everyone_in_question_can_see_it(house: House, person: str) -> None:
    ola, vera = house.staff("Ola"), house.staff("Vera", Role.SUPERVISOR)
    break_glass(house.clinic, ola, "Lyng", REASON)
    waiting = unsigned_emergencies(house.clinic, vera)
    assert [(one.who, one.alias, one.reason) for one in waiting] == [("Ola", "Lyng", REASON)]
    sign_emergency(house.clinic, vera, waiting[0].id)
    assert unsigned_emergencies(house.clinic, vera) == ()
    own = Actor("own", "Lyng", Role.PARTICIPANT, person)
    assert ("Ola", "break_glass") in [(row.who, row.action) for row in record_openings(house.clinic, own, person).rows]
    with house.store.look() as unit:
        assert all(REASON not in str(entry) for entry in unit.audit.entries()), "the log holds no text of anyone's"
    with pytest.raises(Missing):
        sign_emergency(house.clinic, vera, "nothing")
    assert code(lambda: unsigned_emergencies(house.clinic, ola)) == "not_your_role"
