"""Records that were opened in an emergency, without following the person up."""

from datetime import datetime

import msgspec


class Emergency(msgspec.Struct, frozen=True):
    """One opening, with its reason, until ``closes_at``; a supervisor signs that they have seen it."""

    id: str
    staff: str
    participant: str
    reason: str
    opened_at: datetime
    closes_at: datetime
    signed_by: str = ""
    signed_at: datetime | None = None
