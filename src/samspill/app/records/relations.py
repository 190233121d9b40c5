"""Who follows up whom, since when and until when."""

from datetime import datetime

import msgspec


class CareRelation(msgspec.Struct, frozen=True):
    """One stretch of time in which ``staff`` follows up ``participant``; ``by`` says who gave it and who ended it.

    The beginning of those that are older than this record is not known.
    """

    staff: str
    participant: str
    begun_at: datetime | None = None
    begun_by: str = ""
    ended_at: datetime | None = None
    ended_by: str = ""
