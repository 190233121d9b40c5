"""The messages on the session socket; the client's types are generated from these.

JSON text frames carry messages, binary frames carry the head's pose (see ``POSE_FRAME``). The server acknowledges an
event only after it is committed; the client keeps what is not acknowledged and sends it again, which is harmless
because ``(session, client, client_seq)`` is unique.
"""

from typing import Annotated

import msgspec

from samspill.model.comfort import Comfort
from samspill.model.events import ParticipantEvent
from samspill.model.outputs import AnyOutput
from samspill.model.run import Member
from samspill.model.words import Language

PROTOCOL_VERSION = 1
HEARTBEAT_MS = 2_000
CUT_MS = 5_000
"""After this much silence both sides treat the line as cut: the scene holds."""

POSE_FRAME = "<8f"
"""Head pose, little-endian float32: run time in seconds, position x y z in metres, quaternion x y z w; 10 Hz."""


class Hello(msgspec.Struct, frozen=True, rename="camel", tag="hello", forbid_unknown_fields=True):
    """The first message on a line: what the client speaks and the last server ``seq`` it has seen (0: nothing)."""

    protocol_version: int
    client: str
    last_seq: int = 0


class Happened(msgspec.Struct, frozen=True, rename="camel", tag="happened", forbid_unknown_fields=True):
    """Something the participant did; ``client_seq`` counts from 1 within one ``client`` id."""

    client_seq: int
    event: ParticipantEvent


class ClientHeartbeat(msgspec.Struct, frozen=True, tag="heartbeat", forbid_unknown_fields=True):
    """The client is there; ``t`` is its own clock in ms, sent back so that the round trip can be measured.

    ``battery`` is what the device has left in whole percent; null where its browser does not tell, or it is charged.
    """

    t: int
    battery: Annotated[int, msgspec.Meta(ge=0, le=100)] | None = None


ClientMessage = Hello | Happened | ClientHeartbeat


class Welcome(msgspec.Struct, frozen=True, rename="camel", tag="welcome"):
    """The line is open. ``phase`` is the session's phase, ``calm_room`` the place that leaving leads to.

    ``comfort`` is how the device begins for whoever is there, where that was agreed. ``alias`` is never sent.
    """

    protocol_version: int
    session: str
    language: Language
    phase: str
    seq: int
    t: int
    observer: bool
    calm_room: str
    comfort: Comfort | None


class Ack(msgspec.Struct, frozen=True, rename="camel", tag="ack"):
    """The event ``client_seq`` is committed as ``seq``."""

    client_seq: int
    seq: int


class RunStarted(msgspec.Struct, frozen=True, rename="camel", tag="run"):
    """A run begins or is being caught up on: what to load, and from which ``pack``, before the first directions.

    ``place`` is where it begins, ``places`` are all it may go to, that one first. ``guests`` are ids of those of the
    pack's cast who may sit in the background. ``name`` is what the participant wants to be called in a scene, as it
    stands at their own door; empty where they gave none.
    """

    seq: int
    run: int
    pack: str
    scenario: str
    title: str
    level: int
    place: str
    places: tuple[str, ...]
    cast: tuple[Member, ...]
    seed: int
    steps: tuple[str, ...]
    guests: tuple[str, ...]
    name: str


class Directions(msgspec.Struct, frozen=True, tag="directions"):
    """What the event ``seq`` brought about at run time ``t``; ``past`` marks catching up after a cut.

    ``said`` is the participant's own answer, when the event was one.
    """

    seq: int
    run: int
    t: int
    outputs: tuple[AnyOutput, ...]
    past: bool = False
    said: str = ""


class Phase(msgspec.Struct, frozen=True, tag="phase"):
    """The session moves on: ``paired``, ``check_in``, ``rehearsal``, ``running``, ``debrief``, ``closed``."""

    phase: str


class ServerHeartbeat(msgspec.Struct, frozen=True, tag="heartbeat"):
    """The server is there; ``echo`` is the client's own clock, ``t`` the run time now."""

    echo: int
    t: int


class Pace(msgspec.Struct, frozen=True, tag="pace"):
    """How fast run time goes by from ``t`` on; never told where somebody real practises, as it is 1 there."""

    pace: int
    t: int


class Presence(msgspec.Struct, frozen=True, tag="presence"):
    """Whether the participant's device is on the line (for observers)."""

    online: bool


class Refused(msgspec.Struct, frozen=True, rename="camel", tag="refused"):
    """Something was not taken: a stable ``code``, and plain words for what to do. ``final`` closes the line."""

    code: str
    message: str
    final: bool
    client_seq: int | None = None


ServerMessage = Welcome | Ack | RunStarted | Directions | Phase | ServerHeartbeat | Pace | Presence | Refused
