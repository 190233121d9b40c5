"""The audit log of the store in memory."""

from samspill.app.ports.store import Conflict
from samspill.app.records.audit import AuditEntry, Sought


class MemoryAuditBook:
    """Meets ``AuditBook``."""

    def __init__(self, kept: dict[int, AuditEntry]) -> None:
        self._kept = kept

    def last(self) -> AuditEntry | None:
        return self._kept[max(self._kept)] if self._kept else None

    def append(self, entries: tuple[AuditEntry, ...]) -> None:
        for entry in entries:
            if entry.seq in self._kept:
                raise Conflict(str(entry.seq))
            self._kept[entry.seq] = entry

    def entries(self, after: int = 0, most: int = 1000) -> tuple[AuditEntry, ...]:
        return tuple(self._kept[seq] for seq in sorted(self._kept) if seq > after)[:most]

    def find(self, sought: Sought, most: int) -> tuple[AuditEntry, ...]:
        newest = (self._kept[seq] for seq in sorted(self._kept, reverse=True))
        return tuple(entry for entry in newest if _meets(entry, sought))[:most]


def _meets(entry: AuditEntry, sought: Sought) -> bool:
    return (
        (not sought.participant or entry.participant == sought.participant)
        and (not sought.staff or entry.staff == sought.staff)
        and (sought.since is None or entry.at >= sought.since)
        and (sought.until is None or entry.at < sought.until)
    )
