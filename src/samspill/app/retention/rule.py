"""When something is due to go: pure, from the day it was last touched and the times that were set."""

from datetime import date, timedelta

from samspill.app.records.retention import KeepTimes

GRACE = timedelta(days=14)
"""So long after somebody turned deletion on nothing goes: time to read the list and to keep somebody longer."""

PRACTICE_DAYS = 90
"""So many days a practice person is kept after somebody last went on with them."""


def practice_goes(last_entry: date) -> date:
    """The first day on which a practice person is no longer kept."""
    return last_entry + timedelta(days=PRACTICE_DAYS + 1)


def record_goes(last_entry: date, times: KeepTimes) -> date:
    """The first day on which the record is no longer kept: the day after the last of its years is over."""
    return _years_after(last_entry, times.record_years) + timedelta(days=1)


def events_go(closed: date, times: KeepTimes) -> date:
    """The first day on which the events of a session that was closed then are no longer kept."""
    return _years_after(closed, times.events_years) + timedelta(days=1)


def sign_in_goes(seen: date, times: KeepTimes) -> date:
    """The first day on which a sign-in last seen then is no longer kept."""
    return seen + timedelta(days=times.sign_ins_days + 1)


def not_before(goes: date, held_until: date | None, turned_on: date | None) -> date:
    """The day on which it really goes: after any hold, and not in the first days after deletion was turned on."""
    wanted = [goes]
    if held_until is not None:
        wanted.append(held_until + timedelta(days=1))
    if turned_on is not None:
        wanted.append(turned_on + GRACE)
    return max(wanted)


def too_many_at_once(people: int, everyone: int) -> bool:
    """Whether so many are due on one day that the clock is more likely wrong than all of them old.

    Two may always go, and a tenth of a large clinic; for more a person has to look and do it by hand.
    """
    return people > max(2, everyone // 10)


def years_before(day: date, years: int) -> date:
    """The same day so many years ago; the 29th of February becomes the 28th."""
    last = 28 if (day.month, day.day) == (2, 29) else day.day
    return day.replace(year=day.year - years, day=last)


def _years_after(day: date, years: int) -> date:
    """The same day so many years on; the 29th of February becomes the 1st of March, so that nothing goes too soon."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)
