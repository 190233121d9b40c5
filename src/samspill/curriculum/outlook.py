"""What to expect of every scenario at every level for one participant today, and what it would be worth."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import msgspec
import numpy as np

from samspill.model.outputs import Ending

from .arrays import Floats
from .belief import unpacked
from .chart import Chart, chart
from .distress import LEFT_MEANS, Ahead, Distress, Ratings, ahead, felt_together, known_distress
from .order import wanted
from .parts import is_first, is_last
from .preference import leaning, liking
from .question import Question
from .results import RunResult, shown_of
from .skill import marginal, together
from .worth import DEFAULT, OVER_THE_LIMIT, Terms, Weights, success_ahead, weighed

_UNKNOWN_SEVERITY = 1.8
_EXPECTED_SUCCESS = 0.7
_KEEP_DAYS = 21.0

SHOULD_GO = 0.75
"""At the beginning and the end of a session, what goes better than this counts for a run, and what goes worse against
it."""


class Forecast(msgspec.Struct, frozen=True):
    """What to expect of one scenario at one level, and the terms that add up to ``worth``.

    ``success`` is the share of the target's steps that should go well; ``distress`` the highest to expect (0-10), give
    or take ``spread``; ``too_much`` the chance of more than is good, and ``over`` whether that is above the limit.
    """

    success: float
    distress: float
    spread: float
    too_much: float
    over: bool
    terms: dict[str, float]

    @property
    def weighed(self) -> dict[str, float]:
        """The terms without what comes on top over the limit, for whoever draws them."""
        return self.terms | {"strain": self.terms["strain"] + OVER_THE_LIMIT * self.over}

    @property
    def worth(self) -> float:
        """The sum of the terms; rounded, so that no machine puts equals in another order."""
        return round(sum(self.terms.values()), 9)


class Outlook(NamedTuple):
    """Everything worked out once for a question."""

    chart: Chart
    at: Mapping[str, int]
    terms: Terms
    ahead: Ahead
    added: Mapping[str, Floats]
    most_too_much: float
    worth: list[list[float]]
    success: list[list[float]]
    too_much: list[list[float]]

    def success_of(self, scenario: str, level: int) -> float:
        """The share of one scenario's steps that should go well at one level."""
        return self.success[self.at[scenario]][level - 1]

    def too_much_of(self, scenario: str, level: int) -> float:
        """The chance that it is too much."""
        return self.too_much[self.at[scenario]][level - 1]

    def worth_of(self, scenario: str, level: int) -> float:
        """What one scenario at one level would be worth, and no more."""
        return self.worth[self.at[scenario]][level - 1]

    def order_of(self, scenario: str) -> float:
        """What of that comes from the order in which goals are wanted."""
        return float(self.added["order"][self.at[scenario], 0])

    def forecast(self, scenario: str, level: int) -> Forecast:
        """One scenario at one level."""
        here = 0, self.at[scenario], level - 1
        gains = {name: float(getattr(self.terms, name)[here]) for name in ("learning", "path", "keeping")}
        costs = {name: -float(getattr(self.terms, name)[here]) for name in ("failure", "boredom", "strain")}
        return Forecast(
            float(self.terms.success[here]),
            float(self.ahead.mean[here]),
            float(self.ahead.spread[here]),
            float(self.ahead.too_much[here]),
            bool(self.ahead.too_much[here] > self.most_too_much),
            gains | costs | {name: float(table[here[1:]]) for name, table in self.added.items()},
        )


def outlook(question: Question, weights: Weights = DEFAULT) -> Outlook:
    """Look ahead from today's estimate, the ratings so far, and the check-in."""
    return outlooks((question,), weights)[0]


