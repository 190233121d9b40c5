"""What a supervisor decides: that things may go by their age, and that someone is kept longer."""

from datetime import date, timedelta

import msgspec

from samspill.app.access import Action, demand
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.records.retention import RetentionDecision, RetentionHold
from samspill.app.refusals import FieldProblem, Missing, Problems
from samspill.model.words import Text

from .looking import record_day

LONGEST_HOLD = timedelta(days=5 * 366)
SHORTEST_REASON = 10


class KeptLonger(msgspec.Struct, frozen=True):
    """One person: when their record would go, and what holds it."""

    participant: str
    alias: str
    last: date
    goes: date
    holds: tuple[RetentionHold, ...]


def turn_on(clinic: Clinic, actor: Actor, *, archive_asked: bool) -> None:
    """Let things go by their age from now on; raises ``Problems`` unless the archive has been asked."""
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.SET_RETENTION, about="on")
        if not archive_asked:
            raise Problems([FieldProblem("archive", _ARCHIVE)])
        unit.retention.decide(RetentionDecision(True, clinic.rules.keep, actor.id, clinic.clock.now()))


def turn_off(clinic: Clinic, actor: Actor) -> None:
    """Nothing goes by its age from now on."""
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.SET_RETENTION, about="off")
        unit.retention.decide(RetentionDecision(False, clinic.rules.keep, actor.id, clinic.clock.now()))


def kept_longer(clinic: Clinic, actor: Actor, participant: str) -> KeptLonger:
    """When this person's record goes, and what holds it."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.HOLD_RECORD, participant)
        person, days = unit.people.participant(participant), record_day(clinic, unit, participant)
        if person is None or days is None:
            raise Missing("participant", participant)
        today = clinic.day(clinic.clock.now())
        holds = [hold for hold in unit.retention.holds() if hold.participant == participant and hold.holds(today)]
        return KeptLonger(participant, person.alias, *days, tuple(holds))


def hold_record(clinic: Clinic, actor: Actor, participant: str, reason: str, until: date) -> None:
    """Keep everything about this person up to and with ``until``; raises ``Problems``."""
    why, today = reason.strip(), clinic.day(clinic.clock.now())
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.HOLD_RECORD, participant)
        problems = [FieldProblem("reason", _REASON)] if len(why) < SHORTEST_REASON else []
        if not today < until <= today + LONGEST_HOLD:
            problems.append(FieldProblem("until", _UNTIL))
        if problems:
            raise Problems(problems)
        held = RetentionHold(clinic.chance.id(), participant, why, until, actor.id, clinic.clock.now())
        unit.retention.keep_hold(held)


def lift_holds(clinic: Clinic, actor: Actor, participant: str) -> None:
    """Keep this person no longer than everyone else; what was held stays written."""
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.HOLD_RECORD, participant, about="lifted")
        for hold in unit.retention.holds():
            if hold.participant == participant:
                lifted = {"lifted_by": actor.id, "lifted_at": clinic.clock.now()}
                unit.retention.keep_hold(msgspec.structs.replace(hold, **lifted))


_ARCHIVE = Text(
    nb="Spør arkivet først. Kryss av når det er avklart hva som skal bevares.",
    en="Ask the archive first. Tick this when it is settled what has to be preserved.",
)
_REASON = Text(
    nb="Skriv hvorfor, så den som leser det senere, forstår.",
    en="Write why, so that whoever reads it later understands.",
)
_UNTIL = Text(nb="Velg en dag fra i morgen til om fem år.", en="Choose a day from tomorrow to five years from now.")
