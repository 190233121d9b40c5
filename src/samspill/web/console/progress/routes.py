"""One participant's progress: charts with their tables, and the two reports."""

from typing import Any

from litestar import Response, get

from samspill.app.progress.own_page import page_to_share
from samspill.app.progress.seen import progress
from samspill.app.sessions.notes import all_notes
from samspill.app.views.progress import Support
from samspill.web.charts import PHONE
from samspill.web.given import InPath, TheActor, TheClinic
from samspill.web.pages.page import AnyRequest, Page, page, page_language
from samspill.web.reports import for_participant, for_record, printed
from samspill.web.threads import in_thread

from .drawn import drawn


@get("/participants/{participant:str}/progress")
@in_thread
def show_progress(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath) -> Page:
    """What has been seen so far: by goal, by session, and in real life."""
    seen = progress(clinic, actor, participant)
    shown: dict[str, Any] = {"supports": list(Support)}
    if seen.sessions:
        shown |= {"charts": drawn(seen, clinic.zone), "small": drawn(seen, clinic.zone, PHONE)}
    return page(request, "console/progress/templates/page.html", seen=seen, **shown)


@get("/participants/{participant:str}/progress/participant.pdf")
@in_thread
def report_to_share(clinic: TheClinic, actor: TheActor, participant: InPath) -> Response[bytes]:
    """The report to give to the participant, in their language."""
    own = page_to_share(clinic, actor, participant)
    return printed(clinic, for_participant(own, clinic.clock.now(), clinic.zone), "samspill")


@get("/participants/{participant:str}/progress/record.pdf")
@in_thread
def report_for_record(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath) -> Response[bytes]:
    """The report for the record, in the language of the page."""
    seen, now = progress(clinic, actor, participant), clinic.clock.now()
    notes, language = all_notes(clinic, actor, participant), page_language(request)
    return printed(clinic, for_record(seen, notes, language, actor.name, now, clinic.zone), "samspill-record")
