"""A change that has been made but not saved."""

import difflib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import msgspec

from samspill.authoring.editing import Change
from samspill.packs import Problem
from samspill.packs.yaml_text import Path, read_yaml

CONTEXT = 3
"""So many unchanged lines are shown around each change."""


class Draft(NamedTuple):
    """What ``owner`` wants to do to a file; ``part`` is the only place in it that is touched.

    ``fields`` are what the form held, to go back to it.
    """

    id: str
    owner: str
    scenario: str
    file: str
    part: Path
    changes: tuple[Change, ...]
    before: str
    after: str
    problems: tuple[Problem, ...]
    fields: Mapping[str, str]


class DiffLine(msgspec.Struct, frozen=True):
    """One line of a difference: ``kind`` is ``same``, ``out``, ``in`` or ``gap``, with its number before and after."""

    kind: str
    text: str
    before: int | None = None
    after: int | None = None


def diff(before: str, after: str) -> tuple[DiffLine, ...]:
    """What differs, line by line, with a little around it."""
    old, new = before.splitlines(), after.splitlines()
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    lines: list[DiffLine] = []
    for group in matcher.get_grouped_opcodes(CONTEXT):
        if lines:
            lines.append(DiffLine("gap", ""))
        lines += _group(group, old, new)
    return tuple(lines)


def part_of(text: str, part: Path) -> Any:
    """The plain data at ``part`` of a file; ``None`` when there is nothing or the file cannot be read."""
    value = read_yaml("", text).value
    for key in part:
        if isinstance(value, list) and isinstance(key, int) and key < len(value):
            value = value[key]
        elif isinstance(value, dict):
            value = value.get(str(key))
        else:
            return None
    return value


def _group(group: Sequence[tuple[str, int, int, int, int]], old: list[str], new: list[str]) -> Iterator[DiffLine]:
    for tag, a1, a2, b1, b2 in group:
        if tag == "equal":
            yield from (DiffLine("same", old[a], a + 1, b1 + a - a1 + 1) for a in range(a1, a2))
            continue
        yield from (DiffLine("out", old[a], a + 1) for a in range(a1, a2))
        yield from (DiffLine("in", new[b], None, b + 1) for b in range(b1, b2))
