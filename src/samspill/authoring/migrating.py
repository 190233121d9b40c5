"""A pack's files brought to today's format, with every comment in its place."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from difflib import unified_diff

import msgspec

from samspill.packs.migrations import migrate
from samspill.packs.yaml_text import read_yaml

from .editing import differences, edited


class Migrated(msgspec.Struct, frozen=True):
    """One file that is not up to date: its text before and after, and what each step does."""

    file: str
    before: str
    after: str
    steps: tuple[str, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """What changes, line by line (unified diff)."""
        pair = self.before.splitlines(), self.after.splitlines()
        return tuple(unified_diff(*pair, self.file, self.file, lineterm="", n=2))


def migrated(files: Mapping[str, str]) -> tuple[Migrated, ...]:
    """The files that are not up to date, migrated; those that cannot be read are left alone."""
    return tuple(_migrated(files))


def _migrated(files: Mapping[str, str]) -> Iterator[Migrated]:
    for name in sorted(name for name in files if name.endswith(".yaml")):
        before = read_yaml(name, files[name])
        if before.problems or not isinstance(before.value, dict):
            continue
        after = deepcopy(before.value)
        steps = migrate(after)
        if steps:
            text = edited(name, files[name], differences(before.value, after))
            yield Migrated(name, files[name], text, tuple(f"{s.source} to {s.target}: {s.about}" for s in steps))
