"""When a participant is expected: see it, agree on a time, call one off and take that back."""

from datetime import datetime
from typing import Any

from litestar import get, post

from samspill.app.access import Action
from samspill.app.actor import Actor
from samspill.app.appointments import appointments, book, call_off
from samspill.app.clinic import Clinic
from samspill.app.refusals import Problems
from samspill.web.addresses import see
from samspill.web.given import InPath, TheActor, TheClinic, TheForm
from samspill.web.pages.form import by_field
from samspill.web.pages.page import Answer, AnyRequest, Page, page
from samspill.web.threads import in_thread

from .moment import moment_agreed


@get("/participants/{participant:str}/appointments")
@in_thread
def show_appointments(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath) -> Page:
    """The times to come, and the way to one more."""
    off = _moment(request.query_params.get("off", ""))
    return _shown(request, clinic, actor, participant, saved="saved" in request.query_params, off=off)


@post("/participants/{participant:str}/appointments")
@in_thread
def make_appointment(
    request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath, form: TheForm
) -> Answer:
    """Expect the participant at the day and time that were agreed."""
    appointments(clinic, actor, participant, Action.BOOK)
    try:
        at = moment_agreed(form, clinic.zone, clinic.clock.now())
        form.check()
    except Problems as raised:
        return _shown(request, clinic, actor, participant, status=422, kept=form.kept, problems=by_field(raised))
    book(clinic, actor, participant, at)
    return see(f"/participants/{participant}/appointments?saved")


@post("/participants/{participant:str}/appointments/off")
@in_thread
def call_off_appointment(clinic: TheClinic, actor: TheActor, participant: InPath, form: TheForm) -> Answer:
    """Expect them no more at a time; the page then offers it again."""
    at = _moment(form.text("at", 40))
    here = f"/participants/{participant}/appointments"
    if at is None:
        appointments(clinic, actor, participant, Action.BOOK)
        return see(here)
    call_off(clinic, actor, participant, at)
    return see(f"{here}?off={at:%Y-%m-%dT%H:%MZ}")


def _shown(request: AnyRequest, clinic: Clinic, actor: Actor, participant: str, **more: Any) -> Page:
    usual: dict[str, Any] = {"kept": {}, "problems": {}, "saved": False, "off": None}
    known = appointments(clinic, actor, participant)
    return page(request, "console/appointments/templates/page.html", known=known, **(usual | more))


def _moment(given: str) -> datetime | None:
    """A moment with its zone, as the page wrote it; anything else is none."""
    try:
        at = datetime.fromisoformat(given)
    except ValueError:
        return None
    return at if at.tzinfo is not None else None