def outlooks(questions: Sequence[Question], weights: Weights = DEFAULT) -> list[Outlook]:
    """The same for many people at once, who practise with the same pack: much quicker than each alone."""
    scenarios = sorted((s for s in questions[0].scenarios if s.target in questions[0].goals), key=lambda s: s.id)
    drawn = chart(questions[0].goals, scenarios)
    at = {scenario.id: place for place, scenario in enumerate(scenarios)}
    now = together([unpacked(question.estimate).now for question in questions])
    success = success_ahead(marginal(now), drawn)
    expected = ahead(felt_together([_feeling(question, drawn, at) for question in questions]), success)
    terms = weighed(now, drawn, success, expected, _KEEP_DAYS, weights, _on_the_way(questions, drawn))
    return [
        _of_one(question, drawn, at, terms.of(number), expected.of(number), weights)
        for number, question in enumerate(questions)
    ]


# Private functions


def _of_one(
    question: Question, drawn: Chart, at: Mapping[str, int], terms: Terms, expected: Ahead, weights: Weights
) -> Outlook:
    added = _added(question, at, terms.success[0], weights)
    worth = np.round(terms.total[0] + sum(added.values()), 9).tolist()
    lists = worth, terms.success[0].tolist(), expected.too_much[0].tolist()
    return Outlook(drawn, at, terms, expected, added, weights.chance_of_too_much, *lists)


def _feeling(question: Question, drawn: Chart, at: Mapping[str, int]) -> Distress:
    severity = np.array([[_UNKNOWN_SEVERITY if s is None else s for s in question.estimate.severity]])
    return known_distress(drawn, severity, _ratings(question, drawn, at), _told(question))


def _added(question: Question, at: Mapping[str, int], success: Floats, weights: Weights) -> dict[str, Floats]:
    """What does not come from the run itself (S, L): its place in the session, and what is preferred."""
    shape = weights.shape * (success - SHOULD_GO) if is_first(question) or is_last(question) else np.zeros_like(success)
    liked = np.zeros_like(success)
    if question.choices:
        liked += leaning(question) * np.linspace(-1, 1, success.shape[1])
        for scenario, much in liking(question).items():
            if scenario in at:
                liked[at[scenario]] += much
    again = np.zeros_like(success)
    for scenario, times in Counter(run.scenario for run in question.today).items():
        if scenario in at:
            again[at[scenario]] = -weights.spacing * max(0, times - 1)
    return {
        "spacing": again,
        "shape": shape,
        "preference": weights.preference * np.clip(liked, -1, 1),
        "order": weights.order * _ordered(question, at, success),
    }


def _ordered(question: Question, at: Mapping[str, int], success: Floats) -> Floats:
    """How much each scenario's target is wanted (S, L): the same at every level, so that it changes none."""
    asked, table = wanted(question), np.zeros_like(success)
    for scenario in question.scenarios:
        if scenario.id in at:
            table[at[scenario.id]] = asked.get(scenario.target, 0.0)
    return table


def _on_the_way(questions: Sequence[Question], drawn: Chart) -> Floats | None:
    if not any(question.on_the_way for question in questions):
        return None
    return np.array([[goal in question.on_the_way for goal in drawn.goals] for question in questions], dtype=np.float64)


def _told(question: Question) -> float | None:
    distress = question.readiness.distress
    return None if distress is None else float(distress)


def _ratings(question: Question, drawn: Chart, at: Mapping[str, int]) -> Ratings:
    """The runs that say something about distress: a rating, or an early exit."""
    told = [
        run
        for run in question.history
        if run.scenario in at and (run.distress_peak is not None or run.ending is Ending.LEFT)
    ]
    return Ratings(
        np.array([at[run.scenario] for run in told], dtype=np.int64),
        np.array([run.level for run in told], dtype=np.int64),
        np.array([_went_well(run, drawn.goals[drawn.target[at[run.scenario]]]) for run in told], dtype=np.float64),
        np.array([LEFT_MEANS if r.distress_peak is None else r.distress_peak for r in told], dtype=np.float64),
        np.array([max(0, question.day - run.day) for run in told], dtype=np.float64),
        np.array([run.ending is Ending.LEFT for run in told], dtype=np.bool_),
    )


def _went_well(run: RunResult, goal: str) -> float:
    shown = shown_of(run, goal)
    return shown.share if shown else _EXPECTED_SUCCESS
