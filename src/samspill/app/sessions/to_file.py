"""What a new adverse event may begin with: the day, and what a debrief already says of the body."""

from datetime import date

import msgspec

from samspill.app.access import Action, demand
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.records.adverse_events import Severity
from samspill.app.records.sessions import DebriefRecord
from samspill.app.refusals import Missing
from samspill.model.words import Text

from .side_effects import SIDE_EFFECT_ANSWERS, SIDE_EFFECTS, WORST, felt_strongly


class Suggested(msgspec.Struct, frozen=True):
    """Whom it is about, and what stands in the form before anybody has written."""

    participant: str
    alias: str
    day: date
    happened: Text = Text(nb="", en="")
    severity: Severity | None = None
    session: str | None = None


def suggested(clinic: Clinic, actor: Actor, participant: str, session: str | None) -> Suggested:
    """A form for this participant; of a session of theirs, its day and the strongest answers of its debrief."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.REPORT_ADVERSE_EVENT, participant)
        person = unit.people.participant(participant)
        if person is None:
            raise Missing("participant", participant)
        empty = Suggested(participant, person.alias, clinic.day(clinic.clock.now()))
        known = unit.sessions.session(session) if session else None
        if known is None or known.participant != participant:
            return empty
        said = unit.sessions.debrief(known.id)
        day = clinic.day(known.opened_at)
        felt = felt_strongly(said) if said is not None else ()
        severity = Severity.MODERATE if felt else None
        return Suggested(participant, person.alias, day, _told(said, felt), severity, known.id)


def _told(said: DebriefRecord | None, felt: tuple[str, ...]) -> Text:
    if said is None or not felt:
        return Text(nb="", en="")
    asked = [question.text for question in SIDE_EFFECTS if question.id in felt]
    a_lot = SIDE_EFFECT_ANSWERS[WORST]
    return Text(
        nb="Svar etter øvingen: " + " ".join(f"{text.nb} {a_lot.nb}." for text in asked),
        en="Answers after the practice: " + " ".join(f"{text.en} {a_lot.en}." for text in asked),
    )
