"""A belief about one goal: how likely it is that each rung 0-5 is the highest level the person handles.

Every operation here keeps the order of beliefs: who was believed to stand higher is never put lower by the same news.
That is why more success never lowers an estimate.
"""

import math
from collections.abc import Collection

Rungs = tuple[float, ...]
"""Six probabilities that add up to 1, for rung 0 (not even level 1) to rung 5 (as life is)."""

TOP = 5

_SHOWN = {1: 0.93, 0: 0.85, -1: 0.58, -2: 0.32, -3: 0.16, -4: 0.08, -5: 0.05}
_CLIMB = {1: 0.15, 0: 0.45, -1: 1.0, -2: 0.6, -3: 0.25, -4: 0.1, -5: 0.05}
_LEARNING = 0.25


def around(centre: float, spread: float) -> Rungs:
    """A bell over the rungs."""
    return _share([math.exp(-0.5 * ((rung - centre) / spread) ** 2) for rung in range(TOP + 1)])


def weigh(rungs: Rungs, level: int, shown: float, missed: float) -> Rungs:
    """The belief after ``shown`` successes and ``missed`` misses (whole or part) at ``level``."""
    logs = []
    for rung, share in enumerate(rungs):
        chance = shown_chance(rung, level)
        log = math.log(share) if share > 0 else -math.inf
        logs.append(log + shown * math.log(chance) + missed * math.log(1 - chance))
    highest = max(logs)
    return _share([math.exp(log - highest) for log in logs])


def climb(rungs: Rungs, levels: Collection[int]) -> Rungs:
    """The belief after one run at these levels: most is learnt one step above what one handles."""
    up = [_LEARNING * max(_CLIMB[_gap(rung, level)] for level in levels) for rung in range(TOP)] + [0.0]
    moved = [share * (1 - step) for share, step in zip(rungs, up, strict=True)]
    for rung in range(TOP):
        moved[rung + 1] += rungs[rung] * up[rung]
    return tuple(moved)


def fade(rungs: Rungs, lost: float) -> Rungs:
    """The belief when one rung has been lost with probability ``lost``."""
    kept = [share * (1 - lost) for share in rungs]
    kept[0] = rungs[0]
    for rung in range(TOP):
        kept[rung] += rungs[rung + 1] * lost
    return tuple(kept)


def at_least(rungs: Rungs, rung: int) -> float:
    """The probability of standing on ``rung`` or higher."""
    return math.fsum(rungs[rung:])


def shown_chance(rung: int, level: int) -> float:
    """The chance that an opportunity at ``level`` is taken by someone who stands on ``rung``."""
    return _SHOWN[_gap(rung, level)]


# Private functions


def _gap(rung: int, level: int) -> int:
    return max(-5, min(1, rung - level))


def _share(weights: list[float]) -> Rungs:
    total = math.fsum(weights)
    return tuple(weight / total for weight in weights)
