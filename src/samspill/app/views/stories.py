"""Stories as pages show them."""

from datetime import date
from enum import StrEnum

import msgspec

from samspill.model.goals import Goal
from samspill.model.themes import BarrierTheme
from samspill.model.words import Language


class StoryState(StrEnum):
    """Where a story stands."""

    WAITS = "waits"
    """Somebody else than who wrote it has still to read and approve it."""
    SHOWN = "shown"
    ASK_AGAIN = "ask_again"
    """The yes is too old, or to a text that has changed since: it is shown nowhere."""


class StoryView(msgspec.Struct, frozen=True):
    """One story to read or hear; ``sound`` says whether there is a recording."""

    id: str
    language: Language
    title: str
    paragraphs: tuple[str, ...]
    named: str
    goals: tuple[Goal, ...]
    themes: tuple[BarrierTheme, ...]
    substances: bool
    sound: bool
    made_up: bool


class WaitingStories(msgspec.Struct, frozen=True):
    """How many stories wait for whoever looks: to be read and approved, and to be asked about again."""

    to_approve: int = 0
    to_ask: int = 0


class KeptStory(msgspec.Struct, frozen=True):
    """A story as those who keep it see it: with its teller, the yes, and who wrote and approved it.

    ``may_approve``: whoever looks may approve it. ``waits_for_other``: they may approve stories, but wrote this one.
    """

    story: StoryView
    state: StoryState
    teller: str
    consent_version: str
    consent_day: date
    asked_again: date
    written_by: str
    approved_by: str
    may_approve: bool
    waits_for_other: bool
