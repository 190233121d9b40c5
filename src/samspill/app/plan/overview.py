"""The plan: where a participant stands, what to practise next and why; the care worker decides."""

from samspill.app.access import Action, demand, rights
from samspill.app.actor import Actor
from samspill.app.adverse_events.holding import held_back_by, holding
from samspill.app.appointments import expected_next, missed_by
from samspill.app.clinic import Clinic
from samspill.app.coming_in.own_words import own_words_of
from samspill.app.coming_in.steps import not_ready
from samspill.app.estimate.learned import Learned, learned
from samspill.app.missions.known import KnownMission, known_missions
from samspill.app.missions.words import mission_text
from samspill.app.ports.store import Unit
from samspill.app.records.sessions import Run, Session, SessionPhase
from samspill.app.refusals import Missing
from samspill.app.views.plan import (
    AdviceView,
    Course,
    DomainView,
    EvidenceView,
    GoalView,
    Held,
    MissionRow,
    OptOuts,
    Plan,
    SessionRow,
)
from samspill.curriculum import (
    GRAVE,
    SUBSTANCE_CUES,
    SessionPlan,
    advise,
    chance,
    propose,
)
from samspill.curriculum.results import as_settled
from samspill.model.goals import Goal
from samspill.model.themes import Domain

from .choosing import chosen_step
from .lead import lead_of
from .named import left_out, planned_runs, scenario_row, scenario_title, step_of
from .question import planned_today, question_about


def plan(clinic: Clinic, actor: Actor, participant: str) -> Plan:
    """Everything the participant's page needs. Asking changes nothing."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_PARTICIPANT, participant)
        person = unit.people.participant(participant)
        if person is None:
            raise Missing("participant", participant)
        known = learned(clinic, unit, person)
        question = question_about(clinic, unit, person, known)
        proposal = propose(question)
        sessions, runs = unit.sessions.of(participant), unit.sessions.runs_of(participant)
        still_open = [session.id for session in sessions if session.phase is not SessionPhase.CLOSED]
        return Plan(
            participant=participant,
            alias=person.alias,
            language=person.language,
            domains=_domains(clinic, known, runs),
            proposal=step_of(clinic, proposal.choice) if proposal.choice is not None else None,
            alternatives=tuple(step_of(clinic, suggestion) for suggestion in proposal.alternatives),
            left_out=tuple(left_out(clinic, filtered) for filtered in proposal.filtered),
            course=_course(clinic, planned_today(clinic, person, known, question)),
            advice=tuple(AdviceView(found.text, found.about in GRAVE) for found in advise(question)),
            opt_outs=OptOuts(SUBSTANCE_CUES in person.opt_outs, frozenset(person.opt_outs) - {SUBSTANCE_CUES}),
            own=own_words_of(clinic, person),
            chosen=chosen_step(clinic, unit, person, runs),
            scenarios=tuple(scenario_row(clinic, name) for name in clinic.library.pack.scenarios),
            sessions=tuple(_session_row(clinic, session, runs) for session in reversed(sessions)),
            missions=tuple(_mission_row(clinic, m) for m in reversed(known_missions(unit, participant))),
            open_session=still_open[-1] if still_open else None,
            may=rights(unit, actor, participant),
            held=_held(unit, participant),
            next_appointment=expected_next(clinic, unit, participant),
            missed=missed_by(clinic, unit, participant),
            not_ready=not_ready(unit, participant),
            helps=_helps(unit, participant),
            lead=lead_of(clinic, question),
        )


# Private functions


def _held(unit: Unit, participant: str) -> Held | None:
    event = holding(unit, participant)
    return Held(event.latest.id, held_back_by(unit, event)) if event is not None else None


def _helps(unit: Unit, participant: str) -> str:
    known = unit.entry.needs(participant)
    return known.note if known is not None else ""


def _domains(clinic: Clinic, known: Learned, runs: tuple[Run, ...]) -> tuple[DomainView, ...]:
    evidence: dict[str, list[EvidenceView]] = {}
    for run in reversed(runs):
        title = scenario_title(clinic, run.header.scenario)
        for shown in reversed(as_settled(run.evidence)):
            view = EvidenceView(shown, run.session, run.number, run.header.scenario, title, run.started_at)
            evidence.setdefault(shown.goal, []).append(view)
    goals = clinic.library.pack.goals
    return tuple(
        DomainView(domain, tuple(_goal(g, known, evidence.get(g.id, [])) for g in goals if g.domain is domain))
        for domain in Domain
    )


def _goal(goal: Goal, known: Learned, evidence: list[EvidenceView]) -> GoalView:
    return GoalView(goal, known.states[goal.id], chance(known.estimate, goal.id), tuple(evidence))


def _course(clinic: Clinic, ahead: SessionPlan) -> Course:
    return Course(ahead.done, planned_runs(clinic, ahead.today))


def _session_row(clinic: Clinic, session: Session, runs: tuple[Run, ...]) -> SessionRow:
    own = [run for run in runs if run.session == session.id]
    titles = dict.fromkeys(run.header.scenario for run in own)
    return SessionRow(
        session.id,
        session.opened_at,
        session.phase.value,
        len(own),
        tuple(scenario_title(clinic, name) for name in titles),
    )


def _mission_row(clinic: Clinic, known: KnownMission) -> MissionRow:
    agreed, outcome = known.agreed, known.outcome.value if known.outcome is not None else None
    return MissionRow(agreed.goal, mission_text(clinic, agreed.goal, agreed.mission), agreed.agreed_at, outcome)
