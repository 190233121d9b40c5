"""People and access: start passwords are replaced, locked names stay out, and nobody locks themselves out."""

from collections.abc import Callable

import pytest

from samspill.app.actor import Actor, Role
from samspill.app.clinic import Clinic
from samspill.app.refusals import Missing, Problems, Refusal
from samspill.app.signing_in.password import give_password, sign_in
from samspill.app.signing_in.staff_sessions import open_staff_session, staff_of
from samspill.app.staff.hiring import hire, lock, new_password, staff_list
from tests.unit.app.house import House

OWN = "et helt eget passord"
USE_CASES: tuple[Callable[[Clinic, Actor, str], object], ...] = (
    lambda clinic, actor, _: staff_list(clinic, actor),
    lambda clinic, actor, _: hire(clinic, actor, "Ny", Role.CARE_WORKER),
    new_password,
    lambda clinic, actor, member: lock(clinic, actor, member, locked=True),
)


@pytest.fixture
def admin(house: House) -> Actor:
    return house.staff("Siri", Role.ADMIN)


def code(house: House, name: str, password: str, own: str = "") -> str:
    with pytest.raises(Refusal) as refusal:
        give_password(house.clinic, name, password, own_password=own)
    return refusal.value.code


@pytest.mark.parametrize("number", range(len(USE_CASES)))
def test_only_an_administrator_manages_people(house: House, number: int) -> None:
    with pytest.raises(Refusal) as refusal:
        USE_CASES[number](house.clinic, house.staff("Kari"), house.staff("Ola").id)
    assert refusal.value.code == "not_your_role"


def test_a_start_password_gets_in_only_together_with_ones_own(house: House, admin: Actor) -> None:
    start = hire(house.clinic, admin, "  Kari   Nordmann ", Role.CARE_WORKER)
    assert start.name == "Kari Nordmann"
    assert code(house, "Kari Nordmann", start.password) == "choose_own"
    assert code(house, "Kari Nordmann", start.password, "kort") == "choose_own"
    assert code(house, "Kari Nordmann", start.password, start.password) == "choose_own"
    assert code(house, "Kari Nordmann", "guess", OWN) == "wrong_sign_in"
    assert give_password(house.clinic, "Kari Nordmann", start.password, own_password=OWN).actor.role is Role.CARE_WORKER
    assert sign_in(house.clinic, "Kari Nordmann", OWN).name == "Kari Nordmann"
    assert code(house, "Kari Nordmann", start.password) == "wrong_sign_in"


def test_a_name_that_is_taken_or_empty_is_a_problem(house: House, admin: Actor) -> None:
    for name in ("siri", "  ", "x" * 61):
        with pytest.raises(Problems) as problems:
            hire(house.clinic, admin, name, Role.CARE_WORKER)
        assert problems.value.problems[0].field == "name"


def test_whoever_is_locked_out_is_out_at_once_and_can_be_let_in_again(house: House, admin: Actor) -> None:
    kari = house.staff("Kari")
    token = open_staff_session(house.clinic, kari)
    lock(house.clinic, admin, kari.id, locked=True)
    assert staff_of(house.clinic, token) is None
    assert code(house, "Kari", "guess") == "wrong_sign_in", "a wrong password never says who is locked"
    assert code(house, "Kari", "secret") == "locked"
    lock(house.clinic, admin, kari.id, locked=False)
    assert sign_in(house.clinic, "Kari", "secret") == kari


def test_a_new_password_signs_out_whoever_is_signed_in(house: House, admin: Actor) -> None:
    kari = house.staff("Kari")
    token = open_staff_session(house.clinic, kari)
    start = new_password(house.clinic, admin, kari.id)
    assert staff_of(house.clinic, token) is None
    assert code(house, "Kari", "secret") == "wrong_sign_in"
    assert give_password(house.clinic, "Kari", start.password, own_password=OWN).actor == kari


def test_nobody_locks_themselves_out(house: House, admin: Actor) -> None:
    for act in (
        lambda: lock(house.clinic, admin, admin.id, locked=True),
        lambda: new_password(house.clinic, admin, admin.id),
    ):
        with pytest.raises(Refusal) as refusal:
            act()
        assert refusal.value.code == "yourself"


def test_someone_who_does_not_work_here_is_missing(house: House, admin: Actor) -> None:
    for act in (
        lambda: lock(house.clinic, admin, "nobody", locked=True),
        lambda: new_password(house.clinic, admin, "nobody"),
    ):
        with pytest.raises(Missing):
            act()
