"""What is believed of distress (0-10), for one person or many: how much each theme, scenario and day weighs.

A Bayesian linear regression in closed form, so the order of runs makes no difference. A rating is
base + today + load x (themes + the scenario's own) + unready x (0.7 - success), where the load grows with level and
complexity and wears off with each run. Shapes: n people, S scenarios, L levels, T themes, D = 3 + T shared weights
(base, unready, today, themes).
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

BASE_AT, UNREADY_AT, TODAY_AT = range(3)
THEMES = slice(3, None)
"""Where the shared weights stand."""
_FELT_AT = slice(BASE_AT, TODAY_AT + 1, TODAY_AT - BASE_AT)
"""Base and today: what a check-in is made of."""
_PARTS, _LOAD = 4, 3
"""Of a rating: base, unready, today, and load, which a scenario's themes share."""


class Ahead(NamedTuple):
    """Distress to expect for every scenario and level (n, S, L): mean, spread, and chance of too much."""

    mean: Floats
    spread: Floats
    too_much: Floats

    def of(self, person: int) -> "Ahead":
        """That of one of the n people (n = 1)."""
        return Ahead(*(values[person : person + 1] for values in self))


class Ratings(NamedTuple):
    """Ratings of the highest distress in R runs, ``person`` (R) by person, oldest first.

    ``scenario`` (R); ``load`` (R) is how much of what it strains came into play, ``unready`` (R) what was missing of
    its target; ``value`` (R) the rating 0-10, and ``today`` (R) says which are of today. ``worn`` (n, S) is how far
    each scenario has worn off by now.
    """

    person: Ints
    scenario: Ints
    load: Floats
    unready: Floats
    value: Floats
    today: Bools
    worn: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Distress:
    """What is known: ``severity`` (n, T), how scenarios strain, today's ``check_in`` (n), what has ``worn`` (n, S).

    ``added_up`` (n, S, 5, 4) is what ratings add up to, whatever a scenario strains: base, unready, today, load and the
    rating itself, each times the first four.
    """

    chart: Chart
    strained: Strained
    severity: Floats
    added_up: Floats
    check_in: Floats
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
    its = np.stack([np.ones(len(ratings.load)), ratings.unready, ratings.today, ratings.load, ratings.value], axis=1)
    weight = 1 / np.where(ratings.today, _NOISE**2, DAY_NOISE)
    each = its[:, :, None] * (its[:, :_PARTS] * weight[:, None])[:, None, :]
    shape = len(severity), len(chart.scenarios), *each.shape[1:]
    added_up = _by_place(ratings.person * shape[1] + ratings.scenario, each, shape)
    return Distress(chart, found or strained(chart), severity, added_up, check_in, ratings.worn)


def ahead(distress: Distress, success: Floats) -> Ahead:
    """What to expect today of every scenario and level; ``success`` (n, S, L) on the target."""
    mean, own_mean, covariance, crossed, own = _posterior(distress)
    strain, load, unready = distress.strained.strain, _load(distress), 0.7 - success
    today = covariance[:, BASE_AT] + covariance[:, TODAY_AT]
    flat = today[:, BASE_AT] + today[:, TODAY_AT]
    flat_load = today[:, THEMES] @ strain.T + crossed[:, BASE_AT] + crossed[:, TODAY_AT]
    both = ((strain @ covariance[:, THEMES, THEMES]) * strain).sum(-1)
    both_load = both + 2 * (strain.T[None] * crossed[:, THEMES]).sum(1) + own
    unready_load = covariance[:, UNREADY_AT, THEMES] @ strain.T + crossed[:, UNREADY_AT]
    variance = (
        flat[:, None, None]
        + 2 * load * flat_load[..., None]
        + load**2 * both_load[..., None]
        + 2 * unready * today[:, UNREADY_AT, None, None]
        + unready**2 * covariance[:, UNREADY_AT, UNREADY_AT][:, None, None]
        + 2 * unready * load * unready_load[..., None]
    )
    slope = mean[:, THEMES] @ strain.T + own_mean
    flat_mean, unready_mean = mean[:, BASE_AT] + mean[:, TODAY_AT], mean[:, UNREADY_AT]
    expected = flat_mean[:, None, None] + load * slope[..., None] + unready * unready_mean[:, None, None]
    spread = np.sqrt(variance + _NOISE**2)
    return Ahead(expected, spread, 1 / (1 + np.exp(-1.702 * (expected - TOO_MUCH) / spread)))


def shared_weights(distress: Distress) -> Floats:
    """What is believed of each person, whatever the scenario (n, D): base, unready, today, themes."""
    left = _without_scenarios(distress)
    return np.asarray(np.linalg.solve(left.precision, left.right[..., None])[..., 0], dtype=np.float64)


def complexity(chart: Chart) -> Floats:
    """How much more a scenario of a more complex domain strains (S)."""
    found: Floats = _SIMPLE + _PER_DOMAIN * chart.rank[chart.target].astype(np.float64)
    return found


# Private functions


class _Sums(NamedTuple):
    """What ratings add up to: shared weights with each other (n, D, D), with scenarios (n, D, S), and with ratings."""

    shared: Floats
    crossed: Floats
    own: Floats
    shared_by_value: Floats
    own_by_value: Floats


