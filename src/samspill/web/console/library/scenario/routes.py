"""One scenario to read about, and the door to its preview."""

from litestar import get, post

from samspill.app.library.looking import scenario_view
from samspill.app.library.previewing import open_preview
from samspill.web.addresses import see
from samspill.web.console.library.wanting import wanted_of
from samspill.web.given import InPath, TheActor, TheClinic, TheForm
from samspill.web.pages.page import Answer, AnyRequest, Page, page
from samspill.web.threads import in_thread


@get("/library/{scenario:str}")
@in_thread
def show_scenario(request: AnyRequest, clinic: TheClinic, actor: TheActor, scenario: InPath) -> Page:
    """What it is about, its levels, its card, its plays and what is wrong with it."""
    view = scenario_view(clinic, actor, scenario)
    return page(request, "console/library/scenario/templates/page.html", scenario=view, wanted=None)


@post("/library/{scenario:str}/preview")
@in_thread
def begin(request: AnyRequest, clinic: TheClinic, actor: TheActor, scenario: InPath, form: TheForm) -> Answer:
    """Begin a preview and go on to it."""
    view = scenario_view(clinic, actor, scenario)
    return see(f"/previews/{open_preview(clinic, actor, wanted_of(form, view, request))}")
