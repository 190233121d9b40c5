"""Why something was practised, as it was written down then: who chose it and why, or what was suggested.

For runs from before that was kept, what was proposed is worked out again from what was known then.
"""

from datetime import datetime

from samspill.app.clinic import Clinic
from samspill.app.ports.store import Unit
from samspill.app.records.people import Override, Participant
from samspill.app.records.sessions import Run
from samspill.app.records.suggested import Ground, StepThen, Suggested
from samspill.app.views.why import PractisedView, StepThenView, TermView
from samspill.curriculum import LEAST_APART, Proposal, Question, Suggestion, another_day, propose
from samspill.model.words import Text

from .named import scenario_title, step_of
from .question import question_then

LATEST = 12
"""So many runs are told about, the latest first."""


def practised(clinic: Clinic, unit: Unit, person: Participant) -> tuple[PractisedView, ...]:
    """The latest runs with why each was done; for use cases that have asked ``access`` already."""
    runs = sorted(unit.sessions.runs_of(person.id), key=lambda run: run.started_at)
    pairs = list(zip(runs, (None, *runs), strict=False))[-LATEST:]
    return tuple(_why(clinic, unit, person, run, earlier) for run, earlier in reversed(pairs))


def _why(clinic: Clinic, unit: Unit, person: Participant, run: Run, earlier: Run | None) -> PractisedView:
    header = run.header
    shown = (run.session, run.started_at, scenario_title(clinic, header.scenario), header.level)
    kept = unit.suggested.of_run(run.session, run.number)
    if kept is not None:
        return _recorded(unit, person, run, kept, shown)
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


def _recorded(
    unit: Unit, person: Participant, run: Run, kept: Suggested, shown: tuple[str, datetime, Text, int]
) -> PractisedView:
    """As it was written down; where another step had been chosen, with what was suggested when that was done."""
    step = run.header.scenario, run.header.level
    taken = next((one for one in kept.steps if (one.scenario, one.level) == step), None)
    stood = _stood(unit, person, step, kept)
    return PractisedView(
        *shown,
        kept.ground,
        _name(unit, kept.chosen_by or kept.by),
        kept.written,
        taken.reason if taken is not None and kept.ground is not Ground.CHOSEN else None,
        recorded=True,
        then=tuple(_step_then(one, begun=(one.scenario, one.level) == step) for one in stood.steps),
        left_out=stood.left_out,
    )


def _stood(unit: Unit, person: Participant, step: tuple[str, int], kept: Suggested) -> Suggested:
    """What stood on the screen when it was decided: when another step was chosen, or else when the run began."""
    if kept.ground is not Ground.CHOSEN:
        return kept
    chosen = [c.at for c in unit.people.choices(person.id) if c.at <= kept.at and (c.scenario, c.level) == step]
    return (unit.suggested.of_choice(person.id, chosen[-1]) if chosen else None) or kept


def _step_then(step: StepThen, *, begun: bool) -> StepThenView:
    return StepThenView(tuple(TermView(*term) for term in step.terms.items()), step.over, step, begun)


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
