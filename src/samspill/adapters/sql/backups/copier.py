"""What it takes to copy one kind of database."""

from pathlib import Path
from typing import Protocol

import msgspec

from samspill.app.records.audit import AuditEntry
from samspill.model.words import Text


class Looked(msgspec.Struct, frozen=True):
    """What a backup holds: rows of each table, the end of the audit log, and what is wrong with it."""

    rows: dict[str, int]
    last: AuditEntry | None
    faults: tuple[Text, ...] = ()


class Copier(Protocol):
    """Copies one database."""

    kind: str
    suffix: str

    def write(self, file: Path) -> dict[str, int]:
        """Write a copy as it is at one moment, while others work on; how many rows each table had at that moment."""

    def look(self, file: Path) -> Looked:
        """Read a copy from end to end; raises ``CannotBackUp`` when it cannot be read at all."""
