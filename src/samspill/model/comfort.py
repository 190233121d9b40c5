"""How a device is to begin for someone: agreed beforehand, and theirs to change at any moment."""

import msgspec


class Comfort(msgspec.Struct, frozen=True, rename="camel"):
    """``text_size`` is 1, 1.25 or 1.5; ``gaze``: an answer is chosen by resting the eyes on it."""

    text_size: float = 1
    less_motion: bool = False
    seated: bool = False
    gaze: bool = False
