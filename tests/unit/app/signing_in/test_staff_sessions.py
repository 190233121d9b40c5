"""A browser that is signed in: seen, locked when nobody is there, opened again, ended."""

import msgspec
import pytest

from samspill.app.clinic.rules import Rules
from samspill.app.refusals import Problems, Refusal
from samspill.app.signing_in.password import sign_in
from samspill.app.signing_in.staff_sessions import Standing, lock_now, open_staff_session, sign_out, signed_in, staff_of
from samspill.app.staff.own_access import (
    change_password,
    end_browser,
    end_other_browsers,
    own_access,
    running_sessions,
    unlock,
)
from tests.unit.app.house import House

OWN = "en liten elg i skogen"


def standing(house: House, token: str, *, by_itself: bool = False) -> Standing | None:
    known = signed_in(house.clinic, token, by_itself=by_itself)
    return known.standing if known is not None else None


def test_a_token_stands_for_its_owner_until_signed_out(house: House) -> None:
    kari = house.staff()
    token = open_staff_session(house.clinic, kari)
    assert staff_of(house.clinic, token) == kari
    assert staff_of(house.clinic, token + "x") is None
    sign_out(house.clinic, token)
    assert staff_of(house.clinic, token) is None


def test_a_quarter_of_an_hour_without_anyone_locks_the_screen_and_the_password_opens_it(house: House) -> None:
    kari = house.staff()
    token = open_staff_session(house.clinic, kari)
    for _ in range(2):
        house.clock.advance(minutes=14)
        assert standing(house, token) is Standing.OPEN
    house.clock.advance(minutes=16)
    assert standing(house, token) is Standing.LOCKED
    assert staff_of(house.clinic, token) is None
    with pytest.raises(Problems):
        unlock(house.clinic, kari, token, "guess")
    assert standing(house, token) is Standing.LOCKED
    unlock(house.clinic, kari, token, "secret")
    assert standing(house, token) is Standing.OPEN


def test_a_page_that_asks_by_itself_is_no_sign_that_anyone_is_there(house: House) -> None:
    token = open_staff_session(house.clinic, house.staff())
    for _ in range(15):
        assert standing(house, token, by_itself=True) is Standing.OPEN
        house.clock.advance(minutes=1)
    house.clock.advance(1_000)
    assert standing(house, token, by_itself=True) is Standing.LOCKED


def test_a_screen_can_be_locked_at_once_and_guesses_at_it_are_counted(house: House) -> None:
    kari = house.staff()
    token = open_staff_session(house.clinic, kari)
    lock_now(house.clinic, token)
    for _ in range(5):
        with pytest.raises(Problems):
            unlock(house.clinic, kari, token, "guess")
    with pytest.raises(Refusal) as refusal:
        unlock(house.clinic, kari, token, "secret")
    assert refusal.value.code == "too_many_tries"


def test_how_long_is_a_setting(house: House) -> None:
    object.__setattr__(house.clinic, "rules", msgspec.structs.replace(Rules(), idle=Rules().idle / 15))
    token = open_staff_session(house.clinic, house.staff())
    house.clock.advance(minutes=1)
    assert standing(house, token) is Standing.OPEN
    house.clock.advance(61_000)
    assert standing(house, token) is Standing.LOCKED


def test_after_a_working_day_it_is_over_but_not_while_somebody_practises(house: House) -> None:
    kari, ola = house.staff("Kari"), house.staff("Ola")
    tokens = [open_staff_session(house.clinic, who) for who in (kari, ola)]
    session, _ = house.running(kari)
    assert [row.session for row in running_sessions(house.clinic, kari)] == [session]
    assert running_sessions(house.clinic, ola) == ()
    house.clock.advance(minutes=13 * 60)
    assert [standing(house, token) for token in tokens] == [Standing.LOCKED, None]


def test_one_sees_ones_own_browsers_and_ends_one_or_all_others(house: House) -> None:
    kari, ola = house.staff("Kari"), house.staff("Ola")
    here = open_staff_session(house.clinic, kari, device="Firefox, Mac")
    tablet, phone = (open_staff_session(house.clinic, kari, device=name) for name in ("Chrome, Android", "Safari"))
    others = open_staff_session(house.clinic, ola)
    seen = own_access(house.clinic, kari, here).browsers
    assert {(browser.device, browser.here) for browser in seen} == {
        ("Firefox, Mac", True),
        ("Chrome, Android", False),
        ("Safari", False),
    }
    end_browser(house.clinic, ola, next(browser.id for browser in seen if browser.device == "Safari"))
    assert standing(house, phone) is Standing.OPEN, "nobody ends another's"
    end_browser(house.clinic, kari, next(browser.id for browser in seen if browser.device == "Safari"))
    assert standing(house, phone) is None
    end_other_browsers(house.clinic, kari, here)
    assert [standing(house, token) for token in (here, tablet, others)] == [Standing.OPEN, None, Standing.OPEN]


def test_another_password_ends_every_other_browser(house: House) -> None:
    kari = house.staff("Kari")
    here, there = (open_staff_session(house.clinic, kari) for _ in range(2))
    with pytest.raises(Problems) as problems:
        change_password(house.clinic, kari, here, "guess", "kort")
    assert {problem.field for problem in problems.value.problems} == {"password", "own_password"}
    change_password(house.clinic, kari, here, "secret", OWN)
    assert [standing(house, token) for token in (here, there)] == [Standing.OPEN, None]
    assert sign_in(house.clinic, "Kari", OWN) == kari
