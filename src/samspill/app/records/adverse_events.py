"""Adverse events: what happened, what was done about it, and who signed it."""

from datetime import date, datetime
from enum import StrEnum

import msgspec


class Severity(StrEnum):
    """How strong it was; whether it was *serious* is another question (ICH E2A, section II.B)."""

    MILD = "mild"
    MODERATE = "moderate"
    SEVERE = "severe"


class Relation(StrEnum):
    """How likely it is that the practice had to do with it, as those who were there judge it."""

    NOT_RELATED = "not_related"
    UNLIKELY = "unlikely"
    POSSIBLE = "possible"
    PROBABLE = "probable"
    DEFINITE = "definite"


class AdverseEvent(msgspec.Struct, frozen=True):
    """One version of what was filed; a correction is the next ``version``, counted from 1, and those before it stay.

    ``serious``: danger to life, a stay in hospital, lasting harm, or harm to oneself or others. ``follow_up_on`` is the
    day on which somebody looks after the person again, if that was agreed.
    """

    id: str
    version: int
    participant: str
    day: date
    happened: str
    severity: Severity
    serious: bool
    relation: Relation
    action: str
    by: str
    at: datetime
    session: str | None = None
    follow_up_on: date | None = None


class FollowUp(msgspec.Struct, frozen=True):
    """What was found when somebody followed up; ``next_on`` is the next day to do so, ``None`` when it is over."""

    event: str
    number: int
    participant: str
    words: str
    by: str
    at: datetime
    next_on: date | None = None


class Signature(msgspec.Struct, frozen=True):
    """A supervisor has read ``version`` and decided how things go on."""

    event: str
    participant: str
    version: int
    decision: str
    by: str
    at: datetime
