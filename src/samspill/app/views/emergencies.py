"""Records opened in an emergency, as a supervisor reads about them."""

from datetime import datetime

import msgspec


class EmergencyRow(msgspec.Struct, frozen=True):
    """One opening that waits for a signature."""

    id: str
    who: str
    participant: str
    alias: str
    reason: str
    opened_at: datetime
