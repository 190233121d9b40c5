"""What to expect of every scenario at every level for one participant today, and what it would be worth."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import msgspec
import numpy as np

from .aim import Aim, aims, leading, missing_on
from .arrays import Floats
from .belief import today
from .chart import Chart, chart
from .distress import Ahead, Distress, ahead, known_distress, severities
from .felt import ratings_of
from .kinds import AT_ONCE
from .order import wanted
from .parts import is_first, is_last
from .preference import leaning, liking
from .question import Practisable, Question
from .skill import Skill
from .states import SETTLED
from .strain import strained
from .worth import DEFAULT, OVER_THE_LIMIT, Terms, Weights, success_ahead, weighed

_KEEP_DAYS = 21.0

ADDED = ("spacing", "shape", "preference", "order")
"""The terms that do not come from the run itself."""

SHOULD_GO = 0.75
"""At the beginning and the end of a session, what goes better than this counts for a run, and what goes worse against
it."""


class Forecast(msgspec.Struct, frozen=True):
    """What to expect of one scenario at one level, and the terms that add up to ``worth``.

    ``success`` is the share of the target's steps that should go well, with hints or without; ``distress`` the highest
    to expect (0-10), give or take ``spread``; ``too_much`` the chance of more than is good, and ``over`` whether that
    is above the limit.
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
    """Everything worked out once for a question: that of one ``person`` (n) in ``terms`` and ``ahead``.

    ``added`` is what does not come from the run itself (S, L); what is not in it adds nothing. ``worth`` (n, S, L) is
    the sum of both.
    """

    scenarios: Sequence[Practisable]
    at: Mapping[str, int]
    person: int
    terms: Terms
    ahead: Ahead
    added: Mapping[str, Floats]
    most_too_much: float
    worth: Floats
    aim: str | None
    """The complex goal that is aimed at, where there is one near enough."""
    at_once: float
    """How likely it is that this person learns at once (``kinds``)."""

    def success_of(self, scenario: str, level: int) -> float:
        """The share of one scenario's steps that should go well at one level, with hints or without."""
        return float(self.terms.success[self.person, self.at[scenario], level - 1])

    def too_much_of(self, scenario: str, level: int) -> float:
        """The chance that it is too much."""
        return float(self.ahead.too_much[self.person, self.at[scenario], level - 1])

    def worth_of(self, scenario: str, level: int) -> float:
        """What one scenario at one level would be worth, and no more."""
        return float(self.worth[self.person, self.at[scenario], level - 1])

    def order_of(self, scenario: str) -> float:
        """What of that comes from the order in which goals are wanted."""
        return float(self.added["order"][self.at[scenario], 0]) if "order" in self.added else 0.0

    def forecast(self, scenario: str, level: int) -> Forecast:
        """One scenario at one level."""
        here = self.person, self.at[scenario], level - 1
        gains = {name: float(getattr(self.terms, name)[here]) for name in ("learning", "path", "aim", "keeping")}
        costs = {name: -float(getattr(self.terms, name)[here]) for name in ("failure", "boredom", "strain")}
        return Forecast(
            float(self.terms.success[here]),
            float(self.ahead.mean[here]),
            float(self.ahead.spread[here]),
            float(self.ahead.too_much[here]),
            bool(self.ahead.too_much[here] > self.most_too_much),
            gains | costs | {name: float(self.added[name][here[1:]]) if name in self.added else 0.0 for name in ADDED},
        )


def outlook(question: Question, weights: Weights = DEFAULT) -> Outlook:
    """Look ahead from today's estimate, the ratings so far, and the check-in."""
    return outlooks((question,), weights)[0]


