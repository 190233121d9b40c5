"""Codes of people in a study, from the clinic's key.

The key of the codes is derived from the clinic's own (HKDF-SHA256, RFC 5869); a code is the HMAC-SHA-256 (RFC 2104) of
the person's number under it. So nobody can find a person from their code by trying numbers, unless they have the key.
"""

import hmac
from hashlib import sha256

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES, LENGTH = 32, 8
LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
"""No vowels, so that no code is a word about somebody."""


class KeyedStudyCodes:
    """Meets ``StudyCodes``. ``master`` is the clinic's key."""

    def __init__(self, master: bytes) -> None:
        self._key = HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=b"samspill study codes").derive(master)

    def code(self, participant: str) -> str:
        """See the port."""
        number = int.from_bytes(hmac.digest(self._key, participant.encode(), sha256))
        letters = []
        for _ in range(LENGTH):
            number, at = divmod(number, len(LETTERS))
            letters.append(LETTERS[at])
        return "".join(letters)
