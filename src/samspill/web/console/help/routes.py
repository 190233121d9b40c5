"""The help page."""

from litestar import get

from samspill.web.given import TheActor
from samspill.web.pages.page import AnyRequest, Page, page


@get("/help", sync_to_thread=False)
def show_help(request: AnyRequest, actor: TheActor) -> Page:
    """What a session is like, and what to do when something feels wrong."""
    return page(request, "console/help/templates/page.html")


@get("/help/parts", sync_to_thread=False)
def show_parts(request: AnyRequest, actor: TheActor) -> Page:
    """Every part pages are built of, for those who write pages; served with a probe only."""
    return page(request, "console/help/templates/parts.html")
