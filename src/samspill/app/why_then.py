"""Why something was practised: who chose it and what they wrote, or what was proposed from what was known then."""

from samspill.curriculum import LEAST_APART, Proposal, Question, Suggestion, another_day, propose

from .clinic import Clinic
from .learning import question_then
from .plan import scenario_title, step_of
from .ports.store import Unit
from .records.people import Override, Participant
from .records.sessions import Run
from .views.why import Ground, PractisedView

LATEST = 12
"""So many runs are told about, the latest first; each is worked out anew."""


def practised(clinic: Clinic, unit: Unit, person: Participant) -> tuple[PractisedView, ...]:
    """The latest runs with why each was done; for use cases that have asked ``access`` already."""
    runs = sorted(unit.sessions.runs_of(person.id), key=lambda run: run.started_at)
    pairs = list(zip(runs, (None, *runs), strict=False))[-LATEST:]
    return tuple(_why(clinic, unit, person, run, earlier) for run, earlier in reversed(pairs))


def _why(clinic: Clinic, unit: Unit, person: Participant, run: Run, earlier: Run | None) -> PractisedView:
    header = run.header
    shown = (run.session, run.started_at, scenario_title(clinic, header.scenario), header.level)
    choice = _chosen(unit.people.choices(person.id), run, earlier)
    if choice is not None:
        return PractisedView(*shown, Ground.CHOSEN, _name(unit, choice.by), written=choice.reason)
    question = question_then(clinic, unit, person, run)
    shown_then = _as_shown(question)
    first = next((p.choice for p in shown_then if p.choice is not None and _is(p.choice, run)), None)
    if first is not None:
        return PractisedView(*shown, Ground.PROPOSED, reason=step_of(clinic, first).reason)
    other = next((one for p in shown_then for one in p.alternatives if _is(one, run)), None)
    if other is not None:
        return PractisedView(*shown, Ground.ALTERNATIVE, reason=step_of(clinic, other).reason)
    return PractisedView(*shown, Ground.IN_THE_SESSION, _name(unit, _staff(unit, run)))


def _as_shown(question: Question) -> tuple[Proposal, ...]:
    """What was suggested then; between two runs of a session also what was shown for another day."""
    return (propose(question), *((propose(another_day(question, LEAST_APART)),) if question.today else ()))


def _chosen(choices: tuple[Override, ...], run: Run, earlier: Run | None) -> Override | None:
    """What a care worker had chosen with a reason, when that was done: it holds until something is practised."""
    since = [one for one in choices if one.at < run.started_at and (earlier is None or one.at > earlier.started_at)]
    step = run.header.scenario, run.header.level
    return since[-1] if since and (since[-1].scenario, since[-1].level) == step else None


def _is(suggestion: Suggestion, run: Run) -> bool:
    return (suggestion.scenario, suggestion.level) == (run.header.scenario, run.header.level)


def _staff(unit: Unit, run: Run) -> str:
    session = unit.sessions.session(run.session)
    return session.staff if session is not None else ""


def _name(unit: Unit, staff: str) -> str:
    member = unit.staff.member(staff)
    return member.name if member is not None else staff
