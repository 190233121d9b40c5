"""A line: what someone says, how it looks, and how it reaches the participant."""

import msgspec

from samspill.model.acts import Act
from samspill.model.directions import Channel, FaceLexeme, GestureLexeme, PostureLexeme
from samspill.model.words import Text

from .guards import Guard
from .levels import Share


class Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Something a character says. In a room it is left out when they, or those it is for, are not there.

    ``act`` (ISO 24617-2) with mood and level decides face, gaze and gesture; the rest is only written to differ from
    that. ``amount`` is how strongly the face shows the mood, 0 to 1; left out, the level says. ``posture`` is taken
    with the line and kept: someone on a seat gets up with ``STAND`` and sits down again with ``SIT``. ``to`` is who it
    is for: ``participant``, someone in the cast, or ``group``. ``via`` differs from the beat's when one line comes
    another way (a message arrives while people talk).
    """

    id: str
    who: str
    nb: str
    en: str
    act: Act = Act.INFORM
    to: str = "participant"
    mood: FaceLexeme | None = None
    amount: Share | None = None
    gaze: str | None = None
    gesture: GestureLexeme | None = None
    posture: PostureLexeme | None = None
    via: Channel | None = None
    if_: Guard = msgspec.field(name="if", default_factory=dict)

    @property
    def text(self) -> Text:
        """The words in both languages."""
        return Text(self.nb, self.en)
