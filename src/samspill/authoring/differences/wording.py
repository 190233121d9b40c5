"""Two wordings of one text, word by word."""

import re
from difflib import SequenceMatcher
from typing import NamedTuple

_WORDS = re.compile(r"\s+|[\w'’-]+|[^\w\s]")


class Piece(NamedTuple):
    """A stretch of words: kept (`=`), taken out (`-`) or put in (`+`)."""

    sign: str
    words: str


def reworded(before: str, after: str) -> tuple[Piece, ...]:
    """What was taken out of ``before`` and put in to make ``after``."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    pieces: list[Piece] = []
    for sign, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if sign == "equal":
            pieces.append(Piece("=", "".join(old[a:b])))
            continue
        if b > a:
            pieces.append(Piece("-", "".join(old[a:b])))
        if d > c:
            pieces.append(Piece("+", "".join(new[c:d])))
    return tuple(pieces)
