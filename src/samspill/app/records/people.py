"""Participants as the clinical part of the store knows them: by an alias, never by their own name."""

from datetime import datetime

import msgspec

from samspill.curriculum import SUBSTANCE_CUES
from samspill.model.words import Language

CALM_ROOMS = ("calm", "calm-seaside", "calm-plain")
"""The looks of the calm room: a cabin by a forest lake, a boathouse by the sea, a room with almost nothing in it."""


class Participant(msgspec.Struct, frozen=True):
    """One person who practises; ``opt_outs`` are kinds of cues they never want to meet (``substance_cues``).

    ``called`` is what they want to be called in a scene and ``own_goal`` their own words for what they practise for;
    both are theirs to leave empty; ``towards`` are the learning goals nearest to it. ``seated``: they sit while they
    practise. ``calm_room`` is the place they come to when they leave a scene.
    """

    id: str
    alias: str
    language: Language
    enrolled_at: datetime
    opt_outs: tuple[str, ...] = (SUBSTANCE_CUES,)
    called: str = ""
    own_goal: str = ""
    seated: bool = False
    calm_room: str = CALM_ROOMS[0]
    towards: tuple[str, ...] = ()


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
