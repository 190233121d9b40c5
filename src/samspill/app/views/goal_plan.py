"""The plan of goals as pages show it."""

from datetime import datetime

import msgspec


class VersionView(msgspec.Struct, frozen=True):
    """One change of the plan: by whom, when and why, and which goals came in and went out."""

    by: str
    at: datetime
    reason: str
    undone: bool
    came: tuple[str, ...]
    went: tuple[str, ...]


class GoalPlanView(msgspec.Struct, frozen=True):
    """The goals in the order they are wanted, and how that came to be, the latest change first."""

    goals: tuple[str, ...]
    changes: tuple[VersionView, ...]
