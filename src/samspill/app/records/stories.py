"""Short accounts by people who have done it themselves, told to a clinic that keeps them while they agree."""

from datetime import date, datetime

import msgspec

from samspill.model.themes import BarrierTheme
from samspill.model.words import Language


class Story(msgspec.Struct, frozen=True):
    """One story, in the language it was told in; its own words are never translated by us.

    ``named`` is what the teller wants to be called where it is read, and may be empty; ``teller`` is how staff find
    them again, and stands on no page of those who practise. ``consent_version`` and ``consent_day`` say which text they
    agreed to and when. ``substances``: it speaks of alcohol or drugs. ``sound`` is the type of the recording, if there
    is one. What has not been approved stands on no page of those who practise.
    """

    id: str
    language: Language
    title: str
    text: str
    named: str
    teller: str
    goals: tuple[str, ...]
    themes: tuple[BarrierTheme, ...]
    substances: bool
    consent_version: str
    consent_day: date
    written_by: str
    written_at: datetime
    approved_by: str = ""
    approved_at: datetime | None = None
    sound: str = ""
    made_up: bool = False


class StorySound(msgspec.Struct, frozen=True):
    """The recording of a story, as it came."""

    story: str
    content: bytes
