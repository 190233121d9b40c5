"""Participants as the clinical part of the store knows them: by an alias, never by their own name."""

from datetime import datetime
from enum import StrEnum

import msgspec

from samspill.curriculum import SUBSTANCE_CUES
from samspill.model.words import Language

CALM_ROOMS = ("calm", "calm-seaside", "calm-plain")
"""The looks of the calm room: a cabin by a forest lake, a boathouse by the sea, a room with almost nothing in it."""


class Synthetic(StrEnum):
    """Whether a person is made up, and what for: the mark in the record that counts, whatever an alias says."""

    NO = "no"
    DEMO = "demo"
    """Lives in a clinic to try things in, and counts there like anybody."""
    PRACTICE = "practice"
    """Somebody who works here learns with them: only they see them, and they count nowhere."""


class Participant(msgspec.Struct, frozen=True):
    """One person who practises; ``opt_outs`` are kinds of cues they never want to meet (``substance_cues``).

    ``called`` is what they want to be called in a scene and ``own_goal`` their own words for what they practise for;
    both are theirs to leave empty; ``towards`` are the learning goals nearest to it. ``seated``: they sit while they
    practise. ``calm_room`` is the place they come to when they leave a scene. ``synthetic`` says who is made up.
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
    synthetic: Synthetic = Synthetic.NO


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
