"""Ratings from 0 to 10 that a participant gives before, during and after practice."""

from enum import StrEnum

import msgspec

LOWEST, HIGHEST = 0, 10


class RatingKind(StrEnum):
    """What is rated: how uneasy, how strong the craving, how sure of oneself."""

    DISTRESS = "distress"
    CRAVING = "craving"
    CONFIDENCE = "confidence"


class Rating(msgspec.Struct, frozen=True):
    """One rating, 0-10; ``t`` is run time in ms, or 0 outside a run."""

    kind: RatingKind
    value: int
    t: int = 0
