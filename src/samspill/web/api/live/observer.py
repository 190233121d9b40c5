"""The line of someone on the staff who watches."""

import asyncio
from contextlib import suppress

from litestar import websocket

from samspill.app.clinic import Clinic
from samspill.app.refusals import Missing, Refusal
from samspill.app.sessions.watching import may_watch
from samspill.app.signing_in.staff_sessions import SignedIn, Standing
from samspill.model.words import Text
from samspill.web.api.messages import ClientHeartbeat
from samspill.web.given import InPath, TheClinic
from samspill.web.guard import on_this_browser, same_origin
from samspill.web.pages.page import page_language

from .conversation import AnySocket, Conversation, Frame, Over
from .wire import BadFrame

LOOK_AGAIN_SECONDS = 5.0
"""How soon a browser that was signed out from elsewhere sees no more."""
_SIGN_IN = Text(nb="Logg inn for å se på.", en="Sign in to watch.")
_NOT_HERE = Text(nb="Denne timen finnes ikke.", en="There is no such session.")
_ONLY_WATCHING = Text(nb="Herfra kan du bare se på.", en="From here you can only watch.")


@websocket("/live/observer/{session:str}")
async def observer(socket: AnySocket, clinic: TheClinic, session: InPath) -> None:
    """Follow a session without taking part."""
    talk = Conversation(socket, page_language(socket))
    try:
        await talk.accept()
        await _may_watch(socket, clinic, session, talk)
        await _follow(socket, clinic, session, talk)
    except Over:
        return


async def _may_watch(socket: AnySocket, clinic: Clinic, session: str, talk: Conversation) -> None:
    known = await _signed_in(socket, clinic) if same_origin(socket.headers) else None
    if known is None:
        await talk.refuse("sign_in", _SIGN_IN, final=True)
        return
    try:
        await asyncio.to_thread(may_watch, clinic, known.actor, session)
    except Refusal as refusal:
        await talk.refuse(refusal.code, refusal.message, final=True)
    except Missing:
        await talk.refuse("unknown_session", _NOT_HERE, final=True)


async def _signed_in(socket: AnySocket, clinic: Clinic) -> SignedIn | None:
    """Who watches. A locked screen keeps its line, behind the lock, so that the view is there when it is opened."""
    known = await asyncio.to_thread(on_this_browser, socket, clinic, by_itself=True)
    return None if known is None or known.standing is Standing.SECOND_STEP_WANTED else known


async def _until_shut_out(socket: AnySocket, clinic: Clinic, session: str, talk: Conversation) -> None:
    """Hang up once this browser has been signed out, or whoever watches may no more: their relation was ended, say."""
    while True:
        await asyncio.sleep(LOOK_AGAIN_SECONDS)
        await _may_watch(socket, clinic, session, talk)


async def _follow(socket: AnySocket, clinic: Clinic, session: str, talk: Conversation) -> None:
    hello = await talk.hello()
    client = f"observer-{hello.client}"

    def take(frame: Frame) -> None:
        match frame:
            case ClientHeartbeat(t):
                clinic.live.heard(session, client, t)
            case _:
                raise BadFrame("only_watching", _ONLY_WATCHING)

    clinic.live.attach(session, client, talk.line, observer=True, last_seq=hello.last_seq)
    watch = asyncio.ensure_future(_until_shut_out(socket, clinic, session, talk))
    try:
        await talk.both_ways(take)
    finally:
        watch.cancel()
        with suppress(Over, asyncio.CancelledError):
            await watch
        clinic.live.detach(session, client, talk.line)
