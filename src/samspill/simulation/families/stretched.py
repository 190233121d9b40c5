"""Families whose people learn, forget or are strained half as much as they usually are, or twice as much.

What a policy takes people to be like is wrong for most of them, so it must bear being wrong by a factor.
"""

from functools import partial

from samspill.simulation.protocols import MakesCohort
from samspill.simulation.world import World

from .crowd import Crowd

FACTORS = (0.5, 2.0)
"""How much of what is usual."""

_KEPT_IN = {"learning": "speed", "forgetting": "fades", "strain": "strain"}


def stretched(family: type[Crowd], what: str, factor: float, world: World, people: int, seed: int) -> Crowd:
    """People of ``family`` with ``what`` (learning, forgetting, strain) times ``factor``."""
    cohort = family(world, people, seed)
    setattr(cohort, _KEPT_IN[what], getattr(cohort, _KEPT_IN[what]) * factor)
    return cohort


def off_by_a_factor(families: dict[str, MakesCohort]) -> dict[str, MakesCohort]:
    """Every family with one thing off, by name: ``gradual.learning*2``."""
    return {
        f"{name}.{what}*{factor:g}": partial(stretched, family, what, factor)
        for name, family in families.items()
        if isinstance(family, type) and issubclass(family, Crowd)
        for what in _KEPT_IN
        for factor in FACTORS
    }
