"""What the engine answers with: stage directions, choices, questions, evidence and the state of the run."""

from enum import StrEnum

import msgspec

from .directions import Block, Channel, FaceLexeme, PostureLexeme
from .evidence import Evidence
from .ratings import RatingKind


class Standing(msgspec.Struct, frozen=True, rename="camel"):
    """Where one cast member is, how they hold themselves and what their face says between lines."""

    id: str
    anchor: str
    posture: PostureLexeme
    mood: FaceLexeme
    amount: float


class OpenSpot(msgspec.Struct, frozen=True):
    """A spot the participant may choose to be on: the name of its anchor, what it is called, and which way they face.

    ``facing`` is a heading in degrees (0 faces +Z), towards those who speak: on a seat one sits turned, at most.
    """

    anchor: str
    label: str
    facing: int


class Stage(msgspec.Struct, frozen=True, rename="camel", tag="stage", tag_field="type"):
    """The whole scene as it stands from run time ``t``: sent at the start and whenever people, noise or level change.

    ``crowd`` is the number of background guests, ``noise`` 0 (quiet) to 3 (loud), ``near`` how close people come
    (Hall's zones) and ``cue`` how strong sights of alcohol or drugs are, 0 (none) to 3. ``open`` are the spots the
    participant may choose instead; once they have, ``given`` is where the scene had them and they can go back to.
    """

    t: int
    place: str
    level: int
    participant: str
    crowd: int
    noise: int
    people: tuple[Standing, ...]
    near: str = "personal"
    cue: int = 0
    given: str = ""
    open: tuple[OpenSpot, ...] = ()


class Sounded(msgspec.Struct, frozen=True, gc=False, tag="sound", tag_field="type"):
    """Something is heard once: the sound ``name`` of the place, from where it comes from there; ``text`` says what."""

    t: int
    name: str
    text: str


class Option(msgspec.Struct, frozen=True):
    """One thing the participant may say or do now."""

    intent: str
    label: str


class Choices(msgspec.Struct, frozen=True, gc=False, rename="camel", tag="choices", tag_field="type"):
    """What may be said now; no options: it is not the participant's turn. ``lit`` is the option to copy at level 1.

    ``via`` says that it goes over the phone or is written; ``aloud`` asks the participant to say it and then choose it.
    """

    t: int
    beat: str
    options: tuple[Option, ...]
    lit: str | None = None
    via: Channel = Channel.ROOM
    aloud: bool = False


class FieldShown(msgspec.Struct, frozen=True, rename="camel"):
    """One field of a task: its ``options`` (none: it is a tick), and what it is set to (an option, or ``yes``)."""

    id: str
    label: str
    options: tuple[Option, ...]
    value: str = ""


class TaskShown(msgspec.Struct, frozen=True, rename="camel", tag="task", tag_field="type"):
    """A task as it stands; no ``done``: it is put away.

    ``lit`` is the ``(field, option)`` to set next, or two empty words when the task is to be handed in.
    """

    t: int
    beat: str
    kind: str
    title: str
    fields: tuple[FieldShown, ...]
    done: str
    lit: tuple[str, str] | None = None


class Ask(msgspec.Struct, frozen=True, gc=False, tag="ask", tag_field="type"):
    """Ask the participant for a rating, 0-10."""

    t: int
    rating: RatingKind
    text: str


class Shown(msgspec.Struct, frozen=True, gc=False, tag="shown", tag_field="type"):
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


class Status(msgspec.Struct, frozen=True, gc=False, tag="status", tag_field="type"):
    """The run goes on, pauses or ends."""

    t: int
    status: RunStatus
    by: str
    ending: Ending | None = None


class Entered(msgspec.Struct, frozen=True, gc=False, tag="entered", tag_field="type"):
    """A beat has begun; ``title`` is what a care worker reads, ``triggers`` what they may set off now."""

    t: int
    beat: str
    title: str
    triggers: tuple[Option, ...] = ()


AnyOutput = Stage | Block | Sounded | Choices | TaskShown | Ask | Shown | Status | Entered
"""Everything the engine can say."""
