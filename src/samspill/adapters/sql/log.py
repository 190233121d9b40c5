"""The event log in the database."""

from sqlalchemy import Connection, insert, select, update

from samspill.app.records.log import Lease, LogEntry

from . import tables
from .rows import add, many


class SqlLogBook:
    """Meets ``LogBook``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def append(self, entries: tuple[LogEntry, ...]) -> None:
        """See the port."""
        add(self._connection, tables.events, *entries)

    def entries(self, session: str) -> tuple[LogEntry, ...]:
        """See the port."""
        events = tables.events
        return many(
            self._connection, select(events).where(events.c.session == session).order_by(events.c.seq), LogEntry
        )

    def claim(self, session: str, node: str) -> Lease:
        """See the port."""
        leases = tables.leases
        raised = update(leases).where(leases.c.session == session).values(node=node, epoch=leases.c.epoch + 1)
        if self._connection.execute(raised).rowcount == 0:
            self._connection.execute(insert(leases).values(session=session, node=node, epoch=1))
        epoch = self._connection.execute(select(leases.c.epoch).where(leases.c.session == session)).scalar_one()
        return Lease(session, node, int(epoch))

    def stale(self, leases: tuple[Lease, ...]) -> frozenset[str]:
        """See the port; rows are locked against a claim on PostgreSQL, SQLite has one writer anyway."""
        held = tables.leases
        query = select(held.c.session, held.c.epoch).where(held.c.session.in_([lease.session for lease in leases]))
        locked = query.order_by(held.c.session).with_for_update(read=True)
        epochs = {row.session: row.epoch for row in self._connection.execute(locked)}
        return frozenset(lease.session for lease in leases if epochs.get(lease.session) != lease.epoch)
