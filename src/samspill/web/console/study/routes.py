"""How many take part, what the files hold, and the files themselves."""

from litestar import Response, get
from litestar.types import ControllerRouterHandler

from samspill.app.study import export_study, study
from samspill.web.given import TheActor, TheClinic
from samspill.web.pages.page import AnyRequest, Page, page, page_language
from samspill.web.threads import in_thread

from .packing import packed

FILE = 'attachment; filename="samspill-study.zip"'


@get("/study")
@in_thread
def show_study(request: AnyRequest, clinic: TheClinic, actor: TheActor) -> Page:
    """Numbers alone; whoever may take the data out finds the button here."""
    return page(request, "console/study/templates/page.html", study=study(clinic, actor))


@get("/study.zip")
@in_thread
def take_study(request: AnyRequest, clinic: TheClinic, actor: TheActor) -> Response[bytes]:
    """The files, with what to read first in the language of the page."""
    file = packed(export_study(clinic, actor), page_language(request))
    return Response(file, media_type="application/zip", headers={"content-disposition": FILE})


ROUTES: list[ControllerRouterHandler] = [show_study, take_study]
