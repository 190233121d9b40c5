"""How much a scenario strains: as its themes say or, where many have rated it, as they found it (``as_rated``)."""

from dataclasses import dataclass
from functools import lru_cache

import msgspec
import numpy as np

from .arrays import Floats
from .chart import Chart


class ScenarioStrain(msgspec.Struct, frozen=True):
    """What ratings of many say of one scenario.

    ``times`` is how many times as much as its themes say each theme is strained, in the order of ``BarrierTheme``;
    ``sure`` how far that is known (0 not at all, 1 fully); ``people`` and ``ratings`` how many said so. ``apart`` is
    how far people differ in any one scenario, as a share of what is expected of it.
    """

    scenario: str
    times: tuple[float, ...]
    sure: float
    people: int
    ratings: int
    apart: float


@dataclass(frozen=True, slots=True, eq=False)
class Strained:
    """How much each scenario strains each theme (S, T), and how far that is known from ratings of many (S, 0-1).

    ``apart`` is how far people differ in a scenario, as a share of what is expected of it, where that is fully known.
    """

    strain: Floats
    sure: Floats
    apart: float = 0.0


@lru_cache(maxsize=64)
def strained(chart: Chart, told: tuple[ScenarioStrain, ...] = ()) -> Strained:
    """What is known of the scenarios of a chart; of one that nothing is told of, what its themes say."""
    strain, sure = chart.strain.copy(), np.zeros(len(chart.scenarios))
    at = {scenario: place for place, scenario in enumerate(chart.scenarios)}
    for one in told:
        if one.scenario in at:
            strain[at[one.scenario]] *= one.times
            sure[at[one.scenario]] = one.sure
    return Strained(strain, sure, max((one.apart for one in told), default=0.0))


def in_all(chart: Chart, told: ScenarioStrain) -> float:
    """How many times as much as its themes say a scenario strains in all; 1 where it is not one of the chart."""
    if told.scenario not in chart.scenarios:
        return 1.0
    said = chart.strain[chart.scenarios.index(told.scenario)]
    return float(said @ np.array(told.times) / said.sum()) if said.any() else 1.0
