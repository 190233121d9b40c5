"""Measures: what was answered, what was skipped and why, and questionnaires a clinic has brought with it."""

from datetime import datetime
from enum import StrEnum

import msgspec

from samspill.model.words import Language


class MeasureStatus(StrEnum):
    """How far one answering has come."""

    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    SKIPPED = "skipped"


class MeasureRecord(msgspec.Struct, frozen=True):
    """One answering of one measure at one point in time.

    ``document`` is the FHIR R4 QuestionnaireResponse once it is completed; ``total`` the score, if it has one.
    ``reason`` says why it was skipped. A correction is a record of its own that ``corrects`` another; both stay.
    """

    id: str
    participant: str
    measure: str
    point: str
    status: MeasureStatus
    language: Language
    answers: dict[str, str]
    by: str
    started_at: datetime
    at: datetime
    own: bool = False
    document: str = ""
    total: float | None = None
    reason: str = ""
    corrects: str | None = None


class ImportedQuestionnaire(msgspec.Struct, frozen=True):
    """A questionnaire the clinic has the right to use, as it came; never changed, only retired."""

    id: str
    source: str
    by: str
    at: datetime
    retired_at: datetime | None = None
