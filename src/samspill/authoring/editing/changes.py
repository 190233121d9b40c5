"""What can be done to a file, and what it does to plain data."""

from copy import deepcopy
from typing import Any, NamedTuple

from samspill.packs.yaml_text import Path


class Put(NamedTuple):
    """Let ``value`` (a text, number, truth or plain group of them) stand at ``path``, in place of what is there."""

    path: Path
    value: Any


class Remove(NamedTuple):
    """Take out the key or list item at ``path``, with everything in it."""

    path: Path


class Insert(NamedTuple):
    """Put ``item`` into the list at ``path``, so that it is number ``at`` there; the list is made if there is none."""

    path: Path
    at: int
    item: Any


class Move(NamedTuple):
    """Let the item number ``at`` of the list at ``path`` be number ``to``."""

    path: Path
    at: int
    to: int


Change = Put | Remove | Insert | Move


def changed(value: Any, *changes: Change) -> Any:
    """Plain data with changes made one after the other; raises ``LookupError`` or ``TypeError`` where one cannot be."""
    whole = [deepcopy(value)]
    for change in changes:
        _change(whole, change)
    return whole[0]


def _change(whole: list[Any], change: Change) -> None:
    path: Path = (0, *change.path)
    parent, last = _at(whole, path[:-1]), path[-1]
    match change:
        case Put(value=new):
            parent[last] = deepcopy(new)
        case Remove():
            del parent[last]
        case Insert(at=at, item=item):
            if isinstance(parent, dict) and parent.get(last) is None:
                parent[last] = []
            parent[last].insert(at, deepcopy(item))
        case Move(at=at, to=to):
            parent[last].insert(to, parent[last].pop(at))


def _at(value: Any, path: Path) -> Any:
    for part in path:
        value = value[part]
    return value
