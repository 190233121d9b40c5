"""Missions: what was agreed to try in real life, and what was told about it since."""

from datetime import date, datetime
from enum import StrEnum

import msgspec


class MissionOutcome(StrEnum):
    """How a real-life task went; every answer is a good one."""

    DONE = "done"
    PARTLY = "partly"
    NOT_YET = "not_yet"
    TOO_HARD = "too_hard"


class PartOfDay(StrEnum):
    """When in the day; a mission needs no clock."""

    MORNING = "morning"
    MIDDAY = "midday"
    AFTERNOON = "afternoon"
    EVENING = "evening"


class AgreedMission(msgspec.Struct, frozen=True):
    """One real-life task: what, when and with whom. ``session`` is where it was agreed, if it was in one.

    ``let_go_at``: participant and care worker agreed to leave it, and nobody asks about it any more.
    """

    id: str
    participant: str
    goal: str
    mission: str
    agreed_at: datetime
    session: str | None = None
    day: date | None = None
    part: PartOfDay | None = None
    with_whom: str = ""
    let_go_at: datetime | None = None


class ToldMission(msgspec.Struct, frozen=True):
    """What was told about a mission once; ``number`` counts from 1 within the mission, and nothing told is ever erased.

    ``day`` is the day it is about. ``corrects`` is the number of what it takes the place of. ``by`` is who
    was signed in: a member of staff, or the participant where ``own``.
    """

    mission: str
    participant: str
    number: int
    outcome: MissionOutcome
    day: date
    by: str
    at: datetime
    words: str = ""
    own: bool = False
    corrects: int | None = None
