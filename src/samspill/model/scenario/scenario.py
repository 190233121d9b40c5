"""The whole scenario: one place, a cast and a script, dedicated to one learning goal, at five levels."""

from typing import Annotated, Literal

import msgspec

from samspill.model.words import Text

from .beats import Beat
from .debrief import DebriefGuide
from .guards import FlagKind
from .levels import LevelRow, Present
from .lines import Line
from .silence import AnyRung

FORMAT = "scenario/1"


class Goals(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The one goal a scenario is dedicated to, and those it supports."""

    target: str
    supporting: tuple[str, ...] = ()


class Scene(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Another place a scenario goes to: where the participant comes in, and where whoever comes along stands there.

    Who is there is what the level says and ``people`` names; the coach always comes along. ``crowd`` is how many others
    there are at most, where that is fewer than the level has: none in somebody's own kitchen.
    """

    place: str
    at: str
    people: dict[str, Present] = {}
    crowd: Annotated[int, msgspec.Meta(ge=0, le=20)] = 20


class Scenario(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One place, a cast and a script, dedicated to one learning goal, at five levels.

    ``variants`` lets chance choose: ``{flag: {level: [words]}}``. ``triggers`` are what a care worker may set off while
    it runs. ``scenes`` are other places it goes to. ``farewell`` is what the coach says when a care worker ends the
    run. ``goes_well`` opens the debrief, and ``debrief`` helps the care worker on with it. ``short`` says that the
    scenario is meant to be shorter than others.
    """

    format: Literal["scenario/1"]
    id: str
    version: str
    title: Text
    summary: Text
    place: str
    coach: str
    cast: tuple[str, ...]
    goals: Goals
    rehearsal: tuple[Text, ...]
    expectation: Text
    reflection: Text
    goes_well: Text
    farewell: Line
    levels: dict[int, LevelRow]
    start: str
    at: str
    beats: dict[str, Beat]
    silence: tuple[AnyRung, ...] = ()
    flags: dict[str, FlagKind] = {}
    variants: dict[str, dict[int, tuple[str, ...]]] = {}
    triggers: dict[str, Text] = {}
    scenes: dict[str, Scene] = {}
    debrief: DebriefGuide | None = None
    short: bool = False
    substance_cues: bool = False

    @property
    def target(self) -> str:
        """The id of the goal this scenario is dedicated to."""
        return self.goals.target

    @property
    def supporting(self) -> tuple[str, ...]:
        """The ids of the goals it also gives evidence for."""
        return self.goals.supporting
