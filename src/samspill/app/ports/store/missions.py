"""Missions and what was told about them."""

from typing import Protocol

from samspill.app.records.missions import AgreedMission, ToldMission


class MissionBook(Protocol):
    """Missions under their ids; what is told is only ever added to."""

    def keep(self, mission: AgreedMission) -> None:
        """Keep the mission under its id."""

    def drop(self, mission: str) -> None:
        """The mission was never agreed after all; only one of which nothing was told may be dropped."""

    def mission(self, id: str) -> AgreedMission | None:
        """The mission with this id."""

    def of(self, participant: str) -> tuple[AgreedMission, ...]:
        """All missions of a participant, oldest first."""

    def tell(self, told: ToldMission) -> None:
        """Add what was told; raises ``Conflict`` when its number is taken."""

    def told(self, participant: str) -> tuple[ToldMission, ...]:
        """All that was told about a participant's missions, by mission and number."""
