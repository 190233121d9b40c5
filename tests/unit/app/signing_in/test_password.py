"""Signing in: right words open, wrong ones tell nothing, and nobody can try without end."""

import threading

import msgspec
import pytest

from samspill.app.refusals import Refusal
from samspill.app.signing_in.password import give_password, own_password_matches, sign_in
from samspill.testing.fakes import FakeCredentials
from tests.unit.app.house import House

HERE, THERE = "192.0.2.7", "198.51.100.9"


def refused(house: House, name: str, password: str, address: str = "") -> Refusal:
    with pytest.raises(Refusal) as refusal:
        give_password(house.clinic, name, password, address)
    return refusal.value


def test_the_right_name_and_password_say_who_it_is(house: House) -> None:
    kari = house.staff("Kari")
    assert sign_in(house.clinic, "kARI", "secret") == kari


def test_a_wrong_password_and_an_unknown_name_are_refused_alike(house: House) -> None:
    house.staff("Kari")
    assert refused(house, "Kari", "guess").message == refused(house, "Nobody", "guess").message


def test_a_name_nobody_has_costs_as_much_work_as_a_wrong_password(house: House) -> None:
    """One check each, also for who is locked out or has a password to begin with: the time it takes tells nothing."""
    kari, locked, new = (house.staff(name) for name in ("Kari", "Locked", "New"))
    with house.store.begin() as unit:
        for actor, told in ((locked, {"locked": True}), (new, {"starting": True})):
            member = unit.staff.member(actor.id)
            assert member is not None
            unit.staff.keep(msgspec.structs.replace(member, **told))
    credentials = house.clinic.credentials
    assert isinstance(credentials, FakeCredentials)
    for name in ("Kari", "Locked", "New", "Nobody", "", "kari "):
        before = len(credentials.checked)
        refused(house, name, "guess", HERE)
        assert len(credentials.checked) == before + 1, name
    assert credentials.checked[-3:] == [credentials.nobody] * 3
    give_password(house.clinic, kari.name, "secret", HERE)
    assert len(credentials.checked) == 7, "a right one is checked once too"


def test_five_wrong_tries_make_one_wait_and_say_how_long(house: House) -> None:
    house.staff("Kari")
    for _ in range(5):
        assert refused(house, "Kari", "guess").code == "wrong_sign_in"
        house.clock.advance(4_000)
    waiting = refused(house, "kari", "secret")
    assert waiting.code == "too_many_tries"
    assert "Wait 40 seconds" in waiting.message.en
    assert "Vent 40 sekunder" in waiting.message.nb
    house.clock.advance(40_000)
    assert sign_in(house.clinic, "Kari", "secret").name == "Kari"


def test_who_mistypes_waits_alone_behind_the_address_of_the_whole_clinic(house: House) -> None:
    for name in ("Kari", "Ola"):
        house.staff(name)
    for _ in range(5):
        refused(house, "Kari", "guess", HERE)
    assert refused(house, "Kari", "secret", HERE).code == "too_many_tries"
    assert give_password(house.clinic, "Ola", "secret", HERE).actor.name == "Ola"
    assert give_password(house.clinic, "Kari", "secret", THERE).actor.name == "Kari"


def test_an_address_that_tries_name_after_name_is_held_but_not_those_who_come_from_there(house: House) -> None:
    for name in ("Kari", "Ola"):
        house.staff(name)
    give_password(house.clinic, "Kari", "secret", HERE)
    for n in range(100):
        refused(house, f"name {n}", "guess", HERE)
    assert refused(house, "Ola", "secret", HERE).code == "too_many_tries"
    assert give_password(house.clinic, "Kari", "secret", HERE).actor.name == "Kari"
    assert give_password(house.clinic, "Ola", "secret", THERE).actor.name == "Ola"


def test_guessing_at_one_name_from_many_addresses_is_held_but_not_the_one_who_has_it(house: House) -> None:
    house.staff("Kari")
    give_password(house.clinic, "Kari", "secret", HERE)
    for n in range(50):
        refused(house, "Kari", "guess", f"203.0.113.{n}")
    held = refused(house, "Kari", "secret", "203.0.113.99")
    assert (held.code, "15 minutes" in held.message.en) == ("too_many_tries", True)
    assert give_password(house.clinic, "Kari", "secret", HERE).actor.name == "Kari"


def test_many_tries_at_once_are_as_many(house: House) -> None:
    house.staff("Kari")
    codes: list[str] = []
    tries = [threading.Thread(target=lambda: codes.append(refused(house, "Kari", "guess").code)) for _ in range(12)]
    for one in tries:
        one.start()
    for one in tries:
        one.join()
    assert sorted(codes) == ["too_many_tries"] * 7 + ["wrong_sign_in"] * 5


def test_right_passwords_are_never_counted_as_wrong_ones(house: House) -> None:
    kari = house.staff("Kari")
    for _ in range(12):
        assert sign_in(house.clinic, "Kari", "secret") == kari
        assert own_password_matches(house.clinic, kari, "secret")
