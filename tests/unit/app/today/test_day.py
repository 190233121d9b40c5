"""Today: who comes, and what waits, what matters most first."""

from datetime import date, timedelta

import pytest

from samspill.app.actor import Actor, Role
from samspill.app.adverse_events.filing import Filed, file_event, follow_up_event, sign_event
from samspill.app.appointments import book, next_appointment
from samspill.app.coming_in.enrolment import enrol
from samspill.app.consents.deciding import withdraw
from samspill.app.demo import welcome
from samspill.app.ending import end_session
from samspill.app.estimate.profile import rate_barriers
from samspill.app.measures.asking import measures, skip_measure
from samspill.app.missions.agreeing import MissionPlan, agree_mission
from samspill.app.missions.telling import Told, tell_mission
from samspill.app.plan.overview import plan
from samspill.app.records.adverse_events import Relation, Severity
from samspill.app.records.consents import Purpose
from samspill.app.records.missions import MissionOutcome
from samspill.app.records.profile import Rater
from samspill.app.sessions.opening import start_session
from samspill.app.today.day import today
from samspill.app.views.measures import Standing
from samspill.app.views.today import DueKind, Lack, Part
from samspill.model.words import Language
from samspill.testing.fakes import START
from tests.unit.app.house import House


@pytest.fixture
def kari(house: House) -> Actor:
    return house.staff("Kari")


@pytest.fixture
def person(house: House, kari: Actor) -> str:
    """Somebody who has come in, but never been there."""
    known = enrol(house.clinic, kari, "Lyng (syntetisk)", Language.NB)
    welcome(house.clinic, kari, known)
    return known


def kinds(house: House, actor: Actor) -> list[DueKind | Lack]:
    return list(dict.fromkeys(due.kind for due in today(house.clinic, actor).to_do))


def day(house: House) -> date:
    return house.clinic.day(house.clock.now())


def event(house: House, kari: Actor, person: str, *, serious: bool, on: date | None = None) -> str:
    filed = Filed(START.date(), "Falt", Severity.MODERATE, serious, Relation.POSSIBLE, "Satte oss", on)
    return file_event(house.clinic, kari, person, filed)


def test_what_matters_most_stands_first(house: House, kari: Actor, person: str) -> None:
    event(house, kari, person, serious=False, on=day(house))
    event(house, kari, person, serious=True)
    done = agree_mission(house.clinic, kari, person, MissionPlan("C02", "C02.1"))
    tell_mission(house.clinic, kari, done, Told(MissionOutcome.DONE, day(house)))
    agree_mission(house.clinic, kari, person, MissionPlan("C01", "C01.1"))
    house.clock.advance(days=175)
    assert kinds(house, kari) == [
        DueKind.HELD,
        DueKind.EVENT_FOLLOW_UP,
        DueKind.MEASURE_OVERDUE,
        DueKind.MISSION,
        DueKind.THREE_MONTHS,
        DueKind.MEASURE,
        Lack.PROFILE,
    ], "nobody is asked to agree on a time while practice is on hold"


def parts(house: House, actor: Actor) -> dict[str, Part]:
    return {row.alias: row.part for row in today(house.clinic, actor).rows}


def test_everyone_stands_once_by_what_is_to_be_done(house: House, kari: Actor, person: str) -> None:
    ready = [enrol(house.clinic, kari, name, Language.NB) for name in ("Bjørk", "Eik", "Furu")]
    for one in ready:
        welcome(house.clinic, kari, one)
    book(house.clinic, kari, ready[1], START + timedelta(hours=3))
    book(house.clinic, kari, ready[2], START + timedelta(hours=2))
    start_session(house.clinic, kari, person)
    assert list(parts(house, kari).items()) == [
        ("Lyng (syntetisk)", Part.NOW),
        ("Furu", Part.COMING),
        ("Eik", Part.COMING),
        ("Bjørk", Part.WAITS),
    ]


def test_who_has_been_here_comes_no_more_today(house: House, kari: Actor, person: str) -> None:
    book(house.clinic, kari, person, START + timedelta(hours=2))
    end_session(house.clinic, start_session(house.clinic, kari, person), kari.id)
    house.clock.advance(minutes=30)
    seen = today(house.clinic, kari).rows[0]
    assert (seen.part, seen.been) == (Part.WAITS, True), "a measure is still due"


def test_who_has_nothing_to_do_about_them_stands_last(house: House, kari: Actor, person: str) -> None:
    book(house.clinic, kari, person, START + timedelta(days=2))
    rate_barriers(house.clinic, kari, person, {Rater.PARTICIPANT: {"loneliness": 2}})
    for slot in measures(house.clinic, kari, person).slots:
        if slot.standing is Standing.DUE:
            skip_measure(house.clinic, kari, person, slot.instrument.questionnaire.id, slot.point.id, "Orket ikke")
    assert parts(house, kari) == {"Lyng (syntetisk)": Part.REST}


