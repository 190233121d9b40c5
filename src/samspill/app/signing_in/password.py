"""Sign in: first name and password, then, for those who have set one up, a code."""

from datetime import datetime, timedelta

import msgspec

from samspill.app.access import Action
from samspill.app.actor import Actor, Role
from samspill.app.clinic import Clinic
from samspill.app.records.audit import Kind, Noted
from samspill.app.records.proofs import Errand
from samspill.app.records.staff import Proof, StaffMember
from samspill.app.refusals import Refusal
from samspill.model.words import Text

from .one_time import spend_code
from .staff_sessions import actor_of, token_hash
from .strength import SHORTEST_PASSWORD, weakness
from .tries import Limit, forgive, limits, note_try, place

_PASSWORD, _CODE = "password", "one_time_code"
_HALF_WAY = "half_way"
_LASTS = timedelta(minutes=10)


class Entry(msgspec.Struct, frozen=True):
    """Who it is, and how they showed it; ``code_wanted``: the password was right, and a code is still wanted."""

    actor: Actor
    proof: Proof = Proof.PASSWORD
    code_wanted: bool = False


def give_password(clinic: Clinic, name: str, password: str, address: str = "", own_password: str = "") -> Entry:
    """Who this is; raises ``Refusal``: ``wrong_sign_in``, ``too_many_tries``, ``locked``, ``choose_own``.

    A password that was given out gets in only together with an ``own_password``, which takes its place.
    """
    with clinic.store.look() as unit:
        member = unit.staff.named(name)
        who = member.id if member is not None else _NOBODY
        known = unit.proofs.comes_from(who, place(who, address))  # asked of nobody too: see ``_checked``
    within = limits(f"name:{name.casefold()}", address, known=known)
    at = note_try(clinic, _PASSWORD, within)
    checked = _checked(clinic, member, password)
    with clinic.store.begin() as unit:
        forgive(unit, _PASSWORD, within, at)
        wanted = unit.proofs.one_time(checked.id) is not None
    _let_in(clinic, checked, password, own_password)
    if not wanted:
        _came(clinic, checked.id, address)
    return Entry(actor_of(checked), code_wanted=wanted)


def wait_for_code(clinic: Clinic, entry: Entry) -> str:
    """A secret that stands for the password that was right, for a few minutes."""
    token, now = clinic.chance.token(), clinic.clock.now()
    with clinic.store.begin() as unit:
        unit.proofs.drop_errands(now)
        unit.proofs.keep_errand(Errand(token_hash(token), _HALF_WAY, entry.actor.id, {}, now + _LASTS))
    return token


def give_code(clinic: Clinic, token: str, code: str, address: str = "") -> Entry:
    """Who this is, by the code from their app or one of their recovery codes; each works once.

    Raises ``Refusal``: ``begin_again``, ``wrong_code``, ``too_many_tries``, ``locked``.
    """
    key, now = token_hash(token), clinic.clock.now()
    with clinic.store.look() as unit:
        errand = unit.proofs.errand(key)
        known = errand is not None and errand.what == _HALF_WAY and errand.expires_at > now
        member = unit.staff.member(errand.staff) if errand is not None and known else None
    if member is None or member.starting:  # a new password was given out after this one was right
        raise _BEGIN_AGAIN
    if member.locked:
        raise LOCKED
    proof = _spent(clinic, member.id, code, address)
    with clinic.store.begin() as unit:
        if not unit.proofs.end_errand(key):
            raise _BEGIN_AGAIN
    return Entry(actor_of(member), proof)


def sign_in(clinic: Clinic, name: str, password: str, code: str = "") -> Actor:
    """Who this is, all at once, for a terminal; raises as the steps do, and ``code_needed``."""
    entry = give_password(clinic, name, password)
    if entry.code_wanted:
        if not code:
            raise _CODE_NEEDED
        _spent(clinic, entry.actor.id, code, "")
    return entry.actor


def add_staff(clinic: Clinic, name: str, password: str, role: Role, *, participant: str | None = None) -> Actor:
    """Someone new who can sign in; raises ``Conflict`` when the name is taken. For setting up, not for the web.

    ``participant`` is the record that is their own, for someone who practises.
    """
    member = StaffMember(clinic.chance.id(), name, role, clinic.credentials.hash(password), participant=participant)
    with clinic.store.begin() as unit:
        unit.staff.add(member)
    return actor_of(member)


def own_password_matches(clinic: Clinic, actor: Actor, password: str, address: str = "") -> bool:
    """Whether it is still the one who signed in; raises ``Refusal`` (``too_many_tries``)."""
    with clinic.store.look() as unit:
        member = unit.staff.member(actor.id)
    within = limits(f"again:{actor.id}", address, known=True)
    at = note_try(clinic, _PASSWORD, within)
    hashed = member.password_hash if member is not None else clinic.credentials.nobody
    if not clinic.credentials.matches(hashed, password):
        return False
    with clinic.store.begin() as unit:
        forgive(unit, _PASSWORD, within, at)
    return True


def _spent(clinic: Clinic, staff: str, code: str, address: str) -> Proof:
    with clinic.store.look() as unit:
        known = unit.proofs.comes_from(staff, place(staff, address))
    within: tuple[Limit, ...] = limits(f"code:{staff}", address, known=known)
    at: datetime = note_try(clinic, _CODE, within)
    proof = spend_code(clinic, staff, code)
    with clinic.store.begin() as unit:
        forgive(unit, _CODE, within, at)
    _came(clinic, staff, address)
    return proof


def _came(clinic: Clinic, staff: str, address: str) -> None:
    if address:
        with clinic.store.begin() as unit:
            unit.proofs.came_from(staff, place(staff, address), clinic.clock.now())


def _let_in(clinic: Clinic, member: StaffMember, password: str, own_password: str) -> None:
    if member.locked:
        raise LOCKED
    if member.starting:
        if not own_password or own_password == password:
            raise _CHOOSE_OWN
        if weak := weakness(member.name, own_password):
            raise Refusal(_CHOOSE_OWN.code, weak)
        hashed = clinic.credentials.hash(own_password)
        with clinic.store.begin() as unit:
            unit.staff.keep(msgspec.structs.replace(member, password_hash=hashed, starting=False))


def _checked(clinic: Clinic, member: StaffMember | None, password: str) -> StaffMember:
    # The same work is done for a name that does not exist, and a row is written of both, so that the time it takes says
    # nothing about who works here.
    hashed = member.password_hash if member is not None else clinic.credentials.nobody
    if clinic.credentials.matches(hashed, password) and member is not None:
        return member
    with clinic.store.look() as unit:
        who, role = (member.id, member.role) if member is not None else (_NOBODY, _NOBODY)
        unit.noted.append(Noted(Kind.REFUSED, who, role, Action.OWN_ACCOUNT, about="sign_in password"))
        raise _WRONG


_NOBODY = ""
"""Stands in the log where the name was nobody's here; the name itself may be a password in the wrong field."""
_WRONG = Refusal(
    "wrong_sign_in",
    Text(nb="Navn eller passord stemmer ikke. Prøv igjen.", en="The name or password is not right. Try again."),
)
_CODE_NEEDED = Refusal(
    "code_needed",
    Text(nb="Skriv også koden fra appen din.", en="Also write the code from your app."),
)
_BEGIN_AGAIN = Refusal(
    "begin_again",
    Text(
        nb="Det gikk for lang tid. Begynn på nytt med navn og passord.",
        en="That took too long. Begin again with name and password.",
    ),
)
LOCKED = Refusal(
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
