"""The orders in which goals have been wanted, in memory."""

from samspill.app.records.goal_plan import GoalPlan


class MemoryGoalPlanBook:
    """Meets ``GoalPlanBook``."""

    def __init__(self, kept: dict[int, GoalPlan]) -> None:
        self._kept = kept

    def add(self, plan: GoalPlan) -> None:
        self._kept[len(self._kept)] = plan

    def versions(self, participant: str) -> tuple[GoalPlan, ...]:
        return tuple(plan for plan in self._kept.values() if plan.participant == participant)
