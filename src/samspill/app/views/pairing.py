"""What a device is told while it waits to be paired."""

from datetime import datetime
from enum import StrEnum

import msgspec


class Offer(msgspec.Struct, frozen=True):
    """The code to show (8 letters, no dash), the device's secret token, and until when the code holds."""

    code: str
    device_token: str
    expires_at: datetime

    @property
    def shown(self) -> str:
        """The code as people read it: ``BCDF-GHJK``."""
        return f"{self.code[:4]}-{self.code[4:]}"


class OfferState(StrEnum):
    """Where an offer stands."""

    WAITING = "waiting"
    PAIRED = "paired"
    EXPIRED = "expired"


class OfferView(msgspec.Struct, frozen=True):
    """Where an offer stands, and its code while it waits."""

    state: OfferState
    code: str | None = None
    expires_at: datetime | None = None


class Device(msgspec.Struct, frozen=True):
    """A paired device and its session."""

    session: str
    name: str
