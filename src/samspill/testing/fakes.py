"""A clock that is moved by hand, chance that is known beforehand, passwords that cost nothing, and no voice."""

import hashlib
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal

from samspill.app.ports.voice import Line

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class FakeClock:
    """Meets ``Clock``; stands still until ``advance``."""

    def __init__(self, start: datetime = START) -> None:
        self._start = start
        self._ms = 0

    def now(self) -> datetime:
        """See the port."""
        return self._start + timedelta(milliseconds=self._ms)

    def elapsed(self) -> int:
        """See the port."""
        return self._ms

    def advance(self, ms: int = 0, *, minutes: int = 0, days: int = 0) -> None:
        """Let time pass."""
        self._ms += ms + minutes * 60_000 + days * 86_400_000


class FakeChance:
    """Meets ``Chance``; counts instead of drawing, or gives the ``codes`` it was made with."""

    def __init__(self, codes: tuple[str, ...] = ()) -> None:
        self._count = 0
        self._codes = list(codes)

    def id(self) -> str:
        """See the port."""
        return f"id-{self._next():04}"

    def token(self) -> str:
        """See the port."""
        return f"token-{self._next():04}-{'x' * 32}"

    def letters(self, alphabet: str, length: int) -> str:
        """See the port."""
        if self._codes:
            return self._codes.pop(0)
        number, letters = self._next(), ""
        for _ in range(length):
            number, digit = divmod(number, len(alphabet))
            letters += alphabet[digit]
        return letters

    def seed(self) -> int:
        """See the port."""
        return self._next()

    def _next(self) -> int:
        self._count += 1
        return self._count


class FakeCredentials:
    """Meets ``Credentials`` at no cost, and with no safety; ``checked`` are the hashes that were tried, in order."""

    nobody = "nobody"

    def __init__(self) -> None:
        self.checked: list[str] = []

    def hash(self, password: str) -> str:
        """See the port."""
        return hashlib.sha256(password.encode()).hexdigest()

    def matches(self, hashed: str, password: str) -> bool:
        """See the port."""
        self.checked.append(hashed)
        return hashed == self.hash(password)

    def one_time_secret(self) -> str:
        """See the port."""
        return "SECRET"

    def one_time_address(self, secret: str, name: str) -> str:
        """See the port."""
        return f"otpauth://totp/samspill:{name}?secret={secret}"

    def one_time_step(self, secret: str, code: str, at: datetime) -> int | None:
        """See the port; the code is the secret and the half minute."""
        step = int(at.timestamp()) // 30
        return step if code == f"{secret}{step}" else None


class FakeVoice:
    """Meets ``Voice``; what was asked for is ready once ``finish`` is called."""

    def __init__(self) -> None:
        self.asked: list[Line] = []
        self._ready: set[Line] = set()

    def prepare(self, lines: tuple[Line, ...]) -> None:
        """See the port."""
        self.asked += lines

    def finish(self) -> None:
        """Everything asked for is ready."""
        self._ready |= set(self.asked)

    def digest(self, line: Line) -> str | None:
        """See the port."""
        return hashlib.sha256(line.text.encode()).hexdigest() if line in self._ready else None

    def forget(self) -> None:
        """See the port."""
        self.asked.clear()
        self._ready.clear()

    def path(self, digest: str, kind: Literal["wav", "json"]) -> Path | None:
        """See the port."""
        return None

    def close(self) -> None:
        """See the port."""
