"""Before the first time in a headset: what may be too much for a body or a mind now, and what to do about a yes.

The questions are our own. What they ask after stands in the safety notes of headset makers and in the criteria of
trials with this group; being anxious is none of them, since that is what people come to practise with.
"""

from collections.abc import Mapping

import msgspec

from samspill.app.access import Action, demand
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.ports.store import Unit
from samspill.app.records.screening import Screening
from samspill.app.refusals import FieldProblem, Problems, Refusal
from samspill.app.views.entry import ScreeningView
from samspill.model.words import Text


class ScreeningQuestion(msgspec.Struct, frozen=True):
    """One question, and the plain next step after a yes; ``grave`` ones only a supervisor can decide about."""

    id: str
    text: Text
    next_step: Text
    grave: bool = False


QUESTIONS = (
    ScreeningQuestion(
        "seizures",
        Text(
            nb="Har du hatt anfall, besvimt uten grunn eller blitt dårlig av blinkende lys?",
            en="Have you had a seizure, fainted for no reason, or felt ill from flashing lights?",
        ),
        Text(
            nb="Vent med å øve. Snakk med fastlegen eller behandleren først, og skriv ned hva de sier.",
            en="Wait with practising. Talk to the doctor or clinician first, and write down what they say.",
        ),
        grave=True,
    ),
    ScreeningQuestion(
        "unreal",
        Text(
            nb="Hører eller ser du for tiden noe andre ikke merker, eller er det vanskelig å vite hva som er virkelig?",
            en="Do you now hear or see what others do not notice, or is it hard to know what is real?",
        ),
        Text(
            nb="Vent med å øve. Snakk med behandleren. Mange kan begynne når det har roet seg.",
            en="Wait with practising. Talk to the clinician. Many can begin once it has calmed down.",
        ),
        grave=True,
    ),
    ScreeningQuestion(
        "own_life",
        Text(nb="Har du tanker om å ta ditt eget liv nå?", en="Do you have thoughts of taking your own life now?"),
        Text(
            nb="Ikke øv i dag, og bli hos personen. Ring behandler eller legevakt 116 117, ved fare 113.",
            en="Do not practise today, and stay with the person. Call the clinician or 116 117, in danger 113.",
        ),
        grave=True,
    ),
    ScreeningQuestion(
        "steady",
        Text(
            nb="Gjør syn, hørsel eller balanse det utrygt å stå og snu seg?",
            en="Do sight, hearing or balance make it unsafe to stand and turn around?",
        ),
        Text(
            nb="Øv sittende, eller på skjerm uten briller. Spør fastlegen hvis dere er i tvil.",
            en="Practise seated, or on a screen without a headset. Ask the doctor if you are in doubt.",
        ),
    ),
    ScreeningQuestion(
        "travel_sick",
        Text(nb="Blir du svært lett bil- eller sjøsyk?", en="Do you get car-sick or seasick very easily?"),
        Text(
            nb="Begynn på skjerm, så kort i briller, sittende. Stopp ved første tegn på kvalme.",
            en="Begin on a screen, then shortly in a headset, seated. Stop at the first sign of nausea.",
        ),
    ),
    ScreeningQuestion(
        "pregnant",
        Text(nb="Er du gravid, eller kan du være det?", en="Are you pregnant, or might you be?"),
        Text(
            nb="Spør jordmor eller lege før dere bruker briller. På skjerm kan dere øve nå.",
            en="Ask the midwife or doctor before you use a headset. On a screen you can practise now.",
        ),
    ),
    ScreeningQuestion(
        "implant",
        Text(
            nb="Har du pacemaker, defibrillator eller annet i kroppen som magneter kan forstyrre?",
            en="Do you have a pacemaker, a defibrillator or anything in your body that magnets can disturb?",
        ),
        Text(
            nb="Spør sykehuset som satte det inn. Til dere vet, øv på skjerm.",
            en="Ask the hospital that put it in. Until you know, practise on a screen.",
        ),
    ),
)
_GRAVE = frozenset(question.id for question in QUESTIONS if question.grave)
LONGEST_REASON = 500


def screening(clinic: Clinic, actor: Actor, participant: str) -> ScreeningView | None:
    """The latest answers, with names; ``None`` before anyone has asked."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_PARTICIPANT, participant)
        return _view(unit, unit.entry.screenings(participant)[-1:])


def screen(clinic: Clinic, actor: Actor, participant: str, answers: Mapping[str, bool]) -> None:
    """Keep the answers to all questions; raises ``Problems``. The same answers again change nothing."""
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.PLAN, participant)
        missing = [FieldProblem(f"screen.{q.id}", _ANSWER) for q in QUESTIONS if q.id not in answers]
        if missing:
            raise Problems(missing)
        known = {question.id: answers[question.id] for question in QUESTIONS}
        before = unit.entry.screenings(participant)[-1:]
        if not before or before[0].answers != known:
            unit.entry.screen(Screening(participant, known, actor.id, clinic.clock.now()))


def decide_anyway(clinic: Clinic, actor: Actor, participant: str, reason: str) -> None:
    """Let someone practise although there is a yes; kept with name and reason.

    Raises ``Problems`` without a reason and ``Refusal`` when a supervisor has to decide.
    """
    with clinic.store.begin() as unit:
        latest = unit.entry.screenings(participant)[-1:]
        grave = bool(latest) and any(latest[0].answers.get(question) for question in _GRAVE)
        demand(unit, actor, Action.OVERRIDE_GRAVE_SCREENING if grave else Action.PLAN, participant)
        if not reason.strip():
            raise Problems([FieldProblem("reason", _REASON)])
        if latest:
            decided = {"override_reason": reason.strip(), "overridden_by": actor.id, "at": clinic.clock.now()}
            unit.entry.screen(msgspec.structs.replace(latest[0], **decided))


def demand_screened(unit: Unit, participant: str) -> None:
    """Raise ``Refusal``: ``not_screened`` before anyone has asked, ``screened_out`` while a yes stands undecided."""
    refused = not_cleared(unit.entry.screenings(participant))
    if refused is not None:
        raise refused


def not_cleared(screenings: tuple[Screening, ...]) -> Refusal | None:
    """What ``screenings``, oldest first, leave open before a session may begin."""
    latest = screenings[-1:]
    if not latest:
        return _NOT_ASKED
    return _NOT_YET if any(latest[0].answers.values()) and not latest[0].override_reason else None


def _view(unit: Unit, latest: tuple[Screening, ...]) -> ScreeningView | None:
    if not latest:
        return None
    found = latest[0]
    yes = tuple(question.id for question in QUESTIONS if found.answers.get(question.id))
    names = [unit.staff.member(who) for who in (found.by, found.overridden_by)]
    by, overridden_by = (member.name if member is not None else "" for member in names)
    grave = any(question in _GRAVE for question in yes)
    return ScreeningView(found.answers, yes, grave, by, found.at, found.override_reason, overridden_by)


_ANSWER = Text(nb="Svar ja eller nei.", en="Answer yes or no.")
_REASON = Text(
    nb="Skriv hvem dere har snakket med, og hvorfor det er trygt.", en="Write whom you talked to, and why it is safe."
)
_NOT_ASKED = Refusal(
    "not_screened",
    Text(
        nb="Gå gjennom spørsmålene om helse før første time.",
        en="Go through the questions about health before the first session.",
    ),
)
_NOT_YET = Refusal(
    "screened_out",
    Text(
        nb="Et svar om helse sier: vent. Se neste steg under Helse på deltakerens side.",
        en="An answer about health says: wait. See the next step under Health on the participant's page.",
    ),
)
