"""Why a step is proposed, what would change that, and what to expect of a step somebody asks about."""

from samspill.app.access import Action, demand, rights
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.estimate.learned import learned
from samspill.app.refusals import Missing
from samspill.app.views.why import AskedView, ChangeView, TermView, WeighedView, WhyView
from samspill.curriculum import Change, Question, Weighed, WhatIf, changes, what_if, why

from .choosing import chosen_step
from .lead import lead_of
from .named import left_out, scenario_row, step_of
from .question import question_about
from .suggested import expected_then, points
from .why_then import practised


def decision(clinic: Clinic, actor: Actor, participant: str, asked: tuple[str, int] | None = None) -> WhyView:
    """All that went into today's proposal, beside the step that is ``asked`` about. Asking changes nothing."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_PARTICIPANT, participant)
        person = unit.people.participant(participant)
        if person is None:
            raise Missing("participant", participant)
        question = question_about(clinic, unit, person, learned(clinic, unit, person))
        weighed = why(question)
        return WhyView(
            participant=participant,
            alias=person.alias,
            language=person.language,
            chosen=chosen_step(clinic, unit, person, unit.sessions.runs_of(participant)),
            weighed=tuple(_weighed(clinic, one) for one in weighed.weighed),
            changes=tuple(_change(clinic, one) for one in changes(question)),
            left_out=tuple(left_out(clinic, filtered) for filtered in weighed.filtered),
            asked=_asked(clinic, question, weighed.weighed, asked) if asked is not None else None,
            scenarios=tuple(scenario_row(clinic, name) for name in clinic.library.pack.scenarios),
            may_plan=Action.PLAN in rights(unit, actor, participant),
            practised=practised(clinic, unit, person),
            lead=lead_of(clinic, question),
        )


# Private functions


def _asked(
    clinic: Clinic, question: Question, weighed: tuple[Weighed, ...], asked: tuple[str, int]
) -> AskedView | None:
    found: WhatIf | None = what_if(question, *asked)
    if found is None:
        return None
    first = weighed[0].suggestion if weighed else None
    return AskedView(
        _weighed(clinic, found.weighed),
        tuple(warning.text for warning in found.warnings),
        tuple(limit.reason for limit in found.limits),
        found.may_choose,
        first is not None and (first.scenario, first.level) == asked,
    )


def _weighed(clinic: Clinic, weighed: Weighed) -> WeighedView:
    expected = expected_then(weighed.forecast)
    return WeighedView(
        step=step_of(clinic, weighed.suggestion),
        success=expected.success,
        distress=expected.distress,
        spread=expected.spread,
        too_much=expected.too_much,
        terms=tuple(TermView(*term) for term in points(weighed.forecast).items()),
        over=weighed.forecast.over,
        against=weighed.against.text if weighed.against is not None else None,
        rated=weighed.rated.text if weighed.rated is not None else None,
    )


def _change(clinic: Clinic, change: Change) -> ChangeView:
    if change.then is None:
        return ChangeView(change.if_.text, None, None, None)
    step = step_of(clinic, change.then)
    return ChangeView(change.if_.text, step.title, step.level, step.reason)
