"""Sign in, stay signed in while there is reason to, and sign out."""

from datetime import timedelta
from hashlib import sha256

import msgspec

from samspill.model.words import Text

from .actor import Actor, Role
from .clinic import Clinic
from .passwords import SHORTEST_PASSWORD, weakness
from .records.sessions import SessionPhase
from .records.staff import StaffMember, StaffSession
from .refusals import Refusal

IDLE = timedelta(minutes=15)
"""After this long without a sign of life one must sign in again, except while a live session runs."""
TRIES, WITHIN = 5, timedelta(minutes=1)
_SEEN_EVERY = timedelta(minutes=1)
_PASSWORD = "password"  # noqa: S105 - the name of a kind of try


def sign_in(
    clinic: Clinic, name: str, password: str, totp: str | None = None, address: str = "", own_password: str = ""
) -> Actor:
    """Who this is; raises ``Refusal``.

    Codes: ``wrong_sign_in``, ``code_needed``, ``too_many_tries``, ``locked``, ``choose_own``.

    Five wrong tries within a minute, under one name or from one ``address``, make everyone there wait. A password that
    was given out gets in only together with an ``own_password``, which takes its place.
    """
    keys = [key for key in (f"name:{name.casefold()}", address and f"address:{address}") if key]
    now = clinic.clock.now()
    with clinic.store.look() as unit:
        if any(unit.staff.wrong_tries(_PASSWORD, key, now - WITHIN) >= TRIES for key in keys):
            raise _TOO_MANY_TRIES
        member = unit.staff.named(name)
    try:
        return _let_in(clinic, _checked(clinic, member, password, totp), password, own_password)
    except Refusal as refusal:
        if refusal.code == _WRONG.code:
            with clinic.store.begin() as unit:
                for key in keys:
                    unit.staff.wrong_try(_PASSWORD, key, now)
        raise


def open_staff_session(clinic: Clinic, actor: Actor) -> str:
    """The secret token of a new sign-in; only its hash is kept."""
    token, now = clinic.chance.token(), clinic.clock.now()
    with clinic.store.begin() as unit:
        unit.staff.open(StaffSession(token_hash(token), actor.id, now, now))
    return token


def staff_of(clinic: Clinic, token: str) -> Actor | None:
    """Who is signed in with ``token``; ``None`` when nobody is, or not any more."""
    now, hashed = clinic.clock.now(), token_hash(token)
    with clinic.store.look() as unit:
        opened = unit.staff.opened(hashed)
        member = unit.staff.member(opened.staff) if opened is not None else None
        if opened is None or member is None or member.locked:
            return None
        running = any(session.phase is SessionPhase.RUNNING for session in unit.sessions.open_with(member.id))
    if now - opened.seen_at > IDLE and not running:
        sign_out(clinic, token)
        return None
    if now - opened.seen_at >= _SEEN_EVERY:
        with clinic.store.begin() as unit:
            unit.staff.seen(hashed, now)
    return _actor(member)


def sign_out(clinic: Clinic, token: str) -> None:
    """The token is worth nothing from now on."""
    with clinic.store.begin() as unit:
        unit.staff.close(token_hash(token))


def add_staff(
    clinic: Clinic,
    name: str,
    password: str,
    role: Role,
    totp_secret: str | None = None,
    *,
    participant: str | None = None,
) -> Actor:
    """Someone new who can sign in; raises ``Conflict`` when the name is taken. For setting up, not for the web.

    ``participant`` is the record that is their own, for someone who practises.
    """
    hashed = clinic.credentials.hash(password)
    member = StaffMember(clinic.chance.id(), name, role, hashed, totp_secret, participant=participant)
    with clinic.store.begin() as unit:
        unit.staff.add(member)
    return _actor(member)


def token_hash(token: str) -> str:
    """What is kept of a secret token. A plain hash is enough, as nobody can guess 32 random bytes."""
    return sha256(token.encode()).hexdigest()


def _let_in(clinic: Clinic, member: StaffMember, password: str, own_password: str) -> Actor:
    if member.locked:
        raise _LOCKED
    if member.starting:
        if not own_password or own_password == password:
            raise _CHOOSE_OWN
        if weak := weakness(member.name, own_password):
            raise Refusal(_CHOOSE_OWN.code, weak)
        hashed = clinic.credentials.hash(own_password)
        with clinic.store.begin() as unit:
            unit.staff.keep(msgspec.structs.replace(member, password_hash=hashed, starting=False))
    return _actor(member)


def _checked(clinic: Clinic, member: StaffMember | None, password: str, totp: str | None) -> StaffMember:
    # The same work is done for a name that does not exist, so the time it takes says nothing about who works here.
    hashed = member.password_hash if member is not None else clinic.credentials.nobody
    if not clinic.credentials.matches(hashed, password) or member is None:
        raise _WRONG
    if member.totp_secret is not None:
        if not totp:
            raise _CODE_NEEDED
        if not clinic.credentials.one_time_code_matches(member.totp_secret, totp, clinic.clock.now()):
            raise _WRONG
    return member


def _actor(member: StaffMember) -> Actor:
    return Actor(member.id, member.name, member.role, member.participant)


_WRONG = Refusal(
    "wrong_sign_in",
    Text(
        nb="Navn, passord eller kode stemmer ikke. Prøv igjen.",
        en="The name, password or code is not right. Try again.",
    ),
)
_CODE_NEEDED = Refusal(
    "code_needed",
    Text(nb="Skriv også koden fra appen din.", en="Also write the code from your app."),
)
_TOO_MANY_TRIES = Refusal(
    "too_many_tries",
    Text(nb="For mange forsøk. Vent ett minutt.", en="Too many tries. Wait one minute."),
)
_LOCKED = Refusal(
    "locked",
    Text(
        nb="Tilgangen din er sperret. Snakk med administratoren.",
        en="Your access is locked. Talk to the administrator.",
    ),
)
_CHOOSE_OWN = Refusal(
    "choose_own",
    Text(
        nb=f"Du har fått et startpassord. Skriv det en gang til, og velg ditt eget på minst {SHORTEST_PASSWORD} tegn.",
        en=f"This is a start password. Write it again and choose your own, at least {SHORTEST_PASSWORD} characters.",
    ),
)
