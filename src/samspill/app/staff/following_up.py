"""Who follows up whom: given and ended by a supervisor, and kept with its dates."""

from samspill.app.access import Action, demand
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.ports.store import Unit
from samspill.app.records.people import Participant
from samspill.app.records.relations import CareRelation
from samspill.app.records.sessions import SessionPhase
from samspill.app.refusals import FieldProblem, Problems, Refusal
from samspill.app.views.relations import Followed, Follower, Relations
from samspill.model.words import Text

from .hiring import FOLLOWING_UP


def care_relations(clinic: Clinic, actor: Actor) -> Relations:
    """Everyone who takes part, with those who follow them up."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.MANAGE_RELATIONS)
        members = unit.staff.members()
        colleagues = tuple((m.id, m.name) for m in members if m.role in FOLLOWING_UP and not m.locked)
        people = tuple(_followed(unit, person) for person in unit.people.everyone())
        following = {one.staff: one.name for person in people for one in person.now}
        return Relations(people, colleagues, tuple(sorted(following.items(), key=lambda one: one[1].casefold())))


def begin_relation(clinic: Clinic, actor: Actor, participant: str, staff: str) -> None:
    """From now on ``staff`` follows up ``participant``; raises ``Problems``."""
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.MANAGE_RELATIONS, participant, about=staff)
        member = unit.staff.member(staff)
        if member is None or member.role not in FOLLOWING_UP or member.locked:
            raise Problems([FieldProblem("staff", _NOBODY)])
        unit.people.relate(staff, participant, clinic.clock.now(), actor.id)


def end_relation(clinic: Clinic, actor: Actor, participant: str, staff: str) -> None:
    """From now on ``staff`` does not follow up ``participant``; raises ``Refusal`` while they practise together."""
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.MANAGE_RELATIONS, participant, about=staff)
        going_on = unit.sessions.open_with(staff)
        if any(one.participant == participant and one.phase is SessionPhase.RUNNING for one in going_on):
            raise _PRACTISING
        unit.people.part(staff, participant, clinic.clock.now(), actor.id)


def hand_over(clinic: Clinic, actor: Actor, giver: str, taker: str) -> int:
    """Let ``taker`` follow up everyone whom ``giver`` does too: how many they are. Raises ``Problems``."""
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.MANAGE_RELATIONS)
        known, other = unit.staff.member(giver), unit.staff.member(taker)
        if known is None:
            raise Problems([FieldProblem("from", _NO_GIVER)])
        if other is None or other.role not in FOLLOWING_UP or other.locked or other.id == known.id:
            raise Problems([FieldProblem("to", _NOBODY)])
        people = unit.people.followed_up_by(known.id)
        for person in people:
            demand(unit, actor, Action.MANAGE_RELATIONS, person.id, about=other.id)
            unit.people.relate(other.id, person.id, clinic.clock.now(), actor.id)
    return len(people)


def _followed(unit: Unit, person: Participant) -> Followed:
    told = [_follower(unit, relation) for relation in unit.people.relations(person.id)]
    now = tuple(one for one in told if one.until is None)
    return Followed(person.id, person.alias, now, tuple(one for one in reversed(told) if one.until is not None))


def _follower(unit: Unit, relation: CareRelation) -> Follower:
    member = unit.staff.member(relation.staff)
    name, role = (member.name, member.role) if member is not None else (relation.staff, None)
    return Follower(relation.staff, name, role, relation.begun_at, relation.ended_at)


_NO_GIVER = Text(nb="Velg hvem som gir fra seg.", en="Choose who hands over.")
_NOBODY = Text(nb="Velg en kollega som har tilgang.", en="Choose a colleague who has access.")
_PRACTISING = Refusal(
    "practising",
    Text(
        nb="De øver sammen akkurat nå. Avslutt oppfølgingen når timen er over.",
        en="They practise together right now. End this when the session is over.",
    ),
)
