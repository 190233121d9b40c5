"""The line of a preview's picture: the same messages as in a session, from a run that is kept nowhere."""

import asyncio
from dataclasses import dataclass

from litestar import websocket

from samspill.app.clinic import Clinic
from samspill.app.library.previewing import may_preview
from samspill.app.refusals import Missing, Refusal
from samspill.model.words import Text
from samspill.web.api.messages import ClientHeartbeat, Happened, Hello
from samspill.web.given import InPath, TheClinic
from samspill.web.guard import same_origin, staff
from samspill.web.pages.page import page_language

from .conversation import AnySocket, Conversation, Frame, Over
from .wire import BadFrame

_SIGN_IN = Text(nb="Logg inn for å prøve scenarioer.", en="Sign in to try scenarios.")
_GONE = Text(nb="Denne prøven er ikke her lenger. Begynn en ny.", en="This preview is gone. Begin a new one.")
_ALREADY = Text(nb="Siden er alt koblet til.", en="The page is already connected.")


@dataclass(frozen=True)
class _Seat:
    """Whose preview it is, and who is on the line."""

    clinic: Clinic
    preview: str
    owner: str
    client: str


@websocket("/live/preview/{preview:str}")
async def preview(socket: AnySocket, clinic: TheClinic, preview: InPath) -> None:
    """Play one's own preview."""
    talk = Conversation(socket, page_language(socket))
    try:
        await talk.accept()
        owner = await _owner(socket, clinic, preview, talk)
        hello = await talk.hello()
        await _play(_Seat(clinic, preview, owner, hello.client), talk, hello.last_seq)
    except Over:
        return


async def _owner(socket: AnySocket, clinic: Clinic, preview: str, talk: Conversation) -> str:
    actor = await asyncio.to_thread(staff, socket, clinic) if same_origin(socket.headers) else None
    if actor is None:
        await talk.refuse("sign_in", _SIGN_IN, final=True)
        raise Over
    try:
        await asyncio.to_thread(may_preview, clinic, actor, preview)
    except Refusal as refusal:
        await talk.refuse(refusal.code, refusal.message, final=True)
    except Missing:
        await talk.refuse("unknown_session", _GONE, final=True)
    return actor.id


async def _play(seat: _Seat, talk: Conversation, last_seq: int) -> None:
    previews = seat.clinic.previews

    def take(frame: Frame) -> None:
        match frame:
            case Happened(client_seq, event):
                previews.happened(seat.preview, seat.owner, seat.client, client_seq, event, talk.line)
            case ClientHeartbeat(t):
                previews.heard(seat.preview, seat.owner, t, talk.line)
            case Hello():
                raise BadFrame("second_hello", _ALREADY)

    previews.attach(seat.preview, seat.owner, seat.client, talk.line, observer=False, last_seq=last_seq)
    try:
        await talk.both_ways(take)
    finally:
        previews.detach(seat.preview, seat.client, talk.line)
