"""The practice page and the check page."""

from litestar import get
from litestar.types import ControllerRouterHandler

from samspill.web.pages.page import AnyRequest, Page, page
from samspill.web.pages.terms import CHECKS


@get("/headset", sync_to_thread=False)
def headset(request: AnyRequest) -> Page:
    """Where practising happens, on any device; it knows nobody's name."""
    return page(request, "device/templates/headset.html")


@get("/check", sync_to_thread=False)
def check(request: AnyRequest) -> Page:
    """Tries what practising needs of a browser, one thing at a time."""
    return page(request, "device/templates/check.html", checks=CHECKS)


ROUTES: list[ControllerRouterHandler] = [headset, check]
