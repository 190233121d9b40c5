"""A clock that is set by hand, so that past days can be lived through now."""

from datetime import datetime, timedelta


class PastClock:
    """Meets ``Clock``; it only goes forward."""

    def __init__(self, start: datetime) -> None:
        self._now = start
        self._elapsed = 0

    def now(self) -> datetime:
        """See the port."""
        return self._now

    def elapsed(self) -> int:
        """See the port."""
        return self._elapsed

    def advance(self, ms: int) -> None:
        """Let time pass for whoever is playing."""
        self._elapsed += ms
        self._now += timedelta(milliseconds=ms)

    def go_to(self, moment: datetime) -> None:
        """The next thing that happens; never back."""
        self._now = max(self._now, moment)
