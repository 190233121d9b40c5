"""A run of a session as a recording that can be run again elsewhere, with nobody's name in it."""

import msgspec

from samspill.app.access import Action, demand_session
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.coming_in.own_words import unnamed
from samspill.app.consents.deciding import demand_consent
from samspill.app.refusals import Missing
from samspill.authoring.recording import recorded, write_recording
from samspill.model.events import PARTICIPANT, SYSTEM, AnyEvent
from samspill.scenario import perform

CARE_WORKER = "care worker"
"""Stands for whoever steered: who it was stays in the clinic."""


def export_run(clinic: Clinic, actor: Actor, session: str, number: int) -> str:
    """The run as a ``run/1`` text; raises ``Refusal``, ``Missing``, or ``CannotReplay`` for another engine or pack.

    Nothing goes out of someone who has taken back their consent.
    """
    with clinic.store.look() as unit:
        known = demand_session(unit, actor, Action.SEE_PARTICIPANT, session)
        demand_consent(unit, known.participant)
        run = next((run for run in unit.sessions.runs(session) if run.number == number), None)
        if run is None:
            raise Missing("run", str(number))
        entries = unit.log.entries(session)
    header = msgspec.structs.replace(run.header, settings=unnamed(run.header.settings))
    script = clinic.library.script(header)
    events = tuple(_nameless(e.event) for e in entries if e.run == number and e.event is not None)
    return write_recording(recorded(header, perform(script, events)))


def _nameless(event: AnyEvent) -> AnyEvent:
    return event if event.by in {PARTICIPANT, SYSTEM} else msgspec.structs.replace(event, by=CARE_WORKER)
