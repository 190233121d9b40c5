"""What there is to practise in a simulation: the shipped curriculum, or one drawn from a seed."""

from dataclasses import dataclass, field

import numpy as np

from samspill.curriculum.chart import Chart, chart
from samspill.curriculum.graph import GoalGraph
from samspill.curriculum.question import Practisable
from samspill.model.barriers import Barrier
from samspill.model.goals import Goal
from samspill.model.pack import Pack
from samspill.model.themes import BarrierTheme, Domain
from samspill.model.words import Text

from .chance import Stream, stream

GOALS_BY_DOMAIN = (12, 12, 10, 6)
SCENARIOS_BY_DOMAIN = (8, 8, 7, 5)
LEVELS = 5

_NOTHING = Text("", "")
_BARRIERS = tuple(Barrier(theme.value, theme, _NOTHING, _NOTHING) for theme in BarrierTheme)


@dataclass(frozen=True, slots=True)
class Sketch:
    """Just what the sequencer reads of a scenario."""

    id: str
    title: Text
    target: str
    supporting: tuple[str, ...] = ()
    levels: dict[int, None] = field(default_factory=lambda: dict.fromkeys(range(1, LEVELS + 1)))
    substance_cues: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class World:
    """Goals and scenarios that everyone may see: participants, policies and whoever scores them."""

    goals: GoalGraph
    scenarios: tuple[Practisable, ...]
    barriers: tuple[Barrier, ...] = _BARRIERS
    """One barrier per theme, so that a profile is five numbers."""

    @property
    def chart(self) -> Chart:
        """The same as arrays."""
        return chart(self.goals, self.scenarios)


def world_of(pack: Pack) -> World:
    """The world of a pack: its goals, its scenarios and its barriers."""
    scenarios = (scenario for _, scenario in sorted(pack.scenarios.items()))
    goals = GoalGraph(pack.goals)
    return World(goals, tuple(s for s in scenarios if s.target in goals), pack.barriers)


def drawn_world(seed: int) -> World:
    """A curriculum of 40 goals in four domains and 28 scenarios, drawn from ``seed``.

    A goal needs one to three goals of the domain below. Every goal is practised somewhere, as target or in support.
    """
    chance = stream(seed, "world")
    goals = _goals(chance)
    return World(GoalGraph(goals), _scenarios(goals, chance))


# Private functions


def _goals(chance: Stream) -> tuple[Goal, ...]:
    themes = tuple(BarrierTheme)
    found: list[Goal] = []
    below: list[str] = []
    for domain, count in zip(Domain, GOALS_BY_DOMAIN, strict=True):
        here = [f"{domain.value[0].upper()}{number:02d}" for number in range(len(found) + 1, len(found) + 1 + count)]
        for name in here:
            most = min(len(below), 3 if domain.rank > 1 else 2)
            needs = chance.choice(below, chance.integers(1, most + 1), replace=False).tolist() if below else []
            touched = chance.choice(len(themes), chance.integers(1, 3), replace=False)
            title = Text(name, name)
            found.append(
                Goal(name, domain, title, title, title, tuple(sorted(needs)), tuple(themes[t] for t in touched), ())
            )
        below = here
    return tuple(found)


def _scenarios(goals: tuple[Goal, ...], chance: Stream) -> tuple[Sketch, ...]:
    by_domain = [[goal for goal in goals if goal.domain is domain] for domain in Domain]
    targets = [
        own[int(place)]
        for own, count in zip(by_domain, SCENARIOS_BY_DOMAIN, strict=True)
        for place in np.sort(chance.choice(len(own), count, replace=False))
    ]
    extra: dict[str, list[str]] = {goal.id: list(goal.needs) for goal in targets}
    taken = {goal.id for goal in targets}
    for goal in goals:
        kin = [target.id for target in targets if target.domain is goal.domain]
        if goal.id not in taken:
            for host in chance.choice(kin, 2, replace=False).tolist():
                extra[host].append(goal.id)
    return tuple(Sketch(f"scene.{g.id}", Text(g.id, g.id), g.id, tuple(extra[g.id])) for g in targets)
