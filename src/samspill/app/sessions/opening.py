"""Open a session, move it on, close it."""

import msgspec

from samspill.app.access import Action, demand, demand_session
from samspill.app.actor import Actor
from samspill.app.adverse_events.holding import demand_free
from samspill.app.clinic import Clinic
from samspill.app.coming_in.screening import demand_screened
from samspill.app.consents.deciding import demand_consent
from samspill.app.ending import end_session
from samspill.app.ports.store import Unit
from samspill.app.records.people import Participant
from samspill.app.records.sessions import Session, SessionPhase
from samspill.app.refusals import Missing


def start_session(clinic: Clinic, actor: Actor, participant: str) -> str:
    """The id of the participant's open session; a new one when there is none.

    Raises ``Refusal``: ``held`` (a serious adverse event waits), ``no_consent``, ``not_screened``, ``screened_out``.
    """
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.RUN_SESSION, participant)
        person = _person(unit, participant)
        still_open = [s for s in unit.sessions.of(participant) if s.phase is not SessionPhase.CLOSED]
        if still_open:
            return still_open[-1].id
        demand_free(unit, participant)
        demand_consent(unit, participant)
        demand_screened(unit, participant)
        now, phase = clinic.clock.now(), SessionPhase.WAITING
        session = Session(clinic.chance.id(), participant, actor.id, person.language, phase, now)
        unit.sessions.keep(session)
    return session.id


def go_to_check_in(clinic: Clinic, actor: Actor, session: str) -> None:
    """The device is paired, or may wait: now the check-in is talked through."""
    with clinic.store.begin() as unit:
        known = demand_session(unit, actor, Action.RUN_SESSION, session)
        if known.phase not in {SessionPhase.WAITING, SessionPhase.PAIRED}:
            return
        unit.sessions.keep(msgspec.structs.replace(known, phase=SessionPhase.CHECK_IN))
    clinic.live.move_on(session, SessionPhase.CHECK_IN)


def go_to_rehearsal(clinic: Clinic, actor: Actor, session: str) -> None:
    """One more run: back from the debrief to the rehearsal card."""
    with clinic.store.begin() as unit:
        known = demand_session(unit, actor, Action.RUN_SESSION, session)
        if known.phase is not SessionPhase.DEBRIEF:
            return
        unit.sessions.keep(msgspec.structs.replace(known, phase=SessionPhase.REHEARSAL))
    clinic.live.move_on(session, SessionPhase.REHEARSAL)


def close_session(clinic: Clinic, actor: Actor, session: str) -> None:
    """End the session: a run that goes on is ended, the device is let go."""
    with clinic.store.look() as unit:
        demand_session(unit, actor, Action.RUN_SESSION, session)
    end_session(clinic, session, actor.id)


# Private functions


def _person(unit: Unit, participant: str) -> Participant:
    person = unit.people.participant(participant)
    if person is None:
        raise Missing("participant", participant)
    return person
