"""How sessions were held, over time; and the next appointment, made while both still sit there."""

from typing import Any

from litestar import get, post

from samspill.app.access import Action
from samspill.app.appointments import book
from samspill.app.refusals import Problems
from samspill.app.sessions.fidelity import sessions_held
from samspill.app.sessions.looking import session_view
from samspill.web.addresses import see
from samspill.web.console.appointments.moment import moment_agreed
from samspill.web.given import InPath, TheActor, TheClinic, TheForm
from samspill.web.pages.form import by_field
from samspill.web.pages.page import Answer, AnyRequest, Page, page
from samspill.web.threads import in_thread

HERE = "console/session/held/templates"


@get("/participants/{participant:str}/sessions-held")
@in_thread
def show_held(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath) -> Page:
    """The steps of the latest sessions beside each other."""
    return page(request, f"{HERE}/page.html", held=sessions_held(clinic, actor, participant))


@post("/sessions/{session:str}/next-time")
@in_thread
def book_next(request: AnyRequest, clinic: TheClinic, actor: TheActor, session: InPath, form: TheForm) -> Answer:
    """Expect the participant at the day and time that were agreed."""
    view = session_view(clinic, actor, session, Action.RUN_SESSION)
    try:
        at = moment_agreed(form, clinic.zone, clinic.clock.now())
        form.check()
    except Problems as raised:
        shown: dict[str, Any] = {"kept": form.kept, "problems": by_field(raised)}
        return page(request, f"{HERE}/next.html", status=422, session=view, **shown)
    book(clinic, actor, view.participant, at)
    return see(f"/sessions/{session}/debrief#next-time")
