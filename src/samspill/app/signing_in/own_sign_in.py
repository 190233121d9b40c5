"""How a participant gets to their own page: a card from staff binds one phone, and a code of their own opens it.

Possession first (the phone), then a short code that is worth nothing elsewhere. No name is ever asked for, nothing has
to be remembered but the code, and staff or the participant can take all of it back at any time (decision 23).
"""

from datetime import timedelta
from itertools import pairwise

from samspill.app.access import Action, demand
from samspill.app.actor import Actor, Role
from samspill.app.clinic import Clinic
from samspill.app.ports.chance import ALPHABET
from samspill.app.ports.store import Unit
from samspill.app.records.own_sign_in import OwnCard, OwnPhone, OwnVisit
from samspill.app.refusals import FieldProblem, Missing, Problems, Refusal
from samspill.app.views.own_sign_in import NewCard, OwnSignInState
from samspill.model.words import Language, Text

from .staff_sessions import token_hash
from .tries import Limit, note_try

CARD_LASTS = timedelta(days=7)
PHONE_LASTS = timedelta(days=180)
"""A phone that has not been used for so long needs a new card."""
IDLE, LASTS = timedelta(minutes=30), timedelta(hours=12)
LETTERS, PART = 12, 4
"""Of the code on a card: 52 bits, in three parts that can be read aloud."""
SHORTEST, LONGEST = 4, 8
MOST_WRONG = 10
"""After so many wrong tries in a row the phone is let go, and a new card is needed."""

_CARD, _PIN = "own card", "own pin"
_SEEN_EVERY = timedelta(minutes=1)


def make_card(clinic: Clinic, actor: Actor, participant: str) -> NewCard:
    """A new card to hand over; its code is told this once. An older card is worth nothing, a phone stays."""
    code, now = clinic.chance.letters(ALPHABET, LETTERS), clinic.clock.now()
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.GIVE_OWN_SIGN_IN, participant)
        person = unit.people.participant(participant)
        if person is None:
            raise Missing("participant", participant)
        card = OwnCard(participant, _hashed(code), actor.id, now, now + CARD_LASTS)
        unit.own_sign_ins.keep_card(card)
    return NewCard(spaced(code), card.expires_at, person.alias, person.language)


def own_sign_in_state(clinic: Clinic, actor: Actor, participant: str) -> OwnSignInState:
    """What staff see: whether there is a card or a phone, never what opens it."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.GIVE_OWN_SIGN_IN, participant)
        person = unit.people.participant(participant)
        if person is None:
            raise Missing("participant", participant)
        card, phone = unit.own_sign_ins.card_of(participant), unit.own_sign_ins.phone_of(participant)
    now = clinic.clock.now()
    waits = card.expires_at if card is not None and card.expires_at > now else None
    bound = phone if phone is not None and phone.seen_at + PHONE_LASTS > now else None
    seen = (bound.bound_at, bound.seen_at) if bound is not None else (None, None)
    return OwnSignInState(participant, person.alias, waits, *seen)


def take_back(clinic: Clinic, actor: Actor, participant: str) -> None:
    """Card and phone are worth nothing from now on; the participant may do this too."""
    with clinic.store.begin() as unit:
        action = Action.SEE_OWN_PAGE if actor.role is Role.PARTICIPANT else Action.GIVE_OWN_SIGN_IN
        demand(unit, actor, action, participant)
        unit.own_sign_ins.take_back(participant)


def card_language(clinic: Clinic, code: str, address: str) -> Language:
    """The language of whoever the card was given to; raises ``Refusal`` (``no_card``, ``too_many_tries``)."""
    with clinic.store.look() as unit:
        card = unit.own_sign_ins.card(_hashed(code))
        person = unit.people.participant(card.participant) if card is not None else None
    if card is None or person is None or card.expires_at <= clinic.clock.now():
        note_try(clinic, _CARD, (Limit(f"@{address}", 20, timedelta(minutes=15)),))
        raise _NO_CARD
    return person.language


def bind_phone(clinic: Clinic, code: str, pin: str, again: str, address: str = "") -> tuple[str, str]:
    """Use the card: the tokens of the phone and of a first visit. Raises ``Problems`` or ``Refusal``."""
    card_language(clinic, code, address)
    _check_pin(pin, again)
    phone_token, pin_hash, now = clinic.chance.token(), clinic.credentials.hash(pin), clinic.clock.now()
    with clinic.store.begin() as unit:
        card = unit.own_sign_ins.spend_card(_hashed(code))
        if card is None:
            raise _NO_CARD
        unit.own_sign_ins.bind(OwnPhone(card.participant, token_hash(phone_token), pin_hash, now, now))
        visit = _visit(clinic, unit, card.participant)
    return phone_token, visit


def phone_language(clinic: Clinic, phone_token: str) -> Language | None:
    """The language of the participant whose phone this is; ``None`` when it is nobody's, or not any more."""
    with clinic.store.look() as unit:
        phone = _phone(clinic, unit, phone_token)
        person = unit.people.participant(phone.participant) if phone is not None else None
    return person.language if person is not None else None


