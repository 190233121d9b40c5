"""How a participant gets to their own page: a card that works once, the phone it was used on, and a code they chose."""

from datetime import datetime

import msgspec


class OwnCard(msgspec.Struct, frozen=True):
    """A card that was given to one participant; only the hash of what stands on it is kept."""

    participant: str
    code_hash: str
    by: str
    made_at: datetime
    expires_at: datetime


class OwnPhone(msgspec.Struct, frozen=True):
    """The one phone or other device of a participant; ``wrong`` counts tries of the code since the last right one."""

    participant: str
    token_hash: str
    pin_hash: str
    bound_at: datetime
    seen_at: datetime
    wrong: int = 0


class OwnVisit(msgspec.Struct, frozen=True):
    """One time the page was opened with the code; it ends by itself."""

    token_hash: str
    participant: str
    opened_at: datetime
    seen_at: datetime
