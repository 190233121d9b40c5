"""The live panel as server-sent events: each carries the whole panel, with the last committed ``seq`` as its id.

Because each event is complete, a browser that comes back needs nothing it has missed: the first one it gets is how
things stand now.
"""

import asyncio
import secrets
from collections.abc import AsyncIterator

from litestar import get
from litestar.response import ServerSentEvent, ServerSentEventMessage

from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.live.feed import FeedMessage, Heartbeat, Pose
from samspill.app.live.line import Line
from samspill.app.sessions import session_view
from samspill.app.watching import may_watch
from samspill.web.console.gathering import gathered
from samspill.web.given import InPath, TheActor, TheClinic
from samspill.web.pages.page import AnyRequest, fragment

from .view import panel

LOOK_AGAIN_SECONDS = 2.0
"""The panel comes at least this often, so that lines come when they are said and the time in the headset goes on."""


@get("/sessions/{session:str}/feed")
async def feed(request: AnyRequest, clinic: TheClinic, actor: TheActor, session: InPath) -> ServerSentEvent:
    """Follow a session as text."""
    await asyncio.to_thread(may_watch, clinic, actor, session)
    return ServerSentEvent(_panels(request, clinic, actor, session))


async def _panels(
    request: AnyRequest, clinic: Clinic, actor: Actor, session: str
) -> AsyncIterator[ServerSentEventMessage]:
    line, seq = Line(), 0
    client = f"panel-{secrets.token_hex(8)}"
    clinic.live.attach(session, client, lambda message: _moves(message) or line(message), observer=True)
    try:
        async for messages in gathered(line, LOOK_AGAIN_SECONDS):
            seq = max(seq, *(getattr(message, "seq", 0) for message in messages), 0)
            view = await asyncio.to_thread(session_view, clinic, actor, session)
            if view.run is not None:
                text = fragment(request, "console/session/live/templates/panel.html", **panel(view))
                yield ServerSentEventMessage(data=text, id=seq)
    finally:
        clinic.live.detach(session, client)
        line.close()


def _moves(message: FeedMessage) -> bool:
    """Head movements and heartbeats are no news to a panel of text."""
    return isinstance(message, Pose | Heartbeat)
