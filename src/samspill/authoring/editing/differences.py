"""From two versions of plain data to the smallest changes that lead from one to the other."""

from collections.abc import Iterator
from typing import Any

from samspill.packs.yaml_text import Path

from .changes import Change, Put, Remove


def differences(before: Any, after: Any, path: Path = ()) -> Iterator[Change]:
    """What makes ``before`` into ``after``. Lists that differ are written whole: see ``items`` for lists of groups."""
    if isinstance(before, dict) and isinstance(after, dict) and after:
        for key in before:
            if key not in after:
                yield Remove((*path, key))
        for key, value in after.items():
            if key not in before:
                yield Put((*path, key), value)
            else:
                yield from differences(before[key], value, (*path, key))
    elif before != after or type(before) is not type(after):
        yield Put(path, after)
