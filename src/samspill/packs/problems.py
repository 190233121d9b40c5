"""What is wrong in a pack, said so that its author can mend it."""

from collections.abc import Iterable
from enum import StrEnum
from itertools import islice

import msgspec
from rapidfuzz import process

from .catalogue import CATALOGUE

_NEAR = 70
_MOST, _LONGEST = 300, 100
"""How many names are compared, and how much of each: a pack from a stranger may name thousands."""


class Severity(StrEnum):
    """An ``error`` keeps a pack from being used; a ``warning`` does not."""

    ERROR = "error"
    WARNING = "warning"


class Problem(msgspec.Struct, frozen=True):
    """One problem: a stable code, where it is, what is wrong, what was expected, and how to mend it."""

    code: str
    file: str
    line: int
    message: str
    mend: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.code} {self.message} {self.mend}"


def problem(name: str, file: str, line: int, **words: object) -> Problem:
    """The problem called ``name`` in the catalogue, with its message filled in."""
    entry = CATALOGUE[name]
    message, mend = (text.format_map(words) for text in (entry.message, entry.mend))
    return Problem(entry.code, file, line, message.strip(), mend.strip(), Severity(entry.severity))


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """By file and line."""
    return tuple(sorted(problems, key=lambda found: (found.file, found.line, found.code, found.message)))


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that ``word`` is close to, if there is one."""
    found = process.extractOne(str(word)[:_LONGEST], _names(known), score_cutoff=_NEAR)
    return found[0] if found is not None else None


def near(word: str, known: Iterable[str]) -> str:
    """``Did you mean ...?`` for a word close to a known one, or what is known, when that is short."""
    names = _names(known)
    found = nearest(word, names)
    if found is not None:
        return f"Did you mean `{found}`?"
    if not names:
        return "None is known here."
    shown = ", ".join(f"`{name}`" for name in names[:12])
    return f"Known here: {shown}{' and more' if len(names) > 12 else ''}."


def _names(known: Iterable[str]) -> list[str]:
    return sorted({str(name)[:_LONGEST] for name in islice(known, _MOST)})
