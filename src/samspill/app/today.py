"""The day's list: who comes, and what is due about everyone."""

from datetime import UTC, datetime, time, timedelta

from .access import Action, demand
from .actor import Actor, Role
from .appointments import AHEAD, BACK, missed
from .clinic import Clinic
from .due import clinic_due, due_for, in_order
from .measure_schedule import Instrument, instruments
from .records.due import DueRecords
from .records.people import Participant
from .records.sessions import SessionPhase
from .views.today import DueKind, Today, TodayRow


def today(clinic: Clinic, actor: Actor) -> Today:
    """Everyone ``actor`` follows up, those who are expected today first, and what is due: what matters most first."""
    day = clinic.day(clinic.clock.now())
    midnight = datetime.combine(day, time(), clinic.zone).astimezone(UTC)
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_TODAY)
        agreed: dict[str, list[datetime]] = {}
        for appointment in unit.people.expected(actor.id, midnight - BACK, midnight + AHEAD):
            agreed.setdefault(appointment.participant, []).append(appointment.at)
        known = instruments(clinic, unit)
        people = unit.people.followed_up_by(actor.id)
        kept = unit.due.of(person.id for person in people)
        rows = [_row(clinic, person, kept[person.id], agreed.get(person.id, []), midnight, known) for person in people]
        led = clinic_due(clinic, unit) if actor.role is Role.SUPERVISOR else ()
    late = datetime.max.replace(tzinfo=UTC)
    followed = {row.participant for row in rows}
    to_sign = {one.address for one in led}
    later = [one for row in rows if row.when is None for one in row.due if one.address not in to_sign]
    to_do = in_order([*(o for o in led if o.kind is DueKind.SIGN_EVENT or o.participant not in followed), *later])
    return Today(day, tuple(sorted(rows, key=lambda row: (row.when or late, row.alias))), to_do)


def _row(
    clinic: Clinic,
    person: Participant,
    records: DueRecords,
    agreed: list[datetime],
    midnight: datetime,
    known: dict[str, Instrument],
) -> TodayRow:
    still_open = [session for session in records.sessions if session.phase is not SessionPhase.CLOSED]
    last = max((session.opened_at for session in records.sessions if session not in still_open), default=None)
    when = next((at for at in agreed if at >= midnight), None)
    due = due_for(clinic, person, records, known, expected=when is not None)
    tomorrow = midnight + timedelta(days=1)
    today, later = (when, None) if when is not None and when < tomorrow else (None, when)
    stayed_away = missed(clinic, agreed, (one.opened_at for one in records.sessions))
    session = still_open[-1].id if still_open else None
    held = any(one.kind is DueKind.HELD for one in due)
    return TodayRow(person.id, person.alias, today, last, due, session, held, later, stayed_away)
