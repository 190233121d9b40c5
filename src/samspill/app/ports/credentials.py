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

    def one_time_secret(self) -> str:
        """A new secret for an authenticator app, in base 32."""

    def one_time_address(self, secret: str, name: str) -> str:
        """The address that a phone's camera reads, ``otpauth://totp/...``."""

    def one_time_step(self, secret: str, code: str, at: datetime) -> int | None:
        """The number of the half minute whose code (RFC 6238) this is; ``None`` when it is none around ``at``."""
