"""Missions in the database."""

from sqlalchemy import Connection, delete, select

from samspill.app.records.missions import AgreedMission, ToldMission

from .mission_tables import agreed_missions, told_missions
from .rows import add, keep, many, one


class SqlMissionBook:
    """Meets ``MissionBook``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, mission: AgreedMission) -> None:
        """See the port."""
        keep(self._connection, agreed_missions, mission)

    def drop(self, mission: str) -> None:
        """See the port."""
        self._connection.execute(delete(agreed_missions).where(agreed_missions.c.id == mission))

    def mission(self, id: str) -> AgreedMission | None:
        """See the port."""
        return one(self._connection, select(agreed_missions).where(agreed_missions.c.id == id), AgreedMission)

    def of(self, participant: str) -> tuple[AgreedMission, ...]:
        """See the port."""
        kept = agreed_missions.c
        query = select(agreed_missions).where(kept.participant == participant)
        return many(self._connection, query.order_by(kept.agreed_at, kept.id), AgreedMission)

    def tell(self, told: ToldMission) -> None:
        """See the port."""
        add(self._connection, told_missions, told)

    def told(self, participant: str) -> tuple[ToldMission, ...]:
        """See the port."""
        told = told_missions.c
        query = select(told_missions).where(told.participant == participant).order_by(told.mission, told.number)
        return many(self._connection, query, ToldMission)
