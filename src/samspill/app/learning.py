"""What is believed of a participant, worked out anew whenever the evidence or the day is another.

Nothing of it is stored: runs, ratings and missions are the truth, and a better model needs no migration.
"""

from datetime import datetime
from typing import NamedTuple

from samspill.curriculum import (
    LEAST_APART,
    Choice,
    Estimate,
    MissionOutcome,
    MissionReport,
    Proposal,
    Question,
    Readiness,
    RunResult,
    SessionPlan,
    another_day,
    from_history,
    goal_states,
    plan_session,
    plan_today,
    propose,
)
from samspill.model.goals import GoalState

from .clinic import Clinic
from .goal_plan import goal_order
from .known_missions import known_missions
from .ports.store import Unit
from .profile import believed
from .records.people import Participant
from .records.sessions import CheckInRecord, Run, SessionPhase


class Learned(NamedTuple):
    """Estimate and goal states today, and the results they follow from."""

    estimate: Estimate
    states: dict[str, GoalState]
    history: tuple[RunResult, ...]
    day: int


def learned(clinic: Clinic, unit: Unit, person: Participant, then: datetime | None = None) -> Learned:
    """What the evidence says about one participant today; or ``then``, from what had been written down by that time."""
    pack, goals = clinic.library.pack, clinic.library.goals
    first, until = clinic.day(person.enrolled_at), then or clinic.clock.now()
    today = (clinic.day(until) - first).days
    runs = tuple(run for run in unit.sessions.runs_of(person.id) if then is None or run.started_at < then)
    sure = _confidence(unit, runs, then)
    history = tuple(
        RunResult(
            run.header.scenario,
            run.header.level,
            run.evidence,
            run.ending,
            run.distress_peak,
            (clinic.day(run.started_at) - first).days,
            sure.get((run.session, run.number)),
        )
        for run in runs
        if run.ending is not None
    )
    missions = tuple(
        MissionReport(
            known.agreed.goal, known.agreed.mission, MissionOutcome(told.outcome.value), (told.day - first).days
        )
        for known in known_missions(unit, person.id)
        for told in known.standing
        if then is None or told.at < then
    )
    profile = believed(given for given in unit.profile.ratings(person.id) if then is None or given.at < then)

    def believe() -> Learned:
        estimate = from_history(goals, pack.barriers, profile, history, today, missions)
        return Learned(estimate, goal_states(goals, estimate, history, missions), history, today)

    if then is not None:
        return believe()
    return clinic.believed.of(person.id, (pack.digest, profile, history, today, missions), believe)


def _confidence(unit: Unit, runs: tuple[Run, ...], then: datetime | None) -> dict[tuple[str, int], int]:
    """How sure of themselves people were in the talk afterwards; it is about the last run of that session."""
    last = {run.session: run.number for run in runs}
    debriefs = ((session, number, unit.sessions.debrief(session)) for session, number in last.items())
    return {
        (session, number): debrief.confidence
        for session, number, debrief in debriefs
        if debrief is not None and (then is None or debrief.at < then)
    }


def proposed(clinic: Clinic, unit: Unit, person: Participant, known: Learned) -> Proposal:
    """What to practise next, given the check-in of the open session, if there is one. Asking changes nothing."""
    return propose(question_about(clinic, unit, person, known))


def question_about(clinic: Clinic, unit: Unit, person: Participant, known: Learned) -> Question:
    """All that a proposal for this participant depends on today; once today's practice is over, the next time."""
    question = Question(
        goals=clinic.library.goals,
        scenarios=tuple(clinic.library.pack.scenarios.values()),
        estimate=known.estimate,
        states=known.states,
        history=known.history,
        readiness=_readiness(_open_check_in(unit, person.id)),
        opt_outs=frozenset(person.opt_outs),
        day=known.day,
        choices=_choices(clinic, unit, person),
        towards=frozenset(person.towards),
        order=goal_order(unit, person.id),
    )
    return another_day(question, LEAST_APART) if question.today and _is_over(unit, person.id) else question


class Rests:
    """What a plan rests on. What is believed is the same when it is the very same: arrays are not compared."""

    def __init__(self, known: Learned, *others: object) -> None:
        self._known, self._others = known, others

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rests) and self._known is other._known and self._others == other._others

    __hash__ = None  # type: ignore[assignment]


def planned_today(clinic: Clinic, person: Participant, known: Learned, question: Question) -> SessionPlan:
    """The session; worked out anew when what is believed, the day, the check-in or a wish changes."""
    return clinic.planned.of(person.id, _rests(known, question), lambda: plan_today(question))


def planned_ahead(clinic: Clinic, person: Participant, known: Learned, question: Question) -> SessionPlan:
    """The session and the next ones, worked out anew when the session is."""
    return clinic.ahead.of(person.id, _rests(known, question), lambda: plan_session(question))


def question_then(clinic: Clinic, unit: Unit, person: Participant, run: Run) -> Question:
    """What a proposal depended on just before ``run`` began; what was left out is known only as it is now."""
    then = run.started_at
    known = learned(clinic, unit, person, then)
    orders = [version.goals for version in unit.goal_plans.versions(person.id) if version.at < then]
    return Question(
        goals=clinic.library.goals,
        scenarios=tuple(clinic.library.pack.scenarios.values()),
        estimate=known.estimate,
        states=known.states,
        history=known.history,
        readiness=_readiness(unit.sessions.check_in(run.session)),
        opt_outs=frozenset(person.opt_outs),
        day=known.day,
        choices=_choices(clinic, unit, person, then),
        towards=frozenset(person.towards),
        order=orders[-1] if orders else (),
    )


def _rests(known: Learned, question: Question) -> Rests:
    wishes = (question.opt_outs, question.choices, question.towards, question.order)
    return Rests(known, question.day, question.readiness, *wishes)


def _is_over(unit: Unit, participant: str) -> bool:
    """Whether no session is open, or what is left of it is the talk afterwards."""
    still_open = [s for s in unit.sessions.of(participant) if s.phase is not SessionPhase.CLOSED]
    return not still_open or still_open[-1].phase is SessionPhase.DEBRIEF


def _choices(clinic: Clinic, unit: Unit, person: Participant, then: datetime | None = None) -> tuple[Choice, ...]:
    """What care workers chose instead of a proposal; a preference, and no evidence of skill."""
    first = clinic.day(person.enrolled_at)
    return tuple(
        Choice(c.scenario, c.level, (clinic.day(c.at) - first).days, c.proposed_scenario, c.proposed_level)
        for c in unit.people.choices(person.id)
        if then is None or c.at < then
    )


def _open_check_in(unit: Unit, participant: str) -> CheckInRecord | None:
    still_open = [s for s in unit.sessions.of(participant) if s.phase is not SessionPhase.CLOSED]
    return unit.sessions.check_in(still_open[-1].id) if still_open else None


def _readiness(record: CheckInRecord | None) -> Readiness:
    if record is None:
        return Readiness()
    overridden = bool(record.noes)
    return Readiness(record.answers, record.distress, record.craving, record.confidence, overridden)
