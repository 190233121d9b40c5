"""samspill with a wrong map of what needs what: needs left out, made up, or pointing at another goal.

Nobody's graph is right. A need that is turned round cannot be tried: ``GoalGraph`` refuses what needs a goal of a
higher domain, so a need is moved to another goal of the same domain instead.
"""

from collections.abc import Callable
from functools import lru_cache

import msgspec

from samspill.curriculum import GoalGraph
from samspill.model.goals import Goal
from samspill.simulation.chance import Stream, stream
from samspill.simulation.world import World

from .shipped import Shipped

SHARES = (10, 20, 40)
"""How many of a hundred needs are wrong."""


class Misled(Shipped):
    """Believes in needs that are wrong; ``how`` is one of ``MISTAKES``."""

    def __init__(self, how: str, percent: int, world: World, seed: int) -> None:
        super().__init__(_misdrawn(world, how, percent), seed)


# Private functions

_Change = Callable[[Goal, str, list[str], Stream], tuple[str, ...]]


def _left_out(goal: Goal, need: str, others: list[str], chance: Stream) -> tuple[str, ...]:
    return tuple(one for one in goal.needs if one != need)


def _made_up(goal: Goal, need: str, others: list[str], chance: Stream) -> tuple[str, ...]:
    return tuple(sorted({*goal.needs, str(chance.choice(others))}))


def _moved(goal: Goal, need: str, others: list[str], chance: Stream) -> tuple[str, ...]:
    return _left_out(msgspec.structs.replace(goal, needs=_made_up(goal, need, others, chance)), need, others, chance)


MISTAKES: dict[str, _Change] = {"dropped": _left_out, "added": _made_up, "moved": _moved}
"""What can be wrong with a need, by name."""


@lru_cache(maxsize=16)
def _misdrawn(world: World, how: str, percent: int) -> World:
    chance, known = stream(0, "misled", how), dict(world.goals.goals)
    needs = [(goal.id, need) for goal in world.goals for need in goal.needs]
    for place in sorted(chance.choice(len(needs), round(len(needs) * percent / 100), replace=False).tolist()):
        goal, need = known[needs[place][0]], needs[place][1]
        taken = {goal.id, *goal.needs, *world.goals[goal.id].needs}
        others = [g.id for g in world.goals if g.domain is known[need].domain and g.id not in taken]
        if need in goal.needs and others:
            known[goal.id] = msgspec.structs.replace(goal, needs=MISTAKES[how](goal, need, others, chance))
    return World(GoalGraph(known.values()), world.scenarios, world.barriers)
