"""Agree to one purpose, take it back, and hold everything to it: what is taken back ends at once."""

from collections.abc import Mapping

from samspill.app.access import Action, demand
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.ending import end_session
from samspill.app.ports.store import Unit
from samspill.app.records.consents import ConsentDecision, Purpose
from samspill.app.records.sessions import SessionPhase
from samspill.app.refusals import Refusal
from samspill.app.views.consents import ConsentView, DecidedView
from samspill.app.writers import writer
from samspill.model.words import Language, Text

from .texts import TEXTS


def consents(clinic: Clinic, actor: Actor, participant: str) -> tuple[ConsentView, ...]:
    """Every purpose with its text, what holds now, and all that was decided, the latest first."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.WITHDRAW_CONSENT, participant)
        decisions = unit.consents.of(participant)
        return tuple(_view(unit, purpose, decisions) for purpose in Purpose)


def decide(clinic: Clinic, actor: Actor, participant: str, answers: Mapping[Purpose, bool], language: Language) -> None:
    """Keep a yes or no for each purpose that differs from what holds; a no that was a yes takes effect at once."""
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.KEEP_CONSENTS, participant)
        _keep(clinic, unit, actor, participant, answers, language)
    _hold(clinic, actor, participant)


def withdraw(clinic: Clinic, actor: Actor, participant: str, purpose: Purpose, language: Language) -> None:
    """Take one consent back, by staff or by the participant; a session that goes on comes to its gentle end."""
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.WITHDRAW_CONSENT, participant)
        if consented(unit, participant, purpose):
            _keep(clinic, unit, actor, participant, {purpose: False}, language)
    _hold(clinic, actor, participant)


def consented(unit: Unit, participant: str, purpose: Purpose) -> bool:
    """Whether the participant agrees to this now; what was never asked is a no."""
    return agrees(unit.consents.of(participant), purpose)


def agrees(decisions: tuple[ConsentDecision, ...], purpose: Purpose = Purpose.PRACTISE) -> bool:
    """Whether ``decisions``, oldest first, end in a yes to this; what was never asked is a no."""
    latest = [decision for decision in decisions if decision.purpose is purpose]
    return bool(latest) and latest[-1].given


def holds(purpose: Purpose, decisions: tuple[ConsentDecision, ...]) -> bool | None:
    """What holds now by ``decisions``, oldest first; ``None``: never asked, or not since the text changed."""
    latest = [d for d in decisions if d.purpose is purpose][-1:]
    if not latest or (latest[0].given and latest[0].version != TEXTS[purpose].version):
        return None
    return latest[0].given


def demand_consent(unit: Unit, participant: str, purpose: Purpose = Purpose.PRACTISE) -> None:
    """Raise ``Refusal`` (``no_consent``) unless the participant agrees to this now."""
    if not consented(unit, participant, purpose):
        raise Refusal("no_consent", _MISSING[purpose])


def _keep(
    clinic: Clinic, unit: Unit, actor: Actor, participant: str, answers: Mapping[Purpose, bool], language: Language
) -> None:
    now = clinic.clock.now()
    decisions = unit.consents.of(participant)
    for purpose, given in answers.items():
        if holds(purpose, decisions) is not given:
            version = TEXTS[purpose].version
            unit.consents.decide(ConsentDecision(participant, purpose, given, version, language, actor.id, now))


def _hold(clinic: Clinic, actor: Actor, participant: str) -> None:
    """End what goes on without a consent; after the decision is kept, so that nothing new can begin meanwhile."""
    with clinic.store.look() as unit:
        if consented(unit, participant, Purpose.PRACTISE):
            return
        still_open = [s.id for s in unit.sessions.of(participant) if s.phase is not SessionPhase.CLOSED]
    for session in still_open:
        end_session(clinic, session, actor.id)


def _view(unit: Unit, purpose: Purpose, decisions: tuple[ConsentDecision, ...]) -> ConsentView:
    own = tuple(_decided(unit, d) for d in reversed(decisions) if d.purpose is purpose)
    return ConsentView(purpose, TEXTS[purpose], holds(purpose, decisions), own)


def _decided(unit: Unit, decision: ConsentDecision) -> DecidedView:
    return DecidedView(decision.given, writer(unit, decision.by, decision.participant), decision.at)


NO_CONSENT = Text(
    nb="Deltakeren har ikke sagt ja til å øve nå. Gå gjennom samtykket sammen før dere begynner.",
    en="The participant has not agreed to practise now. Go through the consent together before you begin.",
)
_MISSING = {
    Purpose.PRACTISE: NO_CONSENT,
    Purpose.RESEARCH: Text(
        nb="Deltakeren har ikke sagt ja til forskning.", en="The participant has not agreed to research."
    ),
    Purpose.MOTION: Text(
        nb="Deltakeren har ikke sagt ja til at stemme og bevegelser tas vare på.",
        en="The participant has not agreed to voice and movements being kept.",
    ),
}
