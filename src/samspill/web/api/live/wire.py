"""Between wire and app: decode what clients send, encode what the live host says."""

import math
import struct
from collections.abc import Callable
from typing import Any

import msgspec

from samspill.app.live import feed
from samspill.model.words import Language, Text
from samspill.web.api import messages

LARGEST_FRAME = 64 * 1024
"""In bytes."""

POSE_BYTES = struct.calcsize(messages.POSE_FRAME)
_FARTHEST = 1e6
"""No head is farther away than this, in metres, and no run is longer, in seconds."""

_decoder = msgspec.json.Decoder(messages.ClientMessage)
_encoder = msgspec.json.Encoder()


class BadFrame(Exception):
    """A frame that cannot be taken: a stable code, and plain words."""

    def __init__(self, code: str, message: Text) -> None:
        super().__init__(code)
        self.code = code
        self.message = message


def decode(text: str) -> messages.ClientMessage:
    """Read a text frame; raises ``BadFrame`` for anything else than one message of the protocol."""
    if len(text) > LARGEST_FRAME or len(text.encode(errors="surrogatepass")) > LARGEST_FRAME:
        raise BadFrame("too_large", _TOO_LARGE)
    try:
        message: messages.ClientMessage = _decoder.decode(text)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        raise BadFrame("not_understood", _NOT_UNDERSTOOD) from None
    return message


def pose(frame: bytes) -> bytes:
    """A head pose that is whole and finite; raises ``BadFrame`` for any other binary frame."""
    if len(frame) != POSE_BYTES:
        raise BadFrame("too_large" if len(frame) > LARGEST_FRAME else "not_understood", _NOT_UNDERSTOOD)
    if not all(math.isfinite(value) and abs(value) <= _FARTHEST for value in struct.unpack(messages.POSE_FRAME, frame)):
        raise BadFrame("not_understood", _NOT_UNDERSTOOD)
    return frame


def encode(message: feed.FeedMessage, language: Language) -> str | bytes:
    """A message of the live host as a frame; poses are binary."""
    if isinstance(message, feed.Pose):
        return message.frame
    return _encoder.encode(_TRANSLATED[type(message)](message, language)).decode()


def refused(code: str, message: Text, language: Language, *, final: bool, client_seq: int | None = None) -> str:
    """A refusal as a frame."""
    return _encoder.encode(messages.Refused(code, message.spoken(language), final, client_seq)).decode()


def _same(kind: type[msgspec.Struct], **more: Any) -> Callable[[Any, Language], msgspec.Struct]:
    """The wire message has the fields of the app's message of the same name, and ``more``."""
    return lambda message, _language: kind(**msgspec.structs.asdict(message), **more)


def _refused(message: feed.Refused, language: Language) -> messages.Refused:
    return messages.Refused(message.code, message.message.spoken(language), message.final, message.client_seq)


_TRANSLATED: dict[type, Callable[[Any, Language], msgspec.Struct]] = {
    feed.Welcome: _same(messages.Welcome, protocol_version=messages.PROTOCOL_VERSION),
    feed.Ack: _same(messages.Ack),
    feed.RunStarted: _same(messages.RunStarted),
    feed.Directions: _same(messages.Directions),
    feed.Phase: _same(messages.Phase),
    feed.Heartbeat: _same(messages.ServerHeartbeat),
    feed.Pace: _same(messages.Pace),
    feed.Presence: _same(messages.Presence),
    feed.Refused: _refused,
}
_TOO_LARGE = Text(nb="Meldingen er for stor og ble ikke tatt imot.", en="The message is too large and was not taken.")
_NOT_UNDERSTOOD = Text(
    nb="Serveren forsto ikke meldingen. Last siden på nytt hvis det gjentar seg.",
    en="The server did not understand the message. Reload the page if this goes on.",
)
