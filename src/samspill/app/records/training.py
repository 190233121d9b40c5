"""How far a member of staff has come with learning the work here, and never how well they did it."""

from datetime import datetime

import msgspec


class Training(msgspec.Struct, frozen=True):
    """One member's training: when the round at hand began, and when one was last gone through to the end.

    ``looked`` are pages read on the way, since no other record tells that; everything else is told by the record of the
    practice person. ``put_away_at``: not to be offered any more.
    """

    staff: str
    begun_at: datetime | None = None
    looked: tuple[str, ...] = ()
    completed_at: datetime | None = None
    put_away_at: datetime | None = None
