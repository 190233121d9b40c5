"""What is wrong in a pack, said so that its author can mend it."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from itertools import islice

import msgspec
from rapidfuzz import process

from samspill.model.words import Language, Text

from .catalogue import CATALOGUE, Entry

NOTHING = Text(nb="ingenting", en="nothing")
"""Where a value should be and none is."""
_NEAR = 70
_MOST, _LONGEST = 300, 100
"""How many names are compared, and how much of each: a pack from a stranger may name thousands."""


class Severity(StrEnum):
    """An ``error`` keeps a pack from being used; a ``warning`` does not."""

    ERROR = "error"
    WARNING = "warning"


class Problem(msgspec.Struct, frozen=True):
    """One problem: a stable code, where it is, what is wrong, what was expected, and how to mend it.

    ``message`` and ``mend`` are English; the same in Norwegian stands beside them, for those who read ``told``.
    """

    code: str
    file: str
    line: int
    message: str
    mend: str
    severity: Severity = Severity.ERROR
    message_nb: str = ""
    mend_nb: str = ""

    @property
    def told(self) -> Text:
        """What is wrong, in both languages."""
        return Text(nb=self.message_nb or self.message, en=self.message)

    @property
    def mending(self) -> Text:
        """How to mend it, in both languages."""
        return Text(nb=self.mend_nb or self.mend, en=self.mend)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.code} {self.message} {self.mend}"


def problem(name: str, file: str, line: int, **words: object) -> Problem:
    """The problem called ``name`` in the catalogue, filled in with ``words``; a ``Text`` is put in as it is spoken."""
    entry = CATALOGUE[name]
    message, mend = _filled(entry, Language.EN, words)
    return Problem(entry.code, file, line, message, mend, Severity(entry.severity), *_filled(entry, Language.NB, words))


def _filled(entry: Entry, language: Language, words: Mapping[str, object]) -> tuple[str, str]:
    put_in = {name: word.spoken(language) if isinstance(word, Text) else word for name, word in words.items()}
    message, mend = (_ended_once(text.spoken(language).format_map(put_in)) for text in (entry.message, entry.mend))
    return message, mend


def _ended_once(said: str) -> str:
    """Without a full stop after what was put in, when that is a question or a sentence with an end of its own."""
    said = said.strip()
    return said[:-1] if said.endswith(("?.", "..")) and not said.endswith("...") else said


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """By file and line."""
    return tuple(sorted(problems, key=lambda found: (found.file, found.line, found.code, found.message)))


def counted(number: int) -> Text:
    """A large number, with its thousands apart."""
    return Text(nb=f"{number:,}".replace(",", " "), en=f"{number:,}")


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that ``word`` is close to, if there is one."""
    found = process.extractOne(str(word)[:_LONGEST], _names(known), score_cutoff=_NEAR)
    return found[0] if found is not None else None


def near(word: str, known: Iterable[str]) -> Text:
    """``Did you mean ...?`` for a word close to a known one, or what is known, when that is short."""
    names = _names(known)
    found = nearest(word, names)
    if found is not None:
        return Text(nb=f"Mente du `{found}`?", en=f"Did you mean `{found}`?")
    if not names:
        return Text(nb="Her finnes det ingen.", en="None is known here.")
    shown = ", ".join(f"`{name}`" for name in names[:12])
    more = len(names) > 12
    return Text(
        nb=f"Her finnes: {shown}{' og flere' if more else ''}.", en=f"Known here: {shown}{' and more' if more else ''}."
    )


def _names(known: Iterable[str]) -> list[str]:
    return sorted({str(name)[:_LONGEST] for name in islice(known, _MOST)})
