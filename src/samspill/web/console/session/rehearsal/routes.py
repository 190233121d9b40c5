"""The card of the next run, and its start."""

from typing import Any

from litestar import get, post

from samspill.app.access import Action
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.plan.overview import plan
from samspill.app.sessions.looking import session_view
from samspill.app.sessions.rehearsal import rehearsal
from samspill.app.sessions.runs import start_run
from samspill.app.views.plan import Plan
from samspill.app.views.session import SessionView
from samspill.model.levels import Level
from samspill.model.ratings import HIGHEST, LOWEST
from samspill.web.addresses import see
from samspill.web.console.session.step import step_page, taken
from samspill.web.given import InPath, TheActor, TheClinic, TheForm
from samspill.web.pages.form import Form
from samspill.web.pages.page import Answer, AnyRequest, Page, page_language
from samspill.web.threads import in_thread


@get("/sessions/{session:str}/rehearsal")
@in_thread
def rehearse(request: AnyRequest, clinic: TheClinic, actor: TheActor, session: InPath) -> Page:
    """The card of the suggested scenario and level, or of the ones asked for."""
    return _shown(request, clinic, actor, session, _wanted(request))


@post("/sessions/{session:str}/rehearsal")
@in_thread
def begin(request: AnyRequest, clinic: TheClinic, actor: TheActor, session: InPath, form: TheForm) -> Answer:
    """Start the run and go on to watch it."""
    scenario, level = form.text("scenario", 100), form.number("level", Level.WATCH_AND_COPY, Level.AS_LIFE_IS)
    expected = form.number_or_none("expected_distress", LOWEST, HIGHEST)

    def start() -> Answer:
        start_run(clinic, actor, session, scenario, level, expected)
        return see(f"/sessions/{session}/live")

    return taken(form, start, lambda **more: _shown(request, clinic, actor, session, (scenario, level), **more))


def _wanted(request: AnyRequest) -> tuple[str, int] | None:
    given = Form(dict(request.query_params))
    level = given.number_or_none("level", Level.WATCH_AND_COPY, Level.AS_LIFE_IS)
    return (given.text("scenario", 100), level or Level.WATCH_AND_COPY) if "scenario" in given else None


def _shown(
    request: AnyRequest, clinic: Clinic, actor: Actor, session: str, wanted: tuple[str, int] | None, **more: Any
) -> Page:
    view = session_view(clinic, actor, session, Action.RUN_SESSION)
    known = plan(clinic, actor, view.participant)
    scenario, level = wanted or (view.next_scenario, view.next_level or Level.WATCH_AND_COPY)
    card = rehearsal(clinic, actor, session, scenario, level) if scenario else None
    reason = _reason(request, known, view) if wanted is None else ""
    return step_page(request, "rehearsal", view, "rehearsal", card=card, plan=known, reason=reason, **more)


def _reason(request: AnyRequest, known: Plan, view: SessionView) -> str:
    """Why this card lies on top: the care worker's own reason, or the sequencer's."""
    if known.chosen and known.chosen.scenario == view.next_scenario:
        return known.chosen.reason
    return known.proposal.reason.spoken(page_language(request)) if known.proposal else ""
