"""What staff note while a session goes on, and who steers it."""

from datetime import datetime
from enum import StrEnum

import msgspec


class NoteKind(StrEnum):
    """A note in words, or a change of who steers."""

    NOTE = "note"
    STEERS = "steers"


class SessionNote(msgspec.Struct, frozen=True):
    """One of them, counted from 1 within the session; for ``STEERS`` it is ``by`` who steers from then on.

    ``form`` names the form it came with: the same words from the same form are the same note, sent again.
    """

    session: str
    number: int
    participant: str
    kind: NoteKind
    text: str
    by: str
    at: datetime
    form: str = ""
