"""Devices that are offered or paired."""

from datetime import datetime
from typing import Protocol

from samspill.app.records.pairing import OfferedDevice, PairedDevice


class PairingBook(Protocol):
    """Codes on screens, and devices bound to sessions."""

    def offer(self, device: OfferedDevice) -> None:
        """Keep an offer; raises ``Conflict`` when another device shows the same code."""

    def offered(self, token_hash: str) -> OfferedDevice | None:
        """The offer of a device."""

    def offering(self, code: str) -> OfferedDevice | None:
        """The device that shows ``code``."""

    def withdraw(self, token_hash: str) -> None:
        """The offer is gone, with its code."""

    def withdraw_expired(self, now: datetime) -> None:
        """All offers that expired at or before ``now`` are gone."""

    def pair(self, device: PairedDevice) -> None:
        """Keep a paired device."""

    def paired(self, token_hash: str) -> PairedDevice | None:
        """The paired device with this token hash, open or closed."""

    def of(self, session: str) -> PairedDevice | None:
        """The open device of a session."""

    def close(self, session: str, at: datetime) -> None:
        """The open device of a session, if any, is closed."""
