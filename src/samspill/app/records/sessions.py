"""Sessions, their check-in and debrief, runs and missions."""

from datetime import datetime
from enum import StrEnum

import msgspec

from samspill.model.evidence import Evidence
from samspill.model.outputs import Ending
from samspill.model.run import RunHeader
from samspill.model.words import Language


class SessionPhase(StrEnum):
    """Where a session stands; after a debrief a new run may start."""

    WAITING = "waiting"
    PAIRED = "paired"
    CHECK_IN = "check_in"
    REHEARSAL = "rehearsal"
    RUNNING = "running"
    DEBRIEF = "debrief"
    CLOSED = "closed"


class Session(msgspec.Struct, frozen=True):
    """One appointment between a participant and a care worker."""

    id: str
    participant: str
    staff: str
    language: Language
    phase: SessionPhase
    opened_at: datetime
    closed_at: datetime | None = None


class CheckInRecord(msgspec.Struct, frozen=True):
    """What was asked before practising; ``noes`` are the questions answered no, which need an ``override_reason``."""

    session: str
    answers: dict[str, bool]
    noes: tuple[str, ...]
    override_reason: str
    distress: int
    craving: int
    confidence: int
    by: str
    at: datetime


class Run(msgspec.Struct, frozen=True):
    """One play of one scenario within a session; ``number`` counts from 1, ``seq`` is its first entry in the log."""

    session: str
    number: int
    seq: int
    header: RunHeader
    expected_distress: int | None
    started_at: datetime
    ended_at: datetime | None = None
    ending: Ending | None = None
    evidence: tuple[Evidence, ...] = ()
    distress_peak: int | None = None


class DebriefRecord(msgspec.Struct, frozen=True):
    """The talk after the runs; ``side_effects`` are 0-3 per question.

    A correction is a new ``version``, counted from 1; those before it stay. ``goal`` and ``mission`` name the task.
    """

    session: str
    went_well: str
    happened: str
    distress: int
    craving: int
    confidence: int
    side_effects: dict[str, int]
    by: str
    at: datetime
    version: int = 1
    goal: str | None = None
    mission: str | None = None


class MissionOutcome(StrEnum):
    """How a real-life task went; every answer is a good one."""

    DONE = "done"
    PARTLY = "partly"
    NOT_YET = "not_yet"
    TOO_HARD = "too_hard"


class AgreedMission(msgspec.Struct, frozen=True):
    """One real-life task agreed in a debrief and followed up in a later check-in."""

    session: str
    participant: str
    goal: str
    mission: str
    agreed_at: datetime
    outcome: MissionOutcome | None = None
    followed_up_at: datetime | None = None
