"""When participants are expected: made, called off, and seen."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from .access import Action, demand, rights
from .actor import Actor
from .clinic import Clinic
from .ports.store import Unit
from .records.people import Appointment
from .refusals import Missing
from .views.appointments import Appointments

AHEAD = timedelta(days=366)
"""A time that is booked further ahead is no next appointment."""
BACK = timedelta(days=90)
"""So long is somebody who did not come asked after."""


def appointments(
    clinic: Clinic, actor: Actor, participant: str, action: Action = Action.SEE_PARTICIPANT
) -> Appointments:
    """Every time that is agreed, from now on, for who may do ``action``."""
    with clinic.store.look() as unit:
        demand(unit, actor, action, participant)
        person = unit.people.participant(participant)
        if person is None:
            raise Missing("participant", participant)
        coming = tuple(one.at for one in unit.people.appointments_of(participant, clinic.clock.now()))
        return Appointments(participant, person.alias, coming, rights(unit, actor, participant))


def next_appointment(clinic: Clinic, actor: Actor, participant: str) -> datetime | None:
    """When the participant is expected next."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_PARTICIPANT, participant)
        return expected_next(clinic, unit, participant)


def expected_next(clinic: Clinic, unit: Unit, participant: str) -> datetime | None:
    """When the participant is expected next, for who may see them already.

    A time of today holds until they have been here: who is late is still expected.
    """
    now, midnight = clinic.clock.now(), clinic.midnight()
    been = any(session.opened_at >= midnight for session in unit.sessions.of(participant))
    coming = (one.at for one in unit.people.appointments_of(participant, now if been else midnight))
    return next((at for at in coming if at < now + AHEAD), None)


def missed(clinic: Clinic, agreed: Iterable[datetime], came: Iterable[datetime]) -> datetime | None:
    """The latest time that was agreed and has been, if there was no session on that day and none since."""
    today = clinic.day(clinic.clock.now())
    been = next((at for at in sorted(agreed, reverse=True) if clinic.day(at) < today), None)
    last = max(came, default=None)
    if been is None or (last is not None and clinic.day(last) >= clinic.day(been)):
        return None
    return been


def missed_by(clinic: Clinic, unit: Unit, participant: str) -> datetime | None:
    """When this participant did not come, for who may see them already; what is long ago is not brought up."""
    since = clinic.clock.now() - BACK
    agreed = (one.at for one in unit.people.appointments_of(participant, since))
    return missed(clinic, agreed, (session.opened_at for session in unit.sessions.of(participant)))


def book(clinic: Clinic, actor: Actor, participant: str, at: datetime) -> None:
    """Expect the participant at ``at``; booking the same time twice changes nothing."""
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.BOOK, participant)
        unit.people.book(Appointment(participant, at))


def call_off(clinic: Clinic, actor: Actor, participant: str, at: datetime) -> None:
    """Expect the participant no more at ``at``; what has been stays, so that who did not come is not forgotten."""
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.BOOK, participant)
        if at > clinic.clock.now():
            unit.people.call_off(Appointment(participant, at))
