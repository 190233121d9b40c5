"""What is due about one participant, most urgent first; the one place that knows all that can be."""

from datetime import date, datetime
from typing import NamedTuple

import msgspec

from samspill.app.adverse_events.known import KnownEvent, events_from, known_events
from samspill.app.clinic import Clinic
from samspill.app.coming_in.steps import missing_first
from samspill.app.measures.schedule import waiting
from samspill.app.missions.known import KnownMission, missions_from, three_months_on
from samspill.app.missions.words import mission_text
from samspill.app.ports.store import Unit
from samspill.app.records.due import DueRecords
from samspill.app.records.people import Participant
from samspill.app.views.measures import Instrument, Slot, Standing
from samspill.app.views.today import Due, DueKind, Lack
from samspill.model.words import Text

_ORDER = (*DueKind, *Lack)


class Expected(NamedTuple):
    """When somebody is expected next, and when they did not come last, if so."""

    next: datetime | None = None
    missed: datetime | None = None


def due_for(
    clinic: Clinic, person: Participant, records: DueRecords, known: dict[str, Instrument], expected: Expected
) -> tuple[Due, ...]:
    """Everything that is due about ``person``; ``known`` are the instruments.

    Nothing else is asked of who has not come in: that comes first. Nobody is pressed for a yes they took back.
    """
    today = clinic.day(clinic.clock.now())
    missions = missions_from(records.missions, records.told)
    events = events_from(records.events, records.follow_ups, records.signatures)
    found = [_event(person, event) for event in events if _is_due(event, today)]
    found += [_mission(clinic, person, mission) for mission in missions if _to_ask(mission, today)]
    found += [_later(clinic, person, mission) for mission in three_months_on(missions, today)]
    first = missing_first(records.consents, records.screenings)
    if first is None:
        found += [_measure(person, slot) for slot in waiting(clinic, person, records.measures, known)]
        if not records.rated:
            found.append(_simple(Lack.PROFILE, person, _NO_PROFILE, "profile"))
    elif not first.said_no:
        found.append(_simple(Lack.ENTRY, person, first.why, "entry"))
    held = any(one.kind is DueKind.HELD for one in found)
    if expected.next is None and not held and not (first and first.said_no):
        found.append(_not_agreed(clinic, person, expected.missed))
    return in_order(found)


def clinic_due(clinic: Clinic, unit: Unit) -> tuple[Due, ...]:
    """What a supervisor answers for, about anyone: events to sign, and follow-ups whose day has come."""
    today, found = clinic.day(clinic.clock.now()), []
    for event in known_events(unit):
        person = unit.people.participant(event.latest.participant)
        if person is not None and event.to_sign:
            found.append(_event(person, event, DueKind.SIGN_EVENT, _SIGN))
        elif person is not None and _is_due(event, today):
            found.append(_event(person, event))
    return in_order(found)


def in_order(due: list[Due]) -> tuple[Due, ...]:
    """What matters most first; of one kind, what has waited longest."""
    return tuple(sorted(due, key=urgency))


def urgency(due: Due) -> tuple[int, date, str]:
    """Sorts what matters most first."""
    return _ORDER.index(due.kind), due.day or date.max, due.alias


def _is_due(event: KnownEvent, today: date) -> bool:
    return event.to_sign or (event.next_on is not None and event.next_on <= today)


def _to_ask(mission: KnownMission, today: date) -> bool:
    """An open mission, from its day on; without a day from the start, as one asks when one meets."""
    return mission.is_open and (mission.agreed.day is None or mission.agreed.day <= today)


def _event(person: Participant, event: KnownEvent, kind: DueKind | None = None, text: Text | None = None) -> Due:
    usual = DueKind.HELD if event.to_sign else DueKind.EVENT_FOLLOW_UP
    said = text or (_HELD if event.to_sign else _FOLLOW_UP)
    day = event.latest.day if event.to_sign else event.next_on
    return Due(kind or usual, person.id, person.alias, said, f"/adverse-events/{event.latest.id}", day)


def _mission(clinic: Clinic, person: Participant, mission: KnownMission) -> Due:
    words = mission_text(clinic, mission.agreed.goal, mission.agreed.mission)
    text = Text(nb=f"Spør hvordan det gikk med oppdraget: {words.nb}", en=f"Ask how the mission went: {words.en}")
    return _about(DueKind.MISSION, person, mission, text, mission.agreed.day)


def _later(clinic: Clinic, person: Participant, mission: KnownMission) -> Due:
    words = mission_text(clinic, mission.agreed.goal, mission.agreed.mission)
    text = Text(
        nb=f"Tre måneder etter: er dette fortsatt en del av livet? {words.nb}",
        en=f"Three months on: is this still part of life? {words.en}",
    )
    return _about(DueKind.THREE_MONTHS, person, mission, text, None)


def _about(kind: DueKind, person: Participant, mission: KnownMission, text: Text, day: date | None) -> Due:
    address = f"/participants/{person.id}/missions#mission-{mission.agreed.id}"
    return Due(kind, person.id, person.alias, text, address, day)


def _measure(person: Participant, slot: Slot) -> Due:
    title, point = slot.instrument.questionnaire.title, slot.point.title
    overdue = slot.standing is Standing.OVERDUE
    text = Text(
        nb=f"Måling {'over tiden' if overdue else 'klar'}: {title.nb}, {point.nb.lower()}",
        en=f"Measure {'overdue' if overdue else 'due'}: {title.en}, {point.en.lower()}",
    )
    kind = DueKind.MEASURE_OVERDUE if overdue else DueKind.MEASURE
    return Due(kind, person.id, person.alias, text, f"/participants/{person.id}/measures", slot.day)


def _simple(kind: DueKind | Lack, person: Participant, text: Text, page: str) -> Due:
    return Due(kind, person.id, person.alias, text, f"/participants/{person.id}/{page}".rstrip("/"))


def _not_agreed(clinic: Clinic, person: Participant, missed: datetime | None) -> Due:
    if missed is None:
        return _simple(Lack.APPOINTMENT, person, _NO_APPOINTMENT, "appointments")
    did_not_come = _simple(DueKind.DID_NOT_COME, person, _DID_NOT_COME, "appointments")
    return msgspec.structs.replace(did_not_come, day=clinic.day(missed))


_DID_NOT_COME = Text(
    nb="Kom ikke. Hør hvordan det går, og avtal en ny time.",
    en="Did not come. Ask how they are, and agree on a new time.",
)
_SIGN = Text(nb="En alvorlig hendelse venter på signaturen din.", en="A serious event waits for your signature.")
_HELD = Text(
    nb="Øvingen er stanset til en fagansvarlig har signert en alvorlig hendelse.",
    en="Practice is on hold until a supervisor has signed a serious event.",
)
_FOLLOW_UP = Text(nb="Følg opp en uønsket hendelse.", en="Follow up an adverse event.")
_NO_PROFILE = Text(nb="Barriereprofilen er ikke fylt ut.", en="The barrier profile has not been filled in.")
_NO_APPOINTMENT = Text(nb="Neste time er ikke avtalt.", en="The next appointment has not been made.")
