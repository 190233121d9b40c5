"""What goes by its age: seen by supervisor and administrator, decided by a supervisor."""

from typing import Any

from litestar import get, post
from litestar.response import Redirect

from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.refusals import Problems
from samspill.app.retention.deciding import hold_record, kept_longer, lift_holds, turn_off, turn_on
from samspill.app.retention.looking import retention_page
from samspill.web.addresses import see
from samspill.web.given import InPath, TheActor, TheClinic, TheForm
from samspill.web.pages.form import by_field
from samspill.web.pages.page import Answer, AnyRequest, Page, page
from samspill.web.threads import in_thread


@get("/retention")
@in_thread
def show_retention(request: AnyRequest, clinic: TheClinic, actor: TheActor) -> Page:
    """What goes next month, and how long each thing is kept."""
    return _shown(request, clinic, actor)


@post("/retention/on")
@in_thread
def turn_retention_on(request: AnyRequest, clinic: TheClinic, actor: TheActor, form: TheForm) -> Answer:
    """Let things go by their age from now on."""
    try:
        turn_on(clinic, actor, archive_asked=form.text("archive", 10) == "yes")
    except Problems as raised:
        return _shown(request, clinic, actor, status=422, problems=by_field(raised))
    return see("/retention")


@post("/retention/off")
@in_thread
def turn_retention_off(clinic: TheClinic, actor: TheActor) -> Redirect:
    """Nothing goes by its age from now on."""
    turn_off(clinic, actor)
    return see("/retention")


@get("/participants/{participant:str}/keep")
@in_thread
def ask_to_keep(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath) -> Page:
    """When this person's record goes, and what holds it."""
    return _one(request, clinic, actor, participant)


@post("/participants/{participant:str}/keep")
@in_thread
def keep_longer(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath, form: TheForm) -> Answer:
    """Keep this person's record longer."""
    try:
        reason, until = form.text("reason", 500), form.day_needed("until")
        form.check()
        hold_record(clinic, actor, participant, reason, until)
    except Problems as raised:
        again = {"kept": form.kept, "problems": by_field(raised)}
        return _one(request, clinic, actor, participant, status=422, **again)
    return see(f"/participants/{participant}/keep")


@post("/participants/{participant:str}/keep/end")
@in_thread
def keep_no_longer(clinic: TheClinic, actor: TheActor, participant: InPath) -> Redirect:
    """Keep this person's record as long as everyone else's."""
    lift_holds(clinic, actor, participant)
    return see(f"/participants/{participant}/keep")


def _shown(request: AnyRequest, clinic: Clinic, actor: Actor, *, status: int = 200, **more: Any) -> Page:
    shown: dict[str, Any] = {"problems": {}} | more
    template = "console/retention/templates/page.html"
    return page(request, template, status=status, kept=retention_page(clinic, actor), **shown)


def _one(
    request: AnyRequest, clinic: Clinic, actor: Actor, participant: str, *, status: int = 200, **more: Any
) -> Page:
    shown: dict[str, Any] = {"kept": {}, "problems": {}} | more
    template = "console/retention/templates/person.html"
    return page(request, template, status=status, person=kept_longer(clinic, actor, participant), **shown)


ROUTES = [show_retention, turn_retention_on, turn_retention_off, ask_to_keep, keep_longer, keep_no_longer]
