"""Staying signed in on a browser while there is reason to, the lock when nobody is there, and signing out."""

from contextlib import suppress
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256

import msgspec

from samspill.app.access import Action, Relation, may
from samspill.app.actor import Actor, Opened
from samspill.app.clinic import Clinic
from samspill.app.ports.store import NotKept, Unit
from samspill.app.records.audit import Kind, Noted
from samspill.app.records.sessions import SessionPhase
from samspill.app.records.staff import Proof, StaffMember, StaffSession

LASTS = timedelta(hours=12)
"""So long after signing in it is over, whatever one did, except while a live session runs."""
_SEEN_EVERY = timedelta(minutes=1)


class Standing(StrEnum):
    """How a browser that is signed in stands."""

    OPEN = "open"
    LOCKED = "locked"
    SECOND_STEP_WANTED = "second_step_wanted"


class SignedIn(msgspec.Struct, frozen=True):
    """Who is signed in on a browser, and what may be done there now."""

    actor: Actor
    standing: Standing
    opened: StaffSession


def open_staff_session(clinic: Clinic, actor: Actor, proof: Proof = Proof.PASSWORD, device: str = "") -> str:
    """The secret token of a new sign-in; only its hash is kept."""
    token, now = clinic.chance.token(), clinic.clock.now()
    with clinic.store.begin() as unit:
        unit.staff.open(StaffSession(token_hash(token), actor.id, now, now, device, proof))
        unit.noted.append(Noted(Kind.DID, actor.id, actor.role, Action.OWN_ACCOUNT, about=f"sign_in {proof}"))
    return token


def signed_in(clinic: Clinic, token: str, *, by_itself: bool = False) -> SignedIn | None:
    """Who is signed in with ``token``, and how it stands; ``None`` when nobody is, or not any more.

    ``by_itself``: the page asks on its own, which is no sign that anyone is there.
    """
    now, hashed = clinic.clock.now(), token_hash(token)
    with clinic.store.look() as unit:
        opened = unit.staff.opened(hashed)
        member = unit.staff.member(opened.staff) if opened is not None else None
        if opened is None or member is None or member.locked:
            return None
        old = now - opened.opened_at > LASTS
        beside = {"emergencies": open_emergencies(unit, member.id, now), "practice": _practice(unit, member)}
        running = old and _leads(unit, member.id)
    if old and not running:
        sign_out(clinic, token)
        return None
    opened = _looked_at(clinic, opened, now, by_itself=by_itself)
    actor = msgspec.structs.replace(actor_of(member), **beside)
    return SignedIn(actor, _standing(clinic, opened), opened)


def staff_of(clinic: Clinic, token: str) -> Actor | None:
    """Who is signed in with ``token`` and may go on; ``None`` when nobody is, or the browser is locked."""
    known = signed_in(clinic, token)
    return known.actor if known is not None and known.standing is Standing.OPEN else None


def time_left(clinic: Clinic, known: SignedIn) -> timedelta:
    """So long until the screen locks if nobody does anything."""
    return max(timedelta(0), known.opened.seen_at + clinic.rules.idle - clinic.clock.now())


def lock_now(clinic: Clinic, token: str) -> None:
    """Ask for the password again from now on."""
    with clinic.store.begin() as unit:
        opened = unit.staff.opened(token_hash(token))
        if opened is not None and opened.locked_at is None:
            unit.staff.keep_opened(msgspec.structs.replace(opened, locked_at=clinic.clock.now()))


def unlocked(unit: Unit, opened: StaffSession, now: datetime) -> None:
    """The one who is signed in there has shown that it is them."""
    unit.staff.keep_opened(msgspec.structs.replace(opened, locked_at=None, seen_at=now))


def shown_by_code(clinic: Clinic, token: str) -> None:
    """A code was given back on this browser after signing in."""
    with clinic.store.begin() as unit:
        opened = unit.staff.opened(token_hash(token))
        if opened is not None:
            unit.staff.keep_opened(msgspec.structs.replace(opened, proof=Proof.CODE))


def sign_out(clinic: Clinic, token: str) -> None:
    """The token is worth nothing from now on."""
    with clinic.store.begin() as unit:
        unit.staff.close(token_hash(token))


def token_hash(token: str) -> str:
    """What is kept of a secret token. A plain hash is enough, as nobody can guess 32 random bytes."""
    return sha256(token.encode()).hexdigest()


def actor_of(member: StaffMember) -> Actor:
    """Someone who can sign in, as the one who asks."""
    return Actor(member.id, member.name, member.role, member.participant)


def open_emergencies(unit: Unit, staff: str, now: datetime) -> tuple[Opened, ...]:
    """The records that are open to ``staff`` in an emergency now."""
    found = []
    for one in unit.emergencies.open_to(staff, now):
        person = unit.people.participant(one.participant)
        if person is not None:
            found.append(Opened(one.participant, person.alias, one.closes_at))
    return tuple(found)


def _practice(unit: Unit, member: StaffMember) -> str:
    """The made-up person this member learns with now, if any."""
    if not may(member.role, Action.TRAIN, Relation.NOBODY_IN_QUESTION).allowed:
        return ""
    return next((person.id for person in reversed(unit.people.practised_with(member.id))), "")


def _leads(unit: Unit, staff: str) -> bool:
    return any(session.phase is SessionPhase.RUNNING for session in unit.sessions.open_with(staff))


def _looked_at(clinic: Clinic, opened: StaffSession, now: datetime, *, by_itself: bool) -> StaffSession:
    """The sign-in after this request: locked if nobody was there for long, else seen, if somebody is."""
    if opened.locked_at is not None:
        return opened
    if now - opened.seen_at > clinic.rules.idle:
        looked_at = msgspec.structs.replace(opened, locked_at=now)
    elif not by_itself and now - opened.seen_at >= min(_SEEN_EVERY, clinic.rules.idle / 4):
        looked_at = msgspec.structs.replace(opened, seen_at=now)
    else:
        return opened
    with suppress(NotKept), clinic.store.begin() as unit:  # a full disk keeps nobody away from System health
        unit.staff.keep_opened(looked_at)
    return looked_at


def _standing(clinic: Clinic, opened: StaffSession) -> Standing:
    if opened.locked_at is not None:
        return Standing.LOCKED
    if clinic.rules.second_step and opened.proof is Proof.PASSWORD:
        return Standing.SECOND_STEP_WANTED
    return Standing.OPEN
