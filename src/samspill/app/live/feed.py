"""What the live host says to those who follow a session: a participant's device, or observers.

The web translates each into its wire message of the same name.
"""

import msgspec

from samspill.model.comfort import Comfort
from samspill.model.outputs import AnyOutput
from samspill.model.run import Member
from samspill.model.words import Language, Text


class Welcome(msgspec.Struct, frozen=True):
    """The line is open; ``seq`` is the last committed one, ``t`` the run time, ``calm_room`` where leaving leads.

    ``comfort`` is how the device begins, where that was agreed.
    """

    session: str
    language: Language
    phase: str
    seq: int
    t: int
    observer: bool
    calm_room: str = "calm"
    comfort: Comfort | None = None


class Ack(msgspec.Struct, frozen=True):
    """The client's event ``client_seq`` (0 for a care worker's) is committed as ``seq``."""

    client_seq: int
    seq: int


class RunStarted(msgspec.Struct, frozen=True):
    """A run begins, or is being caught up on; ``place`` is where, ``places`` are all it may go to, that one first.

    ``guests`` are ids of those who may sit in the background; ``name`` stands at the participant's own door.
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
    guests: tuple[str, ...] = ()
    name: str = ""


class Directions(msgspec.Struct, frozen=True):
    """What the event ``seq`` brought about at run time ``t``; ``past`` marks catching up after a cut.

    ``said`` is the participant's own answer, when the event was one.
    """

    seq: int
    run: int
    t: int
    outputs: tuple[AnyOutput, ...]
    past: bool = False
    said: str = ""


class Phase(msgspec.Struct, frozen=True):
    """The session moves on."""

    phase: str


class Heartbeat(msgspec.Struct, frozen=True):
    """The server is there; ``echo`` is the client's own clock, ``t`` the run time now."""

    echo: int
    t: int


class Pace(msgspec.Struct, frozen=True):
    """How fast run time goes by from ``t`` on; never told where somebody real practises, as it is 1 there."""

    pace: int
    t: int


class Presence(msgspec.Struct, frozen=True):
    """Whether the participant's device is on the line (to observers)."""

    online: bool


class Pose(msgspec.Struct, frozen=True):
    """The participant's head, passed on as it came (to observers); never kept."""

    frame: bytes


class Refused(msgspec.Struct, frozen=True):
    """Something was not taken; ``final`` means that the line is closed by the host.

    Codes: ``unknown_session``, ``closed``, ``replaced`` (the same session was opened elsewhere), ``moved`` (another
    node has the session: connect anew), ``out_of_order`` (send again from ``expected``), ``not_attached``, ``too_slow``
    (connect again), ``not_kept`` (the store did not answer: send again), ``no_run``, ``stopping``.
    """

    code: str
    message: Text
    final: bool
    client_seq: int | None = None
    expected: int | None = None


FeedMessage = Welcome | Ack | RunStarted | Directions | Phase | Heartbeat | Pace | Presence | Pose | Refused
"""Everything a sink can be given."""
