"""Devices in the database."""

from datetime import datetime

from sqlalchemy import Connection, delete, select, update

from samspill.app.records.pairing import OfferedDevice, PairedDevice

from . import tables
from .rows import add, one


class SqlPairingBook:
    """Meets ``PairingBook``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def offer(self, device: OfferedDevice) -> None:
        """See the port."""
        add(self._connection, tables.offers, device)

    def offered(self, token_hash: str) -> OfferedDevice | None:
        """See the port."""
        offers = tables.offers
        return one(self._connection, select(offers).where(offers.c.token_hash == token_hash), OfferedDevice)

    def offering(self, code: str) -> OfferedDevice | None:
        """See the port."""
        return one(self._connection, select(tables.offers).where(tables.offers.c.code == code), OfferedDevice)

    def withdraw(self, token_hash: str) -> None:
        """See the port."""
        self._connection.execute(delete(tables.offers).where(tables.offers.c.token_hash == token_hash))

    def withdraw_expired(self, now: datetime) -> None:
        """See the port."""
        self._connection.execute(delete(tables.offers).where(tables.offers.c.expires_at <= now))

    def pair(self, device: PairedDevice) -> None:
        """See the port."""
        add(self._connection, tables.devices, device)

    def paired(self, token_hash: str) -> PairedDevice | None:
        """See the port."""
        devices = tables.devices
        return one(self._connection, select(devices).where(devices.c.token_hash == token_hash), PairedDevice)

    def of(self, session: str) -> PairedDevice | None:
        """See the port."""
        devices = tables.devices
        query = select(devices).where(devices.c.session == session, devices.c.closed_at.is_(None))
        return one(self._connection, query, PairedDevice)

    def close(self, session: str, at: datetime) -> None:
        """See the port."""
        devices = tables.devices
        still_open = update(devices).where(devices.c.session == session, devices.c.closed_at.is_(None))
        self._connection.execute(still_open.values(closed_at=at))
