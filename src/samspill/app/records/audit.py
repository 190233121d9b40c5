"""What the audit log holds: who saw or did what, to whom, when, and on which ground."""

from datetime import datetime
from enum import StrEnum

import msgspec


class Kind(StrEnum):
    """What happened."""

    SAW = "saw"
    DID = "did"
    REFUSED = "refused"
    """Asked for it, and was told no."""


class Noted(msgspec.Struct, frozen=True):
    """Something that has to be in the audit log before its answer leaves the house.

    ``action`` and ``ground`` are words of the access table; ``participant`` is empty where nobody is in question, and
    ``about`` is what it was about beyond that (a session, say), never any text of a person.
    """

    kind: Kind
    staff: str
    role: str
    action: str
    participant: str = ""
    ground: str = ""
    about: str = ""


class AuditEntry(msgspec.Struct, frozen=True):
    """One row of the log. ``hash`` covers every other field, and ``previous`` is the hash of the row before."""

    seq: int
    at: datetime
    kind: Kind
    staff: str
    role: str
    action: str
    participant: str
    ground: str
    about: str
    previous: str
    hash: str


class Anchor(msgspec.Struct, frozen=True):
    """Where the log stood at a moment, kept outside the database, so that a log cut short or written anew is found."""

    at: datetime
    seq: int
    hash: str


class Restored(msgspec.Struct, frozen=True):
    """A backup was put back at a moment, and the log ended with this row then; what came after it is not in the log."""

    at: datetime
    seq: int
    hash: str


class Sought(msgspec.Struct, frozen=True):
    """Which rows are wanted; empty means any."""

    participant: str = ""
    staff: str = ""
    since: datetime | None = None
    until: datetime | None = None
