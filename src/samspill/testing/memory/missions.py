"""Missions and what was told of them, in memory."""

from samspill.app.ports.store import Conflict
from samspill.app.records.missions import AgreedMission, ToldMission

from .kept import Book


class MemoryMissionBook(Book):
    """Meets ``MissionBook``."""

    def keep(self, mission: AgreedMission) -> None:
        self._kept.missions[mission.id] = mission

    def drop(self, mission: str) -> None:
        self._kept.missions.pop(mission, None)

    def mission(self, id: str) -> AgreedMission | None:
        return self._kept.missions.get(id)

    def of(self, participant: str) -> tuple[AgreedMission, ...]:
        found = [mission for mission in self._kept.missions.values() if mission.participant == participant]
        return tuple(sorted(found, key=lambda mission: (mission.agreed_at, mission.id)))

    def tell(self, told: ToldMission) -> None:
        if (told.mission, told.number) in self._kept.told:
            raise Conflict(f"{told.mission} {told.number}")
        self._kept.told[told.mission, told.number] = told

    def told(self, participant: str) -> tuple[ToldMission, ...]:
        return tuple(told for _, told in sorted(self._kept.told.items()) if told.participant == participant)
