"""The audit log in the database."""

from sqlalchemy import Connection, insert, select, text

from samspill.app.records.audit import AuditEntry, Sought

from .audit_tables import audit
from .rows import as_row, many, one

_ONE_AT_A_TIME = 7_261_944_214
"""An advisory lock of our own: whoever adds to the chain does so alone until the transaction ends."""


class SqlAuditBook:
    """Meets ``AuditBook``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def last(self) -> AuditEntry | None:
        """See the port."""
        if self._connection.dialect.name == "postgresql" and self._writes():
            self._connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ONE_AT_A_TIME})
        return one(self._connection, select(audit).order_by(audit.c.seq.desc()).limit(1), AuditEntry)

    def append(self, entries: tuple[AuditEntry, ...]) -> None:
        """See the port."""
        if entries:
            self._connection.execute(insert(audit), [as_row(entry) for entry in entries])

    def entries(self, after: int = 0, most: int = 1000) -> tuple[AuditEntry, ...]:
        """See the port."""
        query = select(audit).where(audit.c.seq > after).order_by(audit.c.seq).limit(most)
        return many(self._connection, query, AuditEntry)

    def find(self, sought: Sought, most: int) -> tuple[AuditEntry, ...]:
        """See the port."""
        query = select(audit)
        if sought.participant:
            query = query.where(audit.c.participant == sought.participant)
        if sought.staff:
            query = query.where(audit.c.staff == sought.staff)
        if sought.since is not None:
            query = query.where(audit.c.at >= sought.since)
        if sought.until is not None:
            query = query.where(audit.c.at < sought.until)
        return many(self._connection, query.order_by(audit.c.seq.desc()).limit(most), AuditEntry)

    def _writes(self) -> bool:
        return bool(self._connection.get_execution_options().get("samspill_writes"))
