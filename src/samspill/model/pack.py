"""A pack: a versioned folder of curriculum, scenarios, places and cast, checked and ready to use."""

from enum import StrEnum
from itertools import chain
from typing import Literal

import msgspec

from .barriers import Barrier
from .facts import Fact
from .goals import Goal
from .layout import Layout
from .scenario import Scenario
from .words import Language, Text


class VoiceHint(msgspec.Struct, frozen=True):
    """How a character sounds: a variant the speech maker may know, pitch 0-99 and pace in words per minute."""

    variant: str = ""
    pitch: int = 50
    rate: int = 150


class CastMember(msgspec.Struct, frozen=True):
    """Someone in the cast; all of them are made up. ``guest``: may be one of the others in a place, unnamed."""

    id: str
    name: str
    role: Text
    voice: dict[Language, VoiceHint] = {}
    guest: bool = False


class ReviewState(StrEnum):
    """How far a pack has come: written, read by clinicians, or approved for use by those who answer for it."""

    DRAFT = "draft"
    REVIEWED = "reviewed"
    APPROVED = "approved"


class PackHead(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The file ``pack.yaml``: what the pack is, who wrote it, and what it needs.

    ``engine`` is the first number of the engine's version it was written for, ``licence`` an SPDX expression.
    ``covers_goals`` promises that each of its goals can be mastered through its scenarios alone, beginning with none.
    ``extends`` names the pack it is laid over: what it does not hold itself comes from there.
    """

    format: Literal["pack/2"]
    id: str
    version: str
    engine: int
    name: Text
    languages: tuple[Language, ...]
    licence: str
    authors: tuple[str, ...]
    review: ReviewState
    covers_goals: bool = False
    extends: str = ""


class Pack(msgspec.Struct, frozen=True, kw_only=True):
    """Everything one pack holds; ``digest`` is over the texts it was read from, so a run can be pinned to it."""

    id: str
    version: str
    name: Text
    languages: tuple[Language, ...]
    digest: str
    licence: str = ""
    authors: tuple[str, ...] = ()
    review: ReviewState = ReviewState.DRAFT
    barriers: tuple[Barrier, ...] = ()
    goals: tuple[Goal, ...] = ()
    scenarios: dict[str, Scenario] = {}
    places: dict[str, Text] = {}
    things: dict[str, dict[str, Text]] = {}
    layouts: dict[str, Layout] = {}
    cast: dict[str, CastMember] = {}
    facts: tuple[Fact, ...] = ()

    def called(self, target: str, scenario: str) -> Text:
        """What someone, something or a spot in a scenario is called; where nobody says, its id in words."""
        if (person := self.cast.get(target)) is not None:
            return Text(nb=person.name, en=person.name)
        told = self.scenarios.get(scenario)
        places = (told.place, *(scene.place for scene in told.scenes.values())) if told is not None else ()
        found = (
            self.things[place][target] for place in (*places, *self.things) if target in self.things.get(place, {})
        )
        groups = (group for place in places if place in self.layouts for group in self.layouts[place].open)
        spots = (group[target] for group in groups if target in group)
        plain = target.replace("_", " ")
        return next(chain(found, spots), Text(nb=plain, en=plain))

    def facts_of(self, scenario: str) -> tuple[Fact, ...]:
        """The facts of everyday life that a scenario takes for granted."""
        return tuple(fact for fact in self.facts if scenario in fact.scenarios)
