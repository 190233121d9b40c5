"""What is due about many people at once, from the database."""

from collections.abc import Iterable
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import ColumnElement, Connection, Table, select

from samspill.app.records.adverse_events import AdverseEvent, FollowUp, Signature
from samspill.app.records.consents import ConsentDecision
from samspill.app.records.due import DueRecords
from samspill.app.records.measures import MeasureRecord
from samspill.app.records.missions import AgreedMission, ToldMission
from samspill.app.records.screening import Screening
from samspill.app.records.sessions import Session

from . import tables
from .adverse_event_tables import adverse_events, adverse_follow_ups, adverse_signatures
from .entry_tables import consents, screenings
from .measure_tables import measure_records
from .mission_tables import agreed_missions, told_missions
from .profile_tables import profile_ratings
from .rows import many

_AT_ONCE = 500
"""As many names as one query asks for; both databases take far more."""


class SqlDueBook:
    """Meets ``DueBook``: one query for each kind of record."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, participants: Iterable[str]) -> dict[str, DueRecords]:
        """See the port."""
        wanted, found = list(dict.fromkeys(participants)), {}
        for start in range(0, len(wanted), _AT_ONCE):
            found.update(self._of(wanted[start : start + _AT_ONCE]))
        return found

    def _of(self, participants: list[str]) -> dict[str, DueRecords]:
        kept: dict[str, dict[str, list[Any]]] = {participant: {} for participant in participants}
        for part in _PARTS:
            query = select(part.table).where(part.table.c.participant.in_(participants)).order_by(*part.order)
            records: tuple[Any, ...] = many(self._connection, query, part.kind)
            for record in records:
                kept[record.participant].setdefault(part.name, []).append(record)
        rated = self._rated(participants)
        return {
            participant: DueRecords(
                **{name: tuple(records) for name, records in of.items()}, rated=participant in rated
            )
            for participant, of in kept.items()
        }

    def _rated(self, participants: list[str]) -> set[str]:
        of = profile_ratings.c.participant
        return set(self._connection.execute(select(of).where(of.in_(participants)).distinct()).scalars())


class _Part(NamedTuple):
    """The field of ``DueRecords``, where it lies, and in which order."""

    name: str
    table: Table
    kind: type[msgspec.Struct]
    order: tuple[ColumnElement[Any], ...]


def _part(name: str, table: Table, kind: type[msgspec.Struct], *order: str) -> _Part:
    return _Part(name, table, kind, tuple(table.c[column] for column in order))


_PARTS = (
    _part("sessions", tables.sessions, Session, "opened_at", "id"),
    _part("events", adverse_events, AdverseEvent, "id", "version"),
    _part("follow_ups", adverse_follow_ups, FollowUp, "event", "number"),
    _part("signatures", adverse_signatures, Signature, "event", "version"),
    _part("missions", agreed_missions, AgreedMission, "agreed_at", "id"),
    _part("told", told_missions, ToldMission, "mission", "number"),
    _part("measures", measure_records, MeasureRecord, "started_at", "id"),
    _part("consents", consents, ConsentDecision, "id"),
    _part("screenings", screenings, Screening, "id"),
)
