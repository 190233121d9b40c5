"""One participant's progress: charts with their tables, and the reports."""

from litestar import get

from samspill.app.progress import progress
from samspill.app.views.progress import Support
from samspill.web.given import InPath, TheActor, TheClinic
from samspill.web.pages.page import AnyRequest, Page, page
from samspill.web.threads import in_thread

from .drawn import drawn


@get("/participants/{participant:str}/progress")
@in_thread
def show_progress(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath) -> Page:
    """What has been seen so far: by goal, by session, and in real life."""
    seen = progress(clinic, actor, participant)
    charts = drawn(seen, clinic.zone) if seen.sessions else None
    return page(request, "console/progress/templates/page.html", seen=seen, charts=charts, supports=list(Support))
