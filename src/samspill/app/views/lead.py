"""Where practice leads, as pages show it: the goal at the end, and where each goal of the way stands."""

import msgspec

from samspill.curriculum import OnTheWay
from samspill.model.words import Text


class LeadGoal(msgspec.Struct, frozen=True):
    """One goal of the way, and where it stands."""

    id: str
    name: Text
    stands: OnTheWay


class LeadView(msgspec.Struct, frozen=True):
    """The ``goals`` that practice leads to, whether they are the participant's ``own``, and all the ``way`` to them.

    ``said`` is one sentence for staff about what it means for what is suggested.
    """

    goals: tuple[LeadGoal, ...]
    own: bool
    way: tuple[LeadGoal, ...]
    said: Text

    @property
    def left_out(self) -> bool:
        """Whether the plan leaves out all practice of the goal itself: it can only be led up to."""
        return any(goal.stands is OnTheWay.LEFT_OUT for goal in self.goals)

    def standing(self, stands: str) -> tuple[LeadGoal, ...]:
        """The goals of the way that stand so, each after what it needs."""
        return tuple(goal for goal in self.way if goal.stands == stands)
