"""Signing in: right words open, wrong ones tell nothing, and idle browsers are signed out unless a session runs."""

import pytest

from samspill.app.actor import Role
from samspill.app.refusals import Refusal
from samspill.app.signing_in import add_staff, open_staff_session, sign_in, sign_out, staff_of

from .house import House


def refused(house: House, *words: str, totp: str | None = None) -> str:
    with pytest.raises(Refusal) as refusal:
        sign_in(house.clinic, words[0], words[1], totp)
    return refusal.value.code


def test_the_right_name_and_password_say_who_it_is(house: House) -> None:
    kari = house.staff("Kari")
    assert sign_in(house.clinic, "kARI", "secret") == kari


def test_a_wrong_password_and_an_unknown_name_are_refused_alike(house: House) -> None:
    house.staff("Kari")
    assert refused(house, "Kari", "guess") == refused(house, "Nobody", "guess") == "wrong_sign_in"


def test_five_wrong_tries_make_one_wait_a_minute_even_with_the_right_password(house: House) -> None:
    house.staff("Kari")
    for _ in range(5):
        assert refused(house, "Kari", "guess") == "wrong_sign_in"
    assert refused(house, "kari", "secret") == "too_many_tries"
    house.clock.advance(61_000)
    assert sign_in(house.clinic, "Kari", "secret").name == "Kari"


def test_wrong_tries_from_one_address_count_together(house: House) -> None:
    house.staff("Kari")
    for name in "abcde":
        with pytest.raises(Refusal):
            sign_in(house.clinic, name, "guess", address="192.0.2.7")
    with pytest.raises(Refusal) as refusal:
        sign_in(house.clinic, "Kari", "secret", address="192.0.2.7")
    assert refusal.value.code == "too_many_tries"
    assert sign_in(house.clinic, "Kari", "secret", address="192.0.2.8")


def test_who_has_a_code_must_give_it(house: House) -> None:
    add_staff(house.clinic, "Ola", "secret", Role.ADMIN, "123456")
    assert refused(house, "Ola", "secret") == "code_needed"
    assert refused(house, "Ola", "secret", totp="000000") == "wrong_sign_in"
    assert sign_in(house.clinic, "Ola", "secret", "123456").role is Role.ADMIN


def test_a_token_stands_for_its_owner_until_signed_out(house: House) -> None:
    kari = house.staff()
    token = open_staff_session(house.clinic, kari)
    assert staff_of(house.clinic, token) == kari
    assert staff_of(house.clinic, token + "x") is None
    sign_out(house.clinic, token)
    assert staff_of(house.clinic, token) is None


def test_a_quarter_of_an_hour_without_a_sign_of_life_signs_out(house: House) -> None:
    kari = house.staff()
    token = open_staff_session(house.clinic, kari)
    house.clock.advance(minutes=14)
    assert staff_of(house.clinic, token) == kari
    house.clock.advance(minutes=14)
    assert staff_of(house.clinic, token) == kari
    house.clock.advance(minutes=16)
    assert staff_of(house.clinic, token) is None


def test_nobody_is_signed_out_while_their_session_runs(house: House) -> None:
    kari = house.staff()
    token = open_staff_session(house.clinic, kari)
    house.running(kari)
    house.clock.advance(minutes=20)
    assert staff_of(house.clinic, token) == kari
