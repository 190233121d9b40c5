"""Coming in, step by step: where someone stands, and what they need so that practising works for their body."""

import msgspec

from samspill.app.access import Action, demand
from samspill.app.actor import Actor
from samspill.app.appointments import expected_next
from samspill.app.clinic import Clinic
from samspill.app.consents.deciding import NO_CONSENT, agrees, consented
from samspill.app.ports.store import Unit
from samspill.app.records.consents import ConsentDecision, Purpose
from samspill.app.records.needs import Needs
from samspill.app.records.people import Participant
from samspill.app.records.screening import Screening
from samspill.app.refusals import Missing
from samspill.app.views.entry import EntryProgress, EntryStep, NeedsView, NotReady

from .screening import not_cleared


def entry_progress(clinic: Clinic, actor: Actor, participant: str) -> EntryProgress:
    """Which steps of coming in have been done, and whether a first session may begin."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_PARTICIPANT, participant)
        person = _person(unit, participant)
        done = frozenset(step for step, is_done in _steps(clinic, unit, person).items() if is_done)
        cleared = not_cleared(unit.entry.screenings(participant)) is None
        ready = consented(unit, participant, Purpose.PRACTISE) and cleared
        waits = EntryStep.HEALTH in done and not cleared
        return EntryProgress(participant, person.alias, person.language.value, done, ready, waits)


def needs(clinic: Clinic, actor: Actor, participant: str) -> NeedsView:
    """What someone needs, and whether they sit."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_PARTICIPANT, participant)
        return NeedsView(unit.entry.needs(participant), _person(unit, participant).seated)


def keep_needs(clinic: Clinic, actor: Actor, needs: Needs, *, seated: bool) -> None:
    """Keep what someone needs; who wrote it and when is stamped here. It reaches the device when it connects."""
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.PLAN, needs.participant)
        stamped = msgspec.structs.replace(needs, by=actor.id, at=clinic.clock.now(), note=needs.note.strip())
        unit.entry.keep_needs(stamped)
        unit.people.keep(msgspec.structs.replace(_person(unit, needs.participant), seated=seated))


def not_ready(unit: Unit, participant: str) -> NotReady | None:
    """What is missing before a session may begin; ``None`` when nothing is."""
    return missing_first(unit.consents.of(participant), unit.entry.screenings(participant))


def missing_first(decisions: tuple[ConsentDecision, ...], screenings: tuple[Screening, ...]) -> NotReady | None:
    """What comes first of what is missing, by all that was decided and answered, oldest first."""
    if not agrees(decisions):
        said_no = any(decision.purpose is Purpose.PRACTISE for decision in decisions)
        return NotReady(NO_CONSENT, EntryStep.CONSENT, said_no)
    refused = not_cleared(screenings)
    return NotReady(refused.message, EntryStep.HEALTH) if refused is not None else None


def _steps(clinic: Clinic, unit: Unit, person: Participant) -> dict[EntryStep, bool]:
    asked = {decision.purpose for decision in unit.consents.of(person.id)}
    return {
        EntryStep.CONSENT: set(Purpose) <= asked,
        EntryStep.HEALTH: bool(unit.entry.screenings(person.id)),
        EntryStep.NEEDS: unit.entry.needs(person.id) is not None,
        EntryStep.OWN: bool(person.called or person.own_goal or person.towards),
        EntryStep.CONTACT: unit.identities.of(person.id) is not None,
        EntryStep.APPOINTMENT: expected_next(clinic, unit, person.id) is not None or bool(unit.sessions.of(person.id)),
        EntryStep.CARE: True,
    }


def _person(unit: Unit, participant: str) -> Participant:
    person = unit.people.participant(participant)
    if person is None:
        raise Missing("participant", participant)
    return person
