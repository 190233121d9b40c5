"""From two versions of plain data to the smallest changes that lead from one to the other."""

from collections.abc import Iterator
from typing import Any

from samspill.packs.yaml_text import Path

from .changes import Change, Put, Remove


def differences(before: Any, after: Any, path: Path = ()) -> Iterator[Change]:
    """What makes ``before`` into ``after``. A list that grows or shrinks is written whole: see ``items`` for those."""
    if isinstance(before, dict) and isinstance(after, dict) and after:
        for key in before:
            if key not in after:
                yield Remove((*path, key))
        for key, value in after.items():
            if key not in before:
                yield Put((*path, key), value)
            else:
                yield from differences(before[key], value, (*path, key))
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for place, value in enumerate(after):
            yield from differences(before[place], value, (*path, place))
    elif before != after or type(before) is not type(after):
        yield Put(path, after)


def key_changes(before: Any, after: Any, path: Path) -> Iterator[Change]:
    """The same for a key that may not have been there, or is not to be there any more (``None``)."""
    if after is None:
        if before is not None:
            yield Remove(path)
    elif before is None:
        yield Put(path, after)
    else:
        yield from differences(before, after, path)
