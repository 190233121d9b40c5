"""A session's address, and the pages of its steps."""

from litestar import get, post
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler

from samspill.app.access import Action
from samspill.app.records.sessions import SessionPhase
from samspill.app.sessions.looking import session_view
from samspill.app.sessions.opening import close_session
from samspill.web.addresses import see
from samspill.web.given import InPath, TheActor, TheClinic
from samspill.web.threads import in_thread

from .check_in.routes import ask_check_in, keep_check_in
from .debrief.routes import again, ask_debrief, keep_debrief
from .held.routes import book_next, show_held
from .live.feed import feed
from .live.routes import steer_run, watch
from .notes.routes import note, steer_from_now
from .pair.routes import ask_code, confirm_code, scanned
from .rehearsal.routes import begin, rehearse

STEPS = {
    SessionPhase.WAITING: "pair",
    SessionPhase.PAIRED: "check-in",
    SessionPhase.CHECK_IN: "check-in",
    SessionPhase.REHEARSAL: "rehearsal",
    SessionPhase.RUNNING: "live",
    SessionPhase.DEBRIEF: "debrief",
    SessionPhase.CLOSED: "debrief",
}


@get("/sessions/{session:str}")
@in_thread
def open_session(clinic: TheClinic, actor: TheActor, session: InPath) -> Redirect:
    """Go to the page of the step the session stands at; whoever only reads goes to what there is to read of it."""
    view = session_view(clinic, actor, session)
    runs, watches = Action.RUN_SESSION in view.may, Action.WATCH_SESSION in view.may
    reads = not runs and not (watches and view.phase is SessionPhase.RUNNING)
    return see(f"/sessions/{session}/{'debrief' if reads else STEPS[view.phase]}")


@post("/sessions/{session:str}/close")
@in_thread
def close(clinic: TheClinic, actor: TheActor, session: InPath) -> Redirect:
    """Finish the session and go back to the participant's plan."""
    participant = session_view(clinic, actor, session, Action.RUN_SESSION).participant
    close_session(clinic, actor, session)
    return see(f"/participants/{participant}")


ROUTES: list[ControllerRouterHandler] = [
    open_session,
    close,
    scanned,
    ask_code,
    confirm_code,
    ask_check_in,
    keep_check_in,
    rehearse,
    begin,
    watch,
    steer_run,
    feed,
    ask_debrief,
    keep_debrief,
    again,
    book_next,
    note,
    steer_from_now,
    show_held,
]
