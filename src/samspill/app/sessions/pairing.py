"""Pair a device with a session, in the shape of RFC 8628: the device shows a code, the care worker confirms it."""

from datetime import timedelta

import msgspec

from samspill.app.access import Action, demand_session
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.ports.chance import ALPHABET
from samspill.app.ports.store import Conflict, Unit
from samspill.app.records.pairing import OfferedDevice, PairedDevice
from samspill.app.records.sessions import SessionPhase
from samspill.app.refusals import Refusal
from samspill.app.signing_in.staff_sessions import token_hash
from samspill.app.signing_in.tries import Limit, forgive, limits, note_try
from samspill.app.views.pairing import Device, Offer, OfferState, OfferView
from samspill.model.words import Text

LENGTH = 8
LASTS = timedelta(minutes=5)
LONGEST_NAME = 80
OFFERS = 60
"""Codes that one address may ask for within a minute."""
_CODE, _OFFER, _DRAWS = "pairing_code", "pairing_offer", 20


def offer(clinic: Clinic, device_name: str, address: str = "") -> Offer:
    """A code for the device to show, and its secret token.

    Raises ``Refusal`` (``too_many_tries``) when one ``address`` asks for more than a house full of headsets would.
    """
    if address:
        note_try(clinic, _OFFER, (Limit(f"@{address}", OFFERS, timedelta(minutes=1)),))
    token, now = clinic.chance.token(), clinic.clock.now()
    with clinic.store.begin() as unit:
        unit.pairing.withdraw_expired(now)
    for _ in range(_DRAWS):
        code = clinic.chance.letters(ALPHABET, LENGTH)
        device = OfferedDevice(token_hash(token), code, device_name.strip()[:LONGEST_NAME], now + LASTS)
        try:
            with clinic.store.begin() as unit:
                unit.pairing.offer(device)
        except Conflict:
            continue
        return Offer(code, token, device.expires_at)
    raise _NO_CODE


def offer_state(clinic: Clinic, device_token: str) -> OfferView:
    """Where the device's offer stands."""
    hashed = token_hash(device_token)
    with clinic.store.look() as unit:
        paired, offered = unit.pairing.paired(hashed), unit.pairing.offered(hashed)
    if paired is not None:
        return OfferView(OfferState.PAIRED if paired.closed_at is None else OfferState.EXPIRED)
    if offered is None or offered.expires_at <= clinic.clock.now():
        return OfferView(OfferState.EXPIRED)
    return OfferView(OfferState.WAITING, offered.code, offered.expires_at)


def confirm(clinic: Clinic, actor: Actor, session: str, code: str, address: str = "") -> None:
    """Bind the device that shows ``code`` to the session; an earlier device of the session is closed.

    Raises ``Refusal``: ``wrong_code`` (also when it has expired), ``code_used``, ``too_many_tries``, ``closed``.
    """
    now = clinic.clock.now()
    with clinic.store.look() as unit:
        known = demand_session(unit, actor, Action.RUN_SESSION, session)
        if known.phase is SessionPhase.CLOSED:
            raise _CLOSED
        offered = unit.pairing.offering(plain(code))
    within = limits(actor.id, address, known=True)
    at = note_try(clinic, _CODE, within)
    if offered is None or offered.expires_at <= now:
        raise _WRONG
    try:
        with clinic.store.begin() as unit:
            forgive(unit, _CODE, within, at)
            unit.pairing.close(session, now)
            unit.pairing.pair(PairedDevice(offered.token_hash, session, offered.name, now))
            phase = _paired(unit, session)
    except Conflict:
        raise _USED from None
    clinic.live.unpair(session)
    clinic.live.move_on(session, phase)


def device_of(clinic: Clinic, device_token: str) -> Device | None:
    """The device behind a token and its session; ``None`` when it is not paired (any more)."""
    with clinic.store.look() as unit:
        paired = unit.pairing.paired(token_hash(device_token))
    if paired is None or paired.closed_at is not None:
        return None
    return Device(paired.session, paired.name)


def plain(code: str) -> str:
    """The letters of a code however it was typed: with dash, spaces, small letters."""
    return "".join(letter for letter in code.upper() if letter.isalpha())


def readable(code: str) -> str:
    """The code as people read it: ``BCDF-GHJK``, whatever it came as; empty when it is none."""
    letters = plain(code)[:LENGTH]
    return f"{letters[:4]}-{letters[4:]}" if len(letters) == LENGTH else ""


def _paired(unit: Unit, session: str) -> SessionPhase:
    known = unit.sessions.session(session)
    if known is None or known.phase is SessionPhase.CLOSED:
        raise _CLOSED
    if known.phase is SessionPhase.WAITING:
        known = msgspec.structs.replace(known, phase=SessionPhase.PAIRED)
        unit.sessions.keep(known)
    return known.phase


_WRONG = Refusal(
    "wrong_code",
    Text(
        nb="Koden stemmer ikke, eller den er eldre enn fem minutter. Se på koden på enheten, og prøv igjen.",
        en="The code is not right, or it is older than five minutes. Look at the code on the device and try again.",
    ),
)
_USED = Refusal(
    "code_used",
    Text(
        nb="Denne koden er brukt. Last siden på enheten på nytt for å få en ny kode.",
        en="This code has been used. Reload the page on the device to get a new one.",
    ),
)
_CLOSED = Refusal("closed", Text(nb="Timen er avsluttet. Start en ny.", en="The session is closed. Start a new one."))
_NO_CODE = Refusal(
    "no_code",
    Text(nb="Ingen ledig kode akkurat nå. Prøv igjen om litt.", en="No free code right now. Try again in a moment."),
)
