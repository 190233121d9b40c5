"""When participants are expected, in memory."""

from datetime import datetime
from typing import Any

from samspill.app.records.people import Appointment


class MemoryAppointments:
    """The part of ``PeopleBook`` that is about appointments."""

    _kept: Any
    """Everything there is; ``appointments`` of it, by participant and time."""

    def book(self, appointment: Appointment) -> None:
        self._kept.appointments[appointment.participant, appointment.at] = appointment

    def call_off(self, appointment: Appointment) -> None:
        self._kept.appointments.pop((appointment.participant, appointment.at), None)

    def appointments(self, since: datetime, until: datetime) -> tuple[Appointment, ...]:
        found = [a for a in self._kept.appointments.values() if since <= a.at < until]
        return tuple(sorted(found, key=lambda a: (a.at, a.participant)))

    def appointments_of(self, participant: str, since: datetime) -> tuple[Appointment, ...]:
        found = [a for a in self._kept.appointments.values() if a.participant == participant and a.at >= since]
        return tuple(sorted(found, key=lambda a: a.at))
