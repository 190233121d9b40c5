"""Plain data compared part by part: things in lists are known by their names, not by their places."""

from collections.abc import Iterator
from enum import Enum
from typing import Any, NamedTuple

Where = tuple[str, ...]
_NAMES = ("id", "intent", "name", "field", "to", "who")
_WHOLE = ("go", "if", "levels", "options")
"""What is compared as one value where it is a list: branches, guards and lists of words."""


class Kind(Enum):
    """What has become of a part."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


class Change(NamedTuple):
    """One difference: where, and the value before and after."""

    where: Where
    kind: Kind
    before: Any
    after: Any


def compared(before: Any, after: Any, where: Where = ()) -> Iterator[Change]:
    """Every difference between two values, the outermost part that is new or gone as one."""
    if before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        yield from _groups(before, after, where)
    elif isinstance(before, list) and isinstance(after, list) and _named(before + after, where):
        old, new = _by_name(before), _by_name(after)
        yield from _groups(old, new, where)
        if [name for name in old if name in new] != [name for name in new if name in old]:
            yield Change(where, Kind.MOVED, list(old), list(new))
    else:
        yield Change(where, Kind.CHANGED, before, after)


def _groups(before: dict[str, Any], after: dict[str, Any], where: Where) -> Iterator[Change]:
    for key in dict.fromkeys((*before, *after)):
        if key not in after:
            yield Change((*where, key), Kind.REMOVED, before[key], None)
        elif key not in before:
            yield Change((*where, key), Kind.ADDED, None, after[key])
        else:
            yield from compared(before[key], after[key], (*where, key))


def _named(items: list[Any], where: Where) -> bool:
    whole = bool(where) and where[-1] in _WHOLE
    return not whole and all(isinstance(item, dict) for item in items)


def _by_name(items: list[dict[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for item in items:
        name = _name(item)
        n = 2
        while name in found:
            name, n = f"{_name(item)} ({n})", n + 1
        found[name] = item
    return found


def _name(item: dict[str, Any]) -> str:
    if "event" in item:
        of = item.get("target", item.get("rating", item.get("name", "")))
        return f"{item['event']} {of}".strip()
    if "do" in item:
        return str(item["do"])
    return next((str(item[key]) for key in _NAMES if key in item), "text")
