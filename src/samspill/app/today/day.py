"""The day's list: who comes, and what is due about everyone."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from itertools import groupby
from typing import NamedTuple

from samspill.app.access import Action, demand
from samspill.app.actor import Actor, Role
from samspill.app.appointments import AHEAD, BACK, missed
from samspill.app.clinic import Clinic
from samspill.app.coming_in.steps import missing_first
from samspill.app.measures.schedule import instruments
from samspill.app.records.due import DueRecords
from samspill.app.records.people import Participant
from samspill.app.records.sessions import SessionPhase
from samspill.app.views.measures import Instrument
from samspill.app.views.today import Due, DueKind, Part, Today, TodayRow

from .due import Expected, clinic_due, due_for, in_order, urgency

_PARTS = list(Part)


def today(clinic: Clinic, actor: Actor) -> Today:
    """Everyone ``actor`` follows up, each once, by what is to be done; and what a supervisor answers for."""
    day, midnight = clinic.day(clinic.clock.now()), clinic.midnight()
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_TODAY)
        agreed: dict[str, list[datetime]] = {}
        for appointment in unit.people.expected(actor.id, midnight - BACK, midnight + AHEAD):
            agreed.setdefault(appointment.participant, []).append(appointment.at)
        looked = _Looked(clinic, midnight, instruments(clinic, unit))
        people = unit.people.followed_up_by(actor.id)
        kept = unit.due.of(person.id for person in people)
        led = clinic_due(clinic, unit) if actor.role is Role.SUPERVISOR else ()
        rows = [_row(looked, person, kept[person.id], agreed.get(person.id, []), led) for person in people]
    rows += _of_others(led, {row.participant for row in rows})
    return Today(day, tuple(sorted(rows, key=_first)))


class _Looked(NamedTuple):
    """What holds for every row."""

    clinic: Clinic
    midnight: datetime
    known: dict[str, Instrument]


def _row(
    looked: _Looked, person: Participant, records: DueRecords, agreed: list[datetime], led: Iterable[Due]
) -> TodayRow:
    clinic, midnight, known = looked
    still_open = [session for session in records.sessions if session.phase is not SessionPhase.CLOSED]
    last = max((session.opened_at for session in records.sessions if session not in still_open), default=None)
    when = next((at for at in agreed if at >= midnight), None)
    stayed_away = missed(clinic, agreed, (one.opened_at for one in records.sessions))
    own = due_for(clinic, person, records, known, Expected(when, stayed_away))
    due = _with_what_is_led(own, [one for one in led if one.participant == person.id])
    tomorrow = midnight + timedelta(days=1)
    comes, later = (when, None) if when is not None and when < tomorrow else (None, when)
    been = last is not None and last >= midnight
    return TodayRow(
        participant=person.id,
        alias=person.alias,
        part=_part(bool(still_open), comes is not None and not been, bool(due)),
        when=comes,
        last_session=last,
        due=due,
        open_session=still_open[-1].id if still_open else None,
        held=any(one.kind is DueKind.HELD for one in own),
        not_ready=missing_first(records.consents, records.screenings),
        later=later,
        missed=stayed_away,
        been=been,
    )


def _part(going_on: bool, comes: bool, waits: bool) -> Part:
    return Part.NOW if going_on else Part.COMING if comes else Part.WAITS if waits else Part.REST


def _with_what_is_led(own: tuple[Due, ...], led: list[Due]) -> tuple[Due, ...]:
    """A supervisor who follows somebody up signs an event instead of waiting for a signature."""
    to_sign = [one for one in led if one.kind is DueKind.SIGN_EVENT]
    addresses = {one.address for one in to_sign}
    return in_order([*to_sign, *(one for one in own if one.address not in addresses)])


def _of_others(led: Iterable[Due], followed: set[str]) -> list[TodayRow]:
    """A row for each person whom a supervisor does not follow up and about whom something waits for them."""
    others = sorted((one for one in led if one.participant not in followed), key=lambda one: one.participant)
    of_each = [(person, in_order([*due])) for person, due in groupby(others, key=lambda one: one.participant)]
    return [TodayRow(person, due[0].alias, Part.WAITS, due=due, followed=False) for person, due in of_each]


def _first(row: TodayRow) -> tuple[object, ...]:
    comes = row.when if row.part is Part.COMING and row.when is not None else datetime.min.replace(tzinfo=UTC)
    waits = urgency(row.due[0]) if row.part is Part.WAITS else ()
    return _PARTS.index(row.part), comes, waits, row.alias
