"""Sessions, their check-in and debrief, and runs."""

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
