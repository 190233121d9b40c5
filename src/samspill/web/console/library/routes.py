"""Every page of the library."""

from litestar.types import ControllerRouterHandler

from .overview.routes import show_library
from .preview.feed import feed
from .preview.routes import act, show_preview, stage
from .scenario.routes import begin, show_scenario

ROUTES: list[ControllerRouterHandler] = [show_library, show_scenario, begin, show_preview, stage, act, feed]
