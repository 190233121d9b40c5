"""Adverse events as the console shows them."""

from datetime import date, datetime

import msgspec

from samspill.app.records.adverse_events import AdverseEvent


class VersionView(msgspec.Struct, frozen=True):
    """One version, and the name of who wrote it."""

    event: AdverseEvent
    by: str


class NoteView(msgspec.Struct, frozen=True):
    """A follow-up or a signature: the words, the name of who wrote them, when, and the next day, if any."""

    words: str
    by: str
    at: datetime
    next_on: date | None = None


class EventView(msgspec.Struct, frozen=True):
    """One adverse event; ``versions`` latest first, the notes oldest first. ``can_sign``: who looks may sign it."""

    id: str
    participant: str
    alias: str
    versions: tuple[VersionView, ...]
    follow_ups: tuple[NoteView, ...]
    signatures: tuple[NoteView, ...]
    next_on: date | None
    to_sign: bool
    is_open: bool
    overdue: bool
    can_sign: bool = False

    @property
    def now(self) -> AdverseEvent:
        """What stands now."""
        return self.versions[0].event
