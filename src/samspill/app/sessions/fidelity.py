"""Whether a session was held as it is meant to be: a list that fills itself from the record, for talk, not for grades.

What is asked are the steps the approach consists of (design, section 6; research on clinical use, section 3): each can
be left out with good reason, so a step that is missing is only ever *not this time*.
"""

from datetime import timedelta
from enum import StrEnum

from samspill.app.access import Action, demand, demand_session
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.missions.known import known_missions
from samspill.app.ports.store import Unit
from samspill.app.records.sessions import Run, Session
from samspill.app.views.fidelity import HeldSession, HeldSessions, Step, StepTaken
from samspill.model.words import Text

from .headset_time import MOST

LATEST = 8
"""So many sessions fit beside each other on a tablet."""
_AHEAD = timedelta(days=366)


class Part(StrEnum):
    """One thing a session is made of."""

    CHECK_IN = "check_in"
    ASKED_ABOUT_MISSION = "asked_about_mission"
    REHEARSED = "rehearsed"
    EXPECTATION = "expectation"
    WITHIN_TIME = "within_time"
    DEBRIEFED = "debriefed"
    WENT_WELL_FIRST = "went_well_first"
    MISSION_AGREED = "mission_agreed"
    NEXT_BOOKED = "next_booked"


_WORDS = {
    Part.CHECK_IN: Text(nb="Innsjekk gjort", en="Check-in done"),
    Part.ASKED_ABOUT_MISSION: Text(nb="Spurt om oppdraget fra sist", en="Asked about the last mission"),
    Part.REHEARSED: Text(nb="Kortet vist før øvingen", en="Card shown before practising"),
    Part.EXPECTATION: Text(nb="Spurt hva personen ventet seg", en="Asked what the person expected"),
    Part.WITHIN_TIME: Text(nb="Høyst 20 minutter med øving", en="At most 20 minutes of practice"),
    Part.DEBRIEFED: Text(nb="Etterprat skrevet ned", en="Debrief written down"),
    Part.WENT_WELL_FIRST: Text(nb="Det som gikk bra, i egne ord", en="What went well, in own words"),
    Part.MISSION_AGREED: Text(nb="Et oppdrag avtalt", en="A mission agreed"),
    Part.NEXT_BOOKED: Text(nb="Neste time avtalt", en="Next appointment made"),
}


def held(clinic: Clinic, actor: Actor, session: str) -> HeldSession:
    """The list of one session."""
    with clinic.store.look() as unit:
        known = demand_session(unit, actor, Action.SEE_SESSION, session)
        return _held(clinic, unit, known)


def sessions_held(clinic: Clinic, actor: Actor, participant: str) -> HeldSessions:
    """The lists of the latest sessions of one participant beside each other, oldest first."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_PARTICIPANT, participant)
        person = unit.people.participant(participant)
        latest = tuple(_held(clinic, unit, one) for one in unit.sessions.of(participant)[-LATEST:])
    return HeldSessions(participant, person.alias if person is not None else "", latest)


def _held(clinic: Clinic, unit: Unit, session: Session) -> HeldSession:
    runs, said = unit.sessions.runs(session.id), unit.sessions.debrief(session.id)
    missions = known_missions(unit, session.participant)
    earlier = [m for m in missions if m.agreed.session != session.id and m.agreed.agreed_at < session.opened_at]
    asked = [m for m in earlier if not m.is_open or (m.told and m.told[-1].at >= session.opened_at)]
    taken = {
        Part.CHECK_IN: unit.sessions.check_in(session.id) is not None,
        Part.ASKED_ABOUT_MISSION: len(asked) == len(earlier) if earlier else None,
        Part.REHEARSED: bool(runs),
        Part.EXPECTATION: all(run.expected_distress is not None for run in runs) if runs else None,
        Part.WITHIN_TIME: _spent(clinic, runs) <= MOST if runs else None,
        Part.DEBRIEFED: said is not None,
        Part.WENT_WELL_FIRST: bool(said.went_well) if said is not None else None,
        Part.MISSION_AGREED: any(m.agreed.session == session.id for m in missions),
        Part.NEXT_BOOKED: _booked(unit, session),
    }
    steps = tuple(Step(part, _WORDS[part], _taken(value)) for part, value in taken.items())
    return HeldSession(session.id, session.opened_at, steps)


def _taken(value: bool | None) -> StepTaken:
    return StepTaken.NOT_ASKED if value is None else StepTaken.YES if value else StepTaken.NOT_THIS_TIME


def _spent(clinic: Clinic, runs: tuple[Run, ...]) -> timedelta:
    now = clinic.clock.now()
    return sum(((run.ended_at or now) - run.started_at for run in runs), timedelta())


def _booked(unit: Unit, session: Session) -> bool:
    later = session.opened_at + timedelta(hours=1)
    return any(a.participant == session.participant for a in unit.people.appointments(later, later + _AHEAD))
