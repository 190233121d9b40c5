"""The order in which a participant and their care worker want to take the goals.

A wish weighs among what is open: it never lifts a limit, brings what has a need missing before its time or changes a
level, and says nothing of skill.
"""

from .question import Question
from .states import SETTLED


def still_wanted(question: Question) -> tuple[str, ...]:
    """The goals of the order that are not settled yet, each once."""
    known = (goal for goal in dict.fromkeys(question.order) if goal in question.goals)
    return tuple(goal for goal in known if question.states.get(goal) not in SETTLED)


def wanted(question: Question) -> dict[str, float]:
    """How much each goal is wanted now: 1 for the first, a half for the second, a third for the next.

    What a wanted goal rests on and is not met yet is wanted as much, for it is the way there; what has a need missing
    itself is not wanted yet.
    """
    found: dict[str, float] = {}
    for place, goal in enumerate(still_wanted(question), start=1):
        for one in _ways(question, goal):
            if question.met.issuperset(question.goals[one].needs):
                found[one] = max(found.get(one, 0.0), 1 / place)
    return found


def wanted_for(question: Question, goal: str) -> str | None:
    """The first goal of the order that ``goal`` is, or leads to."""
    return next((aim for aim in still_wanted(question) if goal in _ways(question, aim)), None)


# Private functions


def _ways(question: Question, aim: str) -> frozenset[str]:
    return (question.goals.prerequisites(aim) - question.met) | {aim}
