"""The line of someone on the staff who watches."""

import asyncio

from litestar import websocket

from samspill.app.clinic import Clinic
from samspill.app.refusals import Missing, Refusal
from samspill.app.watching import may_watch
from samspill.model.words import Text
from samspill.web.api.messages import ClientHeartbeat
from samspill.web.given import InPath, TheClinic
from samspill.web.guard import same_origin, staff
from samspill.web.pages.page import page_language

from .conversation import AnySocket, Conversation, Frame, Over
from .wire import BadFrame

_SIGN_IN = Text(nb="Logg inn for å se på.", en="Sign in to watch.")
_NOT_HERE = Text(nb="Denne timen finnes ikke.", en="There is no such session.")
_ONLY_WATCHING = Text(nb="Herfra kan du bare se på.", en="From here you can only watch.")


@websocket("/live/observer/{session:str}")
async def observer(socket: AnySocket, clinic: TheClinic, session: InPath) -> None:
    """Follow a session without taking part."""
    await socket.accept()
    talk = Conversation(socket, page_language(socket))
    try:
        await _may_watch(socket, clinic, session, talk)
        await _follow(clinic, session, talk)
    except Over:
        return


async def _may_watch(socket: AnySocket, clinic: Clinic, session: str, talk: Conversation) -> None:
    actor = await asyncio.to_thread(staff, socket, clinic) if same_origin(socket.headers) else None
    if actor is None:
        await talk.refuse("sign_in", _SIGN_IN, final=True)
        return
    try:
        await asyncio.to_thread(may_watch, clinic, actor, session)
    except Refusal as refusal:
        await talk.refuse(refusal.code, refusal.message, final=True)
    except Missing:
        await talk.refuse("unknown_session", _NOT_HERE, final=True)


async def _follow(clinic: Clinic, session: str, talk: Conversation) -> None:
    hello = await talk.hello()
    client = f"observer-{hello.client}"

    def take(frame: Frame) -> None:
        match frame:
            case ClientHeartbeat(t):
                clinic.live.heard(session, client, t)
            case _:
                raise BadFrame("only_watching", _ONLY_WATCHING)

    clinic.live.attach(session, client, talk.line, observer=True, last_seq=hello.last_seq)
    try:
        await talk.both_ways(take)
    finally:
        clinic.live.detach(session, client, talk.line)
