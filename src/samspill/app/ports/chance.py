"""Chance, passed in so that tests know what it will bring."""

from typing import Protocol

ALPHABET = "BCDFGHJKLMNPQRSTVWXZ"
"""Consonants only: nothing that looks like a digit, and no words by accident (RFC 8628, section 6.1)."""


class Chance(Protocol):
    """Draws what must not be guessable (ids, tokens, codes) and the seeds of runs."""

    def id(self) -> str:
        """A new id that no other record has."""

    def token(self) -> str:
        """A secret of at least 32 random bytes, safe in a cookie."""

    def letters(self, alphabet: str, length: int) -> str:
        """``length`` letters of ``alphabet``, each drawn alone."""

    def seed(self) -> int:
        """The seed of a run, 0 to 2**32 - 1."""
