"""Answer a measure step by step; what is done is kept as a FHIR R4 QuestionnaireResponse."""

import json
from collections.abc import Iterator

import msgspec

from samspill.app.access import Action, demand
from samspill.app.actor import Actor, Role
from samspill.app.clinic import Clinic
from samspill.app.ports.store import Unit
from samspill.app.records.measures import MeasureRecord, MeasureStatus
from samspill.app.refusals import FieldProblem, Missing, Problems, Refusal
from samspill.app.views.measures import Step
from samspill.exchange import Wrong, answer_problems, enabled, questionnaire_response, score
from samspill.model.questionnaire import Item, Kind, Questionnaire
from samspill.model.words import Text

from .schedule import questionnaire_of

AT_ONCE = 6
"""So many questions outside any group make one step."""
ANSWER = "a."
"""Begins the name of a field; the link id follows."""


def measure_step(clinic: Clinic, actor: Actor, record: str, number: int) -> Step:
    """One step as it is now; the first for a number that is none."""
    with clinic.store.look() as unit:
        return _step(clinic, unit, _record(unit, actor, record), number)


def preview_step(clinic: Clinic, actor: Actor, record: str, number: int, given: dict[str, str]) -> Step:
    """The step as it would be with these answers; nothing is kept."""
    with clinic.store.look() as unit:
        known = _record(unit, actor, record)
        told = msgspec.structs.replace(known, answers=_together(known, given))
        return _step(clinic, unit, told, number)


def answer_step(clinic: Clinic, actor: Actor, record: str, number: int, given: dict[str, str]) -> int | None:
    """Keep the answers of one step: the number of the next, or ``None`` when all is answered and the measure is done.

    Raises ``Problems`` with what is missing or is no answer; all that was given is kept even then. Raises ``Refusal``
    (``answered``) when the measure is done already.
    """
    with clinic.store.begin() as unit:
        known = _record(unit, actor, record)
        if known.status is not MeasureStatus.IN_PROGRESS:
            raise _ANSWERED
        now, own = clinic.clock.now(), actor.role is Role.PARTICIPANT
        known = msgspec.structs.replace(known, answers=_together(known, given), by=actor.id, at=now, own=own)
        questionnaire = questionnaire_of(clinic, unit, known.measure)
        steps = _steps(questionnaire)
        among = _ids(steps[number - 1]) if 1 <= number <= len(steps) else frozenset()
        wrong = answer_problems(questionnaire, known.answers, among)
        following = None if wrong else _following(questionnaire, steps, known.answers, number)
        if not wrong and following is None:
            known = _completed(known, questionnaire)
        unit.measures.keep(known)
    if wrong:
        raise Problems([FieldProblem(ANSWER + one.link_id, _WORDS[one.wrong]) for one in wrong])
    return following


def _record(unit: Unit, actor: Actor, record: str) -> MeasureRecord:
    known = unit.measures.record(record)
    if known is None:
        raise Missing("measure", record)
    demand(unit, actor, Action.ANSWER_MEASURE, known.participant)
    return known


def _step(clinic: Clinic, unit: Unit, record: MeasureRecord, number: int) -> Step:
    questionnaire, person = questionnaire_of(clinic, unit, record.measure), unit.people.participant(record.participant)
    steps, is_open = _steps(questionnaire), enabled(questionnaire, record.answers)
    number = number if 1 <= number <= len(steps) else 1
    rows = [(item, depth) for item, depth in steps[number - 1] if item.link_id in is_open]
    heading = rows[0][0].text if rows and rows[0][0].kind is Kind.GROUP else Text(nb="", en="")
    shown = rows[1:] if rows and rows[0][0].kind is Kind.GROUP else rows
    alias = person.alias if person is not None else record.participant
    return Step(record, alias, questionnaire, number, len(steps), heading, tuple(shown))


def _together(record: MeasureRecord, given: dict[str, str]) -> dict[str, str]:
    told = record.answers | {name: answer.strip() for name, answer in given.items()}
    return {name: answer for name, answer in told.items() if answer}


def _steps(questionnaire: Questionnaire) -> list[list[tuple[Item, int]]]:
    """Each top group is a step, and so are a few that stand beside each other outside any; with all that is inside."""
    steps: list[list[tuple[Item, int]]] = []
    loose = 0
    for top in questionnaire.items:
        if top.kind is Kind.GROUP or not 0 < loose < AT_ONCE:
            steps.append([])
            loose = 0
        steps[-1] += _flat(top, 0)
        loose = 0 if top.kind is Kind.GROUP else loose + 1
    return steps


def _flat(item: Item, depth: int) -> Iterator[tuple[Item, int]]:
    yield item, depth
    for part in item.items:
        yield from _flat(part, depth + 1)


def _ids(step: list[tuple[Item, int]]) -> frozenset[str]:
    return frozenset(item.link_id for item, _ in step)


def _following(
    questionnaire: Questionnaire, steps: list[list[tuple[Item, int]]], answers: dict[str, str], number: int
) -> int | None:
    """The next step that asks something, or else the first in which something is still missing."""
    is_open = enabled(questionnaire, answers)
    for later in range(number, len(steps)):
        if any(item.link_id in is_open and item.kind is not Kind.GROUP for item, _ in steps[later]):
            return later + 1
    missing = {one.link_id for one in answer_problems(questionnaire, answers)}
    return next((place for place, step in enumerate(steps, 1) if missing & _ids(step)), None)


def _completed(record: MeasureRecord, questionnaire: Questionnaire) -> MeasureRecord:
    is_open, found = enabled(questionnaire, record.answers), score(questionnaire, record.answers)
    answers = {name: answer for name, answer in record.answers.items() if name in is_open}
    document = questionnaire_response(
        questionnaire,
        answers,
        id=record.id,
        participant=record.participant,
        authored=record.at.isoformat(timespec="milliseconds"),
        language=record.language,
        status="completed" if record.corrects is None else "amended",
    )
    return msgspec.structs.replace(
        record,
        status=MeasureStatus.COMPLETED,
        answers=answers,
        document=json.dumps(document, ensure_ascii=False),
        total=found.total if found is not None else None,
    )


_ANSWERED = Refusal(
    "answered",
    Text(
        nb="Dette er besvart allerede. Velg «Rett på dette» for å endre svarene.",
        en='This has been answered already. Choose "Correct this" to change the answers.',
    ),
)
_WORDS = {
    Wrong.MISSING: Text(nb="Svar på spørsmålet.", en="Answer the question."),
    Wrong.NOT_ONE: Text(nb="Dette kan ikke være svaret. Se over det.", en="This cannot be the answer. Look it over."),
}
