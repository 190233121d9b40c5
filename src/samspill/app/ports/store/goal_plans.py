"""The orders in which goals have been wanted."""

from typing import Protocol

from samspill.app.records.goal_plan import GoalPlan


class GoalPlanBook(Protocol):
    """Every version of every participant's plan of goals."""

    def add(self, plan: GoalPlan) -> None:
        """Add a version."""

    def versions(self, participant: str) -> tuple[GoalPlan, ...]:
        """Every version there has been, oldest first."""
