"""Sign in through a service elsewhere. It says who someone is; what they may do is decided here only."""

import logging
from collections.abc import Mapping
from datetime import timedelta

from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.ports.outside import NotProven, OutsideSignIn
from samspill.app.ports.store import Conflict
from samspill.app.records.proofs import Errand, OutsideName
from samspill.app.records.staff import Proof, StaffMember
from samspill.app.refusals import Refusal
from samspill.model.words import Text

from .password import LOCKED, Entry
from .staff_sessions import actor_of, token_hash
from .tries import Limit, note_try

ASKED = 100
"""Sign-ins elsewhere that one address may begin within a minute."""
_AWAY, _LASTS = "away", timedelta(minutes=10)
_log = logging.getLogger("samspill.outside")


def leave_for(clinic: Clinic, back: str, actor: Actor | None = None, address: str = "") -> tuple[str, str]:
    """The address to go to, and the secret that this browser comes back with.

    With an ``actor`` it is to tie the name elsewhere to them; else to sign in, which one network ``address`` may begin
    so many times only. Raises ``Refusal``.
    """
    if address:
        note_try(clinic, "outside_asked", (Limit(f"@{address}", ASKED, timedelta(minutes=1)),))
    service, token, now = _service(clinic), clinic.chance.token(), clinic.clock.now()
    try:
        departure = service.leave(back)
    except NotProven as failed:
        raise _failed(service, failed) from failed
    errand = Errand(token_hash(token), _AWAY, actor.id if actor else "", departure.kept, now + _LASTS)
    with clinic.store.begin() as unit:
        unit.proofs.drop_errands(now)
        unit.proofs.keep_errand(errand)
    return departure.address, token


def come_back(clinic: Clinic, token: str, back: str, given: Mapping[str, str]) -> Entry:
    """Who this is here; raises ``Refusal``: ``outside_failed``, ``not_known_here``, ``locked``, ``name_taken``.

    Nobody is ever made a member by coming back: who is not known is told so.
    """
    service, key = _service(clinic), token_hash(token)
    with clinic.store.begin() as unit:
        errand = unit.proofs.errand(key)
        unit.proofs.end_errand(key)
    if errand is None or errand.what != _AWAY or errand.expires_at <= clinic.clock.now():
        raise _failed(service, NotProven("nobody left from this browser"))
    try:
        subject = service.returned(back, errand.given, given)
    except NotProven as failed:
        raise _failed(service, failed) from failed
    member = _tied(clinic, service, subject, errand.staff) if errand.staff else _known(clinic, service, subject)
    if member.locked:
        raise LOCKED
    if member.starting:
        raise _failed(service, NotProven("whoever it is has a new password to begin with"))
    return Entry(actor_of(member), Proof.OUTSIDE)


def untie(clinic: Clinic, actor: Actor) -> None:
    """Sign in through the service no more."""
    with clinic.store.begin() as unit:
        unit.proofs.drop_outside_names(actor.id)


def _known(clinic: Clinic, service: OutsideSignIn, subject: str) -> StaffMember:
    with clinic.store.look() as unit:
        name = unit.proofs.known_as(service.issuer, subject)
        member = unit.staff.member(name.staff) if name is not None else None
    if member is None:
        raise Refusal("not_known_here", _not_known(service.name))
    return member


def _tied(clinic: Clinic, service: OutsideSignIn, subject: str, staff: str) -> StaffMember:
    try:
        with clinic.store.begin() as unit:
            known = unit.proofs.known_as(service.issuer, subject)
            if known is None:
                unit.proofs.keep_outside_name(OutsideName(service.issuer, subject, staff))
            member = unit.staff.member(staff)
    except Conflict:
        raise Refusal("name_taken", _TAKEN) from None
    if member is None or (known is not None and known.staff != staff):
        raise Refusal("name_taken", _TAKEN)
    return member


def _service(clinic: Clinic) -> OutsideSignIn:
    if clinic.outside is None:
        raise Refusal("no_outside", _NONE)
    return clinic.outside


def _failed(service: OutsideSignIn, why: NotProven) -> Refusal:
    _log.warning("sign-in through %s failed: %s", service.issuer, why)
    return Refusal(
        "outside_failed",
        Text(
            nb=f"{service.name} bekreftet ikke hvem du er. Prøv igjen, eller logg inn med passord.",
            en=f"{service.name} did not confirm who you are. Try again, or sign in with your password.",
        ),
    )


def _not_known(name: str) -> Text:
    return Text(
        nb=f"{name} kjenner deg, men vi vet ikke hvem du er her. "
        f"Logg inn med passord, åpne «Min tilgang» og koble til {name} der.",
        en=f"{name} knows you, but we do not know who you are here. "
        f"Sign in with your password, open My access, and connect {name} there.",
    )


_TAKEN = Text(
    nb="Noen andre her er koblet til den kontoen. Snakk med administratoren.",
    en="Someone else here is connected to that account. Talk to the administrator.",
)
_NONE = Text(nb="Her logger man inn med passord.", en="Here one signs in with a password.")
