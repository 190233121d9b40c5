"""Whether an answer is one, and what stands in the way of a whole questionnaire being done."""

from collections.abc import Callable
from enum import StrEnum
from math import isfinite
from typing import NamedTuple

from samspill.model.questionnaire import SILENT, Answers, Item, Kind, Option, Questionnaire, every_item

from .branching import enabled

LONGEST = 4000
_DIGITS = 15
_DATE = (4, 2, 2)


class Wrong(StrEnum):
    """Why an answer cannot be taken."""

    MISSING = "missing"
    NOT_ONE = "not_one"


class AnswerProblem(NamedTuple):
    """One question whose answer is missing or is none."""

    link_id: str
    wrong: Wrong


def chosen(item: Item, answer: str) -> Option | None:
    """The option that was chosen, if ``answer`` names one of the item's."""
    place = answer[1:]
    if answer[:1] != "#" or not (place.isascii() and place.isdigit() and len(place) <= 6):
        return None
    return item.options[int(place)] if int(place) < len(item.options) else None


def is_answer(item: Item, answer: str) -> bool:
    """Whether ``answer`` is a possible answer to ``item``."""
    rule = _RULES.get(item.kind)
    return rule is not None and rule(item, answer)


def answer_problems(
    questionnaire: Questionnaire, answers: Answers, among: frozenset[str] | None = None
) -> tuple[AnswerProblem, ...]:
    """Every question that is open now and has no answer though it needs one, or one that is none.

    ``among`` looks at these questions only, as for one step.
    """
    is_open, found = enabled(questionnaire, answers), []
    for item, _ in every_item(questionnaire):
        if item.kind in SILENT or item.link_id not in is_open or (among is not None and item.link_id not in among):
            continue
        answer = answers.get(item.link_id, "")
        if answer and not is_answer(item, answer):
            found.append(AnswerProblem(item.link_id, Wrong.NOT_ONE))
        elif not answer and item.required:
            found.append(AnswerProblem(item.link_id, Wrong.MISSING))
    return tuple(found)


def _is_text(item: Item, answer: str) -> bool:
    return bool(answer.strip()) and len(answer) <= min(item.longest or LONGEST, LONGEST)


def _is_whole(answer: str) -> bool:
    digits = answer.removeprefix("-")
    return digits.isascii() and digits.isdigit() and len(digits) <= _DIGITS and abs(int(digits)) < 2**31


def _is_number(answer: str) -> bool:
    if not (answer.isascii() and len(answer) <= _DIGITS + 2 and set(answer) <= set("-0123456789.")):
        return False
    try:
        return isfinite(float(answer))
    except ValueError:
        return False


def _is_date(answer: str) -> bool:
    parts = answer.split("-")
    if tuple(map(len, parts)) != _DATE or not all(part.isascii() and part.isdigit() for part in parts):
        return False
    year, month, day = map(int, parts)
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    days = (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return year >= 1 and 1 <= month <= 12 and 1 <= day <= days[month - 1]


def _is_open_choice(item: Item, answer: str) -> bool:
    return chosen(item, answer) is not None or (answer[:1] == "=" and _is_text(item, answer[1:]))


_RULES: dict[Kind, Callable[[Item, str], bool]] = {
    Kind.BOOLEAN: lambda _, answer: answer in {"true", "false"},
    Kind.INTEGER: lambda _, answer: _is_whole(answer),
    Kind.DECIMAL: lambda _, answer: _is_number(answer),
    Kind.DATE: lambda _, answer: _is_date(answer),
    Kind.CHOICE: lambda item, answer: chosen(item, answer) is not None,
    Kind.OPEN_CHOICE: _is_open_choice,
    Kind.STRING: _is_text,
    Kind.TEXT: _is_text,
}
