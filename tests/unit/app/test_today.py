"""Today: who comes, and what waits, what matters most first."""

from datetime import date, timedelta

import pytest

from samspill.app.actor import Actor, Role
from samspill.app.adverse_events import Filed, file_event, follow_up_event, sign_event
from samspill.app.appointments import book
from samspill.app.demo import welcome
from samspill.app.enrolment import enrol
from samspill.app.missions import MissionPlan, Told, agree_mission, tell_mission
from samspill.app.plan import plan
from samspill.app.records.adverse_events import Relation, Severity
from samspill.app.records.missions import MissionOutcome
from samspill.app.sessions import start_session
from samspill.app.today import today
from samspill.app.views.today import DueKind
from samspill.model.words import Language
from samspill.testing.fakes import START

from .house import House


@pytest.fixture
def kari(house: House) -> Actor:
    return house.staff("Kari")


@pytest.fixture
def person(house: House, kari: Actor) -> str:
    return enrol(house.clinic, kari, "Lyng (syntetisk)", Language.NB)


def kinds(house: House, actor: Actor) -> list[DueKind]:
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
        DueKind.NO_PROFILE,
    ], "nobody is asked to agree on a time while practice is on hold"


def test_what_is_due_about_someone_who_comes_stands_with_them(house: House, kari: Actor, person: str) -> None:
    book(house.clinic, kari, person, START + timedelta(hours=2))
    seen = today(house.clinic, kari)
    assert seen.to_do == ()
    assert {due.kind for due in seen.people[0].due} == {DueKind.MEASURE, DueKind.NO_PROFILE}


def test_a_time_in_some_days_is_a_next_appointment(house: House, kari: Actor, person: str) -> None:
    assert kinds(house, kari)[-2:] == [DueKind.NO_PROFILE, DueKind.NO_APPOINTMENT]
    book(house.clinic, kari, person, START + timedelta(days=9))
    assert DueKind.NO_APPOINTMENT not in kinds(house, kari)
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
    welcome(house.clinic, kari, person)
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
