"""Records opened in an emergency, in the database."""

from datetime import datetime

from sqlalchemy import Connection, select

from samspill.app.records.emergencies import Emergency

from .emergency_tables import emergencies
from .rows import keep, many, one

_ORDER = (emergencies.c.opened_at, emergencies.c.id)


class SqlEmergencyBook:
    """Meets ``EmergencyBook``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, emergency: Emergency) -> None:
        """See the port."""
        keep(self._connection, emergencies, emergency)

    def emergency(self, id: str) -> Emergency | None:
        """See the port."""
        return one(self._connection, select(emergencies).where(emergencies.c.id == id), Emergency)

    def open_to(self, staff: str, now: datetime) -> tuple[Emergency, ...]:
        """See the port."""
        open_now = (emergencies.c.staff == staff, emergencies.c.closes_at > now)
        return many(self._connection, select(emergencies).where(*open_now).order_by(*_ORDER), Emergency)

    def unsigned(self) -> tuple[Emergency, ...]:
        """See the port."""
        query = select(emergencies).where(emergencies.c.signed_at.is_(None))
        return many(self._connection, query.order_by(*_ORDER), Emergency)
