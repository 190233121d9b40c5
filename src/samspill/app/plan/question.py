"""What the sequencer is asked about a participant, today and as it was then; asking changes nothing."""

from datetime import datetime

from samspill.app.clinic import Clinic
from samspill.app.estimate.learned import Learned, learned
from samspill.app.ports.store import Unit
from samspill.app.records.people import Participant
from samspill.app.records.sessions import CheckInRecord, Run, SessionPhase
from samspill.app.strain.in_use import strains_in_use
from samspill.curriculum import (
    LEAST_APART,
    Choice,
    Proposal,
    Question,
    Readiness,
    SessionPlan,
    another_day,
    plan_session,
    plan_today,
    propose,
)

from .goal_order import goal_order


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
        strains=strains_in_use(unit),
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
        strains=strains_in_use(unit, then),
    )


def _rests(known: Learned, question: Question) -> Rests:
    wishes = (question.opt_outs, question.choices, question.towards, question.order)
    return Rests(known, question.day, question.readiness, question.strains, *wishes)


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
