"""Take out everything that is held on a person, or erase it: said plainly, and asked twice."""

from typing import Any

from litestar import Response, get, post

from samspill.app.actor import Actor, Role
from samspill.app.clinic import Clinic
from samspill.app.person.erasing import STAYS, erase, to_erase
from samspill.app.person.exporting import export_person, held_on
from samspill.app.person.kinds import in_order, kind_name
from samspill.app.refusals import Problems
from samspill.web.given import InPath, TheActor, TheClinic, TheForm
from samspill.web.pages.form import by_field
from samspill.web.pages.page import Answer, AnyRequest, Page, page
from samspill.web.threads import in_thread

FILE = 'attachment; filename="samspill-everything.zip"'
"""Without an alias: the name of a file is seen by others than its content."""


@get("/participants/{participant:str}/everything")
@in_thread
def show_everything(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath) -> Page:
    """What is held, by kind, and how to get it."""
    alias, held = held_on(clinic, actor, participant)
    rows = [(kind_name(kind), held[kind]) for kind in in_order(held)]
    may_erase = actor.role is Role.SUPERVISOR
    shown: dict[str, Any] = {"participant": participant, "alias": alias, "rows": rows}
    shown |= {"may_erase": may_erase, "own": actor.role is Role.PARTICIPANT}
    return page(request, "console/everything/templates/page.html", **shown)


@get("/participants/{participant:str}/everything.zip")
@in_thread
def take_everything(clinic: TheClinic, actor: TheActor, participant: InPath) -> Response[bytes]:
    """The zip itself."""
    headers = {"content-disposition": FILE}
    return Response(export_person(clinic, actor, participant), media_type="application/zip", headers=headers)


@get("/participants/{participant:str}/erase")
@in_thread
def ask_to_erase(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath) -> Page:
    """What goes and what stays, before anyone decides."""
    return _asked(request, clinic, actor, participant)


@post("/participants/{participant:str}/erase")
@in_thread
def erase_everything(
    request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath, form: TheForm
) -> Answer:
    """The first press asks for the alias, the second erases."""
    if "alias" not in form:
        return _asked(request, clinic, actor, participant, sure=True)
    try:
        done = erase(clinic, actor, participant, form.text("alias", 80))
    except Problems as raised:
        again = {"kept": form.kept, "problems": by_field(raised)}
        return _asked(request, clinic, actor, participant, sure=True, status=422, **again)
    return page(request, "console/everything/templates/erased.html", count=sum(done.rows.values()))


def _asked(
    request: AnyRequest,
    clinic: Clinic,
    actor: Actor,
    participant: str,
    *,
    sure: bool = False,
    status: int = 200,
    **more: Any,
) -> Page:
    told = to_erase(clinic, actor, participant)
    rows = [(kind_name(kind), told.rows[kind]) for kind in in_order(told.rows)]
    shown: dict[str, Any] = {"kept": {}, "problems": {}} | more
    template = "console/everything/templates/erase.html"
    return page(request, template, status=status, told=told, rows=rows, stays=STAYS, sure=sure, **shown)


ROUTES = [show_everything, take_everything, ask_to_erase, erase_everything]
