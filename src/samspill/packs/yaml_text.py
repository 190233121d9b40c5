"""Strict YAML 1.2: only what a scenario needs, so that nothing is read as something else than its author meant.

Only ``true`` and ``false`` are booleans and keys are words; duplicate keys, anchors, tags and several documents are
refused.
"""

import re
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.events import AliasEvent, DocumentStartEvent, Event
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from .problems import Problem, problem

LARGEST, DEEPEST = 1_000_000, 24
"""Characters of one file, and how deep it may be nested."""

Path = tuple[str | int, ...]
_INTEGER = re.compile(r"[-+]?[0-9]{1,18}$")
_NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?$")


class Document:
    """One file as plain data, with the line each part stands on."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.value: Any = None
        self.lines: dict[Path, int] = {}
        self.problems: list[Problem] = []

    def line(self, path: Path) -> int:
        """The line of ``path``, or of the nearest part around it."""
        while path not in self.lines and path:
            path = path[:-1]
        return self.lines.get(path, 1)

    def refuse(self, name: str, line: int, **words: object) -> None:
        """Add a problem of this file."""
        self.problems.append(problem(name, self.file, line, **words))


def read_yaml(file: str, text: str) -> Document:
    """Read ``text``; ``problems`` says what was refused, and then ``value`` is not to be used."""
    document = Document(file)
    if len(text) > LARGEST:
        document.refuse("too-large", 1, limit=f"{LARGEST:,} characters")
        return document
    try:
        if _refused_event(document, text):
            return document
        node = _yaml().compose(text)
    except (MarkedYAMLError, ValueError, RecursionError) as broken:
        _explain(document, broken)
        return document
    if node is not None:
        document.value = _value(document, node, ())
    return document


def _yaml() -> YAML:
    return YAML(typ="safe", pure=True)


def _refused_event(document: Document, text: str) -> bool:
    """Look for what strict YAML leaves out, and for nesting too deep, before anything is built."""
    depth = documents = 0
    for event in _yaml().parse(text):
        depth += _nesting(event)
        documents += isinstance(event, DocumentStartEvent)
        refused = _refused(event, depth, documents)
        if refused:
            document.refuse("not-plain-yaml", event.start_mark.line + 1, found=refused)
            return True
    return False


def _nesting(event: Event) -> int:
    name = type(event).__name__
    return name.endswith(("MappingStartEvent", "SequenceStartEvent")) - name.endswith(
        ("MappingEndEvent", "SequenceEndEvent")
    )


def _refused(event: Event, depth: int, documents: int) -> str:
    if depth > DEEPEST:
        return f"nesting deeper than {DEEPEST}"
    if documents > 1:
        return "a second document (`---`)"
    if isinstance(event, AliasEvent):
        return "a reference (`*name`)"
    if getattr(event, "anchor", None):
        return "an anchor (`&name`)"
    if getattr(event, "tag", None):
        return "a tag (`!name`)"
    return ""


def _explain(document: Document, broken: Exception) -> None:
    mark = getattr(broken, "problem_mark", None) or getattr(broken, "context_mark", None)
    what = getattr(broken, "problem", None) or "the text cannot be read"
    document.refuse("yaml-syntax", mark.line + 1 if mark else 1, found=what)


def _value(document: Document, node: Node, path: Path) -> Any:
    document.lines.setdefault(path, node.start_mark.line + 1)
    if isinstance(node, MappingNode):
        return _mapping(document, node, path)
    if isinstance(node, SequenceNode):
        return [_value(document, item, (*path, i)) for i, item in enumerate(node.value)]
    return _scalar(node) if isinstance(node, ScalarNode) else None


def _mapping(document: Document, node: MappingNode, path: Path) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, ScalarNode):
            document.refuse("not-plain-yaml", line, found="a key that is not a word")
            continue
        key = str(key_node.value)
        if key in found:
            document.refuse("duplicate-key", line, key=key, first=document.lines[(*path, key)])
            continue
        document.lines[(*path, key)] = line
        found[key] = _value(document, value_node, (*path, key))
    return found


def _scalar(node: ScalarNode) -> Any:
    text = str(node.value)
    if node.style is not None:
        return text
    if text in ("true", "false"):
        return text == "true"
    if text in ("", "null", "~"):
        return None
    if _INTEGER.match(text):
        return int(text)
    return float(text) if _NUMBER.match(text) else text
