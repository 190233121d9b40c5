"""The picture of a participant's barriers, with the table behind it."""

from litestar import get

from samspill.app.estimate.cluster import cluster
from samspill.web.given import InPath, TheActor, TheClinic
from samspill.web.pages.page import AnyRequest, Page, page, page_language
from samspill.web.threads import in_thread

from .drawing import draw


@get("/participants/{participant:str}/profile/picture")
@in_thread
def show_cluster(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath) -> Page:
    """Which barriers hang together, and which goals they point to."""
    shown = cluster(clinic, actor, participant)
    drawn = draw(shown, page_language(request))
    return page(request, "console/cluster/templates/page.html", cluster=shown, drawn=drawn)
