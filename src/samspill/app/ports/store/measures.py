"""Answers to measures, and questionnaires a clinic has brought with it."""

from typing import Protocol

from samspill.app.records.measures import ImportedQuestionnaire, MeasureRecord


class MeasureBook(Protocol):
    """``keep_*`` adds or replaces the record with the same id."""

    def keep(self, record: MeasureRecord) -> None:
        """Keep an answering."""

    def record(self, id: str) -> MeasureRecord | None:
        """The answering with this id."""

    def of(self, participant: str) -> tuple[MeasureRecord, ...]:
        """Every answering of a participant, by when it was begun."""

    def keep_imported(self, questionnaire: ImportedQuestionnaire) -> None:
        """Keep an imported questionnaire."""

    def imported(self) -> tuple[ImportedQuestionnaire, ...]:
        """Every imported questionnaire, retired ones too, oldest first."""
