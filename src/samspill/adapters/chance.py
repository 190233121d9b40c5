"""The machine's source of randomness."""

import secrets

ID_BYTES = 12
TOKEN_BYTES = 32


class SystemChance:
    """Meets the ``Chance`` port with the operating system's cryptographic randomness."""

    def id(self) -> str:
        """A new id that no other record has (96 random bits)."""
        return secrets.token_hex(ID_BYTES)

    def token(self) -> str:
        """A secret of 32 random bytes, safe in a cookie."""
        return secrets.token_urlsafe(TOKEN_BYTES)

    def letters(self, alphabet: str, length: int) -> str:
        """``length`` letters of ``alphabet``, each drawn alone."""
        return "".join(secrets.choice(alphabet) for _ in range(length))

    def seed(self) -> int:
        """The seed of a run, 0 to 2**32 - 1."""
        return secrets.randbits(32)
