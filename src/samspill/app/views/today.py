"""The day's list."""

from datetime import date, datetime
from enum import StrEnum

import msgspec

from samspill.model.words import Text

from .entry import NotReady


class DueKind(StrEnum):
    """What has come due, in the order of how much it matters: something happened, or its day has come."""

    SIGN_EVENT = "sign_event"
    HELD = "held"
    EVENT_FOLLOW_UP = "event_follow_up"
    DID_NOT_COME = "did_not_come"
    MEASURE_OVERDUE = "measure_overdue"
    MISSION = "mission"
    THREE_MONTHS = "three_months"
    MEASURE = "measure"


class Lack(StrEnum):
    """What is not there yet and should be, in the order in which it comes; it matters less than all that is due."""

    ENTRY = "entry"
    PROFILE = "profile"
    APPOINTMENT = "appointment"


class Due(msgspec.Struct, frozen=True):
    """One thing to do about one participant, where one does it, and the day it was meant for, if any."""

    kind: DueKind | Lack
    participant: str
    alias: str
    text: Text
    address: str
    day: date | None = None


class Part(StrEnum):
    """Where on the day's list somebody stands, in order: each person stands there once."""

    NOW = "now"
    """A session goes on."""
    COMING = "coming"
    """They are expected today and have not been here."""
    WAITS = "waits"
    """Something is to be done about them."""
    REST = "rest"


class TodayRow(msgspec.Struct, frozen=True):
    """One participant: when they come today or ``later``, when they last practised, and what is due in its order.

    ``held``: no session may begin, until a supervisor has signed. ``not_ready``: what is missing before one may begin.
    ``missed``: they did not come then, nor since. ``been``: they were here today. Whoever is not ``followed`` stands
    here only for what a supervisor answers for.
    """

    participant: str
    alias: str
    part: Part
    when: datetime | None = None
    last_session: datetime | None = None
    due: tuple[Due, ...] = ()
    open_session: str | None = None
    held: bool = False
    not_ready: NotReady | None = None
    later: datetime | None = None
    missed: datetime | None = None
    been: bool = False
    followed: bool = True


class Today(msgspec.Struct, frozen=True):
    """The day's one list: whose session goes on, who comes by time, about whom something waits, then the others."""

    day: date
    rows: tuple[TodayRow, ...]

    @property
    def people(self) -> tuple[TodayRow, ...]:
        """Those one follows up."""
        return tuple(row for row in self.rows if row.followed)

    @property
    def to_do(self) -> tuple[Due, ...]:
        """All that is due, in the order in which it stands."""
        return tuple(due for row in self.rows for due in row.due)
