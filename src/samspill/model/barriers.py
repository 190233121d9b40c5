"""Barriers and how much each one is in the way, on the ICF qualifier scale."""

import msgspec

from .themes import BarrierTheme
from .words import Text

NO_BARRIER, COMPLETE_BARRIER = 0, 4
"""The ends of the ICF qualifier scale (WHO 2001): 0 no, 1 mild, 2 moderate, 3 severe, 4 complete barrier."""


class Barrier(msgspec.Struct, frozen=True):
    """Something under one theme that makes taking part hard, in plain words."""

    id: str
    theme: BarrierTheme
    name: Text
    asks: Text


class BarrierRating(msgspec.Struct, frozen=True):
    """How much one barrier is in the way, 0-4, and who said so."""

    barrier: str
    value: int
    by: str


class BarrierProfile(msgspec.Struct, frozen=True):
    """The latest ratings of one participant; a barrier without a rating is unknown, not absent."""

    ratings: tuple[BarrierRating, ...] = ()

    def value(self, barrier: str) -> int | None:
        """The rating of ``barrier``, or ``None`` when it has not been rated."""
        return next((r.value for r in reversed(self.ratings) if r.barrier == barrier), None)


def together(own: int | None, care_worker: int | None) -> int | None:
    """What two views of one barrier come to: what they agree on, else the middle, halves upwards.

    Upwards, for to begin too gently costs a little time, and to begin too hard may cost the wish to come back
    (docs/explanations/decisions: "Two views of a barrier, one number"). One view alone counts as it is.
    """
    given = [value for value in (own, care_worker) if value is not None]
    return -(-sum(given) // len(given)) if given else None
