"""The order in which a participant and their care worker want to take goals; each change is a version of its own."""

from datetime import datetime

import msgspec


class GoalPlan(msgspec.Struct, frozen=True):
    """The goals in the order they are wanted, why, who wrote it down and when; never changed, only followed by a newer.

    ``undone``: this version brings back the one before the last.
    """

    participant: str
    goals: tuple[str, ...]
    reason: str
    by: str
    at: datetime
    undone: bool = False
