"""Plans of goals in the database."""

from sqlalchemy import Connection, select

from samspill.app.records.goal_plan import GoalPlan

from .goal_plan_tables import goal_plans
from .rows import add, many


class SqlGoalPlanBook:
    """Meets ``GoalPlanBook``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, plan: GoalPlan) -> None:
        """See the port."""
        add(self._connection, goal_plans, plan)

    def versions(self, participant: str) -> tuple[GoalPlan, ...]:
        """See the port."""
        own = goal_plans.c.participant == participant
        return many(self._connection, select(goal_plans).where(own).order_by(goal_plans.c.id), GoalPlan)
