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
_WORN_PER_RUN, _WORN_MOST, _LEFT_EARLY = 0.08, 0.7, -0.03
_LEFT = Ending.LEFT
_BY_LEVEL: list[float] = BY_LEVEL.tolist()
_FEW = 8


class Felt(Following):
    """The runs that say something of distress: a rating, or an early exit."""

    def __init__(self, chart: Chart) -> None:
        self.chart = chart
        self._at = {scenario: place for place, scenario in enumerate(chart.scenarios)}
        self._complexity: list[float] = complexity(chart).tolist()
        self._worn = [0.0] * len(self._at)
        self._last = [0] * len(self._at)
        self._count = 0
        self._row, self._told = np.empty((_FEW, chart.strain.shape[1] + 3)), np.empty((_FEW, 4))

    def take(self, run: RunResult) -> None:
        """See ``Following``."""
        place, peak, left = self._at.get(run.scenario), run.distress_peak, run.ending is _LEFT
        if place is not None and (peak is not None or left):
            shown = run.shown.get(self.chart.targets[place])
            success = _EXPECTED_SUCCESS if shown is None else shown.share
            self.rated(place, run.level, success, LEFT_MEANS if peak is None else peak, run.day, left=left)

    def rated(self, place: int, level: int, success: float, value: float, day: int, *, left: bool = False) -> None:
        """Take in a rating (0-10) of the scenario at a place, and the share of its target that went well."""
        worn = self._worn[place] * math.exp((self._last[place] - day) / BACK_DAYS)
        more = _LEFT_EARLY if left else _WORN_PER_RUN * (1 - worn)
        self._worn[place], self._last[place] = min(max(worn + more, 0.0), _WORN_MOST), day
        load = (1 - worn) * self._complexity[place] * _BY_LEVEL[level - 1]
        if self._count == len(self._row):
            self._row, self._told = (np.concatenate([kept, np.empty_like(kept)]) for kept in (self._row, self._told))
        row = self._row[self._count]
        row[0], row[1:-2], row[-2] = 1.0, self.chart.strain[place] * load, 0.7 - success
        self._told[self._count] = place, load, max(value, LEFT_MEANS) if left else value, day
        self._count += 1

    @property
    def row(self) -> Floats:
        """What each rating (R) weighs on what all share (D); whether it is of today is left open."""
        return self._row[: self._count]

    @property
    def told(self) -> Floats:
        """Its scenario, load, value and day (R, 4)."""
        return self._told[: self._count]

    @property
    def worn(self) -> tuple[list[float], list[int]]:
        """How far each scenario had worn off when it was last practised, and on which day that was (S each)."""
        return self._worn, self._last


def ratings_of(felt: Sequence[Felt], days: Ints) -> Ratings:
    """What many people's runs say (n), each as it counts on a day of their own (n)."""
    person = np.repeat(np.arange(len(felt)), [len(its.told) for its in felt])
    row = np.concatenate([its.row for its in felt])
    scenario, load, value, day = np.concatenate([its.told for its in felt]).T
    today = day >= days[person]
    row[:, -1] = today
    worn, last = (np.array(its) for its in zip(*(its.worn for its in felt), strict=True))
    since = np.maximum(days[:, None] - last, 0)
    return Ratings(person, scenario.astype(np.int64), row, load, value, today, worn * np.exp(-since / BACK_DAYS))
