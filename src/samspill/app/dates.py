"""Days and moments as people write them, in both languages."""

import re
from datetime import date, datetime, tzinfo

from samspill.model.words import Text

_MONTHS_NB = (
    *("januar", "februar", "mars", "april", "mai", "juni"),
    *("juli", "august", "september", "oktober", "november", "desember"),
)
_MONTHS_EN = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


_DAY_FIRST = re.compile(r"(\d{1,2})[./ -]+(\d{1,2})[./ -]+(\d{4})")
"""As people write a day in both languages: 31.12.1980, 31/12/1980."""


def day_written(given: str) -> date | None:
    """A day as people write it, the day first, or as machines do; ``None`` for anything else."""
    found = _DAY_FIRST.fullmatch(given.strip())
    try:
        return date(*(int(part) for part in reversed(found.groups()))) if found else date.fromisoformat(given.strip())
    except ValueError:
        return None


def day_words(day: date | datetime, zone: tzinfo) -> Text:
    """A day with its month in words; of a moment, the day it was where the clinic is."""
    if isinstance(day, datetime):
        day = day.astimezone(zone).date()
    nb, en = _MONTHS_NB[day.month - 1], _MONTHS_EN[day.month - 1]
    return Text(nb=f"{day.day}. {nb} {day.year}", en=f"{day.day} {en} {day.year}")


def moment_words(at: datetime, zone: tzinfo) -> Text:
    """A day and the time of day."""
    day, clock = day_words(at, zone), at.astimezone(zone).strftime("%H:%M")
    return Text(nb=f"{day.nb} kl. {clock}", en=f"{day.en}, {clock}")
