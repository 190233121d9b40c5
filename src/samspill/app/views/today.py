"""The day's list."""

from datetime import date, datetime

import msgspec

from samspill.model.words import Text


class TodayRow(msgspec.Struct, frozen=True):
    """One participant: when they come today (or not), when they last practised, and what is due."""

    participant: str
    alias: str
    when: datetime | None
    last_session: datetime | None
    due: tuple[Text, ...]
    open_session: str | None


class Today(msgspec.Struct, frozen=True):
    """Everyone the care worker follows up: those expected today first, by time, then the others by alias."""

    day: date
    people: tuple[TodayRow, ...]
