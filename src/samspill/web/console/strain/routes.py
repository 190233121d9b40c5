"""How much distress each scenario brings: read by those who plan, taken into use and out of it by a supervisor."""

from typing import Any

from litestar import get, post
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler

from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.refusals import Refusal
from samspill.app.strain.deciding import READ_ANEW, take_into_use, take_out_of_use
from samspill.app.strain.looking import strain_page
from samspill.web.addresses import see
from samspill.web.given import TheActor, TheClinic, TheForm
from samspill.web.pages.page import Answer, AnyRequest, Page, page
from samspill.web.threads import in_thread

LONGEST_DIGEST = 64


@get("/strain")
@in_thread
def show_strain(request: AnyRequest, clinic: TheClinic, actor: TheActor) -> Page:
    """Each scenario beside what its themes say, and whether that is in use."""
    return _shown(request, clinic, actor)


@post("/strain/on")
@in_thread
def use_strain(request: AnyRequest, clinic: TheClinic, actor: TheActor, form: TheForm) -> Answer:
    """Use what was read from now on; what has changed since is to be read once more."""
    try:
        take_into_use(clinic, actor, form.text("read", LONGEST_DIGEST))
    except Refusal as raised:
        if raised.code != READ_ANEW:
            raise
        return _shown(request, clinic, actor, status=409, refused=raised.message)
    return see("/strain")


@post("/strain/off")
@in_thread
def stop_using_strain(clinic: TheClinic, actor: TheActor) -> Redirect:
    """Go by the themes alone from now on."""
    take_out_of_use(clinic, actor)
    return see("/strain")


def _shown(request: AnyRequest, clinic: Clinic, actor: Actor, *, status: int = 200, refused: Any = None) -> Page:
    template = "console/strain/templates/page.html"
    return page(request, template, status=status, strain=strain_page(clinic, actor), refused=refused)


ROUTES: list[ControllerRouterHandler] = [show_strain, use_strain, stop_using_strain]