def outlooks(questions: Sequence[Question], weights: Weights = DEFAULT, now: Skill | None = None) -> list[Outlook]:
    """The same for many people at once, who practise with the same pack in one clinic: much quicker than each alone.

    ``now`` is what is believed of them today, where somebody has it already.
    """
    scenarios = sorted((s for s in questions[0].scenarios if s.target in questions[0].goals), key=lambda s: s.id)
    drawn = chart(questions[0].goals, scenarios)
    at = {scenario.id: place for place, scenario in enumerate(scenarios)}
    now = now or today([question.whole_estimate for question in questions])
    success = success_ahead(now.scale, drawn)
    expected = ahead(_feeling(questions, drawn), success)
    aim = _aim(questions, now, drawn)
    towards = _on_the_way(questions, now, drawn), leading(aim, now, drawn)
    terms = weighed(now, drawn, success, expected, _KEEP_DAYS, weights, *towards)
    added = [_added(question, at, success[number], weights) for number, question in enumerate(questions)]
    worth = _worth(terms, added)
    aimed = [drawn.goals[goal] if near else None for goal, near in zip(aim.goal, aim.near > 0, strict=True)]
    limit, at_once = weights.chance_of_too_much, now.kinds[:, AT_ONCE].sum(1).tolist()
    return [
        Outlook(scenarios, at, n, terms, expected, added[n], limit, worth, aimed[n], at_once[n])
        for n in range(len(questions))
    ]


# Private functions


def _worth(terms: Terms, added: Sequence[Mapping[str, Floats]]) -> Floats:
    """All terms added up (n, S, L); rounded, so that no machine puts equals in another order."""
    total = terms.total
    for number, its in enumerate(added):
        if its:
            total[number] += sum(its.values())
    return np.round(total, 9)


def _feeling(questions: Sequence[Question], drawn: Chart) -> Distress:
    severity = severities(question.estimate.severity for question in questions)
    told = [question.readiness.distress for question in questions]
    check_in = np.array([np.nan if distress is None else distress for distress in told])
    days = np.array([question.day for question in questions])
    found = strained(drawn, questions[0].strains)
    ratings = ratings_of([question.past.felt(drawn) for question in questions], days)
    return known_distress(drawn, severity, ratings, check_in, found)


def _added(question: Question, at: Mapping[str, int], success: Floats, weights: Weights) -> dict[str, Floats]:
    """What does not come from the run itself: its place in the session, and what is preferred."""
    found: dict[str, Floats] = {}
    if often := {name: times for name, times in Counter(run.scenario for run in question.today).items() if times > 1}:
        found["spacing"] = np.zeros_like(success)
        for scenario, times in often.items():
            if scenario in at:
                found["spacing"][at[scenario]] = -weights.spacing * (times - 1)
    if is_first(question) or is_last(question):
        found["shape"] = weights.shape * (success - SHOULD_GO)
    if question.choices:
        liked = leaning(question) * np.linspace(-1, 1, success.shape[1]) + np.zeros_like(success)
        for scenario, much in liking(question).items():
            if scenario in at:
                liked[at[scenario]] += much
        found["preference"] = weights.preference * np.clip(liked, -1, 1)
    if question.order:
        found["order"] = weights.order * _ordered(question, at, success)
    return found


def _ordered(question: Question, at: Mapping[str, int], success: Floats) -> Floats:
    """How much each scenario's target is wanted (S, L): the same at every level, so that it changes none."""
    asked, table = wanted(question), np.zeros_like(success)
    for scenario in question.scenarios:
        if scenario.id in at:
            table[at[scenario.id]] = asked.get(scenario.target, 0.0)
    return table


def _on_the_way(questions: Sequence[Question], now: Skill, drawn: Chart) -> Floats | None:
    if not any(question.has_own_goal for question in questions):
        return None
    way = np.array([[goal in question.on_the_way for goal in drawn.goals] for question in questions], dtype=np.float64)
    there = np.array([[goal in question.still_own for goal in drawn.goals] for question in questions])
    return missing_on(way, there, now)


def _aim(questions: Sequence[Question], now: Skill, drawn: Chart) -> Aim:
    """The nearest complex goal of each person; none for whoever has their own, and none that their plan leaves out."""
    return aims(now, drawn, np.array([_kept(question, drawn) for question in questions]))


def _kept(question: Question, drawn: Chart) -> list[bool]:
    """Which complex goals are not settled, and are practised by a scenario that the plan does not leave out (M)."""
    if question.has_own_goal:
        return [False] * len(drawn.farthest)
    left = {s.target for s in question.scenarios if not question.left_out(s)} if question.opt_outs else drawn.targets
    names = (drawn.goals[goal] for goal in drawn.farthest)
    return [name in left and question.states.get(name) not in SETTLED for name in names]
