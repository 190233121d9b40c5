"""Participants as the clinical part of the store knows them: by an alias, never by their own name."""

from datetime import datetime

import msgspec

from samspill.curriculum import SUBSTANCE_CUES
from samspill.model.words import Language


class Participant(msgspec.Struct, frozen=True):
    """One person who practises; ``opt_outs`` are kinds of cues they never want to meet (``substance_cues``).

    ``called`` is what they want to be called in a scene and ``own_goal`` their own words for what they practise for;
    both are theirs to leave empty. ``seated``: they sit while they practise.
    """

    id: str
    alias: str
    language: Language
    enrolled_at: datetime
    opt_outs: tuple[str, ...] = (SUBSTANCE_CUES,)
    called: str = ""
    own_goal: str = ""
    seated: bool = False


class GivenRating(msgspec.Struct, frozen=True):
    """One rating of one barrier, 0-4 on the ICF qualifier scale, never changed, only followed by a newer one."""

    participant: str
    barrier: str
    value: int
    by: str
    at: datetime


class Appointment(msgspec.Struct, frozen=True):
    """A time a participant is expected."""

    participant: str
    at: datetime


class Override(msgspec.Struct, frozen=True):
    """A care worker chose another next step than the proposed one, and said why."""

    participant: str
    scenario: str
    level: int
    reason: str
    by: str
    at: datetime
    proposed_scenario: str | None = None
    proposed_level: int | None = None
