"""Which characters can be printed: those our fonts hold, as PDF/UA asks that every sign can be read out again.

``fonts/covered.txt`` holds them as ranges; a test prints every one. What is not among them becomes an empty box, which
shows that something stood there. Signs that only change others or turn the order of reading are left out.
"""

import unicodedata
from functools import cache
from pathlib import Path

BOX = "□"
LONGEST_TEXT, LONGEST_CELL = 2000, 300
"""Nothing in the record is longer; a cell over several pages would take minutes to set."""

LONGEST_WORD = 24
"""A longer word may be broken anywhere, or it would leave the page."""

_COVERED = Path(__file__).parent / "fonts" / "covered.txt"
_BREAK = "\u200b"


def printable(text: str, longest: int = LONGEST_TEXT) -> str:
    """``text`` with composed letters, plain spaces, boxes for what cannot be printed, and dots where it was cut."""
    composed = unicodedata.normalize("NFC", text if len(text) <= longest else f"{text[:longest]} …")
    signs = "".join(_sign(sign) for sign in composed)
    return " ".join(_breakable(word) for word in signs.split())


@cache
def covered() -> frozenset[str]:
    """Every character our fonts hold and that we print."""
    found: set[str] = set()
    for line in _COVERED.read_text(encoding="ascii").split():
        first, _, last = line.partition("-")
        found.update(chr(code) for code in range(int(first, 16), int(last or first, 16) + 1))
    return frozenset(found)


def _sign(sign: str) -> str:
    if sign in covered():
        return sign
    kind = unicodedata.category(sign)
    if sign.isspace() or kind == "Cc":
        return " "
    return "" if kind[0] == "M" or kind == "Cf" or 0x1F3FB <= ord(sign) <= 0x1F3FF else BOX


def _breakable(word: str) -> str:
    if len(word) <= LONGEST_WORD:
        return word
    return _BREAK.join(word[n : n + LONGEST_WORD] for n in range(0, len(word), LONGEST_WORD))
