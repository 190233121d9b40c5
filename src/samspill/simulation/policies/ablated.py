"""samspill with one part taken out, to see what that part is worth: as in every honest report, also where it is not."""

from collections.abc import Mapping
from functools import lru_cache

import msgspec

from samspill.curriculum import GoalGraph, RunResult
from samspill.curriculum.worth import Weights
from samspill.model.themes import BarrierTheme
from samspill.simulation.protocols import CheckIn, Outcome
from samspill.simulation.world import World

from .shipped import Shipped


class WithoutNeeds(Shipped):
    """Knows nothing of what rests on what."""

    def __init__(self, world: World, seed: int) -> None:
        super().__init__(_without_needs(world), seed)


class WithoutDistress(Shipped):
    """Does not ask how it felt, and reckons with no distress."""

    weights = Weights(distress=0.0, chance_of_too_much=1.0)

    def begin(self, gap_days: float, check_in: CheckIn, runs: int) -> int:
        """The check-in goes unheard."""
        return super().begin(gap_days, CheckIn(distress=0), runs)

    def kept(self, scenario: str, level: int, outcome: Outcome) -> RunResult:
        """So does the rating."""
        return super().kept(scenario, level, msgspec.structs.replace(outcome, distress=0))


class WithoutForgetting(Shipped):
    """Believes that what has been learnt stays."""

    weights = Weights(keeping=0.0)

    def begin(self, gap_days: float, check_in: CheckIn, runs: int) -> int:
        """Days pass; nothing fades."""
        super().begin(gap_days, check_in, runs)
        return 0


class WithoutPlan(Shipped):
    """Looks at one run at a time: no beginning, no end, no try, no aim, and no thought of what rests on a goal."""

    weights = Weights(shape=0.0, end_well=0.0, spacing=0.0, probes=False, unlocking=0.0, aim=0.0)


class WithoutAim(Shipped):
    """Leads nobody to anything complex; what is worth most now is taken."""

    weights = Weights(aim=0.0)


class WithoutProfile(Shipped):
    """Has not read the barrier profile."""

    def start(self, intake: Mapping[BarrierTheme, int]) -> None:
        """Everybody is in the middle."""
        super().start(dict.fromkeys(intake, 2))


# Private functions


@lru_cache(maxsize=4)
def _without_needs(world: World) -> World:
    apart = GoalGraph(msgspec.structs.replace(goal, needs=()) for goal in world.goals)
    return World(apart, world.scenarios, world.barriers)
