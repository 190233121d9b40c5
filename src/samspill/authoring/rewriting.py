"""Changes single texts in a YAML file and leaves everything else as it stands: comments, order, quotes, line breaks.

The parser says where each text stands, so only the characters of that text are replaced. What comes out is read again
and compared before it is given back.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.events import (
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from samspill.packs.yaml_text import Path, read_yaml

_BLOCK_STYLES = ("|", ">")


class CannotRewrite(ValueError):
    """The file is not YAML that can be edited, or has no such place; nothing was changed."""


class _Spot(NamedTuple):
    """Where a text stands, how it is written, and whether it stands within brackets."""

    start: int
    end: int
    style: str | None
    flow: bool
    column: int


class _Change(NamedTuple):
    start: int
    end: int
    text: str


def rewritten(file: str, text: str, changes: Mapping[Path, str]) -> str:
    """``text`` with each text named by its path replaced, or added beside its sibling where there is none yet.

    A path that does not exist may be added only to a group of keys that has a text before it. Raises ``CannotRewrite``.
    """
    before = read_yaml(file, text)
    if before.problems:
        raise CannotRewrite(str(before.problems[0]))
    spots = dict(_spots(text))
    wanted = {path: words for path, words in changes.items() if _at(before.value, path) != words}
    edits = sorted((_edit(spots, path, words) for path, words in wanted.items()), reverse=True)
    made = text
    for edit in edits:
        made = made[: edit.start] + edit.text + made[edit.end :]
    after = read_yaml(file, made)
    if after.problems or after.value != _changed(before.value, wanted):
        raise CannotRewrite(f"{file} cannot be changed safely; nothing was written")
    return made


def _edit(spots: dict[Path, _Spot], path: Path, words: str) -> _Change:
    spot = spots.get(path)
    if spot is not None:
        ends = "\n" if spot.style in _BLOCK_STYLES else ""
        return _Change(spot.start, spot.end, _written(words, spot) + ends)
    beside = next((s for other, s in spots.items() if other[:-1] == path[:-1] and other != path), None)
    if beside is None:
        raise CannotRewrite(f"there is nothing at {'.'.join(map(str, path))} to put a text beside")
    key = f"{path[-1]}: {_written(words, beside._replace(style=None))}"
    if beside.flow:
        return _Change(beside.end, beside.end, f", {key}")
    if beside.style in _BLOCK_STYLES:
        return _Change(beside.end, beside.end, f"{' ' * beside.column}{key}\n")
    return _Change(beside.end, beside.end, f"\n{' ' * beside.column}{key}")


def _written(words: str, spot: _Spot) -> str:
    """The text as its neighbours are written: plain where that is read back as the same, else in quotes."""
    if spot.style is None and _safe(words, words, spot.flow):
        return words
    if spot.style == "'" and "\n" not in words:
        return "'" + words.replace("'", "''") + "'"
    escaped = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def _safe(written: str, words: str, flow: bool) -> bool:
    probe = f"{{x: {written}, y: 1}}\n" if flow else f"x: {written}\ny: 1\n"
    read = read_yaml("", probe)
    return not read.problems and read.value == {"x": words, "y": 1}


def _spots(text: str) -> Iterator[tuple[Path, _Spot]]:
    events = YAML(typ="safe", pure=True).parse(text)
    for event in events:
        if isinstance(event, DocumentStartEvent):
            yield from _within(next(events), events, (), False, 0)


def _within(event: Event, events: Iterator[Event], path: Path, flow: bool, column: int) -> Iterator[tuple[Path, _Spot]]:
    if isinstance(event, ScalarEvent):
        yield path, _Spot(event.start_mark.index, event.end_mark.index, event.style, flow, column)
    elif isinstance(event, MappingStartEvent):
        inside = flow or bool(event.flow_style)
        while not isinstance(key := next(events), MappingEndEvent):
            yield from _within(next(events), events, (*path, _key(key)), inside, key.start_mark.column)
    elif isinstance(event, SequenceStartEvent):
        inside, n = flow or bool(event.flow_style), 0
        while not isinstance(item := next(events), SequenceEndEvent):
            yield from _within(item, events, (*path, n), inside, item.start_mark.column)
            n += 1


def _key(event: Event) -> str:
    return str(event.value) if isinstance(event, ScalarEvent) else ""


def _at(value: Any, path: Path) -> Any:
    for part in path:
        if isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
        elif isinstance(value, dict):
            value = value.get(part)
        else:
            return None
    return value


def _changed(value: Any, changes: Mapping[Path, str], path: Path = ()) -> Any:
    """The plain data with the changes made, to compare with what the new text is read as."""
    if path in changes:
        return changes[path]
    if isinstance(value, list):
        return [_changed(item, changes, (*path, i)) for i, item in enumerate(value)]
    if isinstance(value, dict):
        made = {key: _changed(item, changes, (*path, key)) for key, item in value.items()}
        made.update({p[-1]: words for p, words in changes.items() if p[:-1] == path and p[-1] not in made})
        return made
    return value
