"""Noting something with one tap or a few words, and taking over the steering."""

from litestar import MediaType, Response, post
from litestar.response import Redirect

from samspill.app.access import Action
from samspill.app.refusals import Problems
from samspill.app.sessions.looking import session_view
from samspill.app.sessions.notes import take_over, write_note
from samspill.web.addresses import see
from samspill.web.given import InPath, TheActor, TheClinic, TheForm
from samspill.web.once import form_name
from samspill.web.pages.form import by_field
from samspill.web.pages.page import Answer, AnyRequest, fragment, page
from samspill.web.threads import in_thread

HERE = "console/session/notes/templates"


@post("/sessions/{session:str}/notes")
@in_thread
def note(request: AnyRequest, clinic: TheClinic, actor: TheActor, session: InPath, form: TheForm) -> Answer:
    """Keep what was tapped, else what was written."""
    problems = {}
    try:
        write_note(clinic, actor, session, form.text("chip", 100) or form.text("note"), form_name(form))
    except Problems as raised:
        problems = by_field(raised)
    status = 422 if problems else 200
    if request.headers.get("hx-request"):
        shown = {
            "session": session_view(clinic, actor, session, Action.RUN_SESSION),
            "problems": problems,
            "kept": form.kept,
        }
        text = fragment(request, f"{HERE}/part.html", **(shown if problems else shown | {"kept": {}}))
        return Response(text, media_type=MediaType.HTML, status_code=200)
    if problems:
        view = session_view(clinic, actor, session, Action.RUN_SESSION)
        return page(request, f"{HERE}/page.html", status=status, session=view, problems=problems, kept=form.kept)
    return see(f"/sessions/{session}/live#notes")


@post("/sessions/{session:str}/steering")
@in_thread
def steer_from_now(clinic: TheClinic, actor: TheActor, session: InPath, form: TheForm) -> Redirect:
    """Steer from now on; everybody who watches sees it."""
    take_over(clinic, actor, session, form.text("word", 200))
    return see(f"/sessions/{session}/live")
