"""The event log and the lease on each session."""

from typing import Protocol

from samspill.app.records.log import Lease, LogEntry


class LogBook(Protocol):
    """Append-only. ``(session, seq)`` and ``(session, client, client_seq)`` are unique."""

    def append(self, entries: tuple[LogEntry, ...]) -> None:
        """Add entries; raises ``Conflict`` when one is there already."""

    def entries(self, session: str) -> tuple[LogEntry, ...]:
        """Everything that happened in a session, by ``seq``."""

    def claim(self, session: str, node: str) -> Lease:
        """``node`` takes the session, whoever had it, under a new epoch."""

    def stale(self, leases: tuple[Lease, ...]) -> frozenset[str]:
        """The sessions whose lease another claim has overtaken; the others stay ours to the end of the unit."""
