"""Our own short rating scales and the days they are asked on, read from YAML (``content/measures``)."""

from collections.abc import Mapping
from typing import Any

import msgspec

from samspill.model.questionnaire import Item, Kind, Option, Questionnaire
from samspill.model.words import Text
from samspill.packs.yaml_text import read_yaml

SCHEDULE = "schedule.yaml"


class Point(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One time to ask: so many days after enrolment; due ``early`` days before, overdue ``late`` days after."""

    id: str
    day: int
    title: Text
    early: int = 7
    late: int = 21


class OwnScales(msgspec.Struct, frozen=True):
    """The scales by file name, and the points in time in order."""

    questionnaires: tuple[Questionnaire, ...]
    points: tuple[Point, ...]


class _Question(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    text: Text


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    title: Text
    questions: tuple[_Question, ...]


class _Answer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    value: int
    text: Text


class _Scale(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    version: str
    title: Text
    about: Text
    answers: tuple[_Answer, ...]
    parts: tuple[_Part, ...]


class _Schedule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    points: tuple[Point, ...]


def read_own_scales(files: Mapping[str, str]) -> OwnScales:
    """Read every YAML file; raises ``ValueError`` that names each file that is wrong and what was expected."""
    wrong: list[str] = []
    scales: list[Questionnaire] = []
    points: tuple[Point, ...] = ()
    for name in sorted(name for name in files if name.endswith(".yaml")):
        try:
            if name == SCHEDULE:
                points = _convert(name, files[name], _Schedule).points
            else:
                scales.append(_questionnaire(_convert(name, files[name], _Scale)))
        except ValueError as odd:
            wrong.append(str(odd))
    wrong += _same([scale.id for scale in scales], "scale") + _same([point.id for point in points], "point")
    if wrong:
        raise ValueError("; ".join(wrong))
    return OwnScales(tuple(scales), tuple(sorted(points, key=lambda point: point.day)))


def _convert(name: str, text: str, kind: Any) -> Any:
    document = read_yaml(name, text)
    if document.problems:
        raise ValueError("; ".join(str(problem) for problem in document.problems))
    if keys := _odd_texts(document.value):
        raise ValueError(
            f"{name}: expected nb and en alone, found {', '.join(keys)}; put a text with a comma in quotes"
        )
    try:
        return msgspec.convert(document.value, kind)
    except msgspec.ValidationError as odd:
        raise ValueError(f"{name}: {odd}") from odd


def _odd_texts(value: Any) -> list[str]:
    """Keys beside ``nb`` and ``en``: as a rule the rest of a sentence that a comma has cut."""
    if isinstance(value, list):
        return [odd for one in value for odd in _odd_texts(one)]
    if not isinstance(value, dict):
        return []
    odd = [str(key) for key in value if key not in {"nb", "en"}] if {"nb", "en"} & set(value) else []
    return odd + [one for inner in value.values() for one in _odd_texts(inner)]


def _questionnaire(scale: _Scale) -> Questionnaire:
    options = tuple(
        Option(answer.text, str(answer.value), "coding", "urn:samspill:answer", float(answer.value))
        for answer in scale.answers
    )
    questions = [question.id for part in scale.parts for question in part.questions]
    if not questions or len(options) < 2 or _same([*questions, *(part.id for part in scale.parts)], "question"):
        raise ValueError(f"{scale.id}: expected questions with ids of their own and at least two answers")
    return Questionnaire(
        scale.id,
        scale.title,
        tuple(
            Item(
                part.id,
                Kind.GROUP,
                part.title,
                items=tuple(
                    Item(question.id, Kind.CHOICE, question.text, required=True, options=options)
                    for question in part.questions
                ),
            )
            for part in scale.parts
        ),
        version=scale.version,
        about=scale.about,
    )


def _same(ids: list[str], what: str) -> list[str]:
    return [f"two of the {what}s are called '{one}'" for one in sorted({one for one in ids if ids.count(one) > 1})]
