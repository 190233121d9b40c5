"""What can happen in a run: the only input the scenario engine takes.

Every event carries ``t``, the run time in integer milliseconds, which never goes back. ``by`` names who caused it: the
``participant``, the ``system``, or a care worker's id. A run is its header and its events, so replaying them gives the
same outputs to the byte.
"""

import msgspec

from .evidence import Mark
from .ratings import RatingKind

PARTICIPANT, SYSTEM = "participant", "system"


class Event(msgspec.Struct, frozen=True, tag_field="kind", tag=str.lower, kw_only=True):
    """What all events share."""

    t: int = 0
    by: str = PARTICIPANT


class Tick(Event, frozen=True):
    """Time has passed; timers that are due fire."""


class Choose(Event, frozen=True):
    """The participant answers with one of the intents on offer; ``source`` says how (menu, gaze, speech, touch)."""

    intent: str
    source: str = "menu"


class Look(Event, frozen=True):
    """The participant has looked at ``target`` for ``held`` ms."""

    target: str
    held: int


class Approach(Event, frozen=True):
    """The participant has come into a zone (Hall: intimate, personal, social, public) around ``target``."""

    target: str
    zone: str


class Use(Event, frozen=True):
    """The participant uses an object: picks, places, points at or pays with it."""

    target: str
    verb: str = "use"


class Relocate(Event, frozen=True):
    """The participant moves to a marked ``spot`` that is open to them, or (empty) back to where the scene has them.

    Moving is for comfort and shows no skill. A care worker can only bring them back.
    """

    spot: str = ""


class Fill(Event, frozen=True):
    """The participant sets a field of a task to ``option``, or ticks it (again: unticks it) when it has none."""

    field: str
    option: str = ""


class Submit(Event, frozen=True):
    """The participant hands the task in."""


class Rate(Event, frozen=True):
    """The participant gives a rating, 0-10."""

    rating: RatingKind
    value: int


class Pause(Event, frozen=True):
    """Everything stands still. Pausing is a skill; with ``device`` (not ready) or ``line`` (cut) nobody asked."""

    device: bool = False
    line: bool = False


class Resume(Event, frozen=True):
    """The scene goes on; with ``device`` nobody asked, the device is ready again.

    With ``held_by`` it stands still all the same: one reason is over, but that one's pause is not.
    """

    device: bool = False
    held_by: str = ""


class Leave(Event, frozen=True):
    """The participant leaves for the calm room; handled before anything else, in every state."""


class Calm(Event, frozen=True):
    """A care worker calms the scene: fewer people, less noise, friendlier faces."""


class ChangeLevel(Event, frozen=True):
    """A care worker steps the level up or down; it holds from the next moment on."""

    level: int


class Skip(Event, frozen=True):
    """A care worker triggers the next event: what silence or time would bring now."""


class Repeat(Event, frozen=True):
    """The last line is said again."""


class Trigger(Event, frozen=True):
    """A care worker sets off something the scenario has prepared: a phone rings, someone comes in."""

    name: str


class Realized(Event, frozen=True):
    """The participant's device has begun (``start``) or ended (``end``) the speech of ``block`` (BML 1.0 feedback)."""

    block: str
    sync: str


class SayLine(Event, frozen=True):
    """A care worker says a line as a character."""

    who: str
    text: str


class Force(Event, frozen=True):
    """A care worker answers for the participant, who said or did it outside the system."""

    intent: str


class Observe(Event, frozen=True):
    """A care worker ticks what they saw for one goal."""

    goal: str
    mark: Mark


class Finish(Event, frozen=True):
    """A care worker ends the run gently."""


ParticipantEvent = (
    Choose | Look | Approach | Use | Relocate | Fill | Submit | Rate | Pause | Resume | Leave | Repeat | Realized
)
"""What a participant's client may send."""

StaffEvent = (
    Calm | ChangeLevel | Skip | Repeat | Trigger | SayLine | Force | Observe | Finish | Pause | Resume | Relocate
)
"""What a care worker may do to a running scene."""

AnyEvent = (
    Tick
    | Choose
    | Look
    | Approach
    | Use
    | Relocate
    | Fill
    | Submit
    | Rate
    | Pause
    | Resume
    | Leave
    | Calm
    | ChangeLevel
    | Skip
    | Repeat
    | Trigger
    | Realized
    | SayLine
    | Force
    | Observe
    | Finish
)
"""Everything the engine understands."""
