"""Every page of the library."""

from litestar.types import ControllerRouterHandler

from .edit.routes import (
    settle_draft,
    show_beat,
    show_draft,
    show_levels,
    show_words,
    take_back,
    write_beat,
    write_levels,
    write_words,
)
from .overview.routes import show_library
from .preview.feed import feed
from .preview.routes import act, show_preview, stage
from .scenario.feed import news
from .scenario.routes import begin, show_scenario

ROUTES: list[ControllerRouterHandler] = [
    show_library,
    show_scenario,
    news,
    begin,
    show_preview,
    stage,
    act,
    feed,
    show_beat,
    write_beat,
    show_levels,
    write_levels,
    show_words,
    write_words,
    show_draft,
    settle_draft,
    take_back,
]
