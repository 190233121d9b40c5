"""The code on the device is written here, or comes with a scanned QR code, and the two are connected."""

from typing import Any
from urllib.parse import quote

from litestar import get, post

from samspill.app.access import Action
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.sessions.looking import session_view
from samspill.app.sessions.opening import go_to_check_in
from samspill.app.sessions.pairing import confirm, readable
from samspill.app.today.day import today
from samspill.app.training.guiding import open_practice
from samspill.web.addresses import came_from, from_elsewhere, see
from samspill.web.console.session.step import step_page, taken
from samspill.web.given import InPath, TheActor, TheClinic, TheForm
from samspill.web.pages.page import Answer, AnyRequest, Page, page
from samspill.web.threads import in_thread


@get("/pair")
@in_thread
def scanned(request: AnyRequest, clinic: TheClinic, actor: TheActor) -> Answer:
    """Where a scanned QR code leads: to the one session that is open, else ask whose device it is."""
    code = readable(request.query_params.get("code", ""))
    people = today(clinic, actor).people
    waiting = [row for row in people if row.open_session]
    practice = open_practice(clinic, actor) if actor.practice and not waiting else ""
    if practice:
        return see(f"/sessions/{practice}/pair?code={quote(code)}")
    if len(waiting) == 1:
        return see(f"/sessions/{waiting[0].open_session}/pair?code={quote(code)}")
    return page(request, "console/session/pair/templates/whose.html", code=code, people=waiting or people)


@get("/sessions/{session:str}/pair")
@in_thread
def ask_code(request: AnyRequest, clinic: TheClinic, actor: TheActor, session: InPath) -> Page:
    """Ask for the code, and say where it comes from; a code that was scanned stands there already."""
    code = readable(request.query_params.get("code", ""))
    return _shown(request, clinic, actor, session, kept={"code": code}, scanned=bool(code))


@post("/sessions/{session:str}/pair")
@in_thread
def confirm_code(request: AnyRequest, clinic: TheClinic, actor: TheActor, session: InPath, form: TheForm) -> Answer:
    """Connect the device that shows this code, and go on."""
    code = form.text("code", 40)

    def connect() -> Answer:
        confirm(clinic, actor, session, code, came_from(request))
        go_to_check_in(clinic, actor, session)
        return see(f"/sessions/{session}")

    return taken(form, connect, lambda **more: _shown(request, clinic, actor, session, **more))


def _shown(request: AnyRequest, clinic: Clinic, actor: Actor, session: str, **more: Any) -> Page:
    view = session_view(clinic, actor, session, Action.RUN_SESSION)
    elsewhere = from_elsewhere(request, "/headset")
    here = str(request.base_url).rstrip("/") + "/headset"
    shown = {"elsewhere": elsewhere, "this_machine": None if here == elsewhere else here, "scanned": False} | more
    return step_page(request, "pair", view, "waiting", **shown)
