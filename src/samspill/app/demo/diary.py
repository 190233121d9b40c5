"""What happens in the demo clinic, day by day: kept in the order in which it was lived, whoever it was about."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from typing import NamedTuple

from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.live.host import LiveHost
from samspill.app.ports.voice import SilentVoice

from .marking import mark_made_up
from .past_clock import PastClock

WEEKS = 8
_SUNDAY, _EVENING = 6, time(20, 0)


@dataclass(frozen=True)
class Past:
    """The clinic on a past day, its people by name, and those who take part by alias."""

    clinic: Clinic
    clock: PastClock
    staff: dict[str, Actor]
    people: dict[str, str] = field(default_factory=dict)
    kept: dict[str, str] = field(default_factory=dict)
    """Ids that are needed again later, such as the one of an adverse event, by a name of one's own."""

    def today(self) -> date:
        """The day it is, where the clinic is."""
        return self.clinic.day(self.clock.now())

    def in_days(self, days: int, at: time = time(10, 30)) -> datetime:
        """A moment some days from now."""
        return _moment(self.clinic, self.today() + timedelta(days=days), at)


Happening = Callable[[Past], None]


class Entry(NamedTuple):
    """Something that happens in a week (from 0) on a weekday (0 is Monday) at a time of day."""

    week: int
    day: int
    at: time
    do: Happening


class Diary:
    """Eight weeks that end last Sunday; lived through once, as far as one likes at a time."""

    def __init__(self, clinic: Clinic, staff: dict[str, Actor], entries: Iterable[Entry]) -> None:
        today = clinic.day(clinic.clock.now())
        self.first = today - timedelta(days=today.weekday(), weeks=WEEKS)
        """The Monday on which it begins."""
        clock = PastClock(_moment(clinic, self.first, time(8, 0)))
        live = LiveHost(clinic.store, clock, clinic.library, SilentVoice(), "demo")
        self.past = Past(replace(clinic, clock=clock, live=live), clock, staff)
        order = count()
        waiting = [(self._when(entry), next(order), entry.do) for entry in entries]
        self._waiting = sorted(waiting, key=lambda one: one[:2])

    def live(self) -> Past:
        """Let everything happen: how it is on the last Sunday."""
        return self.until(WEEKS - 1)

    def until(self, week: int, day: int = _SUNDAY) -> Past:
        """Let everything happen up to the evening of a day (0 is Monday) of a week (from 0), and let it be then."""
        end = _moment(self.past.clinic, self.first + timedelta(weeks=week, days=day), _EVENING)
        while self._waiting and self._waiting[0][0] < end:
            at, _, do = self._waiting.pop(0)
            self.past.clock.go_to(at)
            before = len(self.past.people)
            do(self.past)
            if len(self.past.people) > before:
                mark_made_up(self.past.clinic, tuple(self.past.people.values()))
        self.past.clock.go_to(end)
        return self.past

    def close(self) -> None:
        """Let go of what ran the sessions."""
        self.past.clinic.live.close()

    def _when(self, entry: Entry) -> datetime:
        return _moment(self.past.clinic, self.first + timedelta(weeks=entry.week, days=entry.day), entry.at)


def _moment(clinic: Clinic, day: date, at: time) -> datetime:
    return datetime.combine(day, at, clinic.zone).astimezone(UTC)
