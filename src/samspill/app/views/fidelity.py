"""Whether sessions were held as they are meant to be."""

from datetime import datetime
from enum import StrEnum

import msgspec

from samspill.model.words import Text


class StepTaken(StrEnum):
    """Whether a step was taken; some steps are not asked for, as when there was no mission to ask about."""

    YES = "yes"
    NOT_THIS_TIME = "not_this_time"
    NOT_ASKED = "not_asked"


class Step(msgspec.Struct, frozen=True):
    """One thing a session is made of."""

    id: str
    text: Text
    taken: StepTaken


class HeldSession(msgspec.Struct, frozen=True):
    """One session with its steps, always the same ones in the same order."""

    session: str
    opened_at: datetime
    steps: tuple[Step, ...]


class HeldSessions(msgspec.Struct, frozen=True):
    """The latest sessions of one participant, oldest first."""

    participant: str
    alias: str
    sessions: tuple[HeldSession, ...]
