"""Measures: what is due and how it stands; begin one, skip it with a reason, read what was answered."""

import msgspec

from samspill.app.access import Action, demand
from samspill.app.actor import Actor, Role
from samspill.app.clinic import Clinic
from samspill.app.ports.store import Unit
from samspill.app.records.measures import MeasureRecord, MeasureStatus
from samspill.app.records.people import Participant
from samspill.app.refusals import FieldProblem, Missing, Problems
from samspill.app.views.measures import Answered, Measures
from samspill.app.writers import writer
from samspill.exchange import chosen, enabled, is_answer, score
from samspill.model.questionnaire import SILENT, Item, Kind, every_item
from samspill.model.words import Text

from .schedule import instruments, questionnaire_of, slots

LONGEST_REASON = 500


def measures(clinic: Clinic, actor: Actor, participant: str) -> Measures:
    """Everything the page of a participant's measures needs."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_PARTICIPANT, participant)
        person = _person(unit, participant)
        known = instruments(clinic, unit)
        found = slots(clinic, person, unit.measures.of(participant), known)
        kept = [slot.latest for slot in found if slot.latest is not None]
        scores = {r.id: s for r in kept if (s := score(known[r.measure].questionnaire, r.answers)) is not None}
        by = {record.by: writer(unit, record.by, participant) for record in kept}
        return Measures(participant, person.alias, clinic.day(clinic.clock.now()), found, scores, by)


def start_measure(
    clinic: Clinic, actor: Actor, participant: str, measure: str, point: str, *, again: bool = False
) -> str:
    """The id of the answering that is under way; a new one when there is none.

    ``again`` corrects what was completed or skipped: a new record that begins with the same answers.
    """
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.ANSWER_MEASURE, participant)
        _known(clinic, unit, measure, point)
        same = _same(unit, participant, measure, point)
        begun = [record for record in same if record.status is MeasureStatus.IN_PROGRESS]
        over = [record for record in same if record.status is not MeasureStatus.IN_PROGRESS]
        if begun:
            return begun[-1].id
        if over and not again:
            return over[-1].id
        made = _new(clinic, actor, _person(unit, participant), measure, point)
        if over:
            made = msgspec.structs.replace(made, answers=over[-1].answers, corrects=over[-1].id)
        unit.measures.keep(made)
    return made.id


def skip_measure(clinic: Clinic, actor: Actor, participant: str, measure: str, point: str, reason: str) -> None:
    """Leave a measure out this time, and say why; raises ``Problems``."""
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.ANSWER_MEASURE, participant)
        _known(clinic, unit, measure, point)
        if not 0 < len(reason.strip()) <= LONGEST_REASON:
            raise Problems([FieldProblem("reason", _WHY)])
        begun = [
            record for record in _same(unit, participant, measure, point) if record.status is MeasureStatus.IN_PROGRESS
        ]
        record = begun[-1] if begun else _new(clinic, actor, _person(unit, participant), measure, point)
        skipped, now = MeasureStatus.SKIPPED, clinic.clock.now()
        unit.measures.keep(msgspec.structs.replace(record, status=skipped, reason=reason.strip(), by=actor.id, at=now))


def answered(clinic: Clinic, actor: Actor, record: str) -> Answered:
    """One completed answering in words; raises ``Missing`` when it is not completed."""
    with clinic.store.look() as unit:
        known = unit.measures.record(record)
        if known is None:
            raise Missing("measure", record)
        demand(unit, actor, Action.SEE_PARTICIPANT, known.participant)
        if known.status is not MeasureStatus.COMPLETED:
            raise Missing("measure", record)
        questionnaire, person = (
            questionnaire_of(clinic, unit, known.measure),
            unit.people.participant(known.participant),
        )
        point = next((point.title for point in clinic.own_scales.points if point.id == known.point), Text(nb="", en=""))
        is_open = enabled(questionnaire, known.answers)
        rows = [
            (item.text, in_words(item, known.answers))
            for item, _ in every_item(questionnaire)
            if item.link_id in is_open
        ]
        alias = person.alias if person is not None else known.participant
        total = score(questionnaire, known.answers)
        return Answered(
            known, alias, questionnaire.title, point, writer(unit, known.by, known.participant), tuple(rows), total
        )


def in_words(item: Item, answers: dict[str, str]) -> Text | None:
    """The answer as people say it; ``None`` for what asks nothing, a dash for what was left out."""
    if item.kind in SILENT:
        return None
    answer = answers.get(item.link_id, "")
    if not is_answer(item, answer):
        return Text(nb="–", en="–")
    if item.kind is Kind.BOOLEAN:
        return Text(nb="Ja", en="Yes") if answer == "true" else Text(nb="Nei", en="No")
    option = chosen(item, answer)
    if option is not None:
        return option.text
    plain = answer.removeprefix("=") if item.kind is Kind.OPEN_CHOICE else answer
    return Text(nb=plain, en=plain)


def _new(clinic: Clinic, actor: Actor, person: Participant, measure: str, point: str) -> MeasureRecord:
    now, own = clinic.clock.now(), actor.role is Role.PARTICIPANT
    status, answers = MeasureStatus.IN_PROGRESS, dict[str, str]()
    names = (clinic.chance.id(), person.id, measure, point)
    return MeasureRecord(*names, status, person.language, answers, actor.id, now, now, own)


def _person(unit: Unit, participant: str) -> Participant:
    person = unit.people.participant(participant)
    if person is None:
        raise Missing("participant", participant)
    return person


def _same(unit: Unit, participant: str, measure: str, point: str) -> list[MeasureRecord]:
    return [r for r in unit.measures.of(participant) if (r.measure, r.point) == (measure, point)]


def _known(clinic: Clinic, unit: Unit, measure: str, point: str) -> None:
    found = instruments(clinic, unit).get(measure)
    if found is None or found.retired:
        raise Missing("measure", measure)
    if all(one.id != point for one in clinic.own_scales.points):
        raise Missing("point", point)


_WHY = Text(nb="Skriv kort hvorfor, høyst 500 tegn.", en="Write shortly why, at most 500 characters.")
