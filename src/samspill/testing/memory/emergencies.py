"""Records opened in an emergency, in memory."""

from datetime import datetime

from samspill.app.records.emergencies import Emergency


class MemoryEmergencyBook:
    """Meets ``EmergencyBook``."""

    def __init__(self, kept: dict[str, Emergency]) -> None:
        self._kept = kept

    def keep(self, emergency: Emergency) -> None:
        self._kept[emergency.id] = emergency

    def emergency(self, id: str) -> Emergency | None:
        return self._kept.get(id)

    def open_to(self, staff: str, now: datetime) -> tuple[Emergency, ...]:
        return self._ordered([one for one in self._kept.values() if one.staff == staff and one.closes_at > now])

    def unsigned(self) -> tuple[Emergency, ...]:
        return self._ordered([one for one in self._kept.values() if one.signed_at is None])

    def _ordered(self, found: list[Emergency]) -> tuple[Emergency, ...]:
        return tuple(sorted(found, key=lambda one: (one.opened_at, one.id)))
