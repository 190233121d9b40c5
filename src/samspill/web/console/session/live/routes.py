"""Watching a run, and steering it."""

from typing import Any

from litestar import MediaType, Response, get, post

from samspill.app.access import Action
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.records.sessions import SessionPhase
from samspill.app.refusals import Missing, Problems, Refusal
from samspill.app.sessions.looking import session_view
from samspill.app.sessions.runs import steer
from samspill.app.views.session import RunView
from samspill.model.events import Finish, Observe, Pause, Resume, StaffEvent
from samspill.model.evidence import Mark
from samspill.model.words import Text
from samspill.web.addresses import see
from samspill.web.console.session.step import step_page
from samspill.web.given import InPath, TheActor, TheClinic, TheForm
from samspill.web.guard import ALSO_WHEN_LOCKED, ScreenLocked
from samspill.web.pages.page import Answer, AnyRequest, fragment
from samspill.web.threads import in_thread

from .steering import event_of
from .view import marks, panel

HERE = "console/session/live/templates"
ALSO_WHEN_NOBODY_IS_THERE = {"pause", "calm", "finish"}
"""What makes a scene safer works from a locked screen too, for whoever stands there."""


@get("/sessions/{session:str}/live")
@in_thread
def watch(request: AnyRequest, clinic: TheClinic, actor: TheActor, session: InPath) -> Answer:
    """The scene, what happens in it, and the controls; before a run and after the session there is nothing to watch."""
    view = session_view(clinic, actor, session, Action.WATCH_SESSION)
    if view.run is None or view.phase is SessionPhase.CLOSED:
        return see(f"/sessions/{session}")
    shown = panel(view) | {"marks": marks(view.run), "mark_values": list(Mark)}
    return step_page(request, "live", phase="running", **shown)


@post("/sessions/{session:str}/steer", opt={ALSO_WHEN_LOCKED: True})
@in_thread
def steer_run(request: AnyRequest, clinic: TheClinic, actor: TheActor, session: InPath, form: TheForm) -> Answer:
    """Do to the scene what a button says; the answer comes when it is committed."""
    locked = request.scope["state"].get("screen_locked")
    if locked and form.text("do", 20) not in ALSO_WHEN_NOBODY_IS_THERE:
        if request.headers.get("hx-request"):
            return _said(request, session, _LOCKED, 423)
        raise ScreenLocked(f"/sessions/{session}/live")
    run = session_view(clinic, actor, session, Action.RUN_SESSION).run
    if run is None:
        raise Missing("run", session)
    try:
        event = event_of(form, run)
        steer(clinic, actor, session, event)
    except Problems as raised:
        return _said(request, session, raised.problems[0].message, 422)
    except Refusal as raised:
        return _said(request, session, raised.message, 409)
    if isinstance(event, Observe):
        return _ticked(request, session, run, event)
    if isinstance(event, Finish) and locked and not request.headers.get("hx-request"):
        return see(f"/locked?over=yes&next=/sessions/{session}/live")
    return _said(request, session, None if locked else _held(clinic, actor, session, event), 200)


def _held(clinic: Clinic, actor: Actor, session: str, event: StaffEvent) -> Text | None:
    """How a run that stands still goes on: after a pause, and where a pause is over and it waits for the device."""
    if isinstance(event, Pause):
        return _PAUSED
    view = session_view(clinic, actor, session, Action.RUN_SESSION) if isinstance(event, Resume) else None
    if view is None or view.run is None or not view.run.still:
        return None
    return _WAITS_FOR_THEM if view.online else _WAITS_FOR_THE_LINE


_PAUSED = Text(nb="Pause. G eller Fortsett når dere er klare.", en="Paused. G or Go on when you are ready.")
_WAITS_FOR_THEM = Text(
    nb="Pausen er over. Det går videre når den som bruker enheten, fortsetter der.",
    en="The pause is over. The scene goes on when whoever uses the device goes on there.",
)
_WAITS_FOR_THE_LINE = Text(
    nb="Pausen er over. Når enheten er på linjen igjen, trykker dere Fortsett her eller der.",
    en="The pause is over. When the device is on the line again, press Go on here or there.",
)
_LOCKED = Text(
    nb="Skjermen er låst. Pause, roe ned og avslutte går likevel.",
    en="The screen is locked. Pausing, calming down and ending still work.",
)


def _said(request: AnyRequest, session: str, message: Any, status: int) -> Answer:
    if not request.headers.get("hx-request"):
        return see(f"/sessions/{session}/live")
    text = fragment(request, f"{HERE}/said.html", message=message, done=status == 200)
    beside = {"HX-Retarget": "#said", "HX-Reswap": "innerHTML"}
    return Response(text, media_type=MediaType.HTML, status_code=status, headers=beside)


def _ticked(request: AnyRequest, session: str, run: RunView, event: Observe) -> Answer:
    if not request.headers.get("hx-request"):
        return see(f"/sessions/{session}/live#tick-{event.goal}")
    shown = {"session": {"id": session}, "goal": event.goal, "name": dict(run.goals)[event.goal], "mark": event.mark}
    text = fragment(request, f"{HERE}/tick.html", mark_values=list(Mark), **shown)
    return Response(text, media_type=MediaType.HTML, status_code=200)
