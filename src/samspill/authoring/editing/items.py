"""Changes of a list of groups whose items are known by where they stood before."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from samspill.packs.yaml_text import Path

from .changes import Change, Insert, Move, Remove
from .differences import differences


class Item(NamedTuple):
    """One item as it is wanted: ``was`` is its place before, or ``None`` for a new one."""

    was: int | None
    value: Any


def item_changes(before: Sequence[Any], after: Sequence[Item], path: Path) -> Iterator[Change]:
    """What makes the list at ``path`` into ``after``: first inside items, then items out, around and in.

    When nothing is left, the list itself is taken out.
    """
    if before and not after:
        yield Remove(path)
        return
    for item in after:
        if item.was is not None:
            yield from differences(before[item.was], item.value, (*path, item.was))
    kept = [item.was for item in after if item.was is not None]
    for place in reversed(range(len(before))):
        if place not in kept:
            yield Remove((*path, place))
    yield from _order(sorted(kept), kept, path)
    for place, item in enumerate(after):
        if item.was is None:
            yield Insert(path, place, item.value)


def _order(now: list[int], wanted: list[int], path: Path) -> Iterator[Change]:
    for place, was in enumerate(wanted):
        at = now.index(was)
        if at != place:
            now.insert(place, now.pop(at))
            yield Move(path, at, place)
