"""The day's list: who comes, and what is due."""

from datetime import UTC, datetime, time, timedelta

from samspill.model.words import Text

from .access import Action, demand
from .actor import Actor
from .clinic import Clinic
from .known_missions import known_missions
from .ports.store import Unit
from .records.people import Participant
from .records.sessions import SessionPhase
from .views.today import Today, TodayRow


def today(clinic: Clinic, actor: Actor) -> Today:
    """Everyone ``actor`` follows up, those who are expected today first."""
    day = clinic.day(clinic.clock.now())
    midnight = datetime.combine(day, time(), clinic.zone).astimezone(UTC)
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_TODAY)
        expected: dict[str, datetime] = {}
        for appointment in unit.people.appointments(midnight, midnight + timedelta(days=1)):
            expected.setdefault(appointment.participant, appointment.at)
        rows = [_row(clinic, unit, person, expected.get(person.id)) for person in unit.people.followed_up_by(actor.id)]
    late = datetime.max.replace(tzinfo=UTC)
    return Today(day, tuple(sorted(rows, key=lambda row: (row.when or late, row.alias))))


def _row(clinic: Clinic, unit: Unit, person: Participant, when: datetime | None) -> TodayRow:
    sessions = unit.sessions.of(person.id)
    still_open = [session for session in sessions if session.phase is not SessionPhase.CLOSED]
    last = max((session.opened_at for session in sessions if session not in still_open), default=None)
    due = []
    if not unit.profile.ratings(person.id):
        due.append(_NO_PROFILE)
    if any(mission.is_open for mission in known_missions(unit, person.id)):
        due.append(_MISSION)
    return TodayRow(person.id, person.alias, when, last, tuple(due), still_open[-1].id if still_open else None)


_NO_PROFILE = Text(nb="Barriereprofilen er ikke fylt ut.", en="The barrier profile has not been filled in.")
_MISSION = Text(nb="Spør hvordan det gikk med oppdraget.", en="Ask how the mission went.")
