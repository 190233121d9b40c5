"""Ask the table: for one role, or on behalf of whoever is signed in."""

import msgspec

from samspill.app.actor import Actor, Role
from samspill.app.ports.store import Unit
from samspill.app.records.audit import Kind, Noted
from samspill.app.records.sessions import Session
from samspill.app.refusals import Missing, Refusal
from samspill.model.words import Text

from .actions import Action
from .relations import Relation, relation, relation_to
from .table import TABLE

NO_RELATION = "no_care_relation"
NOT_IN_THIS_RELATION, NOT_YOUR_ROLE = "not_in_this_relation", "not_your_role"
NOT_ALLOWED = frozenset({NO_RELATION, NOT_IN_THIS_RELATION, NOT_YOUR_ROLE})
"""Why somebody may not; any other refusal is about how things stand, whoever asks."""
"""Why not: the role may, to others, but has no relation to this person."""


class Verdict(msgspec.Struct, frozen=True):
    """Whether it is allowed, and if not, why."""

    allowed: bool
    code: str = ""
    message: Text = Text(nb="", en="")


def may(role: Role, action: Action, relation: Relation) -> Verdict:
    """Answer for one role, action and relation; what the table does not name is refused."""
    grounds = TABLE[action].get(role, frozenset())
    if relation in grounds:
        return _YES
    if not grounds - _TO_LEARN or role is Role.PARTICIPANT:
        return _NOT_YOUR_ROLE
    return _NO_RELATION if relation in {Relation.NONE, Relation.NOBODY_IN_QUESTION} else _READ_ONLY


def demand(unit: Unit, actor: Actor, action: Action, participant: str | None = None, *, about: str = "") -> None:
    """Raise ``Refusal`` unless ``actor`` may do this, ``Missing`` when the participant does not exist.

    What is demanded is noted, and written in the audit log with the unit or before its answer is shown. ``about`` says
    what it is about beyond the person, as an id: never a text of anyone's.
    """
    person = unit.people.participant(participant) if participant is not None else None
    nobody = Relation.NOBODY_IN_QUESTION
    ground = relation_to(unit, actor, participant, person) if participant is not None else nobody
    verdict = may(actor.role, action, ground)
    there = participant is None or person is not None
    if there:
        kind = Kind.SAW if verdict.allowed else Kind.REFUSED
        unit.noted.append(Noted(kind, actor.id, actor.role, action, participant or "", ground, about))
    if not verdict.allowed:
        raise Refusal(verdict.code, verdict.message)
    if participant is not None and not there:
        raise Missing("participant", participant)


def rights(unit: Unit, actor: Actor, participant: str) -> frozenset[Action]:
    """All that ``actor`` may do to this participant now, for a page that shows no button which would be refused."""
    ground = relation(unit, actor, participant)
    return frozenset(action for action in Action if may(actor.role, action, ground).allowed)


def demand_session(unit: Unit, actor: Actor, action: Action, session: str) -> Session:
    """The session, if ``actor`` may do this to its participant; raises ``Refusal`` or ``Missing``."""
    known = unit.sessions.session(session)
    if known is None:
        raise Missing("session", session)
    demand(unit, actor, action, known.participant, about=session)
    return known


_TO_LEARN = frozenset({Relation.PRACTICE})
"""What one may do to a made-up person alone says nothing of a real one."""

_YES = Verdict(allowed=True)
_NO_RELATION = Verdict(
    allowed=False,
    code=NO_RELATION,
    message=Text(
        nb="Du følger ikke opp denne personen. Be fagansvarlig om tilgang, eller en kollega som gjør det.",
        en="You do not follow up this person. Ask your supervisor for access, or a colleague who does.",
    ),
)
_READ_ONLY = Verdict(
    allowed=False,
    code=NOT_IN_THIS_RELATION,
    message=Text(
        nb="Dette kan bare de som følger opp personen, gjøre. Du kan lese, men ikke endre.",
        en="Only those who follow up this person can do that. You can read, but not change anything.",
    ),
)
_NOT_YOUR_ROLE = Verdict(
    allowed=False,
    code=NOT_YOUR_ROLE,
    message=Text(
        nb="Rollen din gir ikke tilgang til dette. Administratoren kan endre roller.",
        en="Your role does not give access to this. The administrator can change roles.",
    ),
)