class _Left(NamedTuple):
    """What is left for the shared weights when scenarios are eliminated (Schur complement).

    Their ``precision`` (n, D, D), and that times their means (``right``; n, D); ``share`` (n, D, S) is how much of each
    goes along with a scenario's own, of which ``own_precision`` (n, S) is known.
    """

    precision: Floats
    right: Floats
    share: Floats
    own_precision: Floats
    own_by_value: Floats


def _by_place(at: Ints, rows: Floats, shape: tuple[int, ...]) -> Floats:
    """The sums of rows (R, ...) for each person and scenario (n, S, ...), added up in their order."""
    width = rows[0].size if len(rows) else int(np.prod(shape[2:]))
    places = (at[:, None] * width + np.arange(width)).ravel()
    return np.bincount(places, rows.ravel(), int(np.prod(shape))).astype(np.float64).reshape(shape)


def _sums(distress: Distress) -> _Sums:
    """The sums, with how much each scenario strains."""
    added_up, found = distress.added_up, distress.strained
    people = len(added_up)
    weighs, squares = _weighs(found)
    shared = (added_up[:, :, :_PARTS].reshape(people, -1) @ squares).reshape(people, weighs.shape[1], -1)
    by_value = added_up[:, :, _PARTS].reshape(people, -1) @ weighs
    loads = added_up[:, :, _LOAD].transpose(0, 2, 1)
    crossed = np.concatenate([loads[:, :_LOAD], found.strain.T * loads[:, _LOAD:]], axis=1)
    asked = np.where(np.isnan(distress.check_in), 0.0, _CHECK_IN_NOISE**-2)[:, None]
    shared[:, _FELT_AT, _FELT_AT] += asked[:, :, None]
    by_value[:, _FELT_AT] += asked * np.nan_to_num(distress.check_in)[:, None]
    return _Sums(shared, crossed, loads[:, _LOAD], by_value, added_up[..., _PARTS, _LOAD])


@lru_cache(maxsize=16)
def _weighs(found: Strained) -> tuple[Floats, Floats]:
    """How much each shared weight makes up of each part of a rating (S 4, D), and of two of them (S 4 4, D D)."""
    strain = found.strain
    weighs = np.zeros((len(strain), _PARTS, THEMES.start + strain.shape[1]))
    weighs[:, range(_LOAD), range(_LOAD)], weighs[:, _LOAD, THEMES] = 1, strain
    squares = weighs[:, :, None, :, None] * weighs[:, None, :, None, :]
    return weighs.reshape(-1, weighs.shape[-1]), squares.reshape(-1, weighs.shape[-1] ** 2)


def _load(distress: Distress) -> Floats:
    """How much a scenario strains at each level (n, S, L)."""
    fresh = (1 - distress.worn) * complexity(distress.chart)
    return fresh[:, :, None] * BY_LEVEL


def _posterior(distress: Distress) -> tuple[Floats, Floats, Floats, Floats, Floats]:
    """Means of shared weights and scenarios, and their covariance."""
    left = _without_scenarios(distress)
    covariance = np.asarray(np.linalg.inv(left.precision), dtype=np.float64)
    mean = (covariance @ left.right[..., None])[..., 0]
    crossed = -covariance @ left.share
    own_mean = left.own_by_value / left.own_precision - (mean[:, None, :] @ left.share)[:, 0]
    own = 1 / left.own_precision - (crossed * left.share).sum(1)
    return mean, own_mean, covariance, crossed, own


def _without_scenarios(distress: Distress) -> _Left:
    sums, precision = _sums(distress), _precision(distress.severity.shape[1])
    weight = _THEME + _PER_SEVERITY * distress.severity
    prior = np.zeros((len(weight), len(precision)))
    prior[:, BASE_AT], prior[:, UNREADY_AT], prior[:, THEMES] = _BASE, _UNREADY, weight
    own_precision = sums.own + 1 / _own_variance(weight, distress.strained)
    share = sums.crossed / own_precision[:, None, :]
    reduced = sums.shared + precision - share @ sums.crossed.transpose(0, 2, 1)
    right = sums.shared_by_value + prior @ precision - (share @ sums.own_by_value[..., None])[..., 0]
    return _Left(reduced, right, share, own_precision, sums.own_by_value)


def _own_variance(weight: Floats, found: Strained) -> Floats:
    """How far a scenario may strain from what is expected of it (n, S)."""
    expected = weight @ found.strain.T
    nothing_known = _SCENARIO_SD**2 + (_SCENARIO_SHARE * expected) ** 2
    all_known = FOR_ONE_SD**2 + (found.apart * expected) ** 2
    return nothing_known + found.sure * (all_known - nothing_known)


@lru_cache(maxsize=4)
def _precision(themes: int) -> Floats:
    """How sure of the shared weights one is before any rating (D, D)."""
    spread = np.diag(np.array([_BASE_SD, _UNREADY_SD, _DAY_SD, *[_THEME_SD] * themes]) ** 2)
    spread[THEMES, THEMES] += _ALL_THEMES_SD**2
    precision: Floats = np.linalg.inv(spread)
    return precision
