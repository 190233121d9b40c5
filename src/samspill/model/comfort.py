"""How a device is to begin for someone: agreed beforehand, and theirs to change at any moment."""

from enum import StrEnum

import msgspec


class Hand(StrEnum):
    """The hand that points, and on whose side lies what is pressed; with ``both``, neither comes first."""

    BOTH = "both"
    LEFT = "left"
    RIGHT = "right"


class Comfort(msgspec.Struct, frozen=True, rename="camel"):
    """``text_size`` is 1, 1.25 or 1.5; ``gaze``: an answer is chosen by resting the eyes on it.

    Without ``captions`` a line that is heard is not written too; one that is not heard always is.
    """

    text_size: float = 1
    captions: bool = True
    sound: bool = True
    contrast: bool = False
    less_motion: bool = False
    seated: bool = False
    gaze: bool = False
    hand: Hand = Hand.BOTH
