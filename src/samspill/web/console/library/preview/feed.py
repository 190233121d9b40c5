"""How a preview stands, as server-sent events: each carries the whole panel."""

import asyncio
import secrets
from collections.abc import AsyncIterator

from litestar import get
from litestar.response import ServerSentEvent, ServerSentEventMessage

from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.library.previewing import may_preview, preview_view
from samspill.app.live.feed import FeedMessage, Heartbeat, Refused
from samspill.app.live.follower import Sink
from samspill.app.live.line import Line
from samspill.app.refusals import Missing
from samspill.web.console.gathering import gathered
from samspill.web.given import InPath, TheActor, TheClinic
from samspill.web.pages.page import AnyRequest, fragment

from .view import panel

LOOK_AGAIN_SECONDS = 1.0
"""Timers run down, so the panel comes at least this often while time goes by."""


@get("/previews/{preview:str}/feed")
async def feed(request: AnyRequest, clinic: TheClinic, actor: TheActor, preview: InPath) -> ServerSentEvent:
    """Follow a preview as text."""
    await asyncio.to_thread(may_preview, clinic, actor, preview)
    return ServerSentEvent(_panels(request, clinic, actor, preview))


async def _panels(
    request: AnyRequest, clinic: Clinic, actor: Actor, preview: str
) -> AsyncIterator[ServerSentEventMessage]:
    line, client, last = Line(), f"panel-{secrets.token_hex(8)}", ""
    sink = _news_to(line)
    clinic.previews.attach(preview, actor.id, client, sink, observer=True)
    try:
        async for messages in gathered(line, LOOK_AGAIN_SECONDS):
            if any(isinstance(message, Refused) for message in messages):
                return
            text = await asyncio.to_thread(_panel, request, clinic, actor, preview)
            if text is not None and text != last:
                last = text
                yield ServerSentEventMessage(data=text)
    finally:
        clinic.previews.detach(preview, client, sink)
        line.close()


def _panel(request: AnyRequest, clinic: Clinic, actor: Actor, preview: str) -> str | None:
    try:
        seen = preview_view(clinic, actor, preview)
    except Missing:
        return None
    return fragment(request, "console/library/preview/templates/panel.html", **panel(seen))


def _news_to(line: Line) -> Sink:
    def sink(message: FeedMessage) -> bool:
        return isinstance(message, Heartbeat) or line(message)

    return sink
