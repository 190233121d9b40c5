"""The plan: where a participant stands, what to practise next and why; the care worker decides."""

from samspill.curriculum import (
    GRAVE,
    SUBSTANCE_CUES,
    Filtered,
    Limit,
    Planned,
    SessionPlan,
    Suggestion,
    advise,
    chance,
    propose,
    to_participant,
    why,
)
from samspill.model.goals import Goal
from samspill.model.levels import Level
from samspill.model.themes import Domain
from samspill.model.words import Text

from .access import Action, demand, rights
from .actor import Actor
from .appointments import expected_next, missed_by
from .clinic import Clinic
from .coming_in.own_words import own_words_of
from .coming_in.steps import not_ready
from .holding import held_back_by, holding
from .known_missions import KnownMission, known_missions
from .learning import Learned, learned, planned_today, question_about
from .ports.store import Unit
from .records.people import Override, Participant
from .records.sessions import Run, Session, SessionPhase
from .refusals import FieldProblem, Missing, Problems
from .suggesting import keep_with_choice
from .views.plan import (
    AdviceView,
    Chosen,
    Course,
    DomainView,
    EvidenceView,
    GoalView,
    Held,
    LeftOut,
    MissionRow,
    NextStep,
    OptOuts,
    Plan,
    PlannedRun,
    ScenarioRow,
    SessionRow,
)


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
        )


def choose_next(clinic: Clinic, actor: Actor, participant: str, scenario: str, level: int, reason: str) -> None:
    """The care worker wants another next step than the proposed one, and says why; raises ``Problems``."""
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.PLAN, participant)
        _check(clinic, scenario, level, reason)
        person = unit.people.participant(participant)
        if person is None:
            raise Missing("participant", participant)
        stood = why(question_about(clinic, unit, person, learned(clinic, unit, person)))
        first = stood.weighed[0].suggestion if stood.weighed else None
        choice = Override(
            participant,
            scenario,
            level,
            reason.strip(),
            actor.id,
            clinic.clock.now(),
            first.scenario if first is not None else None,
            first.level if first is not None else None,
        )
        unit.people.choose(choice)
        keep_with_choice(clinic, unit, choice, stood)


def standing_choice(clinic: Clinic, unit: Unit, person: Participant, runs: tuple[Run, ...]) -> Override | None:
    """The latest choice of a care worker, unless something has been practised since."""
    choices = [c for c in unit.people.choices(person.id) if c.scenario in clinic.library.pack.scenarios]
    if not choices or any(run.started_at > choices[-1].at for run in runs):
        return None
    return choices[-1]


def chosen_step(clinic: Clinic, unit: Unit, person: Participant, runs: tuple[Run, ...]) -> Chosen | None:
    """The choice that stands, with its names."""
    last = standing_choice(clinic, unit, person, runs)
    if last is None:
        return None
    member = unit.staff.member(last.by)
    title = clinic.library.scenario(last.scenario).title
    return Chosen(last.scenario, title, last.level, last.reason, member.name if member else last.by, last.at)


def step_of(clinic: Clinic, suggestion: Suggestion) -> NextStep:
    """A suggestion with its names and words."""
    title = clinic.library.scenario(suggestion.scenario).title
    return NextStep(
        suggestion.goal,
        clinic.library.goal(suggestion.goal).name,
        suggestion.scenario,
        title,
        suggestion.level,
        suggestion.reason,
        suggestion.forecast,
        suggestion.trade,
        suggestion.term.cause,
        to_participant(suggestion.term, title, clinic.library.goals),
    )


def left_out(clinic: Clinic, filtered: Filtered) -> LeftOut:
    """What safety or an opt-out keeps away now, with its name."""
    title = clinic.library.scenario(filtered.scenario).title
    of_today = filtered.limit is not Limit.OPTED_OUT
    return LeftOut(filtered.scenario, title, filtered.levels, filtered.reason, of_today)


def scenario_row(clinic: Clinic, id: str) -> ScenarioRow:
    """A scenario as one can choose it."""
    scenario = clinic.library.scenario(id)
    levels = tuple(sorted(Level(level) for level in scenario.levels))
    return ScenarioRow(id, scenario.title, scenario.summary, clinic.library.goal(scenario.target).name, levels)


def scenario_title(clinic: Clinic, id: str) -> Text:
    """The title of a scenario; its id where an old run names one that the pack no longer has."""
    known = clinic.library.pack.scenarios.get(id)
    return known.title if known is not None else Text(nb=id, en=id)


def planned_runs(clinic: Clinic, runs: tuple[Planned, ...]) -> tuple[PlannedRun, ...]:
    """Runs of a plan with the names of their scenarios."""
    return tuple(
        PlannedRun(
            run.part, run.suggestion.scenario, scenario_title(clinic, run.suggestion.scenario), run.suggestion.level
        )
        for run in runs
    )


def _held(unit: Unit, participant: str) -> Held | None:
    event = holding(unit, participant)
    return Held(event.latest.id, held_back_by(unit, event)) if event is not None else None


def _helps(unit: Unit, participant: str) -> str:
    known = unit.entry.needs(participant)
    return known.note if known is not None else ""


def _check(clinic: Clinic, scenario: str, level: int, reason: str) -> None:
    problems = []
    if scenario not in clinic.library.pack.scenarios:
        problems.append(FieldProblem("scenario", _NO_SCENARIO))
    elif level not in clinic.library.scenario(scenario).levels:
        problems.append(FieldProblem("level", _NO_LEVEL))
    if not reason.strip():
        problems.append(FieldProblem("reason", _NO_REASON))
    if problems:
        raise Problems(problems)


def _domains(clinic: Clinic, known: Learned, runs: tuple[Run, ...]) -> tuple[DomainView, ...]:
    evidence: dict[str, list[EvidenceView]] = {}
    for run in reversed(runs):
        title = scenario_title(clinic, run.header.scenario)
        for shown in reversed(run.evidence):
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


def mission_text(clinic: Clinic, goal: str, mission: str) -> Text:
    """The words of a mission; its id where the pack no longer has it."""
    known = clinic.library.goal(goal).missions if goal in clinic.library.goals else ()
    return next((m.text for m in known if m.id == mission), Text(nb=mission, en=mission))


_NO_SCENARIO = Text(nb="Velg et scenario fra listen.", en="Choose a scenario from the list.")
_NO_LEVEL = Text(nb="Velg et nivå som scenarioet har.", en="Choose a level that the scenario has.")
_NO_REASON = Text(nb="Skriv kort hvorfor du velger noe annet.", en="Write shortly why you choose something else.")
