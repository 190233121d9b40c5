"""Strict YAML 1.2: only what a scenario needs, so that nothing is read as something else than its author meant.

Only ``true`` and ``false`` are booleans and keys are words; duplicate keys, anchors, tags and several documents are
refused.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from samspill.model.words import Text

from .parser_words import in_words
from .problems import Problem, counted, problem

LARGEST, DEEPEST = 1_000_000, 24
"""Characters of one file, and how deep it may be nested."""

Path = tuple[str | int, ...]
Event = Any
"""An event of either parser; they share no types, but names and attributes."""
_UNREADABLE = "\ufffd"
"""What stands for bytes that are not UTF-8 once a file has been read."""
_INTEGER = re.compile(r"[-+]?[0-9]{1,18}$")
_ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
"""Characters that cannot be read aloud, shown or sent, or that turn the direction of what follows."""
_OTHERWISE = re.compile("[\t\x85\u2028\u2029\ufeff]|\r(?!\n)")
"""Where YAML 1.1 and 1.2 tell lines or words apart differently."""
_QUICK = getattr(yaml, "CSafeLoader", None)
"""libyaml; there is none where PyYAML was built without it."""
_NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?$")


class Document:
    """One file as plain data, with the line each part stands on."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.value: Any = None
        self.lines: dict[Path, int] = {}
        self.problems: list[Problem] = []
        self.texts: tuple[Any, ...] | None = None
        """What ``written`` has found in it, once it has looked."""
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
        document.refuse("too-large", 1, limit=Text(nb=f"{counted(LARGEST).nb} tegn", en=f"{LARGEST:,} characters"))
        return document
    if _UNREADABLE in text:
        document.refuse("not-utf-8", text[: text.index(_UNREADABLE)].count("\n") + 1)
        return document
    document = _read_quickly(file, text) or read_strictly(file, text)
    if document.problems:
        document.value = None
    return document


def read_strictly(file: str, text: str) -> Document:
    """``text`` read by the parser that knows YAML 1.2 and explains what it refuses."""
    document = Document(file)
    try:
        _Builder(document, YAML(typ="safe", pure=True).parse(text)).build()
    except (YAMLError, ValueError) as broken:
        _explain(document, broken)
    return document


def _read_quickly(file: str, text: str) -> Document | None:
    """The same from libyaml, ten times as fast; ``None`` where it may read otherwise, or finds the text is not YAML.

    It knows YAML 1.1: that has other line breaks, and other places for tabs. Which words are numbers and truths is not
    its business. What it refuses is looked at again by the parser whose explanations people get.
    """
    if _QUICK is None or _OTHERWISE.search(text):
        return None
    document = Document(file)
    try:
        _Builder(document, yaml.parse(text, Loader=_QUICK)).build()
    except (yaml.YAMLError, ValueError):
        return None
    return document


class _Refused(Exception):
    def __init__(self, found: Text, event: Event) -> None:
        super().__init__(found)
        self.found = found
        self.line = _line(event)


class _Builder:
    """Builds plain data straight from the parser's events, and looks at each of them before using it."""

    def __init__(self, document: Document, events: Iterator[Event]) -> None:
        self.document = document
        self.events = events
        self.depth = 0

    def build(self) -> None:
        """Build it all; what strict YAML leaves out is said, and nothing more is read."""
        try:
            self.documents()
        except _Refused as refused:
            self.document.refuse("not-plain-yaml", refused.line, found=refused.found)

    def documents(self) -> None:
        documents = 0
        for event in self.events:
            if _kind(event) == "DocumentStart":
                documents += 1
                if documents > 1:
                    raise _Refused(Text(nb="et dokument til (`---`)", en="a second document (`---`)"), event)
                self.document.value = self.value(next(self.events), ())

    def value(self, event: Event, path: Path) -> Any:
        kind = _kind(event)
        _plain(event, kind)
        self.document.lines.setdefault(path, _line(event))
        if kind == "Scalar":
            if odd := _ODD.search(str(event.value)):
                self.document.refuse("odd-character", _line(event), code=f"U+{ord(odd[0]):04X}")
            return _scalar(event)
        self.depth += 1
        if self.depth > DEEPEST:
            raise _Refused(Text(nb=f"mer enn {DEEPEST} lag inni hverandre", en=f"nesting deeper than {DEEPEST}"), event)
        built = self.mapping(path) if kind == "MappingStart" else self.sequence(path)
        self.depth -= 1
        return built

    def sequence(self, path: Path) -> list[Any]:
        found: list[Any] = []
        while _kind(event := next(self.events)) != "SequenceEnd":
            found.append(self.value(event, (*path, len(found))))
        return found

    def mapping(self, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while (kind := _kind(event := next(self.events))) != "MappingEnd":
            _plain(event, kind)
            if kind != "Scalar":
                raise _Refused(Text(nb="et nøkkelord som ikke er et ord", en="a key that is not a word"), event)
            key, line = str(event.value), _line(event)
            if key in found:
                self.document.refuse("duplicate-key", line, key=key, first=self.document.lines[(*path, key)])
                self.value(next(self.events), (*path, key))
                continue
            self.document.lines[(*path, key)] = line
            found[key] = self.value(next(self.events), (*path, key))
        return found


def _kind(event: Event) -> str:
    """Scalar, MappingStart, ...: both parsers call their events the same."""
    return type(event).__name__.removesuffix("Event")


def _plain(event: Event, kind: str) -> None:
    """Refuse what strict YAML leaves out."""
    if kind == "Alias":
        raise _Refused(Text(nb="en henvisning (`*navn`)", en="a reference (`*name`)"), event)
    if getattr(event, "anchor", None):
        raise _Refused(Text(nb="et anker (`&navn`)", en="an anchor (`&name`)"), event)
    if getattr(event, "tag", None):
        raise _Refused(Text(nb="en merkelapp (`!navn`)", en="a tag (`!name`)"), event)


def _line(event: Event) -> int:
    return int(event.start_mark.line) + 1


def _explain(document: Document, broken: Exception) -> None:
    mark = getattr(broken, "problem_mark", None) or getattr(broken, "context_mark", None)
    what = getattr(broken, "problem", None) or getattr(broken, "reason", None) or ""
    document.refuse("yaml-syntax", mark.line + 1 if mark else 1, found=in_words(str(what)))


def _scalar(event: Event) -> Any:
    text = str(event.value)
    if event.style:
        return text
    if text in ("true", "false"):
        return text == "true"
    if text in ("", "null", "~"):
        return None
    if _INTEGER.match(text):
        return int(text)
    return float(text) if _NUMBER.match(text) else text
