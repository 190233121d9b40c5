"""How a recorded line is known: by who says it, in which language, and exactly what is said."""

import hashlib
import unicodedata

_LETTERS = 8


def mark_of(text: str) -> str:
    """Eight letters and digits that stand for ``text`` in the name of its recording.

    A recording whose text was changed since is so never heard over a caption that says something else.
    """
    plain = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(plain.encode()).hexdigest()[:_LETTERS]
