"""Ratings of barriers, by the participant and by the care worker; never changed, only followed by newer ones."""

from datetime import datetime
from enum import StrEnum

import msgspec


class Rater(StrEnum):
    """Whose view a rating is; both are written down by the care worker, together with the participant."""

    PARTICIPANT = "participant"
    CARE_WORKER = "care_worker"


class GivenRating(msgspec.Struct, frozen=True):
    """One view of one barrier, 0-4 on the ICF qualifier scale; ``None`` takes an earlier one back.

    ``by`` is the member of staff who wrote it down, whoever's view it is.
    """

    participant: str
    barrier: str
    rater: Rater
    value: int | None
    by: str
    at: datetime
