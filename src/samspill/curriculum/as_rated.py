"""What ratings of many people say of how much each scenario strains; to be read and taken into use, never by itself.

How much a scenario strains is partly the same for all. Each rating is base + unready x (0.7 - success) + load x (how
much the scenario's themes strain this person), as in ``distress``; how many times as much as the themes say, is found
by regression, in turn with what is believed of each person (Bayesian, in closed form each time; a fixed number of
turns). How far people differ in one scenario is found beside it, for the less they do, the more one tells of the next.
Shapes: n people, R ratings, S scenarios, T themes.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from .arrays import Floats, Ints
from .chart import Chart, chart
from .distress import (
    BASE_AT,
    DAY_NOISE,
    FOR_ONE_SD,
    THEMES,
    UNREADY_AT,
    Ratings,
    known_distress,
    severities,
    shared_weights,
)
from .felt import ratings_of
from .graph import GoalGraph
from .history import History
from .question import Practisable
from .strain import ScenarioStrain, Strained

FEWEST_PEOPLE = 5
"""Fewer say nothing of others, and might be known again."""

_SPREAD = 0.4
"""How far a scenario may be from what its themes say, in times as much, before anybody has rated it (assumed)."""
_LEAST, _MOST = 0.2, 3.0
_USUAL, _AS_SURE = 0.25, 2000.0
"""How far people differ in one scenario, as a share of what is expected, and so sure of that (points squared, squared)
before anybody has rated the same on two days (assumed)."""
_HIDDEN = 1.4
"""So much further than is seen: whoever a scenario strains most is met with it least (found on made-up people)."""
_ALIKE, _NOTHING_ALIKE = 0.1, 1.0
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
    severity = severities(one.severity for one in people)
    felt = [one.history.felt(drawn) for one in people]
    ratings = ratings_of(felt, np.full(len(people), np.iinfo(np.int64).max))
    if not len(ratings.value):
        return ()
    again = _again(drawn, ratings, np.concatenate([its.told[:, 4] for its in felt]))
    believed = known_distress(drawn, severity, ratings, np.full(len(severity), np.nan))
    found, times = believed.strained, np.ones(drawn.strain.shape)
    for _ in range(_TURNS):
        weights = shared_weights(replace(believed, strained=found))
        times, sure = _times(drawn, ratings, weights, again.often, found.apart)
        # As if nothing were known of scenarios: else what is somebody's own in one would be taken for theirs in all.
        careful = shared_weights(replace(believed, strained=Strained(drawn.strain * times, 0 * sure)))
        found = Strained(drawn.strain * times, sure, _apart(drawn, ratings, careful, times, again))
    return tuple(_told(drawn, ratings, times, found))


def give_or_take(told: ScenarioStrain) -> float:
    """How far what is told of a scenario may be off, in times as much (one standard deviation)."""
    return float(_SPREAD * np.sqrt(1 - told.sure))


# Private functions


class _Again(NamedTuple):
    """Which ratings (R) are of the same person and scenario (``pair``), and of the same day (``day``).

    ``often`` is how many there are of a pair: what is theirs alone is in all of these.
    """

    often: Floats
    pair: Ints
    day: Ints


def _times(drawn: Chart, ratings: Ratings, weights: Floats, often: Floats, apart: float) -> tuple[Floats, Floats]:
    """How many times as much as they say each theme is strained (S, T), and how far that is known (S)."""
    said, left = _themes_and_rest(drawn, ratings, weights)
    noise = DAY_NOISE + often * ((FOR_ONE_SD * ratings.load) ** 2 + (apart * said.sum(1)) ** 2)
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


def _themes_and_rest(drawn: Chart, ratings: Ratings, weights: Floats) -> tuple[Floats, Floats]:
    """How much each theme should have strained by itself (R, T), and what of each rating all of them make up (R)."""
    its, load = weights[ratings.person], ratings.load[:, None] * drawn.strain[ratings.scenario]
    return load * its[:, THEMES], ratings.value - its[:, BASE_AT] - its[:, UNREADY_AT] * ratings.unready


def _apart(drawn: Chart, ratings: Ratings, weights: Floats, times: Floats, again: _Again) -> float:
    """How far people differ in one scenario, as a share of what is expected there.

    What is left of two ratings of one person and one scenario, on different days, goes together as far as it is theirs.
    """
    said, left = _themes_and_rest(drawn, ratings, weights)
    expected = (said * times[ratings.scenario]).sum(1)
    rest = left - expected

    def between(values: Floats) -> float:
        """What products of two days add up to."""
        return float((np.bincount(again.pair, values) ** 2).sum() - (np.bincount(again.day, values) ** 2).sum())

    together = between(rest * expected) - FOR_ONE_SD**2 * between(ratings.load * expected)
    seen = (together + _USUAL**2 * _AS_SURE) / (between(expected**2) + _AS_SURE)
    return float(np.clip(_HIDDEN * np.sqrt(max(seen, 0.0)), _ALIKE, _NOTHING_ALIKE))


def _again(drawn: Chart, ratings: Ratings, days: Floats) -> _Again:
    pair = ratings.person * len(drawn.scenarios) + ratings.scenario
    often = np.bincount(pair)[pair].astype(np.float64)
    pair = np.unique(pair, return_inverse=True)[1]
    day = np.unique(np.stack([pair, days]), axis=1, return_inverse=True)[1].ravel()
    return _Again(often, pair, day)


def _told(drawn: Chart, ratings: Ratings, times: Floats, found: Strained) -> Iterable[ScenarioStrain]:
    apart = round(found.apart, 3)
    for place in range(len(drawn.scenarios)):
        here = ratings.person[ratings.scenario == place]
        people = len(np.unique(here))
        if people >= FEWEST_PEOPLE:
            its = tuple(np.round(times[place], 3).tolist())
            sure = round(float(found.sure[place]), 3)
            yield ScenarioStrain(drawn.scenarios[place], its, sure, people, len(here), apart)
