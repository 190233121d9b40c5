"""How long things are kept: what was decided, who is kept longer, and what went."""

from datetime import date, datetime

import msgspec


class KeepTimes(msgspec.Struct, frozen=True):
    """How long each class of record is kept, as set by whoever runs the server.

    The record: whole years after its last entry. The events of practice: whole years after the session was closed.
    Sign-ins: days after they were last seen.
    """

    record_years: int = 10
    events_years: int = 3
    sign_ins_days: int = 90


class RetentionDecision(msgspec.Struct, frozen=True):
    """Someone turned deletion by age on or off, for these times and no others."""

    on: bool
    times: KeepTimes
    by: str
    at: datetime


class RetentionHold(msgspec.Struct, frozen=True):
    """Nothing about this person goes by its age up to and with ``until``, unless it is lifted before."""

    id: str
    participant: str
    reason: str
    until: date
    by: str
    at: datetime
    lifted_by: str = ""
    lifted_at: datetime | None = None

    def holds(self, day: date) -> bool:
        """Whether it stands on ``day``."""
        return self.lifted_at is None and day <= self.until


class RetentionRun(msgspec.Struct, frozen=True):
    """What went by its age at one time, in numbers that lead to nobody."""

    at: datetime
    by: str
    people: int
    sessions: int
    sign_ins: int


class OldSession(msgspec.Struct, frozen=True):
    """A closed session whose events are still kept."""

    session: str
    participant: str
    closed_at: datetime
