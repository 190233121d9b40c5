"""See adverse events, file one, correct it, follow it up, sign it."""

from typing import Any

from litestar import Response, get, post
from litestar.types import ControllerRouterHandler

from samspill.app.actor import Actor
from samspill.app.adverse_events.filing import (
    LONGEST,
    Filed,
    adverse_event,
    adverse_events,
    correct_event,
    file_event,
    follow_up_event,
    sign_event,
)
from samspill.app.clinic import Clinic
from samspill.app.records.adverse_events import AdverseEvent, Relation, Severity
from samspill.app.refusals import Problems, Refusal
from samspill.app.sessions.to_file import suggested
from samspill.app.views.adverse_events import EventView
from samspill.web.addresses import see
from samspill.web.given import InPath, TheActor, TheClinic, TheForm
from samspill.web.pages.form import Form, by_field
from samspill.web.pages.page import Answer, AnyRequest, Page, page, page_language
from samspill.web.threads import in_thread

from .spreadsheet import as_csv


@get("/adverse-events")
@in_thread
def list_events(request: AnyRequest, clinic: TheClinic, actor: TheActor) -> Page:
    """All that the one who looks answers for: to sign first, then to follow up, then the others."""
    return page(request, "console/adverse_events/templates/list.html", events=adverse_events(clinic, actor), about=None)


@get("/adverse-events.csv")
@in_thread
def export_events(clinic: TheClinic, actor: TheActor) -> Response[str]:
    """The same as a table."""
    told = {"content-disposition": 'attachment; filename="adverse-events.csv"'}
    return Response(as_csv(adverse_events(clinic, actor)), media_type="text/csv; charset=utf-8", headers=told)


@get("/participants/{participant:str}/adverse-events")
@in_thread
def list_events_of(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath) -> Page:
    """Those of one participant."""
    start = suggested(clinic, actor, participant, None)
    events = adverse_events(clinic, actor, participant)
    return page(request, "console/adverse_events/templates/list.html", events=events, about=start)


@get("/participants/{participant:str}/adverse-events/new")
@in_thread
def new_event(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath) -> Page:
    """An empty form; with ``?session=`` what is known of that session stands in it."""
    return _form(request, clinic, actor, participant)


@post("/participants/{participant:str}/adverse-events")
@in_thread
def file(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath, form: TheForm) -> Answer:
    """File it; a serious one holds practice back from now on."""
    try:
        event = file_event(clinic, actor, participant, _filed(form))
    except Problems as raised:
        again = {"status": 422, "kept": form.kept, "problems": by_field(raised)}
        return _form(request, clinic, actor, participant, **again)
    return see(f"/adverse-events/{event}?saved")


@get("/adverse-events/{event:str}")
@in_thread
def show_event(request: AnyRequest, clinic: TheClinic, actor: TheActor, event: InPath) -> Page:
    """One event; ``?correct`` opens the form again."""
    return _shown(request, clinic, actor, event, correcting="correct" in request.query_params)


@post("/adverse-events/{event:str}")
@in_thread
def correct(request: AnyRequest, clinic: TheClinic, actor: TheActor, event: InPath, form: TheForm) -> Answer:
    """Keep a new version."""
    try:
        correct_event(clinic, actor, event, _filed(form))
    except Problems as raised:
        again = {"status": 422, "kept": form.kept, "problems": by_field(raised), "correcting": True}
        return _shown(request, clinic, actor, event, **again)
    return see(f"/adverse-events/{event}?saved")


@post("/adverse-events/{event:str}/follow-ups")
@in_thread
def follow_up(request: AnyRequest, clinic: TheClinic, actor: TheActor, event: InPath, form: TheForm) -> Answer:
    """Write down how it is now, and when to look again, if so."""
    words, next_on = form.text("words", LONGEST), form.day("next_on")
    try:
        form.check()
        follow_up_event(clinic, actor, event, words, next_on)
    except Problems as raised:
        return _shown(request, clinic, actor, event, status=422, kept=form.kept, problems=by_field(raised))
    return see(f"/adverse-events/{event}?saved")


@post("/adverse-events/{event:str}/signature")
@in_thread
def sign(request: AnyRequest, clinic: TheClinic, actor: TheActor, event: InPath, form: TheForm) -> Answer:
    """Sign what was read; practice may go on."""
    version, decision = form.number_or_none("version", 1, 10_000) or 0, form.text("decision", LONGEST)
    try:
        form.check()
        sign_event(clinic, actor, event, version, decision)
    except Problems as raised:
        return _shown(request, clinic, actor, event, status=422, kept=form.kept, problems=by_field(raised))
    except Refusal as raised:
        if raised.code != "changed_since":
            raise
        return _shown(request, clinic, actor, event, status=409, kept=form.kept, refused=raised.message)
    return see(f"/adverse-events/{event}?saved")


def _filed(form: Form) -> Filed:
    day, severity = form.day_needed("day"), form.one_of("severity", set(Severity))
    serious, relation = form.one_of("serious", {"yes", "no"}), form.one_of("relation", set(Relation))
    happened, action = form.text("happened", LONGEST), form.text("action", LONGEST)
    follow_up_on, session = form.day("follow_up_on"), form.text("session", 100) or None
    form.check()
    return Filed(day, happened, Severity(severity), serious == "yes", Relation(relation), action, follow_up_on, session)


def _form(request: AnyRequest, clinic: Clinic, actor: Actor, participant: str, **more: Any) -> Page:
    start = suggested(clinic, actor, participant, request.query_params.get("session"))
    kept = {
        "day": start.day.isoformat(),
        "happened": start.happened.spoken(page_language(request)),
        "session": start.session or "",
        **({"severity": start.severity.value} if start.severity is not None else {}),
    }
    shown = {"kept": kept, "problems": {}} | _WORDS | more
    return page(request, "console/adverse_events/templates/new.html", start=start, **shown)


def _shown(request: AnyRequest, clinic: Clinic, actor: Actor, event: str, **more: Any) -> Page:
    view: EventView = adverse_event(clinic, actor, event)
    correcting = bool(more.pop("correcting", False))
    kept = _as_form(view.now) if correcting else {}
    usual = {"kept": kept, "problems": {}, "refused": None, "saved": "saved" in request.query_params}
    shown = usual | _WORDS | {"correcting": correcting} | more
    return page(request, "console/adverse_events/templates/event.html", event=view, **shown)


def _as_form(event: AdverseEvent) -> dict[str, str]:
    words = {"happened": event.happened, "action": event.action, "day": event.day.isoformat()}
    follow_up_on = event.follow_up_on.isoformat() if event.follow_up_on is not None else ""
    judged = {"severity": event.severity.value, "relation": event.relation.value}
    return words | judged | {"follow_up_on": follow_up_on, "serious": "yes" if event.serious else "no"}


_WORDS: dict[str, Any] = {"severities": list(Severity), "relations": list(Relation)}

ROUTES: list[ControllerRouterHandler] = [
    list_events,
    export_events,
    list_events_of,
    new_event,
    file,
    show_event,
    correct,
    follow_up,
    sign,
]
