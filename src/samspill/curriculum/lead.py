"""Where practice leads: to what the participant practises for or, where nobody has said that, to the nearest goal.

Every page that says so asks here, so that none says anything else than what decides (``outlook``).
"""

from enum import StrEnum

import msgspec

from samspill.model.words import Text

from .outlook import outlook
from .question import Question
from .remarks import Remark, remark
from .sentences_why import TOWARDS, Towards
from .states import SETTLED


class OnTheWay(StrEnum):
    """Where a goal of the way stands: in place, next (all it needs is), later, or left out by the plan."""

    IN_PLACE = "in_place"
    NEXT = "next"
    LATER = "later"
    LEFT_OUT = "left_out"


class Lead(msgspec.Struct, frozen=True):
    """The ``goals`` that practice leads to, whether they are the participant's ``own``, and the ``way`` to them.

    The way is they and all that they rest on, in an order in which every goal comes after what it needs.
    """

    goals: tuple[str, ...]
    own: bool
    way: dict[str, OnTheWay]
    said: Remark


def leads_to(question: Question) -> Lead | None:
    """Where practice leads from here; ``None`` where no goal is said and none is near enough."""
    goals = question.still_own or _nearest(question)
    if not goals:
        return None
    way = frozenset(goals).union(*(question.goals.prerequisites(goal) for goal in goals))
    stands = {goal: _stands(question, goal, goals) for goal in question.goals.order if goal in way}
    return Lead(goals, question.has_own_goal, stands, _said(question, goals))


# Private functions


def _nearest(question: Question) -> tuple[str, ...]:
    aim = outlook(question).aim
    return (aim,) if aim is not None else ()


def _stands(question: Question, goal: str, aimed_at: tuple[str, ...]) -> OnTheWay:
    """Where practice leads is not in place before it is settled: to be believed to handle it is not enough."""
    if question.states.get(goal) in SETTLED or (goal in question.met and goal not in aimed_at):
        return OnTheWay.IN_PLACE
    if _is_left_out(question, goal, target_only=goal in aimed_at):
        return OnTheWay.LEFT_OUT
    return OnTheWay.NEXT if question.met.issuperset(question.goals[goal].needs) else OnTheWay.LATER


def _is_left_out(question: Question, goal: str, *, target_only: bool) -> bool:
    """Whether the plan leaves out every scenario that practises a goal, or that is about it."""
    practise = [s for s in question.scenarios if s.target == goal or (goal in s.supporting and not target_only)]
    return bool(practise) and all(question.left_out(scenario) for scenario in practise)


def _said(question: Question, goals: tuple[str, ...]) -> Remark:
    names = [question.goals[goal].name for goal in goals]
    named = Text("», «".join(name.nb for name in names), "”, “".join(name.en for name in names))
    about = Towards.OWN if question.has_own_goal else Towards.NEAREST
    return remark(about, TOWARDS, {"goal": goals[0]}, goal=named)
