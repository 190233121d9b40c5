"""The line of the participant's device."""

import asyncio

from litestar import websocket

from samspill.app.clinic import Clinic
from samspill.app.sessions.pairing import device_of
from samspill.model.words import Text
from samspill.web.api.messages import ClientHeartbeat, Happened, Hello
from samspill.web.given import TheClinic
from samspill.web.guard import same_origin
from samspill.web.pages.page import cookie_names, page_language

from .conversation import AnySocket, Conversation, Frame, Over
from .wire import BadFrame, pose

_NOT_PAIRED = Text(nb="Enheten er ikke koblet til en time.", en="This device is not connected to a session.")
_OTHER_SITE = Text(nb="Siden er ikke herfra.", en="The page is not from here.")


@websocket("/live/participant")
async def participant(socket: AnySocket, clinic: TheClinic) -> None:
    """Follow the session this device is paired with, and pass on what the participant does."""
    talk = Conversation(socket, page_language(socket))
    try:
        await talk.accept()
        if not same_origin(socket.headers):
            await talk.refuse("other_site", _OTHER_SITE, final=True)
        token = socket.cookies.get(cookie_names(socket).device)
        device = await asyncio.to_thread(device_of, clinic, token) if token else None
        if device is None:
            await talk.refuse("not_paired", _NOT_PAIRED, final=True)
        else:
            await _follow(clinic, device.session, talk)
    except Over:
        return


async def _follow(clinic: Clinic, session: str, talk: Conversation) -> None:
    live, hello = clinic.live, await talk.hello()

    def take(frame: Frame) -> None:
        match frame:
            case bytes():
                live.pose(session, hello.client, pose(frame))
            case Happened(client_seq, event):
                live.happened(session, hello.client, client_seq, event, talk.line)
            case ClientHeartbeat(t, battery):
                live.heard(session, hello.client, t, battery)
            case Hello():
                raise BadFrame("second_hello", _ALREADY)

    live.attach(session, hello.client, talk.line, last_seq=hello.last_seq)
    try:
        await talk.both_ways(take)
    finally:
        live.detach(session, hello.client, talk.line)


_ALREADY = Text(nb="Siden er alt koblet til.", en="The page is already connected.")
