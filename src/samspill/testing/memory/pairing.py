"""Devices that are offered and paired, in memory."""

from datetime import datetime

import msgspec

from samspill.app.ports.store import Conflict
from samspill.app.records.pairing import OfferedDevice, PairedDevice

from .kept import Book


class MemoryPairingBook(Book):
    """Meets ``PairingBook``."""

    def offer(self, device: OfferedDevice) -> None:
        if self.offering(device.code) is not None or device.token_hash in self._kept.offers:
            raise Conflict(device.code)
        self._kept.offers[device.token_hash] = device

    def offered(self, token_hash: str) -> OfferedDevice | None:
        return self._kept.offers.get(token_hash)

    def offering(self, code: str) -> OfferedDevice | None:
        return next((offer for offer in self._kept.offers.values() if offer.code == code), None)

    def withdraw(self, token_hash: str) -> None:
        self._kept.offers.pop(token_hash, None)

    def withdraw_expired(self, now: datetime) -> None:
        for offer in list(self._kept.offers.values()):
            if offer.expires_at <= now:
                self.withdraw(offer.token_hash)

    def pair(self, device: PairedDevice) -> None:
        if device.token_hash in self._kept.devices:
            raise Conflict(device.token_hash)
        self._kept.devices[device.token_hash] = device

    def paired(self, token_hash: str) -> PairedDevice | None:
        return self._kept.devices.get(token_hash)

    def of(self, session: str) -> PairedDevice | None:
        kept = self._kept.devices.values()
        return next((device for device in kept if device.session == session and device.closed_at is None), None)

    def close(self, session: str, at: datetime) -> None:
        device = self.of(session)
        if device is not None:
            self._kept.devices[device.token_hash] = msgspec.structs.replace(device, closed_at=at)
