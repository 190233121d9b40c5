"""The practice page and the check page."""

from litestar import get
from litestar.types import ControllerRouterHandler

from samspill.web.pages.page import AnyRequest, Page, page
from samspill.web.pages.terms import CHECKS
from samspill.web.threads import in_thread

from .keeping import kept_list, offline, worker


@get("/headset")
@in_thread
def headset(request: AnyRequest) -> Page:
    """Where practising happens, on any device; it knows nobody's name."""
    return page(request, "device/templates/headset.html")


@get("/check", sync_to_thread=False)
def check(request: AnyRequest) -> Page:
    """Tries what practising needs of a browser, one thing at a time."""
    return page(request, "device/templates/check.html", checks=CHECKS)


ROUTES: list[ControllerRouterHandler] = [headset, check, kept_list, worker, offline]
