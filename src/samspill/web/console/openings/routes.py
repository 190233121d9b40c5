"""Who has opened this record: one tap from the participant's page."""

from litestar import get

from samspill.app.openings.log import record_openings
from samspill.web.given import InPath, TheActor, TheClinic
from samspill.web.pages.page import AnyRequest, Page, page
from samspill.web.threads import in_thread


@get("/participants/{participant:str}/openings")
@in_thread
def show_openings(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath) -> Page:
    """Who saw or changed this record, and on which ground."""
    seen = record_openings(clinic, actor, participant)
    return page(request, "console/openings/templates/page.html", openings=seen)
