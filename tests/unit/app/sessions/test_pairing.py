"""Pairing: one code, one device, one session, five minutes."""

import pytest

from samspill.app.actor import Actor
from samspill.app.ports.chance import ALPHABET
from samspill.app.refusals import Refusal
from samspill.app.sessions.looking import session_view
from samspill.app.sessions.opening import close_session, start_session
from samspill.app.sessions.pairing import confirm, device_of, offer, offer_state
from samspill.app.views.pairing import OfferState
from samspill.testing.fakes import FakeChance
from tests.unit.app.house import Ear, House


def waiting(house: House, actor: Actor, alias: str = "Lyng") -> str:
    return start_session(house.clinic, actor, house.enrolled(actor, alias))


def refused(house: House, actor: Actor, session: str, code: str) -> str:
    with pytest.raises(Refusal) as refusal:
        confirm(house.clinic, actor, session, code)
    return refusal.value.code


def test_a_confirmed_code_binds_the_device_to_the_session(house: House) -> None:
    kari = house.staff()
    session, offered = waiting(house, kari), offer(house.clinic, "Quest 3")
    assert len(offered.code) == 8
    assert set(offered.code) <= set(ALPHABET)
    assert offer_state(house.clinic, offered.device_token).state is OfferState.WAITING
    confirm(house.clinic, kari, session, offered.shown.lower())
    assert offer_state(house.clinic, offered.device_token).state is OfferState.PAIRED
    device = device_of(house.clinic, offered.device_token)
    assert device is not None
    assert (device.session, device.name) == (session, "Quest 3")
    assert session_view(house.clinic, kari, session).phase.value == "paired"


def test_after_five_minutes_a_code_is_worth_nothing(house: House) -> None:
    kari = house.staff()
    session, offered = waiting(house, kari), offer(house.clinic, "Quest 3")
    house.clock.advance(minutes=5)
    assert refused(house, kari, session, offered.code) == "wrong_code"
    assert offer_state(house.clinic, offered.device_token).state is OfferState.EXPIRED
    assert device_of(house.clinic, offered.device_token) is None


def test_a_code_is_used_once(house: House) -> None:
    kari = house.staff()
    first, second = waiting(house, kari, "Lyng"), waiting(house, kari, "Multe")
    offered = offer(house.clinic, "Quest 3")
    confirm(house.clinic, kari, first, offered.code)
    assert refused(house, kari, second, offered.code) == "code_used"
    assert refused(house, kari, first, offered.code) == "code_used"
    device = device_of(house.clinic, offered.device_token)
    assert device is not None
    assert device.session == first


def test_two_headsets_never_show_the_same_code(house: House) -> None:
    house.chance._codes = ["BBBBBBBB", "BBBBBBBB", "CCCCCCCC"]
    assert isinstance(house.chance, FakeChance)
    assert offer(house.clinic, "one").code == "BBBBBBBB"
    assert offer(house.clinic, "two").code == "CCCCCCCC"


def test_five_wrong_codes_make_one_wait_a_minute(house: House) -> None:
    kari = house.staff()
    session, offered = waiting(house, kari), offer(house.clinic, "Quest 3")
    for _ in range(5):
        assert refused(house, kari, session, "ZZZZZZZZ") == "wrong_code"
    assert refused(house, kari, session, offered.code) == "too_many_tries"
    house.clock.advance(61_000)
    confirm(house.clinic, kari, session, offered.code)


def test_pairing_again_replaces_the_earlier_device_and_closes_its_line(house: House) -> None:
    kari = house.staff()
    session, first = waiting(house, kari), offer(house.clinic, "old")
    confirm(house.clinic, kari, session, first.code)
    ear = Ear()
    house.live.attach(session, "device", ear)
    second = offer(house.clinic, "new")
    confirm(house.clinic, kari, session, second.code)
    assert device_of(house.clinic, first.device_token) is None
    assert getattr(ear.heard[-1], "code", "") == "replaced"
    assert session_view(house.clinic, kari, session).device == "new"


def test_a_closed_session_takes_no_device_and_lets_its_own_go(house: House) -> None:
    kari = house.staff()
    session, offered = waiting(house, kari), offer(house.clinic, "Quest 3")
    confirm(house.clinic, kari, session, offered.code)
    close_session(house.clinic, kari, session)
    assert device_of(house.clinic, offered.device_token) is None
    assert refused(house, kari, session, offer(house.clinic, "Quest 3").code) == "closed"
