"""How a participant's barriers hang together, and which goals they point to, as a page shows it."""

import msgspec

from samspill.curriculum import Tie
from samspill.model.goals import Goal, GoalState
from samspill.model.themes import BarrierTheme

from .profile import RatedBarrier


class ThemeWeight(msgspec.Struct, frozen=True):
    """A theme with its barriers, how heavy it is (0-4) and how many goals address it."""

    theme: BarrierTheme
    barriers: tuple[RatedBarrier, ...]
    heaviness: float
    goals: int

    @property
    def rated(self) -> bool:
        """Whether anything under it has been rated."""
        return any(one.value is not None for one in self.barriers)


class PointedGoal(msgspec.Struct, frozen=True):
    """A goal that the profile points to, and how far it has come."""

    goal: Goal
    state: GoalState


class Cluster(msgspec.Struct, frozen=True):
    """Five themes, which of them hang together by shared goals, and the goals that the heaviest of them point to."""

    participant: str
    alias: str
    themes: tuple[ThemeWeight, ...]
    ties: tuple[Tie, ...]
    goals: tuple[PointedGoal, ...]

    @property
    def rated(self) -> bool:
        """Whether anything has been rated at all."""
        return any(theme.rated for theme in self.themes)
