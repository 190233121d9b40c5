"""Levels: how much a scenario asks, and what is around, at each of its five levels."""

from enum import StrEnum
from typing import Annotated, Literal

import msgspec

from samspill.model.directions import FaceLexeme, PostureLexeme

Milliseconds = Annotated[int, msgspec.Meta(ge=0, le=600_000)]
Share = Annotated[float, msgspec.Meta(ge=0, le=1)]
Zone = Literal["intimate", "personal", "social", "public"]
"""Distances between people (Hall 1966): within 0.45 m, 1.2 m, 3.6 m, and beyond."""


class AnswerMode(StrEnum):
    """How the participant answers: chooses what to say, or says it aloud and then chooses it."""

    CHOOSE = "choose"
    ALOUD = "aloud"


class Present(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A character who is there at a level: where, how they stand and what their face says between lines."""

    anchor: str
    mood: FaceLexeme = FaceLexeme.NEUTRAL
    amount: Share = 0.4
    posture: PostureLexeme = PostureLexeme.STAND


class LevelRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One level: how much it asks and what is around.

    ``demand`` 1-10 orders the levels. ``prompt`` is how long silence is left alone before help comes (as long as
    ``wait`` when it is left out), ``wait`` how long between one help and the next. ``options`` is how many answers are
    offered, and ``lit`` lights the model answer. ``time`` is what ``after: time`` stands for. ``gaze`` is the share of
    time people look at the participant, ``near`` how close they come. ``setback`` says that something goes wrong,
    ``cue`` how strong sights of alcohol or drugs are, 0 (none) to 3.
    """

    demand: Annotated[int, msgspec.Meta(ge=1, le=10)]
    wait: Milliseconds
    options: Annotated[int, msgspec.Meta(ge=1, le=4)]
    people: dict[str, Present]
    prompt: Milliseconds | None = None
    time: Milliseconds = 60_000
    crowd: Annotated[int, msgspec.Meta(ge=0, le=20)] = 0
    noise: Annotated[int, msgspec.Meta(ge=0, le=3)] = 0
    gaze: Share = 0.5
    near: Zone = "personal"
    lit: bool = False
    setback: bool = False
    answer: AnswerMode = AnswerMode.CHOOSE
    cue: Annotated[int, msgspec.Meta(ge=0, le=3)] = 0
