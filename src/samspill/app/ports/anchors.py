"""A place outside the database where the state of the audit log is kept."""

from datetime import date
from typing import Protocol

from samspill.app.records.audit import Anchor, Restored


class Anchors(Protocol):
    """One anchor a day: that of today follows the log, those of earlier days stay as they are."""

    def keep(self, day: date, anchor: Anchor) -> None:
        """Keep the anchor of a day; raises ``OSError`` when the place cannot be written."""

    def kept(self) -> tuple[tuple[str, Anchor], ...]:
        """Every anchor with the name it is kept under, oldest first; raises ``ValueError`` for an unreadable one."""

    def note_restored(self, restored: Restored) -> None:
        """Remember that a backup was put back; raises ``OSError``."""

    def restored(self) -> tuple[Restored, ...]:
        """Every time that a backup was put back, oldest first; raises ``ValueError`` for an unreadable note."""
