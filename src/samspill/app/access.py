"""Who may do what to whom: the one place that answers, asked first in every use case."""

from enum import StrEnum

import msgspec

from samspill.model.words import Text

from .actor import Actor, Role
from .ports.store import Unit
from .records.sessions import Session
from .refusals import Missing, Refusal


class Action(StrEnum):
    """Everything a member of staff can ask for."""

    SEE_TODAY = "see_today"
    ENROL = "enrol"
    SEE_PARTICIPANT = "see_participant"
    RATE_BARRIERS = "rate_barriers"
    PLAN = "plan"
    RUN_SESSION = "run_session"
    BOOK = "book"
    MANAGE_STAFF = "manage_staff"
    SEE_LIBRARY = "see_library"
    EDIT_LIBRARY = "edit_library"


class Relation(StrEnum):
    """How a member of staff stands to the participant in question."""

    CARE = "care"
    NONE = "none"
    NOBODY_IN_QUESTION = "nobody_in_question"


class Verdict(msgspec.Struct, frozen=True):
    """Whether it is allowed, and if not, why."""

    allowed: bool
    code: str = ""
    message: Text = Text(nb="", en="")


def may(role: Role, action: Action, relation: Relation) -> Verdict:
    """Answer for one role, action and relation; what is not named here is refused."""
    if action in _NOBODY_IN_QUESTION.get(role, frozenset()):
        return _YES
    if action in _WITH_CARE_RELATION.get(role, frozenset()):
        return _YES if relation is Relation.CARE else _NO_RELATION
    return _NOT_YOUR_ROLE


def demand(unit: Unit, actor: Actor, action: Action, participant: str | None = None) -> None:
    """Raise ``Refusal`` unless ``actor`` may do this, ``Missing`` when the participant does not exist."""
    verdict = may(actor.role, action, _relation(unit, actor, participant))
    if not verdict.allowed:
        raise Refusal(verdict.code, verdict.message)
    if participant is not None and unit.people.participant(participant) is None:
        raise Missing("participant", participant)


def demand_session(unit: Unit, actor: Actor, action: Action, session: str) -> Session:
    """The session, if ``actor`` may do this to its participant; raises ``Refusal`` or ``Missing``."""
    known = unit.sessions.session(session)
    if known is None:
        raise Missing("session", session)
    demand(unit, actor, action, known.participant)
    return known


_YES = Verdict(allowed=True)
_NO_RELATION = Verdict(
    allowed=False,
    code="no_care_relation",
    message=Text(
        nb="Du følger ikke opp denne personen. Be en kollega som gjør det, eller administratoren, om tilgang.",
        en="You do not follow up this person. Ask a colleague who does, or the administrator, for access.",
    ),
)
_NOT_YOUR_ROLE = Verdict(
    allowed=False,
    code="not_your_role",
    message=Text(
        nb="Rollen din gir ikke tilgang til dette. Administratoren kan endre roller.",
        en="Your role does not give access to this. The administrator can change roles.",
    ),
)
_NOBODY_IN_QUESTION = {
    Role.CARE_WORKER: frozenset({Action.SEE_TODAY, Action.ENROL, Action.SEE_LIBRARY, Action.EDIT_LIBRARY}),
    Role.ADMIN: frozenset({Action.MANAGE_STAFF, Action.SEE_LIBRARY, Action.EDIT_LIBRARY}),
}
_WITH_CARE_RELATION = {
    Role.CARE_WORKER: frozenset(
        {Action.SEE_PARTICIPANT, Action.RATE_BARRIERS, Action.PLAN, Action.RUN_SESSION, Action.BOOK}
    ),
}


def _relation(unit: Unit, actor: Actor, participant: str | None) -> Relation:
    if participant is None:
        return Relation.NOBODY_IN_QUESTION
    return Relation.CARE if unit.people.follows_up(actor.id, participant) else Relation.NONE
