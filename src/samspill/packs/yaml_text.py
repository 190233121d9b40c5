"""Strict YAML 1.2: only what a scenario needs, so that nothing is read as something else than its author meant.

Only ``true`` and ``false`` are booleans and keys are words; duplicate keys, anchors, tags and several documents are
refused.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
)

from .problems import Problem, problem

LARGEST, DEEPEST = 1_000_000, 24
"""Characters of one file, and how deep it may be nested."""

Path = tuple[str | int, ...]
_UNREADABLE = "\ufffd"
"""What stands for bytes that are not UTF-8 once a file has been read."""
_INTEGER = re.compile(r"[-+]?[0-9]{1,18}$")
_ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
"""Characters that cannot be read aloud, shown or sent, or that turn the direction of what follows."""
_NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?$")


class Document:
    """One file as plain data, with the line each part stands on."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.value: Any = None
        self.lines: dict[Path, int] = {}
        self.problems: list[Problem] = []
        self.spelt: dict[Path, str] = {}
        """How a key is spelt in the file that is read as another."""
        self.partial = False
        """Whether something had to be left out: names can be checked, but what follows from the rest cannot."""
        self.gaps: list[Callable[[], Any]] = []
        """For each problem that leaves a gap, how to fill it so that the rest can be read."""

    def line(self, path: Path) -> int:
        """The line of ``path``, or of the nearest part around it."""
        path = self._as_written(path) if self.spelt else path
        while path not in self.lines and path:
            path = path[:-1]
        return self.lines.get(path, 1)

    def _as_written(self, path: Path) -> Path:
        written: Path = ()
        for part in path:
            written = (*written, self.spelt.get((*written, part), part))
        return written

    def at(self, path: Path) -> Any:
        """The value at ``path``, or ``None`` when there is none."""
        value = self.value
        for part in path:
            if isinstance(value, dict):
                value = value.get(str(part))
            else:
                value = value[part] if isinstance(value, list) and isinstance(part, int) and part < len(value) else None
        return value

    def words(self) -> Iterator[tuple[Path, str]]:
        """Every text and key in it, with its path."""
        yield from _words((), self.value)

    def fill_gaps(self) -> bool:
        """Fill what can be filled; false when something else is wrong, too."""
        if len(self.gaps) < len(self.problems):
            return False
        for fill in self.gaps:
            fill()
        return True

    def refuse(self, name: str, line: int, **words: object) -> None:
        """Add a problem of this file."""
        self.problems.append(problem(name, self.file, line, **words))


def _words(path: Path, value: Any) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for i, item in enumerate(value):
            yield from _words((*path, i), item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield (*path, key), key
            yield from _words((*path, key), item)


def read_yaml(file: str, text: str) -> Document:
    """Read ``text``; ``problems`` says what was refused, and then ``value`` is not to be used."""
    document = Document(file)
    if len(text) > LARGEST:
        document.refuse("too-large", 1, limit=f"{LARGEST:,} characters")
        return document
    if _UNREADABLE in text:
        document.refuse("not-utf-8", text[: text.index(_UNREADABLE)].count("\n") + 1)
        return document
    try:
        _Builder(document, text).build()
    except _Refused as refused:
        document.refuse("not-plain-yaml", refused.line, found=refused.found)
    except (YAMLError, ValueError) as broken:
        _explain(document, broken)
    if document.problems:
        document.value = None
    return document


class _Refused(Exception):
    def __init__(self, found: str, event: Event) -> None:
        super().__init__(found)
        self.found = found
        self.line = _line(event)


class _Builder:
    """Builds plain data straight from the parser's events, and looks at each of them before using it."""

    def __init__(self, document: Document, text: str) -> None:
        self.document = document
        self.events: Iterator[Event] = YAML(typ="safe", pure=True).parse(text)
        self.depth = 0

    def build(self) -> None:
        documents = 0
        for event in self.events:
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _Refused("a second document (`---`)", event)
                self.document.value = self.value(next(self.events), ())

    def value(self, event: Event, path: Path) -> Any:
        _plain(event)
        self.document.lines.setdefault(path, _line(event))
        if isinstance(event, ScalarEvent):
            if odd := _ODD.search(str(event.value)):
                self.document.refuse("odd-character", _line(event), code=f"U+{ord(odd[0]):04X}")
            return _scalar(event)
        self.depth += 1
        if self.depth > DEEPEST:
            raise _Refused(f"nesting deeper than {DEEPEST}", event)
        built = self.mapping(path) if isinstance(event, MappingStartEvent) else self.sequence(path)
        self.depth -= 1
        return built

    def sequence(self, path: Path) -> list[Any]:
        found: list[Any] = []
        while not isinstance(event := next(self.events), SequenceEndEvent):
            found.append(self.value(event, (*path, len(found))))
        return found

    def mapping(self, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not isinstance(event := next(self.events), MappingEndEvent):
            _plain(event)
            if not isinstance(event, ScalarEvent):
                raise _Refused("a key that is not a word", event)
            key, line = str(event.value), _line(event)
            if key in found:
                self.document.refuse("duplicate-key", line, key=key, first=self.document.lines[(*path, key)])
                self.value(next(self.events), (*path, key))
                continue
            self.document.lines[(*path, key)] = line
            found[key] = self.value(next(self.events), (*path, key))
        return found


def _plain(event: Event) -> None:
    """Refuse what strict YAML leaves out."""
    if isinstance(event, AliasEvent):
        raise _Refused("a reference (`*name`)", event)
    if getattr(event, "anchor", None):
        raise _Refused("an anchor (`&name`)", event)
    if getattr(event, "tag", None):
        raise _Refused("a tag (`!name`)", event)


def _line(event: Event) -> int:
    return int(event.start_mark.line) + 1


def _explain(document: Document, broken: Exception) -> None:
    mark = getattr(broken, "problem_mark", None) or getattr(broken, "context_mark", None)
    what = getattr(broken, "problem", None) or getattr(broken, "reason", None) or "the text cannot be read"
    document.refuse("yaml-syntax", mark.line + 1 if mark else 1, found=what)


def _scalar(event: ScalarEvent) -> Any:
    text = str(event.value)
    if event.style is not None:
        return text
    if text in ("true", "false"):
        return text == "true"
    if text in ("", "null", "~"):
        return None
    if _INTEGER.match(text):
        return int(text)
    return float(text) if _NUMBER.match(text) else text
