"""The audit log."""

from typing import Protocol

from samspill.app.records.audit import AuditEntry, Sought


class AuditBook(Protocol):
    """Append-only: no row is ever changed or taken away."""

    def last(self) -> AuditEntry | None:
        """The last row. In a unit that writes, nobody else appends from here on until the unit ends."""

    def append(self, entries: tuple[AuditEntry, ...]) -> None:
        """Add rows; raises ``Conflict`` when a ``seq`` is taken."""

    def entries(self, after: int = 0, most: int = 1000) -> tuple[AuditEntry, ...]:
        """The rows whose ``seq`` is greater than ``after``, in order, at most so many."""

    def find(self, sought: Sought, most: int) -> tuple[AuditEntry, ...]:
        """The rows sought, newest first, at most so many; ``until`` itself is not among them."""
