"""Participants in the database."""

from datetime import datetime

from sqlalchemy import Connection, insert, select

from samspill.app.records.people import Appointment, Override, Participant

from . import tables
from .rows import add, keep, many, one


class SqlPeopleBook:
    """Meets ``PeopleBook``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, participant: Participant) -> None:
        """See the port."""
        keep(self._connection, tables.participants, participant)

    def participant(self, id: str) -> Participant | None:
        """See the port."""
        return one(self._connection, select(tables.participants).where(tables.participants.c.id == id), Participant)

    def everyone(self) -> tuple[Participant, ...]:
        """See the port."""
        found = many(self._connection, select(tables.participants), Participant)
        return tuple(sorted(found, key=lambda person: (person.alias, person.id)))

    def relate(self, staff: str, participant: str) -> None:
        """See the port."""
        if not self.follows_up(staff, participant):
            self._connection.execute(insert(tables.care_relations).values(staff=staff, participant=participant))

    def follows_up(self, staff: str, participant: str) -> bool:
        """See the port."""
        relation = tables.care_relations.c
        query = select(relation.staff).where(relation.staff == staff, relation.participant == participant)
        return self._connection.execute(query).first() is not None

    def followed_up_by(self, staff: str) -> tuple[Participant, ...]:
        """See the port."""
        people, relation = tables.participants, tables.care_relations
        query = select(people).join(relation, relation.c.participant == people.c.id).where(relation.c.staff == staff)
        found = many(self._connection, query, Participant)
        return tuple(sorted(found, key=lambda person: (person.alias, person.id)))

    def book(self, appointment: Appointment) -> None:
        """See the port."""
        keep(self._connection, tables.appointments, appointment)

    def appointments(self, since: datetime, until: datetime) -> tuple[Appointment, ...]:
        """See the port."""
        booked = tables.appointments
        query = select(booked).where(booked.c.at >= since, booked.c.at < until)
        return many(self._connection, query.order_by(booked.c.at, booked.c.participant), Appointment)

    def choose(self, override: Override) -> None:
        """See the port."""
        add(self._connection, tables.choices, override)

    def choices(self, participant: str) -> tuple[Override, ...]:
        """See the port."""
        chosen = tables.choices
        query = select(chosen).where(chosen.c.participant == participant).order_by(chosen.c.id)
        return many(self._connection, query, Override)
