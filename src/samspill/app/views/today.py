"""The day's list."""

from datetime import date, datetime
from enum import StrEnum

import msgspec

from samspill.model.words import Text


class DueKind(StrEnum):
    """What somebody should do, in the order of how much it matters."""

    SIGN_EVENT = "sign_event"
    HELD = "held"
    EVENT_FOLLOW_UP = "event_follow_up"
    MEASURE_OVERDUE = "measure_overdue"
    MISSION = "mission"
    THREE_MONTHS = "three_months"
    MEASURE = "measure"
    NO_PROFILE = "no_profile"
    NO_APPOINTMENT = "no_appointment"


class Due(msgspec.Struct, frozen=True):
    """One thing to do about one participant, where one does it, and the day it was meant for, if any."""

    kind: DueKind
    participant: str
    alias: str
    text: Text
    address: str
    day: date | None = None


class TodayRow(msgspec.Struct, frozen=True):
    """One participant: when they come today or ``later``, when they last practised, and what is due.

    ``held``: no session may begin, until a supervisor has signed. ``missed``: they did not come then, nor since.
    """

    participant: str
    alias: str
    when: datetime | None
    last_session: datetime | None
    due: tuple[Due, ...]
    open_session: str | None
    held: bool = False
    later: datetime | None = None
    missed: datetime | None = None


class Today(msgspec.Struct, frozen=True):
    """Everyone one follows up: those expected today first, by time, then the others by alias.

    ``to_do`` is what is due about those who do not come today, and what one answers for in the clinic: what matters
    most first.
    """

    day: date
    people: tuple[TodayRow, ...]
    to_do: tuple[Due, ...] = ()
