"""What the engine answers with: stage directions, choices, questions, evidence and the state of the run."""

from enum import StrEnum

import msgspec

from .directions import Block, FaceLexeme, PostureLexeme
from .evidence import Evidence
from .ratings import RatingKind


class Standing(msgspec.Struct, frozen=True, rename="camel"):
    """Where one cast member is, how they hold themselves and what their face says between lines."""

    id: str
    anchor: str
    posture: PostureLexeme
    mood: FaceLexeme
    amount: float


class Stage(msgspec.Struct, frozen=True, rename="camel", tag="stage", tag_field="type"):
    """The whole scene as it stands from run time ``t``: sent at the start and whenever people, noise or level change.

    ``crowd`` is the number of background guests, ``noise`` 0 (quiet) to 3 (loud).
    """

    t: int
    place: str
    level: int
    participant: str
    crowd: int
    noise: int
    people: tuple[Standing, ...]


class Option(msgspec.Struct, frozen=True):
    """One thing the participant may say or do now."""

    intent: str
    label: str


class Choices(msgspec.Struct, frozen=True, rename="camel", tag="choices", tag_field="type"):
    """What may be said now; no options: it is not the participant's turn. ``lit`` is the option to copy at level 1."""

    t: int
    beat: str
    options: tuple[Option, ...]
    lit: str | None = None


class Ask(msgspec.Struct, frozen=True, tag="ask", tag_field="type"):
    """Ask the participant for a rating, 0-10."""

    t: int
    rating: RatingKind
    text: str


class Shown(msgspec.Struct, frozen=True, tag="shown", tag_field="type"):
    """Evidence for a goal has come."""

    evidence: Evidence


class RunStatus(StrEnum):
    """The state of a run."""

    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"


class Ending(StrEnum):
    """How a run ended; every ending is a good one to talk about."""

    DONE = "done"
    LEFT = "left"
    FINISHED_BY_STAFF = "finished_by_staff"
    QUIET = "quiet"
    FAULT = "fault"


class Status(msgspec.Struct, frozen=True, tag="status", tag_field="type"):
    """The run goes on, pauses or ends."""

    t: int
    status: RunStatus
    by: str
    ending: Ending | None = None


class Entered(msgspec.Struct, frozen=True, tag="entered", tag_field="type"):
    """A beat has begun; ``title`` is what a care worker reads."""

    t: int
    beat: str
    title: str


AnyOutput = Stage | Block | Choices | Ask | Shown | Status | Entered
"""Everything the engine can say."""
