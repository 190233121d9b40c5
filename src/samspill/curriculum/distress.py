"""What is believed of distress (0-10), for one person or many: how much each theme, scenario and day weighs.

A Bayesian linear regression in closed form, so the order of runs makes no difference. A rating is
base + today + load x (themes + the scenario's own) + unready x (0.7 - success), where the load grows with level and
complexity and wears off with each run. Shapes: n people, S scenarios, L levels, T themes, D = T + 3 shared weights
(base, themes, unready, today).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from .arrays import Bools, Floats, Ints
from .chart import Chart
from .strain import Strained, strained

TOO_MUCH = 7.0
"""The limit that a run should keep under, on the scale 0-10."""

LEFT_MEANS = 8.5
"""Leaving early is taken as at least this much distress, whatever was said."""

_BASE, _BASE_SD = 1.8, 0.9
_THEME, _PER_SEVERITY = 1.3, 1.7
"""What a theme weighs that is no barrier, and how much more for each step of its heaviness."""
_THEME_SD, _ALL_THEMES_SD = 1.0, 0.6
"""How far off that may be, for each theme and for all alike."""
_UNKNOWN_SEVERITY = 1.8
_UNREADY, _UNREADY_SD = 1.2, 0.5
_SCENARIO_SD, _SCENARIO_SHARE = 0.8, 0.4
"""How far a scenario may strain from what its themes say, and how much further for all that they say: what touches
nothing heavy seldom strains much (docs/explanations/decisions/0038-how-sure-of-distress.md)."""
FOR_ONE_SD = 0.4
"""The same for one person, where what it is to most people is fully known; and so much further as people differ."""
_NOISE, _DAY_SD, _CHECK_IN_NOISE = 0.9, 0.7, 0.9
DAY_NOISE = _NOISE**2 + _DAY_SD**2
"""How far a rating may be off, squared, with the unknown mood of its day."""
BACK_DAYS = 90.0
"""In about so many days what has worn off is nearly back."""

_FROM_LEVEL, _PER_LEVEL, _SIMPLE, _PER_DOMAIN = 0.35, 0.2, 0.7, 0.18
BY_LEVEL: Floats = _FROM_LEVEL + _PER_LEVEL * np.arange(1.0, 6.0)
"""How much each level strains (5)."""


class Ahead(NamedTuple):
    """Distress to expect for every scenario and level (n, S, L): mean, spread, and chance of too much."""

    mean: Floats
    spread: Floats
    too_much: Floats

    def of(self, person: int) -> "Ahead":
        """That of one of the n people (n = 1)."""
        return Ahead(*(values[person : person + 1] for values in self))


class Sums(NamedTuple):
    """What ratings add up to: shared weights with each other (n, D, D), with scenarios (n, D, S), and with ratings."""

    shared: Floats
    crossed: Floats
    own: Floats
    shared_by_value: Floats
    own_by_value: Floats


class Ratings(NamedTuple):
    """Ratings of the highest distress in R runs, ``person`` (R) by person, oldest first.

    ``scenario`` (R); ``row`` (R, D) is what each weighs on the shared weights, ``load`` (R) on the scenario's own;
    ``value`` (R) the rating 0-10, and ``today`` (R) says which are of today. ``worn`` (n, S) is how far each scenario
    has worn off by now.
    """

    person: Ints
    scenario: Ints
    row: Floats
    load: Floats
    value: Floats
    today: Bools
    worn: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Distress:
    """What is known: ``severity`` (n, T), how scenarios strain, what ratings add up to, what has ``worn`` (n, S)."""

    chart: Chart
    strained: Strained
    severity: Floats
    sums: Sums
    worn: Floats


def severities(profiles: Iterable[tuple[float | None, ...]]) -> Floats:
    """How heavy each theme is (n, T; 0-4); what nobody has rated is taken to be in the middle."""
    return np.array([[_UNKNOWN_SEVERITY if s is None else s for s in profile] for profile in profiles])


def known_distress(
    chart: Chart, severity: Floats, ratings: Ratings, check_in: Floats, found: Strained | None = None
) -> Distress:
    """What the barrier profiles (n, T; 0-4), the ratings so far and today's check-ins (n; nan without) say.

    ``found`` is how scenarios strain where many have rated them; without it, as their themes say.

    What was rated on an earlier day carries that day's unknown mood, so it counts a little less.
    """
    row, load, value = ratings.row, ratings.load, ratings.value
    weight = 1 / np.where(ratings.today, _NOISE**2, DAY_NOISE)
    shared, shared_by_value = _shared(ratings.person, row, weight, value, len(severity))
    asked = _CHECK_IN_NOISE**-2 * ~np.isnan(check_in)
    shared[:, :: row.shape[1] - 1, :: row.shape[1] - 1] += asked[:, None, None]
    shared_by_value[:, :: row.shape[1] - 1] += (asked * np.nan_to_num(check_in))[:, None]
    shape = len(severity), len(chart.scenarios)
    at = ratings.person * shape[1] + ratings.scenario
    own = np.bincount(at, load**2 * weight, shape[0] * shape[1]).astype(np.float64).reshape(shape)
    own_by_value = np.bincount(at, load * weight * value, shape[0] * shape[1]).astype(np.float64).reshape(shape)
    crossed = _by_place(at, row * (load * weight)[:, None], shape)
    found = found or strained(chart)
    return Distress(chart, found, severity, Sums(shared, crossed, own, shared_by_value, own_by_value), ratings.worn)


def ahead(distress: Distress, success: Floats) -> Ahead:
    """What to expect today of every scenario and level; ``success`` (n, S, L) on the target."""
    mean, own_mean, covariance, crossed, own = _posterior(distress)
    strain, load, unready = distress.strained.strain, _load(distress), 0.7 - success
    themes = slice(1, 1 + strain.shape[1])
    today = covariance[:, 0] + covariance[:, -1]
    u = themes.stop
    flat = today[:, 0] + today[:, -1]
    flat_load = today[:, themes] @ strain.T + crossed[:, 0] + crossed[:, -1]
    both = ((strain @ covariance[:, themes, themes]) * strain).sum(-1)
    both_load = both + 2 * (strain.T[None] * crossed[:, themes]).sum(1) + own
    unready_load = covariance[:, u, themes] @ strain.T + crossed[:, u]
    variance = (
        flat[:, None, None]
        + 2 * load * flat_load[..., None]
        + load**2 * both_load[..., None]
        + 2 * unready * today[:, u, None, None]
        + unready**2 * covariance[:, u, u][:, None, None]
        + 2 * unready * load * unready_load[..., None]
    )
    slope = mean[:, themes] @ strain.T + own_mean
    expected = (mean[:, 0] + mean[:, -1])[:, None, None] + load * slope[..., None] + unready * mean[:, u, None, None]
    spread = np.sqrt(variance + _NOISE**2)
    return Ahead(expected, spread, 1 / (1 + np.exp(-1.702 * (expected - TOO_MUCH) / spread)))


def shared_weights(distress: Distress) -> Floats:
    """What is believed of each person, whatever the scenario (n, D): base, themes, unready, today."""
    return _posterior(distress)[0]


def complexity(chart: Chart) -> Floats:
    """How much more a scenario of a more complex domain strains (S)."""
    found: Floats = _SIMPLE + _PER_DOMAIN * chart.rank[chart.target].astype(np.float64)
    return found


# Private functions


def _shared(person: Ints, row: Floats, weight: Floats, value: Floats, people: int) -> tuple[Floats, Floats]:
    """What the rows (R, D) of each person add up to, with each other and with their ratings."""
    weighted, by_value = row * weight[:, None], weight * value
    shared, shared_by_value = np.zeros((people, row.shape[1], row.shape[1])), np.zeros((people, row.shape[1]))
    ends = np.searchsorted(person, np.arange(people + 1)).tolist()
    for n in range(people):
        its = slice(ends[n], ends[n + 1])
        shared[n], shared_by_value[n] = row[its].T @ weighted[its], row[its].T @ by_value[its]
    return shared, shared_by_value


def _by_place(at: Ints, rows: Floats, shape: tuple[int, int]) -> Floats:
    """The sums of rows (R, D) for each person and scenario (n, D, S), added up in their order."""
    width = rows.shape[1]
    places = (at[:, None] * width + np.arange(width)).ravel()
    sums = np.bincount(places, rows.ravel(), shape[0] * shape[1] * width).reshape(*shape, width)
    return np.ascontiguousarray(sums.transpose(0, 2, 1))


def _load(distress: Distress) -> Floats:
    """How much a scenario strains at each level (n, S, L)."""
    fresh = (1 - distress.worn) * complexity(distress.chart)
    return fresh[:, :, None] * BY_LEVEL


def _posterior(distress: Distress) -> tuple[Floats, Floats, Floats, Floats, Floats]:
    """Means of shared weights and scenarios, and their covariance; scenarios are eliminated (Schur complement)."""
    sums, precision = distress.sums, _precision(distress.severity.shape[1])
    weight = _THEME + _PER_SEVERITY * distress.severity
    prior = np.zeros((len(weight), len(precision)))
    prior[:, 0], prior[:, 1:-2], prior[:, -2] = _BASE, weight, _UNREADY
    own_precision = sums.own + 1 / _own_variance(weight, distress.strained)
    share = sums.crossed / own_precision[:, None, :]
    reduced = sums.shared + precision - share @ sums.crossed.transpose(0, 2, 1)
    covariance = np.asarray(np.linalg.inv(reduced), dtype=np.float64)
    right = sums.shared_by_value + prior @ precision - (share @ sums.own_by_value[..., None])[..., 0]
    mean = (covariance @ right[..., None])[..., 0]
    crossed = -covariance @ share
    own_mean = sums.own_by_value / own_precision - (mean[:, None, :] @ share)[:, 0]
    own = 1 / own_precision - (crossed * share).sum(1)
    return mean, own_mean, covariance, crossed, own


def _own_variance(weight: Floats, found: Strained) -> Floats:
    """How far a scenario may strain from what is expected of it (n, S)."""
    expected = weight @ found.strain.T
    nothing_known = _SCENARIO_SD**2 + (_SCENARIO_SHARE * expected) ** 2
    all_known = FOR_ONE_SD**2 + (found.apart * expected) ** 2
    return nothing_known + found.sure * (all_known - nothing_known)


@lru_cache(maxsize=4)
def _precision(themes: int) -> Floats:
    """How sure of the shared weights one is before any rating (D, D)."""
    spread = np.diag(np.array([_BASE_SD, *[_THEME_SD] * themes, _UNREADY_SD, _DAY_SD]) ** 2)
    spread[1:-2, 1:-2] += _ALL_THEMES_SD**2
    precision: Floats = np.linalg.inv(spread)
    return precision
