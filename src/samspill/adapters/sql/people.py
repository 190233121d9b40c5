"""Participants in the database."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, select, update

from samspill.app.records.people import Appointment, Override, Participant, Synthetic
from samspill.app.records.relations import CareRelation

from . import tables
from .rows import add, keep, many, one
from .sealing import opened_names


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

    def these(self, ids: Collection[str]) -> tuple[Participant, ...]:
        """See the port."""
        found = many(
            self._connection, select(tables.participants).where(tables.participants.c.id.in_(ids)), Participant
        )
        by_id = {person.id: person for person in found}
        return tuple(by_id[one] for one in ids if one in by_id)

    def everyone(self) -> tuple[Participant, ...]:
        """See the port."""
        found = many(self._connection, select(tables.participants).where(_COUNTS), Participant)
        return tuple(sorted(found, key=lambda person: (person.alias, person.id)))

    def relate(self, staff: str, participant: str, at: datetime | None = None, by: str = "") -> None:
        """See the port."""
        if not self.follows_up(staff, participant):
            add(self._connection, tables.care_relations, CareRelation(staff, participant, at, by))

    def part(self, staff: str, participant: str, at: datetime, by: str) -> None:
        """See the port."""
        ended = {"ended_at": at, "ended_by": by}
        self._connection.execute(update(tables.care_relations).where(*_goes_on(staff, participant)).values(ended))

    def relations(self, participant: str) -> tuple[CareRelation, ...]:
        """See the port."""
        relation = tables.care_relations
        query = select(relation).where(relation.c.participant == participant).order_by(relation.c.id)
        return many(self._connection, query, CareRelation)

    def follows_up(self, staff: str, participant: str) -> bool:
        """See the port."""
        query = select(tables.care_relations.c.id).where(*_goes_on(staff, participant))
        return self._connection.execute(query).first() is not None

    def followed_up_by(self, staff: str) -> tuple[Participant, ...]:
        """See the port."""
        people, relation = tables.participants, tables.care_relations
        query = select(people).join(relation, relation.c.participant == people.c.id).where(*_goes_on(staff), _COUNTS)
        found = many(self._connection, query, Participant)
        return tuple(sorted(found, key=lambda person: (person.alias, person.id)))

    def practised_with(self, staff: str) -> tuple[Participant, ...]:
        """See the port."""
        people, relation = tables.participants, tables.care_relations
        query = select(people).join(relation, relation.c.participant == people.c.id).where(*_goes_on(staff), ~_COUNTS)
        return many(self._connection, query.order_by(people.c.enrolled_at, people.c.id), Participant)

    def aliases(self, staff: str | None = None) -> tuple[tuple[str, str], ...]:
        """See the port."""
        people, relation = tables.participants, tables.care_relations
        query = select(people.c.alias).where(_COUNTS)
        if staff is not None:
            query = query.join(relation, relation.c.participant == people.c.id).where(*_goes_on(staff))
        return opened_names(self._connection, _EVERYONE if staff is None else staff, people.c.alias, query)

    def expected(self, staff: str, since: datetime, until: datetime) -> tuple[Appointment, ...]:
        """See the port."""
        booked, relation = tables.appointments, tables.care_relations
        people = tables.participants
        query = select(booked).join(relation, relation.c.participant == booked.c.participant)
        query = query.join(people, people.c.id == booked.c.participant)
        query = query.where(*_goes_on(staff), _COUNTS, booked.c.at >= since, booked.c.at < until)
        return many(self._connection, query.order_by(booked.c.at, booked.c.participant), Appointment)

    def book(self, appointment: Appointment) -> None:
        """See the port."""
        keep(self._connection, tables.appointments, appointment)

    def call_off(self, appointment: Appointment) -> None:
        """See the port."""
        booked = tables.appointments
        this = (booked.c.participant == appointment.participant, booked.c.at == appointment.at)
        self._connection.execute(delete(booked).where(*this))

    def appointments_of(self, participant: str, since: datetime) -> tuple[Appointment, ...]:
        """See the port."""
        booked = tables.appointments
        query = select(booked).where(booked.c.participant == participant, booked.c.at >= since)
        return many(self._connection, query.order_by(booked.c.at), Appointment)

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


_EVERYONE = ""
"""Whose list it is that holds everyone; no member of staff is called that."""
_COUNTS = tables.participants.c.synthetic != Synthetic.PRACTICE


def _goes_on(staff: str, participant: str | None = None) -> tuple[ColumnElement[bool], ...]:
    relation = tables.care_relations.c
    about = () if participant is None else (relation.participant == participant,)
    return (relation.staff == staff, relation.ended_at.is_(None), *about)
