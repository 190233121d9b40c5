"""Opening a record in an emergency, and the signature of a supervisor who has read why."""

from litestar import get, post
from litestar.response import Redirect

from samspill.app.openings.emergencies import break_glass, sign_emergency
from samspill.app.refusals import Problems
from samspill.web.addresses import local, see
from samspill.web.given import InPath, TheActor, TheClinic, TheForm
from samspill.web.pages.form import by_field
from samspill.web.pages.page import Answer, AnyRequest, Page, page
from samspill.web.threads import in_thread

HERE = "console/emergency/templates/page.html"


@get("/emergency", sync_to_thread=False)
def ask_emergency(request: AnyRequest, actor: TheActor) -> Page:
    """Say what it means before it is done."""
    return page(request, HERE, kept={}, problems={})


@post("/emergency")
@in_thread
def open_emergency(request: AnyRequest, clinic: TheClinic, actor: TheActor, form: TheForm) -> Answer:
    """Open the record for half an hour."""
    try:
        alias, reason = form.text("alias", 100), form.text("reason", 500)
        form.check()
        opened = break_glass(clinic, actor, alias, reason)
    except Problems as raised:
        return page(request, HERE, status=422, kept=form.kept, problems=by_field(raised))
    return see(f"/participants/{opened}")


@post("/emergencies/{emergency:str}/signature")
@in_thread
def sign(clinic: TheClinic, actor: TheActor, emergency: InPath, form: TheForm) -> Redirect:
    """Sign that the reason has been read."""
    sign_emergency(clinic, actor, emergency)
    return see(local(form.text("back", 200) or "/audit"))
