"""Passwords by argon2id and one-time codes by RFC 6238."""

from base64 import b64encode
from datetime import datetime
from functools import cached_property
from hmac import compare_digest
from secrets import token_bytes
from threading import BoundedSemaphore

import pyotp
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from argon2.low_level import ARGON2_VERSION

STEPS_EITHER_SIDE = 1
"""One-time codes of half a minute before and after count too: clocks differ."""
AT_ONCE = 2
"""Each check takes 64 MiB and a fifth of a second; more at once would starve live sessions."""


class ArgonCredentials:
    """Meets the ``Credentials`` port; each check takes a good part of a second of one core, on purpose."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher()
        self._room = BoundedSemaphore(AT_ONCE)

    @cached_property
    def nobody(self) -> str:
        """A hash that no password matches, but that takes as long to check as any: salt and digest are chance.

        None is worked out for it, or the first try with a name that does not exist would take twice as long.
        """
        made = self._hasher
        cost = f"m={made.memory_cost},t={made.time_cost},p={made.parallelism}"
        salt, tag = (b64encode(token_bytes(n)).decode().rstrip("=") for n in (made.salt_len, made.hash_len))
        return f"$argon2id$v={ARGON2_VERSION}${cost}${salt}${tag}"

    def hash(self, password: str) -> str:
        """A salted argon2id hash that may be stored."""
        with self._room:
            return self._hasher.hash(password)

    def matches(self, hashed: str, password: str) -> bool:
        """Whether ``password`` is the one behind ``hashed``; a damaged hash matches nothing."""
        with self._room:
            try:
                return self._hasher.verify(hashed, password)
            except (VerificationError, InvalidHashError):
                return False

    def one_time_secret(self) -> str:
        """160 random bits in base 32, as RFC 4226, section 4, asks for."""
        return pyotp.random_base32()

    def one_time_address(self, secret: str, name: str) -> str:
        """The address that a phone's camera reads."""
        return pyotp.TOTP(secret).provisioning_uri(name=name, issuer_name="samspill")

    def one_time_step(self, secret: str, code: str, at: datetime) -> int | None:
        """The number of the half minute whose code this is; ``None`` when it is none around ``at``."""
        codes = pyotp.TOTP(secret)
        now = codes.timecode(at)
        steps = range(now - STEPS_EITHER_SIDE, now + STEPS_EITHER_SIDE + 1)
        return next((step for step in steps if compare_digest(codes.generate_otp(step).encode(), code.encode())), None)
