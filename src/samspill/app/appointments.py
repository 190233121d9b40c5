"""When participants are expected."""

from datetime import datetime

from .access import Action, demand
from .actor import Actor
from .clinic import Clinic
from .records.people import Appointment


def book(clinic: Clinic, actor: Actor, participant: str, at: datetime) -> None:
    """Expect the participant at ``at``; booking the same time twice changes nothing."""
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.BOOK, participant)
        unit.people.book(Appointment(participant, at))
