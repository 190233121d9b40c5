"""The live panel as server-sent events: each carries the whole panel, with the last committed ``seq`` as its id.

Because each event is complete, a browser that comes back needs nothing it has missed: the first one it gets is how
things stand now.
"""

import asyncio
import secrets
from collections.abc import AsyncIterator

from litestar import get
from litestar.response import ServerSentEvent, ServerSentEventMessage

from samspill.app.access import Action
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.live.feed import FeedMessage, Heartbeat, Pose
from samspill.app.live.line import Line
from samspill.app.refusals import Missing, Refusal
from samspill.app.sessions.looking import session_view
from samspill.app.sessions.watching import may_watch
from samspill.app.signing_in.staff_sessions import SignedIn, Standing
from samspill.web.console.gathering import gathered
from samspill.web.given import InPath, TheActor, TheClinic
from samspill.web.guard import ALSO_WHEN_LOCKED, BY_ITSELF, on_this_browser
from samspill.web.pages.page import AnyRequest, fragment

from .view import panel

LOCK = "console/locked/templates/form.html"
LOOK_AGAIN_SECONDS = 2.0
"""The panel comes at least this often, so that lines come when they are said and the time in the headset goes on."""


@get("/sessions/{session:str}/feed", opt={ALSO_WHEN_LOCKED: True, BY_ITSELF: True})
async def feed(request: AnyRequest, clinic: TheClinic, actor: TheActor, session: InPath) -> ServerSentEvent:
    """Follow a session as text."""
    await asyncio.to_thread(may_watch, clinic, actor, session)
    return ServerSentEvent(_panels(request, clinic, actor, session))


async def _panels(
    request: AnyRequest, clinic: Clinic, actor: Actor, session: str
) -> AsyncIterator[ServerSentEventMessage]:
    line, seq, locked = Line(), 0, False
    client = f"panel-{secrets.token_hex(8)}"
    clinic.live.attach(session, client, lambda message: _moves(message) or line(message), observer=True)
    try:
        async for messages in gathered(line, LOOK_AGAIN_SECONDS):
            seq = max(seq, *(getattr(message, "seq", 0) for message in messages), 0)
            known = await asyncio.to_thread(on_this_browser, request, clinic, by_itself=True)
            if known is None:
                return
            if known.standing is Standing.LOCKED:
                if not locked:
                    yield ServerSentEventMessage(data=_lock(request, known, session), id=seq)
                locked = True
                continue
            locked = False
            try:
                view = await asyncio.to_thread(session_view, clinic, known.actor, session, Action.WATCH_SESSION)
            except (Refusal, Missing):
                return
            if view.run is not None:
                text = fragment(request, "console/session/live/templates/panel.html", **panel(view))
                yield ServerSentEventMessage(data=text, id=seq)
    finally:
        clinic.live.detach(session, client)
        line.close()


def _lock(request: AnyRequest, known: SignedIn, session: str) -> str:
    """What stands in the panel's place while nobody is there; it comes once, so that a password is not typed over."""
    back = f"/sessions/{session}/live"
    return fragment(request, LOCK, problems={}, refused=None, name=known.actor.name, next=back)


def _moves(message: FeedMessage) -> bool:
    """Head movements and heartbeats are no news to a panel of text."""
    return isinstance(message, Pose | Heartbeat)
