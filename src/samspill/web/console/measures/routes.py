"""One participant's measures: what is due, how it went, and answering step by step."""

from typing import Any

from litestar import Response, get, post
from litestar.types import ControllerRouterHandler

from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.measures.answering import ANSWER, answer_step, measure_step, preview_step
from samspill.app.measures.asking import answered, measures, skip_measure, start_measure
from samspill.app.records.measures import MeasureStatus
from samspill.app.refusals import Problems, Refusal
from samspill.web.addresses import see
from samspill.web.given import InPath, TheActor, TheClinic, TheForm
from samspill.web.pages.form import Form, by_field
from samspill.web.pages.page import Answer, AnyRequest, Page, fragment, page
from samspill.web.threads import in_thread

from . import settings
from .spreadsheet import as_csv


@get("/participants/{participant:str}/measures")
@in_thread
def show_measures(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath) -> Page:
    """What is due first, then what is done and what is to come."""
    return _shown(request, clinic, actor, participant)


@get("/participants/{participant:str}/measures.csv")
@in_thread
def export_measures(clinic: TheClinic, actor: TheActor, participant: InPath) -> Response[str]:
    """What was completed and skipped, a line each."""
    told = {"content-disposition": 'attachment; filename="measures.csv"'}
    table = as_csv(measures(clinic, actor, participant))
    return Response(table, media_type="text/csv; charset=utf-8", headers=told)


@post("/participants/{participant:str}/measures/{measure:str}/{point:str}")
@in_thread
def start(
    clinic: TheClinic, actor: TheActor, participant: InPath, measure: InPath, point: InPath, form: TheForm
) -> Answer:
    """Begin, go on, or correct."""
    return see(f"/answers/{start_measure(clinic, actor, participant, measure, point, again='again' in form)}")


@post("/participants/{participant:str}/measures/{measure:str}/{point:str}/skip")
@in_thread
def skip(
    request: AnyRequest,
    clinic: TheClinic,
    actor: TheActor,
    participant: InPath,
    measure: InPath,
    point: InPath,
    form: TheForm,
) -> Answer:
    """Leave it out this time, with a reason."""
    field = f"reason.{measure}.{point}"
    try:
        skip_measure(clinic, actor, participant, measure, point, form.text(field))
    except Problems as raised:
        problems = {field: raised.problems[0].message}
        return _shown(request, clinic, actor, participant, status=422, kept=form.kept, problems=problems)
    return see(f"/participants/{participant}/measures?saved")


@get("/answers/{record:str}")
@in_thread
def ask(request: AnyRequest, clinic: TheClinic, actor: TheActor, record: InPath) -> Page:
    """The step that is asked for, or what was answered when all is done."""
    number = request.query_params.get("step", "1")
    step = measure_step(clinic, actor, record, int(number) if number.isascii() and number.isdigit() else 1)
    if step.record.status is MeasureStatus.COMPLETED:
        return page(
            request, "console/measures/templates/answered.html", answered=answered(clinic, actor, record), saved=False
        )
    return _asked(request, step)


@post("/answers/{record:str}")
@in_thread
def answer(request: AnyRequest, clinic: TheClinic, actor: TheActor, record: InPath, form: TheForm) -> Answer:
    """Keep one step and go on to the next; with ``look`` only show what these answers open."""
    number = form.number_or_none("step", 1, 1000) or 1
    given = _given(form, [item.link_id for item, _ in measure_step(clinic, actor, record, number).rows])
    if "look" in request.query_params:
        step = preview_step(clinic, actor, record, number, given)
        return Response(fragment(request, FIELDS, step=step, problems={}), media_type="text/html")
    try:
        following = answer_step(clinic, actor, record, number, given)
    except Problems as raised:
        return _asked(request, measure_step(clinic, actor, record, number), status=422, problems=by_field(raised))
    except Refusal as raised:
        if raised.code != "answered":
            raise
        following = None
    return see(f"/answers/{record}" + (f"?step={following}" if following is not None else ""))


@get("/answers/{record:str}/fhir")
@in_thread
def export_answer(clinic: TheClinic, actor: TheActor, record: InPath) -> Response[str]:
    """A completed answering as a FHIR R4 QuestionnaireResponse."""
    told = {"content-disposition": f'attachment; filename="questionnaire-response-{record[:40]}.json"'}
    document = answered(clinic, actor, record).record.document
    return Response(document, media_type="application/fhir+json; charset=utf-8", headers=told)


FIELDS = "console/measures/templates/fields.html"


def _given(form: Form, shown: list[str]) -> dict[str, str]:
    """The answers that came; a question that was shown and has none was left empty, also where it had one before."""
    fields = form.begins(ANSWER)
    told = {name: fields.get(name, "") for name in shown}
    for name in shown:
        words = form.text(f"w.{name}")
        if told[name] == "=" or (words and not told[name]):
            told[name] = f"={words}" if words else ""
    return {name: answer[:4000] for name, answer in told.items()}


def _asked(request: AnyRequest, step: Any, *, status: int = 200, **more: Any) -> Page:
    return page(request, "console/measures/templates/step.html", status=status, step=step, **({"problems": {}} | more))


def _shown(request: AnyRequest, clinic: Clinic, actor: Actor, participant: str, **more: Any) -> Page:
    usual: dict[str, Any] = {"kept": {}, "problems": {}, "saved": "saved" in request.query_params}
    seen = measures(clinic, actor, participant)
    return page(request, "console/measures/templates/page.html", measures=seen, **(usual | more))


ROUTES: list[ControllerRouterHandler] = [
    show_measures,
    export_measures,
    start,
    skip,
    ask,
    answer,
    export_answer,
    *settings.ROUTES,
]
