"""All scenarios of the pack."""

from litestar import get

from samspill.app.library.looking import library_view
from samspill.web.given import TheActor, TheClinic
from samspill.web.pages.page import AnyRequest, Page, page
from samspill.web.threads import in_thread


@get("/library")
@in_thread
def show_library(request: AnyRequest, clinic: TheClinic, actor: TheActor) -> Page:
    """What there is to practise, and whether all is well with it."""
    return page(request, "console/library/overview/templates/page.html", library=library_view(clinic, actor))
