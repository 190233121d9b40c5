"""Passkeys: add one, sign in with it, see and remove them. One is a password and a code at once."""

import logging
from datetime import timedelta

import msgspec

from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.ports.passkeys import NewKey, PasskeyRefused, Passkeys, Site
from samspill.app.records.proofs import Errand, Passkey
from samspill.app.records.staff import Proof
from samspill.app.refusals import Refusal
from samspill.model.words import Text

from .password import LOCKED, Entry
from .staff_sessions import actor_of, token_hash
from .tries import Limit, forgive, note_try

LONGEST_NAME, MOST = 60, 20
_NEW, _USE, _LASTS = "new_passkey", "use_passkey", timedelta(minutes=5)
_log = logging.getLogger("samspill.passkeys")


def ask_new_passkey(clinic: Clinic, actor: Actor, site: Site) -> tuple[str, str]:
    """What to ask the browser for, as JSON, and the secret it comes back with."""
    with clinic.store.look() as unit:
        known = tuple(passkey.credential for passkey in unit.proofs.passkeys(actor.id))
    asked = _able(clinic).ask_new(site, actor.id, actor.name, known)
    return asked.options, _begun(clinic, _NEW, actor.id, asked.challenge)


def add_passkey(clinic: Clinic, actor: Actor, site: Site, token: str, answer: str, name: str) -> None:
    """Keep the passkey that was made; raises ``Refusal``."""
    challenge = _ended(clinic, token, _NEW, actor.id)
    try:
        key = _able(clinic).new(site, challenge, answer)
    except PasskeyRefused as refused:
        raise _failed(refused) from refused
    with clinic.store.begin() as unit:
        if unit.proofs.passkey(key.credential) is not None or len(unit.proofs.passkeys(actor.id)) >= MOST:
            raise NOT_TAKEN
        named = name.strip()[:LONGEST_NAME]
        made = Passkey(key.credential, actor.id, key.public_key, key.counter, named, clinic.clock.now())
        unit.proofs.keep_passkey(made)


def remove_passkey(clinic: Clinic, actor: Actor, credential: str) -> None:
    """It opens nothing any more."""
    with clinic.store.begin() as unit:
        unit.proofs.drop_passkey(actor.id, credential)


def passkeys_of(clinic: Clinic, actor: Actor) -> tuple[Passkey, ...]:
    """One's own passkeys."""
    with clinic.store.look() as unit:
        return unit.proofs.passkeys(actor.id)


def ask_passkey(clinic: Clinic, site: Site, address: str) -> tuple[str, str]:
    """What to ask the browser for to sign in, and the secret it comes back with; raises ``Refusal``."""
    note_try(clinic, "passkey_asked", (Limit(f"@{address}", 100, timedelta(minutes=1)),))
    asked = _able(clinic).ask(site)
    return asked.options, _begun(clinic, _USE, "", asked.challenge)


def enter_with_passkey(clinic: Clinic, site: Site, token: str, answer: str, address: str) -> Entry:
    """Who this is; raises ``Refusal``: ``passkey_failed``, ``locked``, ``too_many_tries``."""
    within = (Limit(f"@{address}", 60, timedelta(minutes=1)),)
    at = note_try(clinic, _USE, within)
    challenge = _ended(clinic, token, _USE, "")
    try:
        credential = _able(clinic).credential(answer)
        with clinic.store.look() as unit:
            kept = unit.proofs.passkey(credential)
            member = unit.staff.member(kept.staff) if kept is not None else None
        if kept is None or member is None:
            raise PasskeyRefused("nobody here has this passkey")
        counter = _able(clinic).used(site, challenge, answer, NewKey(credential, kept.public_key, kept.counter))
    except PasskeyRefused as refused:
        raise _failed(refused) from refused
    if member.locked:
        raise LOCKED
    with clinic.store.begin() as unit:
        forgive(unit, _USE, within, at)
        unit.proofs.keep_passkey(msgspec.structs.replace(kept, counter=counter, used_at=clinic.clock.now()))
    return Entry(actor_of(member), Proof.PASSKEY)


def _able(clinic: Clinic) -> Passkeys:
    if clinic.passkeys is None:
        raise NOT_TAKEN
    return clinic.passkeys


def _begun(clinic: Clinic, what: str, staff: str, challenge: str) -> str:
    token, now = clinic.chance.token(), clinic.clock.now()
    with clinic.store.begin() as unit:
        unit.proofs.drop_errands(now)
        unit.proofs.keep_errand(Errand(token_hash(token), what, staff, {"challenge": challenge}, now + _LASTS))
    return token


def _ended(clinic: Clinic, token: str, what: str, staff: str) -> str:
    """The challenge, which nobody gets a second time."""
    with clinic.store.begin() as unit:
        errand = unit.proofs.errand(token_hash(token))
        unit.proofs.end_errand(token_hash(token))
    known = errand is not None and (errand.what, errand.staff) == (what, staff)
    if errand is None or not known or errand.expires_at <= clinic.clock.now():
        raise _failed(PasskeyRefused("no challenge is open"))
    return errand.given["challenge"]


def _failed(why: PasskeyRefused) -> Refusal:
    _log.warning("a passkey did not hold: %s", why)
    return _FAILED


_FAILED = Refusal(
    "passkey_failed",
    Text(
        nb="Det gikk ikke med tilgangsnøkkelen. Prøv igjen, eller bruk passord.",
        en="The passkey did not work. Try again, or use your password.",
    ),
)
NOT_TAKEN = Refusal(
    "passkey_not_taken",
    Text(nb="Denne tilgangsnøkkelen kan ikke legges til.", en="This passkey cannot be added."),
)
