"""What one participant's runs say of distress, and how far each scenario has worn off: run by run."""

import math
from collections.abc import Sequence

import numpy as np

from samspill.model.outputs import Ending

from .arrays import Floats, Ints
from .chart import Chart
from .distress import BACK_DAYS, BY_LEVEL, LEFT_MEANS, Ratings, complexity
from .following import Following
from .results import RunResult

_EXPECTED_SUCCESS = 0.7
_WORN_PER_RUN, _WORN_MOST, _LEFT_EARLY = 0.08, 0.7, 0.03
_LEFT = Ending.LEFT
_BY_LEVEL: list[float] = BY_LEVEL.tolist()


class Felt(Following):
    """The runs that say something of distress: a rating, or an early exit."""

    def __init__(self, chart: Chart) -> None:
        self.chart, self._targets = chart, chart.targets
        self._at = {scenario: place for place, scenario in enumerate(chart.scenarios)}
        self._complexity: list[float] = complexity(chart).tolist()
        self._worn = [0.0] * len(self._at)
        self._last = [0] * len(self._at)
        self._told: Floats = np.empty((0, 5))
        self._new: list[tuple[float, ...]] = []

    def take(self, run: RunResult) -> None:
        """See ``Following``."""
        place, peak, left = self._at.get(run.scenario), run.distress_peak, run.ending is _LEFT
        if place is not None and (peak is not None or left):
            shown = run.shown.get(self._targets[place])
            success = _EXPECTED_SUCCESS if shown is None else shown.share
            self.rated(place, run.level, success, LEFT_MEANS if peak is None else peak, run.day, left)

    def rated(self, place: int, level: int, success: float, value: float, day: int, left: bool = False) -> None:
        """Take in a rating (0-10) of the scenario at a place, and the share of its target that went well."""
        worn = self._worn[place]
        if worn:
            worn *= math.exp((self._last[place] - day) / BACK_DAYS)
        if left:
            value, now = max(value, LEFT_MEANS), max(worn - _LEFT_EARLY, 0.0)
        else:
            now = worn + _WORN_PER_RUN * (1 - worn)
        self._worn[place], self._last[place] = min(now, _WORN_MOST), day
        load = (1 - worn) * self._complexity[place] * _BY_LEVEL[level - 1]
        self._new.append((place, load, 0.7 - success, value, day))

    @property
    def told(self) -> Floats:
        """Of each rating (R, 5) its scenario, load, what was missing of the target, value and day."""
        if self._new:
            self._told, self._new = np.concatenate([self._told, np.array(self._new)]), []
        return self._told

    @property
    def worn(self) -> tuple[list[float], list[int]]:
        """How far each scenario had worn off when it was last practised, and on which day that was (S each)."""
        return self._worn, self._last


def ratings_of(felt: Sequence[Felt], days: Ints) -> Ratings:
    """What many people's runs say (n), each as it counts on a day of their own (n)."""
    told = [its.told for its in felt]
    person = np.repeat(np.arange(len(felt)), [len(its) for its in told])
    at, load, unready, value, day = np.concatenate(told).T
    worn, last = (np.array(its) for its in zip(*(its.worn for its in felt), strict=True))
    since = np.maximum(days[:, None] - last, 0)
    return Ratings(
        person, at.astype(np.int64), load, unready, value, day >= days[person], worn * np.exp(-since / BACK_DAYS)
    )
