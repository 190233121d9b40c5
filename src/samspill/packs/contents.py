"""What a pack holds while it is being checked: values beside the documents they were read from."""

from typing import Any, NamedTuple

import msgspec

from samspill.model.barriers import Barrier
from samspill.model.goals import Goal
from samspill.model.pack import CastMember
from samspill.model.scenario import Scenario
from samspill.model.words import Text

from .problems import Problem, problem
from .yaml_text import Document, Path


class PlaceSheet(msgspec.Struct, frozen=True):
    """What a pack says about a place in words; the rest of its file is for those who build it."""

    id: str
    name: Text


class PlaceMap(NamedTuple):
    """The spots and objects of a place."""

    anchors: frozenset[str]
    objects: frozenset[str]


class Source(NamedTuple):
    """A scenario and the document it came from."""

    scenario: Scenario
    document: Document

    def problem(self, name: str, path: Path, **words: object) -> Problem:
        """A problem at ``path`` of this file."""
        return problem(name, self.document.file, self.document.line(path), **words)


class Contents(NamedTuple):
    """Everything that could be read."""

    head: Any
    scenarios: dict[str, Source]
    goals: tuple[Goal, ...]
    barriers: tuple[Barrier, ...]
    cast: dict[str, CastMember]
    places: dict[str, Text]
    maps: dict[str, PlaceMap]
