"""How a participant gets to their own page, as staff see it."""

from datetime import datetime

import msgspec

from samspill.model.words import Language


class NewCard(msgspec.Struct, frozen=True):
    """A card to print and hand over; ``code`` is shown this once."""

    code: str
    expires_at: datetime
    alias: str
    language: Language


class OwnSignInState(msgspec.Struct, frozen=True):
    """Until when a card waits to be used, since when a phone is connected, and when it was last used."""

    participant: str
    alias: str
    card_until: datetime | None
    phone_since: datetime | None
    phone_seen: datetime | None
