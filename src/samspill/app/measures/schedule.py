"""Which measures are due when for one participant, and how each stands."""

from datetime import date, timedelta

from samspill.app.clinic import Clinic
from samspill.app.ports.store import Unit
from samspill.app.records.measures import MeasureRecord, MeasureStatus
from samspill.app.records.people import Participant
from samspill.app.refusals import Missing
from samspill.app.views.measures import Instrument, Slot, Standing
from samspill.exchange import Point, read_questionnaire
from samspill.model.questionnaire import Questionnaire


def instruments(clinic: Clinic, unit: Unit) -> dict[str, Instrument]:
    """Every questionnaire by its id: our own first, then those the clinic has brought, retired ones too."""
    found = {own.id: Instrument(own) for own in clinic.own_scales.questionnaires}
    for imported in unit.measures.imported():
        read = read_questionnaire(imported.id, imported.source.encode())
        if read.questionnaire is not None:
            since, retired = clinic.day(imported.at), imported.retired_at is not None
            found[imported.id] = Instrument(read.questionnaire, since, retired)
    return found


def questionnaire_of(clinic: Clinic, unit: Unit, measure: str) -> Questionnaire:
    """The questionnaire behind a measure; raises ``Missing``."""
    found = instruments(clinic, unit).get(measure)
    if found is None:
        raise Missing("measure", measure)
    return found.questionnaire


def slots(
    clinic: Clinic, person: Participant, records: tuple[MeasureRecord, ...], known: dict[str, Instrument]
) -> tuple[Slot, ...]:
    """Each measure at each point, in the order of the points; what was over before a measure came is left out.

    ``records`` are all of this person's, ``known`` the instruments.
    """
    kept: dict[tuple[str, str], list[MeasureRecord]] = {}
    for record in records:
        kept.setdefault((record.point, record.measure), []).append(record)
    today, first = clinic.day(clinic.clock.now()), clinic.day(person.enrolled_at)
    found = []
    for point in clinic.own_scales.points:
        day = first + timedelta(days=point.day)
        last = day + timedelta(days=point.late)
        for name, instrument in known.items():
            here = tuple(kept.get((point.id, name), ()))
            late_comer = instrument.since is not None and instrument.since > last
            if here or not (instrument.retired or late_comer):
                found.append(Slot(point, instrument, day, _standing(point, day, today, here), here))
    return tuple(found)


def waiting(
    clinic: Clinic, person: Participant, records: tuple[MeasureRecord, ...], known: dict[str, Instrument]
) -> tuple[Slot, ...]:
    """What is due or overdue now."""
    found = slots(clinic, person, records, known)
    return tuple(slot for slot in found if slot.standing in {Standing.DUE, Standing.OVERDUE})


def _standing(point: Point, day: date, today: date, records: tuple[MeasureRecord, ...]) -> Standing:
    over = [record for record in records if record.status is not MeasureStatus.IN_PROGRESS]
    if over:
        return Standing.DONE if over[-1].status is MeasureStatus.COMPLETED else Standing.SKIPPED
    if today < day - timedelta(days=point.early):
        return Standing.COMING
    return Standing.DUE if today <= day + timedelta(days=point.late) else Standing.OVERDUE
