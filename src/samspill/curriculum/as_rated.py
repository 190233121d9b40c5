"""What ratings of many people say of how much each scenario strains; to be read and taken into use, never by itself.

How much a scenario strains is partly the same for all. Each rating is base + unready x (0.7 - success) + load x (how
much the scenario's themes strain this person), as in ``distress``; how many times as much as the themes say, is found
by regression, in turn with what is believed of each person (Bayesian, in closed form each time; a fixed number of
turns). Shapes: n people, R ratings, S scenarios, T themes.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from .arrays import Floats
from .chart import Chart, chart
from .distress import DAY_NOISE, Ratings, known_distress, shared_weights
from .felt import ratings_of
from .graph import GoalGraph
from .history import History
from .question import Practisable
from .strain import ScenarioStrain, Strained

FEWEST_PEOPLE = 5
"""Fewer say nothing of others, and might be known again."""

UNKNOWN_SEVERITY = 1.8
_SPREAD = 0.4
"""How far a scenario may be from what its themes say, in times as much, before anybody has rated it (assumed)."""
_LEAST, _MOST = 0.2, 3.0
_FOR_ONE = 0.4
_TURNS = 4


class Rater(NamedTuple):
    """One participant: how heavy each barrier theme is (0-4; None where nobody knows), and their runs."""

    severity: tuple[float | None, ...]
    history: History


def strain_as_rated(
    goals: GoalGraph, scenarios: Iterable[Practisable], people: Sequence[Rater]
) -> tuple[ScenarioStrain, ...]:
    """What their ratings say of each scenario that at least ``FEWEST_PEOPLE`` have rated, by its id."""
    drawn = chart(goals, sorted((s for s in scenarios if s.target in goals), key=lambda s: s.id))
    if not people or not drawn.scenarios:
        return ()
    severity = np.array([[UNKNOWN_SEVERITY if s is None else s for s in one.severity] for one in people])
    ratings = ratings_of([one.history.felt(drawn) for one in people], np.full(len(people), np.iinfo(np.int64).max))
    found, times = Strained(drawn.strain, np.zeros(len(drawn.scenarios))), np.ones(drawn.strain.shape)
    for _ in range(_TURNS):
        times, sure = _times(drawn, ratings, _believed(drawn, severity, ratings, found))
        found = Strained(drawn.strain * times, sure)
    return tuple(_told(drawn, ratings, times, found.sure))


def give_or_take(told: ScenarioStrain) -> float:
    """How far what is told of a scenario may be off, in times as much (one standard deviation)."""
    return float(_SPREAD * np.sqrt(1 - told.sure))


# Private functions


def _believed(drawn: Chart, severity: Floats, ratings: Ratings, found: Strained) -> Floats:
    """The shared weights of each person (n, D), if scenarios strain as was found."""
    load = ratings.load[:, None] * found.strain[ratings.scenario]
    row = np.concatenate([ratings.row[:, :1], load, ratings.row[:, -2:]], axis=1)
    nothing = np.full(len(severity), np.nan)
    return shared_weights(known_distress(drawn, severity, ratings._replace(row=row), nothing, found))


def _times(drawn: Chart, ratings: Ratings, weights: Floats) -> tuple[Floats, Floats]:
    """How many times as much as they say each theme is strained (S, T), and how far that is known (S)."""
    its = weights[ratings.person]
    left = ratings.value - its[:, 0] - its[:, -2] * ratings.row[:, -2]
    said = ratings.row[:, 1:-2] * its[:, 1:-2]
    noise = DAY_NOISE + _often(ratings, len(drawn.scenarios)) * (_FOR_ONE * ratings.load) ** 2
    times, sure = np.ones(drawn.strain.shape), np.zeros(len(drawn.scenarios))
    for place, strains in enumerate(drawn.strain):
        here, themes = np.flatnonzero(ratings.scenario == place), np.flatnonzero(strains)
        if not len(themes):
            continue
        rows = said[here][:, themes]
        precision = np.eye(len(themes)) / _SPREAD**2 + rows.T @ (rows / noise[here, None])
        spread = np.linalg.inv(precision)
        away = spread @ (rows.T @ ((left[here] - rows.sum(1)) / noise[here]))
        times[place, themes] = np.clip(1 + away, _LEAST, _MOST)
        along = strains[themes]
        sure[place] = 1 - (along @ spread @ along) / (_SPREAD**2 * (along @ along))
    return times, sure


def _often(ratings: Ratings, scenarios: int) -> Floats:
    """How often whoever gave a rating has rated the same scenario (R): what is theirs alone is in all of these."""
    at = ratings.person * scenarios + ratings.scenario
    return np.bincount(at)[at].astype(np.float64)


def _told(drawn: Chart, ratings: Ratings, times: Floats, sure: Floats) -> Iterable[ScenarioStrain]:
    for place in range(len(drawn.scenarios)):
        here = ratings.person[ratings.scenario == place]
        people = len(np.unique(here))
        if people >= FEWEST_PEOPLE:
            its = tuple(np.round(times[place], 3).tolist())
            yield ScenarioStrain(drawn.scenarios[place], its, round(float(sure[place]), 3), people, len(here))