def enter(clinic: Clinic, phone_token: str, pin: str) -> str:
    """The token of a visit; raises ``Refusal`` (``wrong_pin``, ``too_many_tries``, ``phone_let_go``, ``no_phone``)."""
    hashed = token_hash(phone_token)
    with clinic.store.look() as unit:
        phone = _phone(clinic, unit, phone_token)
    if phone is None:
        raise NO_PHONE
    note_try(clinic, _PIN, (Limit(hashed, 5, timedelta(minutes=5)),))
    with clinic.store.begin() as unit:
        wrong = unit.own_sign_ins.tried(hashed)
        if wrong > MOST_WRONG:
            unit.own_sign_ins.take_back(phone.participant)
    if wrong > MOST_WRONG:
        raise _LET_GO
    if not clinic.credentials.matches(phone.pin_hash, pin):
        raise _wrong(MOST_WRONG - wrong)
    with clinic.store.begin() as unit:
        if unit.own_sign_ins.phone(hashed) is None:
            raise NO_PHONE
        unit.own_sign_ins.right(hashed, clinic.clock.now())
        return _visit(clinic, unit, phone.participant)


def own_actor(clinic: Clinic, token: str) -> Actor | None:
    """Who is visiting with ``token``; ``None`` when nobody is, or not any more."""
    now, hashed = clinic.clock.now(), token_hash(token)
    with clinic.store.look() as unit:
        visit = unit.own_sign_ins.visit(hashed)
        person = unit.people.participant(visit.participant) if visit is not None else None
    if visit is None or person is None:
        return None
    if now - visit.seen_at > IDLE or now - visit.opened_at > LASTS:
        leave(clinic, token)
        return None
    if now - visit.seen_at >= _SEEN_EVERY:
        with clinic.store.begin() as unit:
            unit.own_sign_ins.seen(hashed, now)
    return Actor(person.id, person.called or person.alias, Role.PARTICIPANT, person.id)


def leave(clinic: Clinic, token: str) -> None:
    """The visit is over; the phone stays."""
    with clinic.store.begin() as unit:
        unit.own_sign_ins.close(token_hash(token))


def spaced(code: str) -> str:
    """The code of a card as people read it: ``BCDF-GHJK-LMNP``; empty when it is none."""
    letters = _plain(code)
    parts = (letters[n : n + PART] for n in range(0, LETTERS, PART))
    return "-".join(parts) if len(letters) == LETTERS else ""


def _plain(code: str) -> str:
    return "".join(sign for sign in code.upper() if sign.isalpha())[: LETTERS + 1]


def _hashed(code: str) -> str:
    return token_hash(f"own card {_plain(code)}")


def _visit(clinic: Clinic, unit: Unit, participant: str) -> str:
    token, now = clinic.chance.token(), clinic.clock.now()
    unit.own_sign_ins.open(OwnVisit(token_hash(token), participant, now, now))
    return token


def _phone(clinic: Clinic, unit: Unit, phone_token: str) -> OwnPhone | None:
    phone = unit.own_sign_ins.phone(token_hash(phone_token))
    fresh = phone is not None and clinic.clock.now() - phone.seen_at <= PHONE_LASTS
    return phone if fresh else None


def _check_pin(pin: str, again: str) -> None:
    if not (pin.isascii() and pin.isdigit() and SHORTEST <= len(pin) <= LONGEST):
        raise Problems([FieldProblem("pin", _DIGITS)])
    steps = {ord(other) - ord(one) for one, other in pairwise(pin)}
    if steps in ({0}, {1}, {-1}):
        raise Problems([FieldProblem("pin", _TOO_EASY)])
    if pin != again:
        raise Problems([FieldProblem("again", _NOT_THE_SAME)])


def _wrong(left: int) -> Refusal:
    few = left <= 3
    more_nb = f" Du har {left} forsøk til. Glemt koden? Da får du et nytt kort." if few else ""
    more_en = f" You have {left} tries left. Forgotten it? Then you get a new card." if few else ""
    return Refusal(
        "wrong_pin",
        Text(
            nb="Koden stemte ikke. Det gjør ingenting. Prøv igjen." + more_nb,
            en="The code was not right. Never mind. Try again." + more_en,
        ),
    )


NO_PHONE = Refusal(
    "no_phone",
    Text(
        nb="Denne telefonen er ikke koblet til en side. Be om et nytt kort der du øver.",
        en="This phone is not connected to a page. Ask for a new card where you practise.",
    ),
)
_NO_CARD = Refusal(
    "no_card",
    Text(
        nb="Kortet virker ikke lenger. Det kan være brukt, eller for gammelt. Be om et nytt der du øver.",
        en="The card does not work any more. It may be used, or too old. Ask for a new one where you practise.",
    ),
)
_LET_GO = Refusal(
    "phone_let_go",
    Text(
        nb="Det ble for mange forsøk, så telefonen er koblet fra. Ingenting er borte. Be om et nytt kort der du øver.",
        en="Those were many tries, so the phone is disconnected. Nothing is lost. Ask for a new card.",
    ),
)
_DIGITS = Text(nb=f"Velg {SHORTEST} til {LONGEST} tall.", en=f"Choose {SHORTEST} to {LONGEST} digits.")
_TOO_EASY = Text(
    nb="Velg tall som ikke er like eller på rad.", en="Choose digits that are not all the same and not in a row."
)
_NOT_THE_SAME = Text(
    nb="De to var ikke like. Skriv dem en gang til.", en="The two were not the same. Write them again."
)
