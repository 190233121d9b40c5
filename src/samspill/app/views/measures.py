"""Measures as the console shows them."""

from datetime import date, datetime

import msgspec

from samspill.app.measure_schedule import Slot
from samspill.app.records.measures import MeasureRecord
from samspill.exchange import Point, Remark, Score
from samspill.model.questionnaire import Item, Questionnaire
from samspill.model.words import Text


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
