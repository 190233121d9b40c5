"""When participants are expected."""

from datetime import datetime, timedelta

from .access import Action, demand
from .actor import Actor
from .clinic import Clinic
from .records.people import Appointment

AHEAD = timedelta(days=366)
"""A time that is booked further ahead is no next appointment."""


def next_appointment(clinic: Clinic, actor: Actor, participant: str) -> datetime | None:
    """When the participant is expected next, from now on."""
    now = clinic.clock.now()
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_PARTICIPANT, participant)
        coming = [one.at for one in unit.people.appointments(now, now + AHEAD) if one.participant == participant]
    return min(coming, default=None)


def book(clinic: Clinic, actor: Actor, participant: str, at: datetime) -> None:
    """Expect the participant at ``at``; booking the same time twice changes nothing."""
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.BOOK, participant)
        unit.people.book(Appointment(participant, at))
