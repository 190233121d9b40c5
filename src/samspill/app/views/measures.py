"""Measures as the console shows them."""

from datetime import date, datetime
from enum import StrEnum

import msgspec

from samspill.app.records.measures import MeasureRecord, MeasureStatus
from samspill.exchange import Point, Remark, Score
from samspill.model.questionnaire import Item, Questionnaire
from samspill.model.words import Text


class Standing(StrEnum):
    """How one measure stands at one point in time."""

    COMING = "coming"
    DUE = "due"
    OVERDUE = "overdue"
    DONE = "done"
    SKIPPED = "skipped"


class Instrument(msgspec.Struct, frozen=True):
    """A questionnaire; ``since`` is the day it was brought in, ``retired`` that it is no longer asked."""

    questionnaire: Questionnaire
    since: date | None = None
    retired: bool = False


class Slot(msgspec.Struct, frozen=True):
    """One measure at one point: the day it is meant for, how it stands, and what was kept of it, latest last."""

    point: Point
    instrument: Instrument
    day: date
    standing: Standing
    records: tuple[MeasureRecord, ...]

    @property
    def latest(self) -> MeasureRecord | None:
        """What stands: the last that was completed or skipped, or else what was begun."""
        over = [record for record in self.records if record.status is not MeasureStatus.IN_PROGRESS]
        return over[-1] if over else self.records[-1] if self.records else None


class Measures(msgspec.Struct, frozen=True):
    """One participant's measures, slot by slot; ``by`` says who wrote, by id."""

    participant: str
    alias: str
    today: date
    slots: tuple[Slot, ...]
    scores: dict[str, Score]
    by: dict[str, Text]


class Step(msgspec.Struct, frozen=True):
    """One step of answering: the items of it with what is open now. ``number`` counts from 1.

    ``rows`` are the open items in order, each with how deep it stands.
    """

    record: MeasureRecord
    alias: str
    questionnaire: Questionnaire
    number: int
    steps: int
    title: Text
    rows: tuple[tuple[Item, int], ...]

    @property
    def last(self) -> bool:
        """Whether nothing comes after it."""
        return self.number == self.steps


class Answered(msgspec.Struct, frozen=True):
    """One completed answering in words: each question with its answer, and the score."""

    record: MeasureRecord
    alias: str
    title: Text
    point: Text
    by: Text
    rows: tuple[tuple[Text, Text | None], ...]
    score: Score | None


class Brought(msgspec.Struct, frozen=True):
    """A questionnaire that can be asked; ``own``: one of ours, which cannot be retired here."""

    id: str
    title: Text
    questions: int
    scored: bool
    own: bool
    by: str
    at: datetime | None
    retired: bool


class MeasureSettings(msgspec.Struct, frozen=True):
    """What is asked in this clinic and when."""

    points: tuple[Point, ...]
    questionnaires: tuple[Brought, ...]


class Imported(msgspec.Struct, frozen=True):
    """What came of reading a file: an id, or the problems; what is left out is harmless."""

    id: str | None
    problems: tuple[Remark, ...]
    left_out: tuple[Remark, ...]
