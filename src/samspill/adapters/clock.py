"""The machine's clock."""

import time
from datetime import UTC, datetime


class SystemClock:
    """Meets the ``Clock`` port with the machine's date and its monotonic time."""

    def now(self) -> datetime:
        """The date and time, aware, in UTC."""
        return datetime.now(UTC)

    def elapsed(self) -> int:
        """Milliseconds since some fixed moment; never goes back."""
        return time.monotonic_ns() // 1_000_000
