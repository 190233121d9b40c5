"""The log of live sessions and who may write it, in memory."""

from samspill.app.ports.store import Conflict
from samspill.app.records.log import Lease, LogEntry

from .kept import Book


class MemoryLogBook(Book):
    """Meets ``LogBook``."""

    def append(self, entries: tuple[LogEntry, ...]) -> None:
        for entry in entries:
            same = [e for e in self._kept.log.values() if e.session == entry.session and e.client == entry.client]
            repeated = entry.client is not None and any(e.client_seq == entry.client_seq for e in same)
            if repeated or (entry.session, entry.seq) in self._kept.log:
                raise Conflict(f"{entry.session} {entry.seq}")
            self._kept.log[entry.session, entry.seq] = entry

    def entries(self, session: str) -> tuple[LogEntry, ...]:
        return tuple(entry for key, entry in sorted(self._kept.log.items()) if key[0] == session)

    def claim(self, session: str, node: str) -> Lease:
        before = self._kept.leases.get(session)
        lease = Lease(session, node, before.epoch + 1 if before is not None else 1)
        self._kept.leases[session] = lease
        return lease

    def stale(self, leases: tuple[Lease, ...]) -> frozenset[str]:
        return frozenset(lease.session for lease in leases if self._kept.leases.get(lease.session) != lease)
