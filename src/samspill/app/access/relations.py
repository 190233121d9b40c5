"""How someone stands to the person in question."""

from enum import StrEnum

from samspill.app.actor import Actor, Role
from samspill.app.ports.store import Unit
from samspill.app.records.people import Participant, Synthetic


class Relation(StrEnum):
    """The ground on which one person's record may be touched, if there is one."""

    CARE = "care"
    """Follows up this person."""
    SUPERVISION = "supervision"
    """Answers for the clinic, and so for everyone who is followed up in it."""
    BREAK_GLASS = "break_glass"
    """Opened the record in an emergency, with a reason, a short while ago."""
    PRACTICE = "practice"
    """Learns with this person, who is made up; nobody else sees them, and no other relation leads to them."""
    OWN = "own"
    """Is this person."""
    NONE = "none"
    NOBODY_IN_QUESTION = "nobody_in_question"
    """What is asked for is about no one person."""


def relation(unit: Unit, actor: Actor, participant: str | None) -> Relation:
    """The strongest relation ``actor`` has to ``participant`` now."""
    if participant is None:
        return Relation.NOBODY_IN_QUESTION
    return relation_to(unit, actor, participant, unit.people.participant(participant))


def relation_to(unit: Unit, actor: Actor, participant: str, person: Participant | None) -> Relation:
    """The same for who has read the ``person`` with this id already, or found that there is none."""
    if actor.role is Role.PARTICIPANT:
        return Relation.OWN if actor.participant == participant else Relation.NONE
    practice = person is not None and person.synthetic is Synthetic.PRACTICE
    if unit.people.follows_up(actor.id, participant):
        return Relation.PRACTICE if practice else Relation.CARE
    if practice:
        return Relation.NONE
    if actor.role is Role.SUPERVISOR:
        return Relation.SUPERVISION
    opened = any(one.participant == participant for one in actor.emergencies)
    return Relation.BREAK_GLASS if opened else Relation.NONE
