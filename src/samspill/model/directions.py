"""Stage directions: what a client must show, as JSON in the vocabulary of BML 1.0 (Behavior Markup Language).

Every time in a behaviour is an integer of milliseconds counted from the block's own ``t`` (run time). A client that
does not know a lexeme leaves it out and goes on, so a text terminal is a legal realizer too.
"""

from enum import StrEnum

import msgspec


class FaceLexeme(StrEnum):
    """Facial expressions (the seven basic emotions, and the social ones this product needs)."""

    NEUTRAL = "NEUTRAL"
    SMILE = "SMILE"
    JOY = "JOY"
    SADNESS = "SADNESS"
    ANGER = "ANGER"
    FEAR = "FEAR"
    DISGUST = "DISGUST"
    SURPRISE = "SURPRISE"
    CONTEMPT = "CONTEMPT"
    INTEREST = "INTEREST"
    IMPATIENCE = "IMPATIENCE"
    BOREDOM = "BOREDOM"
    EMBARRASSMENT = "EMBARRASSMENT"
    PRIDE = "PRIDE"


class Channel(StrEnum):
    """How words reach the participant: in the room, over the phone, as a written message, or from a radio."""

    ROOM = "room"
    PHONE = "phone"
    MESSAGE = "message"
    RADIO = "radio"


class Influence(StrEnum):
    """How much of the body a gaze takes along (BML 1.0, ``influence``)."""

    EYES = "EYES"
    HEAD = "HEAD"
    SHOULDER = "SHOULDER"
    WAIST = "WAIST"
    WHOLE = "WHOLE"


class HeadLexeme(StrEnum):
    """Head movements."""

    NOD = "NOD"
    SHAKE = "SHAKE"
    TILT = "TILT"


class GestureLexeme(StrEnum):
    """Gestures of arm and hand, and what hands are busy with."""

    BEAT = "BEAT"
    POINT = "POINT"
    OFFER = "OFFER"
    REFUSE = "REFUSE"
    SHRUG = "SHRUG"
    WAVE = "WAVE"
    PALM_UP = "PALM_UP"
    CHECK_WATCH = "CHECK_WATCH"
    THUMBS_UP = "THUMBS_UP"
    HAND_ON_HEART = "HAND_ON_HEART"
    DRINK = "DRINK"
    PHONE = "PHONE"
    PAY = "PAY"
    CARRY = "CARRY"


class PostureLexeme(StrEnum):
    """Ways to hold the body."""

    STAND = "STAND"
    SIT = "SIT"
    LEAN_IN = "LEAN_IN"
    LEAN_BACK = "LEAN_BACK"
    OPEN = "OPEN"
    CLOSED = "CLOSED"


class Behaviour(msgspec.Struct, frozen=True, rename="camel", tag_field="type", kw_only=True):
    """What all behaviours share: an id within the block, and when they begin and end (ms after the block's ``t``)."""

    id: str
    start: int
    end: int


class Speech(Behaviour, frozen=True, tag="speech"):
    """A line that is spoken and captioned; ``audio`` is a path to sound with viseme times, where there is a voice.

    What comes over the phone or the radio is heard close to the ear; a message is read and has no sound.
    """

    line: str
    text: str
    audio: str | None = None
    via: Channel = Channel.ROOM


class Gaze(Behaviour, frozen=True, tag="gaze"):
    """Look at ``participant``, a cast member, an object or ``away``; ``influence`` is how far the body turns along."""

    target: str
    influence: Influence = Influence.HEAD


class Head(Behaviour, frozen=True, tag="head"):
    """Move the head."""

    lexeme: HeadLexeme
    amount: float = 1.0


class Face(Behaviour, frozen=True, tag="faceLexeme", rename="camel"):
    """Show an expression: it grows until ``attack_peak``, holds to ``relax`` and is gone at ``end``."""

    lexeme: FaceLexeme
    amount: float
    attack_peak: int
    relax: int


class Gesture(Behaviour, frozen=True, tag="gesture"):
    """Gesture, with its effort at ``stroke``."""

    lexeme: GestureLexeme
    stroke: int
    target: str | None = None


class Posture(Behaviour, frozen=True, tag="posture"):
    """Take a posture and keep it."""

    lexeme: PostureLexeme


class Locomotion(Behaviour, frozen=True, tag="locomotion"):
    """Walk to a named anchor of the place."""

    target: str


AnyBehaviour = Speech | Gaze | Head | Face | Gesture | Posture | Locomotion


class Cause(msgspec.Struct, frozen=True, gc=False):
    """Which beat and which committed event brought a direction about."""

    beat: str
    seq: int = 0


class Block(msgspec.Struct, frozen=True, gc=False, rename="camel", tag="bml", tag_field="type"):
    """One character's behaviours from run time ``t``; ``composition`` is MERGE, APPEND or REPLACE as in BML 1.0."""

    id: str
    t: int
    character_id: str
    cause: Cause
    data: tuple[AnyBehaviour, ...]
    composition: str = "MERGE"
