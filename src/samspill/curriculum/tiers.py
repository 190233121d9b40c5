"""What is looked at in turn where scenarios are put in order."""

from enum import IntEnum
from typing import NamedTuple


class Tier(IntEnum):
    """What comes before what."""

    PROBE = 0
    """It is worth one run to see what is there already."""
    OPEN = 1
    """There is something to learn. Where a need is missing less gets through, so it is worth less."""
    FADING = 2
    """The goal was settled, and may be fading."""
    UNFINISHED = 3
    """The goal is probably handled, and little is left to learn."""
    SETTLED = 4
    """The goal is mastered, tried or kept, and holds."""


class Rank(NamedTuple):
    """What is looked at in turn: the first difference decides. ``later``: everything but feeling at home in VR."""

    too_much: bool
    later: bool
    tier: Tier
    cost: float
    name: str
