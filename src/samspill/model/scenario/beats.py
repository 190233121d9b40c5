"""Beats: the moments a scenario is made of."""

import msgspec

from samspill.model.directions import Channel
from samspill.model.outputs import Ending
from samspill.model.ratings import RatingKind
from samspill.model.words import Text

from .answers import Answer
from .guards import Go, Guard
from .include import Include
from .lines import Line
from .reactions import AnyReaction
from .silence import AnyRung
from .sounds import Sound
from .tasks import Task


class Question(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Ask the participant for a rating."""

    rating: RatingKind
    nb: str
    en: str

    @property
    def text(self) -> Text:
        """The question in both languages."""
        return Text(self.nb, self.en)


class Move(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A character walks to an anchor."""

    who: str
    to: str
    if_: Guard = msgspec.field(name="if", default_factory=dict)


OWN_PLACE = "start"
"""What the scenario's own place is called where a scene is named."""


class Group(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """People who stand or sit together and talk among themselves (an F-formation, Kendon 1990).

    ``open`` says that they make room: whoever speaks to the group looks at the participant too, and the others turn
    towards them. A closed group looks inwards.
    """

    members: tuple[str, ...]
    open: bool = False


class Beat(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One moment: people move and speak, then the floor is the participant's, or the scene goes on, or it ends.

    ``scene`` names one of the scenario's other scenes; without it the beat is in the scenario's own place, but for an
    ``ending``, which comes where the participant is; with ``scene: start`` it comes in the scenario's own place. ``at``
    is where the participant stands. ``via`` says that the beat is a phone call or an exchange of messages. ``silence``
    replaces the scenario's own ladder. ``include`` puts a fragment here.
    """

    title: Text
    include: Include | None = None
    scene: str | None = None
    at: str | None = None
    via: Channel = Channel.ROOM
    group: Group | None = None
    move: tuple[Move, ...] = ()
    sound: tuple[Sound, ...] = ()
    say: tuple[Line, ...] = ()
    ask: Question | None = None
    expect: tuple[Answer, ...] = ()
    task: Task | None = None
    when: tuple[AnyReaction, ...] = ()
    hint: Line | None = None
    silence: tuple[AnyRung, ...] | None = None
    go: Go | None = None
    ending: Ending | None = None


def scene_of(beat: Beat) -> str | None:
    """The scene a beat is in, empty for the scenario's own place; ``None`` for an ending that comes wherever one is."""
    if beat.scene is None and beat.ending is not None:
        return None
    return "" if beat.scene in (None, OWN_PLACE) else beat.scene
