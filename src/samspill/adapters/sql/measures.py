"""Measures in the database."""

from sqlalchemy import Connection, select

from samspill.app.records.measures import ImportedQuestionnaire, MeasureRecord

from .measure_tables import imported_questionnaires, measure_records
from .rows import keep, many, one


class SqlMeasureBook:
    """Meets ``MeasureBook``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, record: MeasureRecord) -> None:
        """See the port."""
        keep(self._connection, measure_records, record)

    def record(self, id: str) -> MeasureRecord | None:
        """See the port."""
        return one(self._connection, select(measure_records).where(measure_records.c.id == id), MeasureRecord)

    def of(self, participant: str) -> tuple[MeasureRecord, ...]:
        """See the port."""
        kept = measure_records.c
        query = select(measure_records).where(kept.participant == participant)
        return many(self._connection, query.order_by(kept.started_at, kept.id), MeasureRecord)

    def keep_imported(self, questionnaire: ImportedQuestionnaire) -> None:
        """See the port."""
        keep(self._connection, imported_questionnaires, questionnaire)

    def imported(self) -> tuple[ImportedQuestionnaire, ...]:
        """See the port."""
        kept = imported_questionnaires
        return many(self._connection, select(kept).order_by(kept.c.at, kept.c.id), ImportedQuestionnaire)
