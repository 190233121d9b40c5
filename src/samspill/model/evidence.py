"""What a run shows about a learning goal."""

from enum import StrEnum

import msgspec

FULL_SCORE = 2
"""The score of what was shown in full."""


class Mark(StrEnum):
    """What a care worker saw the participant do."""

    DID = "did"
    PROMPTED = "prompted"
    NOT_YET = "not_yet"


class Evidence(msgspec.Struct, frozen=True, gc=False):
    """One opportunity for a goal and how it went.

    ``score`` is 0 (not shown), 1 (partly) or 2 (shown); ``hinted`` says that help came first. An opportunity that never
    came is never recorded, so a skill nobody asked for is not missing. ``t`` is run time in ms; ``source`` names who
    saw it.

    ``mended`` is there, and true, when a wrong turn came first: what was shown then stands at the same ``opportunity``
    with a lower score. Where nothing was mended it is left out, as it was before there was such a thing to say.
    """

    goal: str
    score: int
    hinted: bool
    opportunity: str
    t: int
    level: int
    source: str = "scenario"
    mended: bool | msgspec.UnsetType = msgspec.UNSET
