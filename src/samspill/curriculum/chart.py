"""The curriculum as arrays: which goal needs which, and which scenario practises and strains what."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Protocol

import numpy as np

from samspill.model.themes import BarrierTheme, Domain

from .arrays import Bools, Floats, Ints
from .graph import GoalGraph

SUPPORT_SHARE = 0.4
"""How much a supporting goal is practised and asked for, against the target."""


class Practised(Protocol):
    """What a chart reads of a scenario."""

    @property
    def id(self) -> str: ...  # noqa: D102
    @property
    def target(self) -> str: ...  # noqa: D102
    @property
    def supporting(self) -> tuple[str, ...]: ...  # noqa: D102


@dataclass(frozen=True, eq=False)
class Chart:
    """Goals (K) in graph order, scenarios (S) in the order given, barrier themes (T).

    ``rank`` (K) is the domain, ``needs`` (K, K) says that the row needs the column, ``rests`` (K) counts what rests on
    a goal; ``target`` (S), ``share`` (S, K) how much a scenario practises a goal, ``strain`` (S, T) which themes it
    touches (rows add up to 1), ``touched`` (S, M) lists the goals a scenario asks for, filled up with others.
    """

    goals: tuple[str, ...]
    scenarios: tuple[str, ...]
    rank: Ints
    needs: Bools
    rests: Ints
    target: Ints
    share: Floats
    strain: Floats
    touched: Ints

    @cached_property
    def targets(self) -> tuple[str, ...]:
        """The target of each scenario by its name."""
        return tuple(self.goals[goal] for goal in self.target.tolist())

    @cached_property
    def needed(self) -> Floats:
        """``needs`` as numbers."""
        return self.needs.astype(np.float64)

    @cached_property
    def touches(self) -> Floats:
        """Which goals each scenario practises at all (S, K), as numbers."""
        return (self.share > 0).astype(np.float64)

    @cached_property
    def farthest(self) -> Ints:
        """The goals of the most complex domain that some scenario has as its target (M)."""
        practised = np.zeros(self.width, dtype=np.bool_)
        practised[self.target] = True
        return np.flatnonzero(practised & (self.rank == Domain.COMPLEX_SOCIAL.rank))

    @cached_property
    def ways(self) -> Floats:
        """What leads to each of these (M, K): 1 for the goal itself and for all that it rests on."""
        reach: Bools = self.needs | np.eye(self.width, dtype=np.bool_)
        for _ in range(self.width.bit_length()):
            reach = reach @ reach
        return reach[self.farthest].astype(np.float64)

    @cached_property
    def before(self) -> Floats:
        """What these rest on (M, K): the same without themselves."""
        return self.ways * (np.arange(self.width) != self.farthest[:, None])

    @cached_property
    def depth(self) -> int:
        """How many steps the longest way down from any goal has; what a goal needs stands before it."""
        below = np.zeros(self.width, dtype=np.int64)
        for goal in range(self.width):
            below[goal] = max((below[need] + 1 for need in np.flatnonzero(self.needs[goal])), default=0)
        return int(below.max(initial=0))

    @property
    def width(self) -> int:
        """How many goals there are."""
        return len(self.goals)


def chart(goals: GoalGraph, scenarios: Iterable[Practised]) -> Chart:
    """The chart of these goals and scenarios; scenarios whose target is not a goal are left out."""
    return _chart(goals, tuple((s.id, s.target, s.supporting) for s in scenarios if s.target in goals))


# Private functions


@lru_cache(maxsize=32)
def _chart(goals: GoalGraph, scenarios: tuple[tuple[str, str, tuple[str, ...]], ...]) -> Chart:
    at = {name: place for place, name in enumerate(goals.order)}
    needs = np.zeros((len(at), len(at)), dtype=np.bool_)
    for goal in goals:
        needs[at[goal.id], [at[need] for need in goal.needs]] = True
    share = np.zeros((len(scenarios), len(at)))
    for row, (_, target, supporting) in enumerate(scenarios):
        share[row, [at[name] for name in supporting if name in at]] = SUPPORT_SHARE
        share[row, at[target]] = 1.0
    return Chart(
        goals.order,
        tuple(name for name, _, _ in scenarios),
        np.array([goal.domain.rank for goal in goals], dtype=np.int64),
        needs,
        np.array([len(goals.rests_on(name)) for name in goals.order], dtype=np.int64),
        np.array([at[target] for _, target, _ in scenarios], dtype=np.int64),
        share,
        share @ _themes(goals) / np.maximum(share.sum(1, keepdims=True), 1e-9),
        np.argsort(-share, axis=1, kind="stable")[:, : int((share > 0).sum(1).max(initial=0))],
    )


def _themes(goals: GoalGraph) -> Floats:
    """Each goal's themes in equal parts (K, T)."""
    table = np.array([[theme in goal.themes for theme in BarrierTheme] for goal in goals], dtype=np.float64)
    table = table.reshape(len(goals), len(BarrierTheme))
    return table / np.maximum(table.sum(1, keepdims=True), 1.0)
