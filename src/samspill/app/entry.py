"""Coming in, step by step: where someone stands, and what they need so that practising works for their body."""

import msgspec

from samspill.model.words import Text

from .access import Action, demand
from .actor import Actor
from .clinic import Clinic
from .consents import consented, demand_consent
from .ports.store import Unit
from .records.consents import Purpose
from .records.needs import Needs
from .records.people import Participant
from .refusals import Missing, Refusal
from .screening import demand_screened
from .views.entry import EntryProgress, EntryStep, NeedsView


def entry_progress(clinic: Clinic, actor: Actor, participant: str) -> EntryProgress:
    """Which steps of coming in have been done, and whether a first session may begin."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_PARTICIPANT, participant)
        person = _person(unit, participant)
        done = frozenset(step for step, is_done in _steps(unit, person).items() if is_done)
        cleared = _screened(unit, participant)
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


def not_ready(unit: Unit, participant: str) -> Text | None:
    """What is missing before a session may begin, in words; ``None`` when nothing is."""
    try:
        demand_consent(unit, participant)
        demand_screened(unit, participant)
    except Refusal as refused:
        return refused.message
    return None


def _steps(unit: Unit, person: Participant) -> dict[EntryStep, bool]:
    asked = {decision.purpose for decision in unit.consents.of(person.id)}
    return {
        EntryStep.CONSENT: set(Purpose) <= asked,
        EntryStep.HEALTH: bool(unit.entry.screenings(person.id)),
        EntryStep.NEEDS: unit.entry.needs(person.id) is not None,
        EntryStep.OWN: bool(person.called or person.own_goal or person.towards),
        EntryStep.CONTACT: unit.identities.of(person.id) is not None,
        EntryStep.CARE: True,
    }


def _screened(unit: Unit, participant: str) -> bool:
    try:
        demand_screened(unit, participant)
    except Refusal:
        return False
    return True


def _person(unit: Unit, participant: str) -> Participant:
    person = unit.people.participant(participant)
    if person is None:
        raise Missing("participant", participant)
    return person
