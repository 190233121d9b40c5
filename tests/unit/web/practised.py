"""A person with a few practised days, written straight into the record."""

from datetime import timedelta

from samspill.app.coming_in.enrolment import enrol
from samspill.app.records.missions import AgreedMission, MissionOutcome, ToldMission
from samspill.app.records.sessions import CheckInRecord, DebriefRecord, Run, Session, SessionPhase
from samspill.model.evidence import Evidence
from samspill.model.outputs import Ending
from samspill.model.run import RunHeader
from samspill.model.words import Language

from .conftest import House

SCENARIO = "cafe.order"


def with_practice(
    house: House, alias: str, days_ago: tuple[int, ...] = (9, 2), language: Language = Language.NB
) -> str:
    """The id of someone new: on each day one session with one run of five opportunities, one of each kind."""
    clinic = house.clinic
    person, now = enrol(clinic, house.kari, alias, language), clinic.clock.now()
    target = clinic.library.scenario(SCENARIO).target
    shown = ((2, False, "scenario"), (2, True, "scenario"), (1, True, house.kari.id), (1, False, "scenario"))
    evidence = tuple(
        Evidence(target, score, hinted, f"beat{n}#1", n, 2, source)
        for n, (score, hinted, source) in enumerate((*shown, (0, False, "scenario")))
    )
    mission = clinic.library.goal(target).missions[0].id
    with clinic.store.begin() as unit:
        known = unit.people.participant(person)
        assert known is not None
        for n, days in enumerate(days_ago):
            at, name = now - timedelta(days=days), f"{person}-{n}"
            unit.sessions.keep(Session(name, person, house.kari.id, language, SessionPhase.CLOSED, at, at))
            unit.sessions.keep_check_in(CheckInRecord(name, {}, (), "", 6, 1, 4, house.kari.id, at))
            header = RunHeader(SCENARIO, 2, language, 1, "1", "everyday", "")
            until = at + timedelta(minutes=7)
            unit.sessions.keep_run(Run(name, 1, 1, header, 7, at, until, Ending.DONE, evidence, 5 + n))
            unit.sessions.keep_debrief(DebriefRecord(name, "Du ble.", "Greit.", 2, 0, 6, {}, house.kari.id, at))
            unit.missions.keep(AgreedMission(f"mission-{name}", person, target, mission, at, name))
            if n == 0:
                told = (MissionOutcome.DONE, clinic.day(at), house.kari.id, at)
                unit.missions.tell(ToldMission(f"mission-{name}", person, 1, *told))
    return person
