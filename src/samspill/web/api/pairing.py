"""A device asks for a code to show, and whether it has been confirmed (the shape of RFC 8628, the device grant)."""

from typing import Any

import msgspec
import segno
from litestar import Request, Response, get, post

from samspill.app.sessions.pairing import offer, offer_state
from samspill.app.views.pairing import OfferState, OfferView
from samspill.web.addresses import came_from, from_elsewhere
from samspill.web.given import TheClinic
from samspill.web.guard import NO_FORM_TOKEN
from samspill.web.pages.page import cookie_names
from samspill.web.threads import in_thread

A_DAY = 24 * 60 * 60
AnyRequest = Request[Any, Any, Any]

_DEVICES = (
    ("Quest", "Meta Quest"),
    ("Pico", "Pico"),
    ("iPad", "iPad"),
    ("iPhone", "iPhone"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Macintosh", "Mac"),
    ("Linux", "Linux"),
)


class PairingAnswer(msgspec.Struct, frozen=True):
    """Where the pairing stands, and while it waits the code to show (8 letters, no dash).

    ``qr`` is a picture, as a data address, that leads a tablet to the page where the code stands written already; there
    is none where no tablet could reach this server.
    """

    state: OfferState
    code: str | None = None
    qr: str | None = None


@post("/api/pair", status_code=200, opt={NO_FORM_TOKEN: True})
@in_thread
def offer_code(request: AnyRequest, clinic: TheClinic) -> Response[PairingAnswer]:
    """Give the device a code to show, and a secret of its own to come back with."""
    offered = offer(clinic, device_name(request.headers.get("user-agent", "")), came_from(request))
    names = cookie_names(request)
    answer = Response(PairingAnswer(OfferState.WAITING, offered.code, _qr(request, offered.code)))
    answer.set_cookie(names.cookie(names.device, offered.device_token, max_age=A_DAY))
    return answer


@get("/api/pair")
@in_thread
def offer_stands(request: AnyRequest, clinic: TheClinic) -> PairingAnswer:
    """Whether a care worker has confirmed the code; a device without one is told ``expired``."""
    token = request.cookies.get(cookie_names(request).device)
    view = offer_state(clinic, token) if token else OfferView(OfferState.EXPIRED)
    return PairingAnswer(view.state, view.code, _qr(request, view.code))


def _qr(request: AnyRequest, code: str | None) -> str | None:
    """As RFC 8628, section 3.3.1: the care worker still has to confirm what they see."""
    address = from_elsewhere(request, f"/pair?code={code}") if code is not None else None
    return None if address is None else str(segno.make(address, error="m").svg_data_uri(scale=4, border=2))


def device_name(user_agent: str) -> str:
    """What kind of device it says it is, as a care worker would name it."""
    return next((name for sign, name in _DEVICES if sign in user_agent), "Web")
