"""Every address of the API."""

from litestar.types import ControllerRouterHandler

from .health import health
from .live.observer import observer
from .live.participant import participant
from .live.preview import preview
from .pairing import offer_code, offer_stands

ROUTES: list[ControllerRouterHandler] = [offer_code, offer_stands, participant, observer, preview, health]
