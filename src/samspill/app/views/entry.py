"""Coming in, as its pages show it."""

from datetime import datetime
from enum import StrEnum

import msgspec

from samspill.app.records.identity import OwnName
from samspill.app.records.needs import Needs
from samspill.model.words import Text


class ScreeningView(msgspec.Struct, frozen=True):
    """The latest answers about health; ``yes`` are the questions to do something about."""

    answers: dict[str, bool]
    yes: tuple[str, ...]
    grave: bool
    by: str
    at: datetime
    override_reason: str
    overridden_by: str

    @property
    def waits(self) -> bool:
        """Whether practising has to wait for someone's decision."""
        return bool(self.yes) and not self.override_reason


class EntryStep(StrEnum):
    """The steps of coming in, in order; each is saved by itself and can be left for another day."""

    CONSENT = "consent"
    HEALTH = "health"
    NEEDS = "needs"
    OWN = "own"
    CONTACT = "contact"
    APPOINTMENT = "appointment"
    CARE = "care"


class NotReady(msgspec.Struct, frozen=True):
    """What is missing before a session may begin: why in words, and the step of coming in that mends it.

    ``said_no``: it was asked, and the answer was no or was taken back, so that nobody is to press for it.
    """

    why: Text
    step: EntryStep
    said_no: bool = False


class EntryProgress(msgspec.Struct, frozen=True):
    """Where someone stands in coming in; ``done`` are the steps with something in them."""

    participant: str
    alias: str
    language: str
    done: frozenset[EntryStep]
    ready: bool
    """Whether a session may begin."""
    waits: bool
    """Whether an answer about health waits for somebody's decision."""


class NeedsView(msgspec.Struct, frozen=True):
    """Needs with whether they sit; ``needs`` is ``None`` until it has been asked."""

    needs: Needs | None
    seated: bool


class IdentityView(msgspec.Struct, frozen=True):
    """Own-name data, who wrote them last and when."""

    details: OwnName
    by: str = ""
    at: datetime | None = None
