"""Questionnaires, whoever wrote them: steps, questions, what opens them, and what they score."""

from collections.abc import Iterator
from enum import StrEnum

import msgspec

from .words import Text


class Kind(StrEnum):
    """What an item is; the words are those of FHIR R4 (Questionnaire.item.type)."""

    GROUP = "group"
    DISPLAY = "display"
    BOOLEAN = "boolean"
    DECIMAL = "decimal"
    INTEGER = "integer"
    DATE = "date"
    STRING = "string"
    TEXT = "text"
    CHOICE = "choice"
    OPEN_CHOICE = "open-choice"


SILENT = frozenset({Kind.GROUP, Kind.DISPLAY})
"""Kinds that ask nothing."""


class Operator(StrEnum):
    """How an answer is compared (FHIR R4, questionnaire-enable-operator)."""

    EXISTS = "exists"
    EQUALS = "="
    DIFFERS = "!="
    MORE = ">"
    LESS = "<"
    AT_LEAST = ">="
    AT_MOST = "<="


class Option(msgspec.Struct, frozen=True):
    """One answer to choose; ``score`` is its ordinal value or weight, if any. A plain value has no ``system``."""

    text: Text
    value: str
    kind: str = "coding"
    system: str = ""
    score: float | None = None


class Condition(msgspec.Struct, frozen=True):
    """Opens an item: what was answered to ``question`` stands to ``answer`` as ``operator`` says."""

    question: str
    operator: Operator
    answer: str


class Item(msgspec.Struct, frozen=True):
    """One group, text or question. With several conditions ``every`` one has to hold, or else any."""

    link_id: str
    kind: Kind
    text: Text
    required: bool = False
    options: tuple[Option, ...] = ()
    conditions: tuple[Condition, ...] = ()
    every: bool = False
    longest: int | None = None
    items: tuple["Item", ...] = ()


class Questionnaire(msgspec.Struct, frozen=True):
    """A whole questionnaire; ``url`` and ``version`` are how others know it."""

    id: str
    title: Text
    items: tuple[Item, ...]
    url: str = ""
    version: str = ""
    about: Text = Text(nb="", en="")


Answers = dict[str, str]
"""What was answered, by link id: ``true``, ``12``, ``1.5``, ``2026-03-02``, words, or an option, ``#0``."""


def every_item(questionnaire: Questionnaire) -> Iterator[tuple[Item, Item | None]]:
    """Every item with the one it stands in, in the order they are asked."""
    waiting: list[tuple[Item, Item | None]] = [(item, None) for item in reversed(questionnaire.items)]
    while waiting:
        item, inside = waiting.pop()
        yield item, inside
        waiting.extend((part, item) for part in reversed(item.items))
