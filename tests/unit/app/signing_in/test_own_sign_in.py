"""The way to one's own page: a card once, one phone, a code of one's own, and taken back at any time."""

from datetime import timedelta

import pytest

from samspill.app.actor import Actor
from samspill.app.coming_in.enrolment import enrol
from samspill.app.progress.own_page import own_page
from samspill.app.refusals import Problems, Refusal
from samspill.app.signing_in.own_sign_in import (
    CARD_LASTS,
    IDLE,
    LASTS,
    MOST_WRONG,
    PHONE_LASTS,
    bind_phone,
    card_language,
    enter,
    leave,
    make_card,
    own_actor,
    own_sign_in_state,
    phone_language,
    take_back,
)
from samspill.model.words import Language
from tests.unit.app.house import House

PIN = "2580"


@pytest.fixture
def kari(house: House) -> Actor:
    return house.staff()


@pytest.fixture
def person(house: House, kari: Actor) -> str:
    return enrol(house.clinic, kari, "Lyng (syntetisk)", Language.NB)


def refused(act: object, *given: object) -> str:
    with pytest.raises(Refusal) as raised:
        act(*given)  # type: ignore[operator]
    return raised.value.code


def test_a_card_binds_one_phone_and_opens_the_own_page_only(house: House, kari: Actor, person: str) -> None:
    card = make_card(house.clinic, kari, person)
    assert card_language(house.clinic, card.code.lower().replace("-", " "), "x") is Language.NB
    phone, visit = bind_phone(house.clinic, card.code, PIN, PIN)
    me = own_actor(house.clinic, visit)
    assert me is not None and me.participant == person
    assert own_page(house.clinic, me, person).participant == person
    other = enrol(house.clinic, kari, "Multe (syntetisk)", Language.NB)
    assert refused(own_page, house.clinic, me, other)
    assert refused(own_page, house.clinic, kari, person)
    assert phone_language(house.clinic, phone) is Language.NB


def test_a_card_works_once_and_not_for_ever_and_a_new_one_ends_the_old(house: House, kari: Actor, person: str) -> None:
    first, second = make_card(house.clinic, kari, person), make_card(house.clinic, kari, person)
    assert refused(bind_phone, house.clinic, first.code, PIN, PIN) == "no_card"
    bind_phone(house.clinic, second.code, PIN, PIN)
    assert refused(bind_phone, house.clinic, second.code, PIN, PIN) == "no_card"
    third = make_card(house.clinic, kari, person)
    house.clock.advance(days=CARD_LASTS.days)
    assert refused(bind_phone, house.clinic, third.code, PIN, PIN) == "no_card"


@pytest.mark.parametrize("pin", ["", "12", "1234", "9876", "0000", "123456789", "12a4", "１２３７", "25 80"])
def test_a_code_that_is_easily_guessed_is_not_taken_and_the_card_is_still_good(
    house: House, kari: Actor, person: str, pin: str
) -> None:
    card = make_card(house.clinic, kari, person)
    with pytest.raises(Problems):
        bind_phone(house.clinic, card.code, pin, pin)
    with pytest.raises(Problems):
        bind_phone(house.clinic, card.code, PIN, "2581")
    bind_phone(house.clinic, card.code, PIN, PIN)


def test_wrong_codes_have_to_wait_and_in_the_end_let_the_phone_go(house: House, kari: Actor, person: str) -> None:
    phone, visit = bind_phone(house.clinic, make_card(house.clinic, kari, person).code, PIN, PIN)
    codes = []
    for _ in range(40):
        codes.append(refused(enter, house.clinic, phone, "1111"))
        if codes[-1] == "too_many_tries":
            house.clock.advance(minutes=6)
        if codes[-1] == "phone_let_go":
            break
    assert codes.count("wrong_pin") == MOST_WRONG
    assert "too_many_tries" in codes
    assert codes[-1] == "phone_let_go"
    assert refused(enter, house.clinic, phone, PIN) == "no_phone"
    assert own_actor(house.clinic, visit) is None


def test_the_right_code_opens_and_tries_begin_anew(house: House, kari: Actor, person: str) -> None:
    phone, _ = bind_phone(house.clinic, make_card(house.clinic, kari, person).code, PIN, PIN)
    for _ in range(4):
        for _ in range(3):
            assert refused(enter, house.clinic, phone, "1111") == "wrong_pin"
        assert own_actor(house.clinic, enter(house.clinic, phone, PIN)) is not None
        house.clock.advance(minutes=10)


def test_a_visit_ends_by_itself_and_by_hand(house: House, kari: Actor, person: str) -> None:
    phone, visit = bind_phone(house.clinic, make_card(house.clinic, kari, person).code, PIN, PIN)
    for _ in range(LASTS // IDLE):
        house.clock.advance(minutes=29)
        assert own_actor(house.clinic, visit) is not None
    house.clock.advance(minutes=31)
    assert own_actor(house.clinic, visit) is None
    second = enter(house.clinic, phone, PIN)
    leave(house.clinic, second)
    assert own_actor(house.clinic, second) is None
    house.clock.advance(days=PHONE_LASTS.days + 1)
    assert phone_language(house.clinic, phone) is None


@pytest.mark.parametrize("by_self", [True, False])
def test_staff_and_the_participant_can_take_it_back(house: House, kari: Actor, person: str, by_self: bool) -> None:
    phone, visit = bind_phone(house.clinic, make_card(house.clinic, kari, person).code, PIN, PIN)
    me = own_actor(house.clinic, visit)
    assert me is not None
    assert own_sign_in_state(house.clinic, kari, person).phone_since is not None
    take_back(house.clinic, me if by_self else kari, person)
    assert own_actor(house.clinic, visit) is None
    assert refused(enter, house.clinic, phone, PIN) == "no_phone"
    state = own_sign_in_state(house.clinic, kari, person)
    assert (state.card_until, state.phone_since) == (None, None)


def test_only_those_who_follow_the_person_up_give_cards(house: House, kari: Actor, person: str) -> None:
    ola = house.staff("Ola (syntetisk)")
    for act in (make_card, own_sign_in_state, take_back):
        assert refused(act, house.clinic, ola, person) == "no_care_relation"


def test_guessing_cards_has_to_wait(house: House) -> None:
    codes = [refused(card_language, house.clinic, f"BCDF{n:08}", "1.2.3.4") for n in range(25)]
    assert codes.count("no_card") == 20
    assert codes[-1] == "too_many_tries"


def test_times_are_what_the_card_says(house: House, kari: Actor, person: str) -> None:
    card = make_card(house.clinic, kari, person)
    assert card.expires_at - house.clock.now() == CARD_LASTS == timedelta(days=7)
