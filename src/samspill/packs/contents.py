"""What a pack holds while it is being checked: values beside the documents they were read from."""

from collections.abc import Mapping
from math import dist
from typing import Any, NamedTuple

import msgspec

from samspill.model.barriers import Barrier
from samspill.model.facts import Fact
from samspill.model.goals import Goal
from samspill.model.layout import Layout
from samspill.model.pack import CastMember
from samspill.model.scenario import Fragment, Include, Scenario
from samspill.model.words import Text

from .problems import Problem, problem
from .yaml_text import Document, Path

SHOULDERS = 0.35
"""Two people closer than this (m) stand inside each other."""


class PlaceSheet(msgspec.Struct, frozen=True):
    """What a pack says about a place in words; the rest of its file is for those who build it."""

    id: str
    name: Text
    things: dict[str, Text] = {}
    """What its objects are called, as in "used the card terminal"; a variant of a place need not say it again."""
    open: dict[str, dict[str, Text]] = {}
    """Groups of spots among which a participant may choose, with what each is called; the same for its variants."""


class PlaceMap(NamedTuple):
    """The spots and objects of a place, and the sounds that are heard once.

    Of some spots it is known where they are (m) and whether one sits there. ``cue`` is the least ``cue`` of a level
    that may go there: above 0 for a place that is a sight of alcohol itself.
    """

    anchors: frozenset[str]
    objects: frozenset[str]
    spots: dict[str, tuple[float, float]]
    kinds: dict[str, str]
    cue: int = 0
    sounds: frozenset[str] = frozenset()

    def close(self, one: str, other: str) -> bool:
        """Whether two spots are too close for two people to be there at once."""
        here, there = self.spots.get(one), self.spots.get(other)
        return here is not None and there is not None and dist(here, there) < SHOULDERS


class FragmentSource(NamedTuple):
    """A fragment and the document it came from."""

    fragment: Fragment
    document: Document

    def problem(self, name: str, path: Path, **words: object) -> Problem:
        """A problem at ``path`` of this file."""
        return problem(name, self.document.file, self.document.line(path), **words)


class Origin(NamedTuple):
    """Where a beat that comes from a fragment has its text: the beat that uses it, and the fragment's own beat."""

    used_in: str
    document: Document
    beat: str

    def locate(self, path: Path, scenario: Document) -> tuple[str, int]:
        """File and line of ``path``: where the words stand, or, for what a parameter stands for, where it is put in."""
        inner: Path = ("beats", self.beat, *path[2:])
        if str(self.document.at(inner) or "").startswith("$"):
            return scenario.file, scenario.line(("beats", self.used_in, "include", "with"))
        return self.document.file, self.document.line(inner)


class Source(NamedTuple):
    """A scenario with its fragments in place, its document, where it uses fragments, and what came of that."""

    scenario: Scenario
    document: Document
    uses: dict[str, Include]
    origins: dict[str, Origin]

    def problem(self, name: str, path: Path, **words: object) -> Problem:
        """A problem at ``path`` of this scenario, said where its words stand."""
        file, line = self.locate(path)
        return problem(name, file, line, **words)

    def waits_for_parameter(self, path: Path, word: str) -> bool:
        """Whether ``word`` is a parameter of a fragment that nothing was put in for; that is said at its use."""
        return word.startswith("$") and len(path) > 1 and str(path[1]) in self.origins

    def locate(self, path: Path) -> tuple[str, int]:
        """The file and line ``path`` stands on."""
        origin = self.origins.get(str(path[1])) if path[:1] == ("beats",) and len(path) > 2 else None
        if origin is not None and path not in self.document.lines:
            return origin.locate(path, self.document)
        return self.document.file, self.document.line(path)


class Contents(NamedTuple):
    """Everything that could be read; ``documents`` are the files behind it, ``seen`` the record of translations."""

    head: Any
    scenarios: dict[str, Source]
    fragments: dict[str, FragmentSource]
    goals: tuple[Goal, ...]
    barriers: tuple[Barrier, ...]
    cast: dict[str, CastMember]
    places: dict[str, Text]
    things: dict[str, dict[str, Text]]
    maps: dict[str, PlaceMap]
    layouts: dict[str, Layout]
    documents: dict[str, Document]
    seen: Mapping[str, Mapping[str, str]]
    facts: tuple[Fact, ...] = ()
