"""Answers to measures as numbers; what somebody wrote in their own words is left out, and so is every date."""

from collections.abc import Iterator

from samspill.app.clinic import Clinic
from samspill.app.measures.schedule import slots
from samspill.app.records.measures import MeasureRecord, MeasureStatus
from samspill.app.views.measures import Instrument
from samspill.app.views.study import Row
from samspill.exchange import chosen, enabled, score
from samspill.model.questionnaire import Item, Kind, every_item

from .gathering import Held

TOTAL = "total"
LARGEST = 999
"""A larger number could be a year or a telephone number, so it is left out."""


def answer_rows(clinic: Clinic, held: Held, known: dict[str, Instrument]) -> Iterator[Row]:
    """A row for each question with a number, then one for the sum; one alone for a measure that was skipped."""
    for slot in slots(clinic, held.person, held.records.measures, known):
        latest = slot.latest
        if latest is None or latest.status is MeasureStatus.IN_PROGRESS:
            continue
        place = (held.code, held.day(latest.at), slot.point.id, latest.measure, latest.status.value)
        if latest.status is MeasureStatus.SKIPPED:
            yield (*place, None, None, None)
            continue
        yield from ((*place, *told) for told in _numbers(slot.instrument, latest))


def _numbers(instrument: Instrument, record: MeasureRecord) -> Iterator[tuple[str, str, int | float]]:
    asked, is_open = instrument.questionnaire, enabled(instrument.questionnaire, record.answers)
    for item, _ in every_item(asked):
        told = _number(item, record.answers.get(item.link_id, "")) if item.link_id in is_open else None
        if told is not None:
            yield (item.link_id, *told)
    total = score(asked, record.answers)
    if total is not None:
        yield TOTAL, "score", total.total


def _number(item: Item, answer: str) -> tuple[str, int | float] | None:
    if not answer:
        return None
    if item.kind is Kind.BOOLEAN:
        return "yes_no", 1 if answer == "true" else 0
    if item.kind in {Kind.INTEGER, Kind.DECIMAL}:
        return _small(answer)
    option = chosen(item, answer)
    if option is None:
        return None
    return ("choice", item.options.index(option) + 1) if option.score is None else ("score", option.score)


def _small(answer: str) -> tuple[str, float] | None:
    try:
        number = float(answer)
    except ValueError:
        return None
    return ("number", number) if abs(number) <= LARGEST else None
