"""Devices: the code one shows, and the session it belongs to once confirmed."""

from datetime import datetime

import msgspec


class OfferedDevice(msgspec.Struct, frozen=True):
    """A device that shows ``code`` until ``expires_at``; it carries no name of any person."""

    token_hash: str
    code: str
    name: str
    expires_at: datetime


class PairedDevice(msgspec.Struct, frozen=True):
    """A device bound to one session until ``closed_at``."""

    token_hash: str
    session: str
    name: str
    paired_at: datetime
    closed_at: datetime | None = None
