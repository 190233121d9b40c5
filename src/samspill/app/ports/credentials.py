"""Passwords and one-time codes."""

from datetime import datetime
from typing import Protocol


class Credentials(Protocol):
    """Hashes and checks; slow on purpose, so call it outside a unit of work."""

    @property
    def nobody(self) -> str:
        """A hash that no password matches, but that takes as long to check as any."""

    def hash(self, password: str) -> str:
        """A salted hash that may be stored."""

    def matches(self, hashed: str, password: str) -> bool:
        """Whether ``password`` is the one behind ``hashed``."""

    def one_time_code_matches(self, secret: str, code: str, at: datetime) -> bool:
        """Whether ``code`` is the time-based one-time code (RFC 6238) of ``secret`` around ``at``."""
