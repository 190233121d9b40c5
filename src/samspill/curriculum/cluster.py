"""How barriers hang together, as the curriculum itself has it: themes that the same goals help with.

Barriers belong to themes, and goals address themes; so two themes hang together by the goals they share, and a profile
points to the goals that address what is heaviest.
"""

from collections.abc import Mapping
from itertools import combinations

import msgspec

from samspill.model.goals import Goal, GoalState
from samspill.model.themes import BarrierTheme

from .graph import GoalGraph
from .states import SETTLED


class Tie(msgspec.Struct, frozen=True):
    """Two themes and the goals that help with both, in graph order."""

    themes: tuple[BarrierTheme, BarrierTheme]
    goals: tuple[str, ...]


def ties(goals: GoalGraph) -> tuple[Tie, ...]:
    """Every pair of themes that shares a goal, in the order of the themes."""
    found = []
    for pair in combinations(BarrierTheme, 2):
        shared = tuple(goal.id for goal in goals if set(pair) <= set(goal.themes))
        if shared:
            found.append(Tie(pair, shared))
    return tuple(found)


def points_to(
    goals: GoalGraph, heaviness: Mapping[BarrierTheme, float], states: Mapping[str, GoalState], most: int
) -> tuple[str, ...]:
    """The ``most`` goals that the heaviest themes point to: not settled, open before locked, heaviest first.

    A goal counts for the heaviness (0-4) of all its themes together, so that one that helps with two comes before one
    that helps with either; where that is equal, what is more basic comes first.
    """
    order = {goal.id: place for place, goal in enumerate(goals)}

    def rank(goal: Goal) -> tuple[bool, float, int]:
        heavy = sum(heaviness.get(theme, 0.0) for theme in goal.themes)
        return states.get(goal.id) is GoalState.LOCKED, -heavy, order[goal.id]

    pointed = [
        goal
        for goal in goals
        if states.get(goal.id) not in SETTLED and any(heaviness.get(theme, 0.0) > 0 for theme in goal.themes)
    ]
    return tuple(goal.id for goal in sorted(pointed, key=rank)[:most])
