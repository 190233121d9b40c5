"""Adverse events in the database."""

from typing import Any

from sqlalchemy import Connection, Select, Table, select

from samspill.app.records.adverse_events import AdverseEvent, FollowUp, Signature

from .adverse_event_tables import adverse_events, adverse_follow_ups, adverse_signatures
from .rows import add, many


class SqlAdverseEventBook:
    """Meets ``AdverseEventBook``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def file(self, event: AdverseEvent) -> None:
        """See the port."""
        add(self._connection, adverse_events, event)

    def event(self, id: str) -> tuple[AdverseEvent, ...]:
        """See the port."""
        kept = adverse_events.c
        query = select(adverse_events).where(kept.id == id).order_by(kept.version)
        return many(self._connection, query, AdverseEvent)

    def events(self, participant: str | None = None) -> tuple[AdverseEvent, ...]:
        """See the port."""
        kept = adverse_events.c
        query = _of(adverse_events, participant).order_by(kept.id, kept.version)
        return many(self._connection, query, AdverseEvent)

    def follow_up(self, made: FollowUp) -> None:
        """See the port."""
        add(self._connection, adverse_follow_ups, made)

    def follow_ups(self, participant: str | None = None) -> tuple[FollowUp, ...]:
        """See the port."""
        kept = adverse_follow_ups.c
        query = _of(adverse_follow_ups, participant).order_by(kept.event, kept.number)
        return many(self._connection, query, FollowUp)

    def sign(self, signature: Signature) -> None:
        """See the port."""
        add(self._connection, adverse_signatures, signature)

    def signatures(self, participant: str | None = None) -> tuple[Signature, ...]:
        """See the port."""
        kept = adverse_signatures.c
        query = _of(adverse_signatures, participant).order_by(kept.event, kept.version)
        return many(self._connection, query, Signature)


def _of(table: Table, participant: str | None) -> Select[Any]:
    query = select(table)
    return query if participant is None else query.where(table.c.participant == participant)
