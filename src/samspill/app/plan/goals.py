"""The goals a participant works towards: the map of all of them, and one by itself."""

from samspill.app.access import Action, demand, may, relation
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.estimate.learned import Learned, learned
from samspill.app.missions.known import known_missions
from samspill.app.ports.store import Unit
from samspill.app.records.people import Participant
from samspill.app.records.sessions import Run
from samspill.app.refusals import Missing
from samspill.app.stories.beside import beside
from samspill.app.views.goals import Band, GoalMap, GoalPage, LevelTried, MapGoal, MissionView, PractisedIn
from samspill.app.views.lead import LeadView
from samspill.app.views.plan import ComingSession, EvidenceView
from samspill.curriculum import Filtered, Question, SessionPlan, chance, propose, still_wanted, why_not
from samspill.curriculum.results import as_settled
from samspill.model.goals import Goal
from samspill.model.levels import Level
from samspill.model.themes import Domain
from samspill.model.words import Text

from .goal_order import plan_view
from .lead import lead_of
from .named import planned_runs, scenario_title, step_of
from .question import planned_ahead, question_about


def goal_map(clinic: Clinic, actor: Actor, participant: str) -> GoalMap:
    """Every goal with its state, the way to what they practise for, and the proposed next steps."""
    with clinic.store.look() as unit:
        person = _person(unit, actor, participant)
        known = learned(clinic, unit, person)
        question = question_about(clinic, unit, person, known)
        proposal = propose(question)
        steps = (*((proposal.choice,) if proposal.choice is not None else ()), *proposal.alternatives)
        plan = plan_view(unit, participant)
        nearest = list(dict.fromkeys(step.goal for step in steps))
        lead = lead_of(clinic, question)
        marked = _Marks(known, lead, plan.goals, nearest)
        return GoalMap(
            participant,
            person.alias,
            person.own_goal,
            tuple(
                Band(domain, tuple(marked.on_map(goal) for goal in clinic.library.goals if goal.domain is domain))
                for domain in Domain
            ),
            tuple(step_of(clinic, step) for step in steps),
            plan,
            _may_plan(unit, actor, participant),
            _not_yet(question),
            _coming(clinic, planned_ahead(clinic, person, known, question)),
            lead,
            tuple(goal for goal in person.towards if goal in clinic.library.goals),
        )


def goal_page(clinic: Clinic, actor: Actor, participant: str, goal: str) -> GoalPage:
    """Everything about one goal for this participant; raises ``Missing``."""
    with clinic.store.look() as unit:
        person = _person(unit, actor, participant)
        if goal not in clinic.library.goals:
            raise Missing("goal", goal)
        asked, goals = clinic.library.goals[goal], clinic.library.goals
        known = learned(clinic, unit, person)
        lead = lead_of(clinic, question_about(clinic, unit, person, known))
        runs, plan = unit.sessions.runs_of(participant), plan_view(unit, participant)
        marked = _Marks(known, lead, plan.goals, [])
        here = marked.on_map(asked)
        return GoalPage(
            participant=participant,
            alias=person.alias,
            language=person.language,
            own_goal=person.own_goal,
            goal=asked,
            state=here.state,
            estimate=chance(known.estimate, goal),
            stands=here.stands,
            needs=tuple(marked.on_map(goals[need]) for need in asked.needs),
            opens=tuple(marked.on_map(goals[one]) for one in goals.needed_by[goal]),
            scenarios=_practised_in(clinic, goal, runs),
            evidence=_evidence(clinic, goal, runs),
            missions=_missions(unit, participant, asked),
            wanted=here.wanted,
            may_plan=_may_plan(unit, actor, participant),
            stories=beside(clinic, unit, person, (goal,)),
            lead=lead,
        )


# Private functions


class _Marks:
    """What is marked on a goal, wherever it is shown."""

    def __init__(self, known: Learned, lead: LeadView | None, plan: tuple[str, ...], nearest: list[str]) -> None:
        self._known, self._plan, self._nearest = known, plan, nearest
        self._stands = {one.id: one.stands for one in lead.way} if lead is not None else {}
        self._aimed_at = frozenset(one.id for one in lead.goals) if lead is not None else frozenset()

    def on_map(self, goal: Goal) -> MapGoal:
        return MapGoal(
            goal,
            self._known.states[goal.id],
            stands=self._stands.get(goal.id),
            aimed_at=goal.id in self._aimed_at,
            step=_place(self._nearest, goal.id),
            wanted=_place(self._plan, goal.id),
        )


def _place(listed: list[str] | tuple[str, ...], goal: str) -> int | None:
    return listed.index(goal) + 1 if goal in listed else None


def _person(unit: Unit, actor: Actor, participant: str) -> Participant:
    demand(unit, actor, Action.SEE_PARTICIPANT, participant)
    person = unit.people.participant(participant)
    if person is None:
        raise Missing("participant", participant)
    return person


def _not_yet(question: Question) -> Text | None:
    """Why the first goal of the order that is not reached is not what is proposed."""
    first = next(iter(still_wanted(question)), None)
    found = why_not(question, first) if first is not None else None
    return found.reason if isinstance(found, Filtered) else found.text if found is not None else None


def _coming(clinic: Clinic, ahead: SessionPlan) -> tuple[ComingSession, ...]:
    return tuple(ComingSession(session.in_days, planned_runs(clinic, session.runs)) for session in ahead.coming)


def _may_plan(unit: Unit, actor: Actor, participant: str) -> bool:
    return may(actor.role, Action.PLAN, relation(unit, actor, participant)).allowed


def _practised_in(clinic: Clinic, goal: str, runs: tuple[Run, ...]) -> tuple[PractisedIn, ...]:
    """Scenarios of which it is the target first."""
    last = {(run.header.scenario, run.header.level): run.started_at for run in runs}
    found = [s for s in clinic.library.pack.scenarios.values() if goal in (s.target, *s.supporting)]
    return tuple(
        PractisedIn(
            scenario.id,
            scenario.title,
            scenario.summary,
            scenario.target == goal,
            tuple(LevelTried(Level(level), last.get((scenario.id, level))) for level in sorted(scenario.levels)),
        )
        for scenario in sorted(found, key=lambda scenario: scenario.target != goal)
    )


def _evidence(clinic: Clinic, goal: str, runs: tuple[Run, ...]) -> tuple[EvidenceView, ...]:
    """The newest first."""
    return tuple(
        EvidenceView(
            shown,
            run.session,
            run.number,
            run.header.scenario,
            scenario_title(clinic, run.header.scenario),
            run.started_at,
        )
        for run in reversed(runs)
        for shown in reversed(as_settled(run.evidence))
        if shown.goal == goal
    )


def _missions(unit: Unit, participant: str, goal: Goal) -> tuple[MissionView, ...]:
    """From small to large, each with what became of it the last time."""
    agreed = {m.agreed.mission: m for m in known_missions(unit, participant) if m.agreed.goal == goal.id}
    found = []
    for mission in sorted(goal.missions, key=lambda mission: mission.size):
        last = agreed.get(mission.id)
        outcome = last.outcome.value if last is not None and last.outcome is not None else None
        found.append(MissionView(mission, last.agreed.agreed_at if last is not None else None, outcome))
    return tuple(found)
