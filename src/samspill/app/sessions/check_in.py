"""The check-in before practising: whether today is a day for it, how one is, and how the last mission went."""

import msgspec

from samspill.app.access import Action, demand_session
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.missions.known import KnownMission, known_missions, to_ask_about
from samspill.app.missions.telling import Told, tell
from samspill.app.ports.store import Unit
from samspill.app.records.missions import MissionOutcome
from samspill.app.records.sessions import CheckInRecord, Session, SessionPhase
from samspill.app.refusals import FieldProblem, Problems, Refusal
from samspill.curriculum import ReadinessQuestion as Asked
from samspill.model.ratings import HIGHEST, LOWEST
from samspill.model.words import Text

_RATINGS = ("distress", "craving", "confidence")


class ReadinessQuestion(msgspec.Struct, frozen=True):
    """One question of the readiness gate; the answer ``True`` means that all is well."""

    id: str
    text: Text


QUESTIONS = (
    ReadinessQuestion(
        Asked.SOBER,
        Text(nb="Er du rusfri nok til å øve i dag?", en="Are you sober enough to practise today?"),
    ),
    ReadinessQuestion(
        Asked.SLEPT,
        Text(nb="Har du sovet nok til å være til stede?", en="Have you slept enough to be present?"),
    ),
    ReadinessQuestion(
        Asked.WELL,
        Text(nb="Er du frisk i dag, uten feber eller kvalme?", en="Are you well today, without fever or nausea?"),
    ),
    ReadinessQuestion(
        Asked.NO_CRISIS,
        Text(nb="Er det rolig nå, uten en akutt krise?", en="Is it calm now, without an acute crisis?"),
    ),
    ReadinessQuestion(
        Asked.NO_SEIZURES,
        Text(
            nb="Er du uten epilepsi og anfall, så vidt du vet?",
            en="Are you free of epilepsy and seizures, as far as you know?",
        ),
    ),
    ReadinessQuestion(
        Asked.BALANCE,
        Text(nb="Er syn, hørsel og balanse som de pleier?", en="Are sight, hearing and balance as usual?"),
    ),
    ReadinessQuestion(
        "wants_to",
        Text(nb="Har du lyst til å øve i dag?", en="Do you want to practise today?"),
    ),
)


class CheckIn(msgspec.Struct, frozen=True):
    """The answers: ``readiness`` by question, ratings 0-10, and how the last mission went, where there was one.

    A no needs an ``override_reason``; it is kept with the care worker's name. ``older`` are the outcomes of missions
    from before the last one that are still open, by their ids, as far as they were talked about.
    """

    readiness: dict[str, bool]
    distress: int | None
    craving: int | None
    confidence: int | None
    override_reason: str = ""
    mission_outcome: MissionOutcome | None = None
    older: dict[str, MissionOutcome] = {}


def check_in(clinic: Clinic, actor: Actor, session: str, answers: CheckIn) -> None:
    """Keep the check-in and go on to the rehearsal; raises ``Problems``, or ``Refusal`` (``not_ready``, ``closed``)."""
    with clinic.store.begin() as unit:
        known = demand_session(unit, actor, Action.RUN_SESSION, session)
        if known.phase in {SessionPhase.CLOSED, SessionPhase.RUNNING}:
            raise _NOT_NOW
        waiting = open_missions(unit, known)
        record = _record(clinic, actor, session, answers, waiting[-1] if waiting else None)
        unit.sessions.keep_check_in(record)
        _tell(clinic, unit, actor, waiting, answers)
        unit.sessions.keep(msgspec.structs.replace(known, phase=SessionPhase.REHEARSAL))
    clinic.live.move_on(session, SessionPhase.REHEARSAL)


def open_missions(unit: Unit, session: Session) -> tuple[KnownMission, ...]:
    """The open missions from before this session that nobody has asked about in it, oldest first."""
    return to_ask_about(known_missions(unit, session.participant), session.opened_at, session.id)


def rating_problems(values: dict[str, int | None]) -> list[FieldProblem]:
    """One problem for each rating that is missing or not 0-10."""
    return [
        FieldProblem(name, _RATING) for name, value in values.items() if value is None or not LOWEST <= value <= HIGHEST
    ]


def _tell(clinic: Clinic, unit: Unit, actor: Actor, waiting: tuple[KnownMission, ...], answers: CheckIn) -> None:
    today = clinic.day(clinic.clock.now())
    for mission in waiting:
        latest = mission is waiting[-1]
        outcome = answers.mission_outcome if latest else answers.older.get(mission.agreed.id)
        if outcome is not None:
            tell(unit, clinic, mission, Told(outcome, today), actor.id)


def _record(
    clinic: Clinic, actor: Actor, session: str, answers: CheckIn, mission: KnownMission | None
) -> CheckInRecord:
    ratings = {name: getattr(answers, name) for name in _RATINGS}
    problems = [FieldProblem(q.id, _UNANSWERED) for q in QUESTIONS if q.id not in answers.readiness]
    problems += rating_problems(ratings)
    if mission is not None and answers.mission_outcome is None:
        problems.append(FieldProblem("mission_outcome", _UNANSWERED))
    if problems:
        raise Problems(problems)
    noes = tuple(q.id for q in QUESTIONS if not answers.readiness[q.id])
    reason = answers.override_reason.strip()
    if noes and not reason:
        raise _NOT_READY
    known = {q.id: answers.readiness[q.id] for q in QUESTIONS}
    return CheckInRecord(session, known, noes, reason if noes else "", **ratings, by=actor.id, at=clinic.clock.now())


_NOT_NOW = Refusal(
    "not_now",
    Text(
        nb="Innsjekkingen kan ikke endres nå. Avslutt øvelsen først, eller start en ny time.",
        en="The check-in cannot be changed now. End the run first, or start a new session.",
    ),
)
_NOT_READY = Refusal(
    "not_ready",
    Text(
        nb="Et svar tyder på at det ikke passer i dag. Vil dere øve likevel, må du skrive hvorfor.",
        en="An answer suggests that today does not suit. If you still want to practise, write why.",
    ),
)
_UNANSWERED = Text(nb="Svar på spørsmålet.", en="Answer the question.")
_RATING = Text(nb="Velg et tall fra 0 til 10.", en="Choose a number from 0 to 10.")
