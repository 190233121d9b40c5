"""Open a record in an emergency (break the glass): with a reason, for half an hour, and a supervisor is told."""

from datetime import timedelta

import msgspec

from samspill.app.access import Action, Relation, demand, may, relation
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.ports.store import Unit
from samspill.app.records.emergencies import Emergency
from samspill.app.refusals import FieldProblem, Missing, Problems
from samspill.app.views.emergencies import EmergencyRow
from samspill.model.words import Text

LASTS = timedelta(minutes=30)
SHORTEST_REASON = 10


def break_glass(clinic: Clinic, actor: Actor, alias: str, reason: str) -> str:
    """The id of the participant whose record is open to ``actor`` from now on; raises ``Problems`` or ``Refusal``.

    Someone who may read the record anyway is only told where it is. The person is named by the whole alias: nobody
    looks through a list of people they do not follow up.
    """
    wanted, why, now = " ".join(alias.split()).casefold(), reason.strip(), clinic.clock.now()
    with clinic.store.begin() as unit:
        if not may(actor.role, Action.BREAK_GLASS, Relation.NONE).allowed:
            demand(unit, actor, Action.BREAK_GLASS)
        found = [person.id for person in unit.people.everyone() if person.alias.casefold() == wanted]
        problems = [FieldProblem("reason", _REASON)] if len(why) < SHORTEST_REASON else []
        if len(found) != 1:
            raise Problems([FieldProblem("alias", _NO_SUCH if not found else _SEVERAL), *problems])
        if problems:
            raise Problems(problems)
        if may(actor.role, Action.SEE_PARTICIPANT, relation(unit, actor, found[0])).allowed:
            return found[0]
        opening = Emergency(clinic.chance.id(), actor.id, found[0], why, now, now + LASTS)
        demand(unit, actor, Action.BREAK_GLASS, found[0], about=opening.id)
        unit.emergencies.keep(opening)
    return found[0]


def unsigned_emergencies(clinic: Clinic, actor: Actor) -> tuple[EmergencyRow, ...]:
    """What a supervisor has not signed yet, oldest first."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SIGN_BREAK_GLASS)
        return tuple(_row(unit, one) for one in unit.emergencies.unsigned())


def sign_emergency(clinic: Clinic, actor: Actor, id: str) -> None:
    """The supervisor has read the reason; raises ``Missing``."""
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.SIGN_BREAK_GLASS, about=id)
        known = unit.emergencies.emergency(id)
        if known is None:
            raise Missing("emergency", id)
        if known.signed_at is None:
            signed = {"signed_by": actor.id, "signed_at": clinic.clock.now()}
            unit.emergencies.keep(msgspec.structs.replace(known, **signed))


def _row(unit: Unit, one: Emergency) -> EmergencyRow:
    member, person = unit.staff.member(one.staff), unit.people.participant(one.participant)
    who, alias = member.name if member is not None else one.staff, person.alias if person is not None else ""
    return EmergencyRow(one.id, who, one.participant, alias, one.reason, one.opened_at)


_REASON = Text(
    nb="Skriv hvorfor det haster, så den som leser det etterpå, forstår.",
    en="Write why it is urgent, so that whoever reads it afterwards understands.",
)
_NO_SUCH = Text(
    nb="Vi finner ingen med dette dekknavnet. Skriv det helt ut.",
    en="There is nobody with this alias. Write all of it.",
)
_SEVERAL = Text(
    nb="Flere har dette dekknavnet. Ring fagansvarlig.", en="Several people have this alias. Call the supervisor."
)
