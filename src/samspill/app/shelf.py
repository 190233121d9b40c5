"""A pack as its author sees it: its texts, everything that is wrong in them, and whatever of it can be played."""

import re
from collections.abc import Mapping
from functools import cached_property

import msgspec

from samspill.model.pack import Pack
from samspill.packs import Draft, Loaded, Problem, check_play, load_pack, read_draft

from .library import Library

_PLAYED = re.compile(r"^scenario:\s*(\S+)", re.MULTILINE)


class PlayResult(msgspec.Struct, frozen=True):
    """One play of a scenario and what keeps it from holding."""

    file: str
    problems: tuple[Problem, ...]


class Shelf:
    """The texts of one pack. What costs time is worked out when it is first asked for.

    A mistake in one scenario never hides the others: what can be read can be looked at and previewed.
    """

    def __init__(self, texts: Mapping[str, str]) -> None:
        self.texts = texts

    @cached_property
    def loaded(self) -> Loaded:
        """The checked pack, or all its problems."""
        return load_pack(self.texts)

    @cached_property
    def library(self) -> Library:
        """What can be played of the pack; for previews only."""
        return Library(self.pack)

    @property
    def pack(self) -> Pack:
        """The pack, or as much of it as can be read."""
        return self._draft.pack

    @property
    def files(self) -> dict[str, str]:
        """The file each scenario stands in, by the scenario's id."""
        return self._draft.files

    @property
    def unread(self) -> tuple[str, ...]:
        """The scenario files that cannot be read at all."""
        return self._draft.unread

    def problems_of(self, file: str) -> tuple[Problem, ...]:
        """What is wrong in one file."""
        return tuple(problem for problem in self.loaded.problems if problem.file == file)

    def plays_of(self, scenario: str) -> tuple[PlayResult, ...]:
        """The plays of one scenario, each tried."""
        return self._plays.get(scenario, ())

    @cached_property
    def _draft(self) -> Draft:
        return read_draft(self.texts)

    @cached_property
    def _plays(self) -> dict[str, tuple[PlayResult, ...]]:
        found: dict[str, tuple[PlayResult, ...]] = {}
        for file, text in sorted(self.texts.items()):
            played = _PLAYED.search(text) if file.endswith(".play") else None
            if played is not None and played[1] in self.pack.scenarios:
                result = PlayResult(file, check_play(self.pack, file, text))
                found[played[1]] = (*found.get(played[1], ()), result)
        return found
