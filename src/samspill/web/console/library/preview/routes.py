"""Playing a scenario in the browser: the picture, how things stand beside it, and the buttons under it."""

from collections.abc import Callable

from litestar import MediaType, Response, get, post

from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.library.looking import scenario_view
from samspill.app.library.previewing import do, next_moment, preview_view, restart, restart_here, set_pace
from samspill.app.previews.wanted import PACES
from samspill.web.addresses import see
from samspill.web.console.library.wanting import wanted_of
from samspill.web.given import InPath, TheActor, TheClinic, TheForm
from samspill.web.pages.form import Form
from samspill.web.pages.page import Answer, AnyRequest, Page, page
from samspill.web.security import FRAMED_BY_US
from samspill.web.threads import in_thread

from .view import panel

HERE = "console/library/preview/templates"


@get("/previews/{preview:str}")
@in_thread
def show_preview(request: AnyRequest, clinic: TheClinic, actor: TheActor, preview: InPath) -> Page:
    """The picture with everything beside it."""
    seen = preview_view(clinic, actor, preview)
    scenario = scenario_view(clinic, actor, seen.wanted.scenario)
    return page(request, f"{HERE}/page.html", scenario=scenario, paces=PACES, **panel(seen))


@get("/previews/{preview:str}/stage")
@in_thread
def stage(request: AnyRequest, clinic: TheClinic, actor: TheActor, preview: InPath) -> Page:
    """The picture itself: what a participant would see, as a page inside the page."""
    seen = preview_view(clinic, actor, preview)
    shown = page(request, f"{HERE}/stage.html", preview=seen)
    shown.headers["content-security-policy"] = FRAMED_BY_US
    return shown


@post("/previews/{preview:str}/do")
@in_thread
def act(request: AnyRequest, clinic: TheClinic, actor: TheActor, preview: InPath, form: TheForm) -> Answer:
    """Do what a button says; how things stand then comes by itself."""
    wanted = form.one_of("do", _BUTTONS)
    form.check()
    _BUTTONS[wanted](clinic, actor, preview, form)
    if wanted == "other":
        scenario = scenario_view(clinic, actor, preview_view(clinic, actor, preview).wanted.scenario)
        restart(clinic, actor, preview, wanted_of(form, scenario, request))
    if not request.headers.get("hx-request"):
        return see(f"/previews/{preview}")
    return Response("", media_type=MediaType.HTML, status_code=200, headers={"HX-Reswap": "none"})


def _pace(clinic: Clinic, actor: Actor, preview: str, form: Form) -> None:
    pace = form.number("pace", min(PACES), max(PACES))
    form.check()
    set_pace(clinic, actor, preview, pace)


_BUTTONS: dict[str, Callable[[Clinic, Actor, str, Form], None]] = {
    "restart": lambda clinic, actor, preview, form: restart(clinic, actor, preview),
    "here": lambda clinic, actor, preview, form: restart_here(clinic, actor, preview),
    "next": lambda clinic, actor, preview, form: next_moment(clinic, actor, preview),
    "pace": _pace,
    "react": lambda clinic, actor, preview, form: do(
        clinic, actor, preview, form.text("kind", 20), form.text("target", 100)
    ),
    "other": lambda clinic, actor, preview, form: None,
}