def test_what_is_due_about_someone_who_comes_stands_with_them(house: House, kari: Actor, person: str) -> None:
    book(house.clinic, kari, person, START + timedelta(hours=2))
    seen = today(house.clinic, kari).people[0]
    assert {due.kind for due in seen.due} == {DueKind.MEASURE, Lack.PROFILE}


def test_coming_in_comes_before_all_else(house: House, kari: Actor) -> None:
    new = enrol(house.clinic, kari, "Ny (syntetisk)", Language.NB)
    assert kinds(house, kari) == [Lack.ENTRY, Lack.APPOINTMENT]
    row = today(house.clinic, kari).rows[0]
    assert row.not_ready is not None and row.due[0].address == f"/participants/{new}/entry"


def test_nobody_is_pressed_for_a_yes_they_took_back(house: House, kari: Actor, person: str) -> None:
    withdraw(house.clinic, kari, person, Purpose.PRACTISE, Language.NB)
    row = today(house.clinic, kari).rows[0]
    assert (row.due, row.part) == ((), Part.REST)
    assert row.not_ready is not None and row.not_ready.said_no


def test_who_is_late_is_expected_until_they_have_been_here(house: House, kari: Actor, person: str) -> None:
    at = house.clock.now() - timedelta(hours=1)
    book(house.clinic, kari, person, at)
    assert next_appointment(house.clinic, kari, person) == at
    start_session(house.clinic, kari, person)
    assert next_appointment(house.clinic, kari, person) is None


def test_a_time_in_some_days_is_a_next_appointment(house: House, kari: Actor, person: str) -> None:
    assert kinds(house, kari)[-2:] == [Lack.PROFILE, Lack.APPOINTMENT]
    book(house.clinic, kari, person, START + timedelta(days=9))
    assert Lack.APPOINTMENT not in kinds(house, kari)
    assert today(house.clinic, kari).people[0].when is None


def test_who_did_not_come_is_asked_after_until_they_have_been_here(house: House, kari: Actor, person: str) -> None:
    def did_not_come() -> list[date | None]:
        seen = today(house.clinic, kari).people[0].missed, plan(house.clinic, kari, person).missed
        return [house.clinic.day(at) if at is not None else None for at in seen]

    meant = day(house) + timedelta(days=1)
    book(house.clinic, kari, person, START + timedelta(days=1))
    assert did_not_come() == [None, None]
    house.clock.advance(days=2)
    assert did_not_come() == [meant, meant]
    assert DueKind.DID_NOT_COME in kinds(house, kari) and Lack.APPOINTMENT not in kinds(house, kari)
    book(house.clinic, kari, person, START + timedelta(days=8))
    assert DueKind.DID_NOT_COME not in kinds(house, kari), "a new time is agreed"
    start_session(house.clinic, kari, person)
    assert did_not_come() == [None, None]


def test_a_mission_with_a_day_waits_for_it(house: House, kari: Actor, person: str) -> None:
    agree_mission(house.clinic, kari, person, MissionPlan("C01", "C01.1", day(house) + timedelta(days=2)))
    assert DueKind.MISSION not in kinds(house, kari)
    house.clock.advance(days=2)
    assert DueKind.MISSION in kinds(house, kari)


def test_whoever_is_held_back_cannot_be_started(house: House, kari: Actor, person: str) -> None:
    event(house, kari, person, serious=True)
    assert today(house.clinic, kari).people[0].held


def test_a_supervisor_sees_what_to_sign_and_what_to_follow_up_in_the_whole_clinic(
    house: House, kari: Actor, person: str
) -> None:
    vera = house.staff("Vera", Role.SUPERVISOR)
    assert today(house.clinic, vera).to_do == ()
    serious = event(house, kari, person, serious=True)
    followed = event(house, kari, person, serious=False, on=day(house) + timedelta(days=3))
    assert kinds(house, vera) == [DueKind.SIGN_EVENT]
    house.clock.advance(days=3)
    assert kinds(house, vera) == [DueKind.SIGN_EVENT, DueKind.EVENT_FOLLOW_UP]
    sign_event(house.clinic, vera, serious, 1, "Kan øve sittende")
    follow_up_event(house.clinic, kari, followed, "Over", None)
    assert today(house.clinic, vera).to_do == ()


def test_what_nobody_follows_up_is_no_care_workers_business(house: House, kari: Actor, person: str) -> None:
    event(house, kari, person, serious=True)
    assert today(house.clinic, house.staff("Ola")).to_do == ()
