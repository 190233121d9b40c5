"""People and access: who works here, and who gets in."""

import msgspec

from samspill.app.access import Action, demand
from samspill.app.actor import Actor, Role
from samspill.app.clinic import Clinic
from samspill.app.ports.chance import ALPHABET
from samspill.app.ports.store import Conflict, Unit
from samspill.app.records.staff import StaffMember
from samspill.app.refusals import FieldProblem, Missing, Problems, Refusal
from samspill.app.signing_in.one_time import taken_codes
from samspill.app.views.staff import StaffRow, StartPassword
from samspill.model.words import Text

LONGEST_NAME = 60
STAFF_ROLES = tuple(role for role in Role if role is not Role.PARTICIPANT)
"""What people who work here can be here for."""
FOLLOWING_UP = frozenset({Role.CARE_WORKER, Role.PEER_SUPPORTER, Role.SUPERVISOR})
"""Those who can follow participants up."""
_LETTERS, _GROUP = 12, 4


def staff_list(clinic: Clinic, actor: Actor) -> tuple[StaffRow, ...]:
    """Everyone who works here, by name; that somebody is a participant is nothing an administrator needs to know."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.MANAGE_STAFF)
        coded, members = unit.proofs.with_one_time(), unit.staff.members()
        return tuple(_row(unit, actor, member, coded) for member in members if member.role in STAFF_ROLES)


def hire(clinic: Clinic, actor: Actor, name: str, role: Role) -> StartPassword:
    """A new member of staff and the password to begin with; raises ``Problems``."""
    name, password = " ".join(name.split()), _start_password(clinic)
    hashed = clinic.credentials.hash(password)
    try:
        with clinic.store.begin() as unit:
            demand(unit, actor, Action.MANAGE_STAFF)
            if problems := name_problem(name):
                raise Problems(problems)
            unit.staff.add(StaffMember(clinic.chance.id(), name, role, hashed, starting=True))
    except Conflict:
        raise Problems([name_taken()]) from None
    return StartPassword(name, password)


def new_password(clinic: Clinic, actor: Actor, member: str) -> StartPassword:
    """Another password to begin with, for someone who has lost theirs; whoever is signed in as them is signed out.

    Passkeys and names elsewhere go with the old one: somebody else may have added them while they had it.
    """
    password = _start_password(clinic)
    hashed = clinic.credentials.hash(password)
    with clinic.store.begin() as unit:
        known = _other(unit, actor, member)
        unit.staff.keep(msgspec.structs.replace(known, password_hash=hashed, starting=True))
        for passkey in unit.proofs.passkeys(member):
            unit.proofs.drop_passkey(member, passkey.credential)
        unit.proofs.drop_outside_names(member)
        unit.staff.close_all(member)
    return StartPassword(known.name, password)


def lock(clinic: Clinic, actor: Actor, member: str, *, locked: bool) -> None:
    """Let someone in no more, from this moment on, or again."""
    with clinic.store.begin() as unit:
        known = _other(unit, actor, member)
        unit.staff.keep(msgspec.structs.replace(known, locked=locked))
        if locked:
            unit.staff.close_all(member)


def name_problem(name: str) -> list[FieldProblem]:
    """What is wrong with a name to sign in with; nothing when it can be used."""
    return [] if name and len(name) <= LONGEST_NAME else [FieldProblem("name", _NAME)]


def name_taken() -> FieldProblem:
    """That somebody has this name already."""
    return FieldProblem("name", _TAKEN)


def _row(unit: Unit, actor: Actor, member: StaffMember, coded: frozenset[str]) -> StaffRow:
    follows_up = len(unit.people.followed_up_by(member.id))
    own, second = member.id == actor.id, member.id in coded
    training, taken = unit.trainings.of(member.id), taken_codes(unit, member.id)
    known = member.id, member.name, member.role, member.locked, member.starting, follows_up, own, second
    trained_at = training.completed_at if training is not None else None
    return StaffRow(*known, trained_at, taken[0] if taken else None)


def _other(unit: Unit, actor: Actor, member: str) -> StaffMember:
    """Someone else than the one who asks: whoever could lock themselves out could lock everyone out."""
    demand(unit, actor, Action.MANAGE_STAFF)
    known = unit.staff.member(member)
    if known is None or known.role not in STAFF_ROLES:
        raise Missing("member", member)
    if known.id == actor.id:
        raise _YOURSELF
    return known


def _start_password(clinic: Clinic) -> str:
    letters = clinic.chance.letters(ALPHABET, _LETTERS).lower()
    return "-".join(letters[at : at + _GROUP] for at in range(0, _LETTERS, _GROUP))


_NAME = Text(
    nb=f"Skriv et navn på høyst {LONGEST_NAME} tegn.", en=f"Write a name of at most {LONGEST_NAME} characters."
)
_TAKEN = Text(nb="Det finnes allerede en med dette navnet.", en="There is already someone with this name.")
_YOURSELF = Refusal(
    "yourself",
    Text(
        nb="Dette kan du ikke gjøre med din egen tilgang. Be en annen administrator.",
        en="You cannot do this to your own access. Ask another administrator.",
    ),
)
