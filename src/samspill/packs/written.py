"""Every text of a file that exists in two languages, with a key that stays when lines are moved."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any, NamedTuple

from samspill.model.words import Language

from .yaml_text import Document, Path

LANGUAGES = tuple(str(language) for language in Language)
_NAMES = ("id", "intent", "name")
"""What an item of a list is known by, so that its place in the list does not matter."""


class Kind(StrEnum):
    """What a text is for, as far as its length and its words go."""

    LINE = "line"
    ANSWER = "answer"
    QUESTION = "question"
    STEP = "step"
    TITLE = "title"
    PROSE = "prose"


LONGEST = {Kind.LINE: 140, Kind.QUESTION: 140, Kind.ANSWER: 60, Kind.STEP: 140, Kind.TITLE: 60, Kind.PROSE: 200}
"""Characters. The board in the headset is 1220 px wide and 640 high: at its smallest type (1.2 degrees of the eye), a
caption of three rows and four answers of one row each still fit."""


class Written(NamedTuple):
    """One text: where it stands, what it is known by, what it is for, and its words by language."""

    path: Path
    keys: tuple[str, ...]
    kind: Kind
    words: dict[str, str]

    def key(self, file: str) -> str:
        """What the text is known by in the whole pack."""
        return f"{file}#{'/'.join(self.keys)}"


def written_texts(document: Document) -> tuple[Written, ...]:
    """The texts of a file, in the order they are written in; one that was filled in for a missing one is none."""
    if document.texts is None:
        document.texts = tuple(
            found
            for found in written_in(document.value)
            if all((*found.path, language) in document.lines for language in found.words)
        )
    return document.texts


def written_in(value: Any, path: Path = (), keys: tuple[str, ...] = ()) -> Iterator[Written]:
    """The texts in plain data, wherever something has words in a language."""
    if isinstance(value, dict):
        words = {language: value[language] for language in LANGUAGES if isinstance(value.get(language), str)}
        if words:
            yield Written(path, keys, _kind(value, path), words)
        for key, item in value.items():
            if key not in words:
                yield from written_in(item, (*path, key), (*keys, key))
    elif isinstance(value, list):
        for i, item in enumerate(value):
            yield from written_in(item, (*path, i), (*keys, _name(item, i)))


def _name(item: Any, i: int) -> str:
    names = (str(item[key]) for key in _NAMES if isinstance(item, dict) and key in item)
    return next(names, str(i))


def _kind(value: dict[str, Any], path: Path) -> Kind:
    for key, kind in (("who", Kind.LINE), ("intent", Kind.ANSWER), ("rating", Kind.QUESTION)):
        if key in value:
            return kind
    if path and path[-1] in ("title", "name", "role"):
        return Kind.TITLE
    return Kind.STEP if path and path[0] == "rehearsal" else Kind.PROSE
