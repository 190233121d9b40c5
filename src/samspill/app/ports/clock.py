"""Time, passed in so that tests can hold it still."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """The only place where the app learns what time it is."""

    def now(self) -> datetime:
        """The date and time, aware, in UTC."""

    def elapsed(self) -> int:
        """Milliseconds since some fixed moment; never goes back, whatever happens to the date."""
