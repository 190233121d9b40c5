"""What someone needs so that practising works for their body."""

from datetime import datetime

import msgspec


class Needs(msgspec.Struct, frozen=True):
    """Needs that set the device before it begins; ``note`` is for the care worker. Sitting is in ``Participant``."""

    participant: str
    by: str
    at: datetime
    one_hand: bool = False
    left_handed: bool = False
    by_gaze: bool = False
    large_text: bool = False
    less_motion: bool = False
    hard_of_hearing: bool = False
    low_sight: bool = False
    note: str = ""
