"""What is asked of the sequencer, and what it answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Protocol

import msgspec

from samspill.model.goals import GoalState
from samspill.model.words import Text

from .estimate import Estimate, Standing
from .graph import GoalGraph
from .history import History, history_of
from .results import RunResult
from .states import SETTLED, met_goals
from .strain import ScenarioStrain

SUBSTANCE_CUES = "substance_cues"
"""The opt-out from scenarios with sights of alcohol or drugs. It stands until a care worker takes it away."""


class Practisable(Protocol):
    """What the sequencer reads of a scenario; ``samspill.model.scenario.Scenario`` is one."""

    @property
    def id(self) -> str: ...  # noqa: D102
    @property
    def title(self) -> Text: ...  # noqa: D102
    @property
    def target(self) -> str: ...  # noqa: D102
    @property
    def supporting(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def levels(self) -> Mapping[int, object]: ...  # noqa: D102
    @property
    def substance_cues(self) -> bool: ...  # noqa: D102


class ReadinessQuestion(StrEnum):
    """What is asked before a headset goes on; the answer ``True`` means that all is well."""

    SOBER = "sober"
    SLEPT = "slept"
    WELL = "well"
    NO_CRISIS = "no_crisis"
    NO_SEIZURES = "no_seizures"
    BALANCE = "balance"
    WANTS_TO = "wants_to"


class Readiness(msgspec.Struct, frozen=True):
    """Today's check-in: answers by question, ratings 0-10 where they were given.

    ``overridden`` says that a named care worker has decided to go on in spite of an answer.
    """

    answers: dict[str, bool] = {}
    distress: int | None = None
    craving: int | None = None
    confidence: int | None = None
    overridden: bool = False


class Choice(msgspec.Struct, frozen=True):
    """A care worker chose a step on a ``day``, and what was proposed instead, if anything was."""

    scenario: str
    level: int
    day: int
    proposed_scenario: str | None = None
    proposed_level: int | None = None


USUAL_RUNS = 3
"""Runs in a session: 20 minutes in the headset, 5-8 minutes each."""


@dataclass(frozen=True)
class Question:
    """Everything a proposal may depend on; ``history`` holds the oldest run first, ``day`` is as in ``RunResult``.

    ``states`` holds the state of every goal, or at least of those that are settled: no other state decides anything.
    ``choices`` are what care workers chose instead, oldest first; ``runs_meant`` is how many runs a session has;
    ``towards`` are the goals nearest to what the participant practises for; ``order`` is the order in which they and
    their care worker want to take goals, the first first; ``strains`` is what ratings of many say of scenarios, as far
    as somebody has taken it into use.
    """

    goals: GoalGraph
    scenarios: tuple[Practisable, ...]
    estimate: Standing
    states: Mapping[str, GoalState]
    history: Sequence[RunResult] = ()
    readiness: Readiness = field(default_factory=Readiness)
    opt_outs: frozenset[str] = frozenset({SUBSTANCE_CUES})
    day: int = 0
    choices: tuple[Choice, ...] = ()
    runs_meant: int = USUAL_RUNS
    towards: frozenset[str] = frozenset()
    order: tuple[str, ...] = ()
    strains: tuple[ScenarioStrain, ...] = ()

    @property
    def whole_estimate(self) -> Estimate:
        """The estimate for whoever looks past today; raises ``TypeError`` where it is told only how one stands."""
        if not isinstance(self.estimate, Estimate):
            raise TypeError("this question tells how somebody stands today; to look further, ask with their estimate")
        return self.estimate

    @cached_property
    def past(self) -> History:
        """The history as one that knows itself."""
        return history_of(self.history)

    @cached_property
    def today(self) -> Sequence[RunResult]:
        """The runs of today, in their order."""
        return self.past.on(self.day)

    @cached_property
    def still_own(self) -> tuple[str, ...]:
        """What the participant practises for and has not reached, in the order of the curriculum."""
        return tuple(goal for goal in self.goals.order if goal in self.towards and self.states.get(goal) not in SETTLED)

    @cached_property
    def on_the_way(self) -> frozenset[str]:
        """These goals, and all that they rest on."""
        return frozenset(self.still_own).union(*(self.goals.prerequisites(goal) for goal in self.still_own))

    @property
    def has_own_goal(self) -> bool:
        """Whether something the participant practises for is still to be reached."""
        return bool(self.still_own)

    def left_out(self, scenario: Practisable) -> bool:
        """Whether the participant's plan leaves a scenario out, by itself or for its sights of alcohol or drugs."""
        return scenario.id in self.opt_outs or (scenario.substance_cues and SUBSTANCE_CUES in self.opt_outs)

    @cached_property
    def met(self) -> frozenset[str]:
        """The goals that others may rest on."""
        return met_goals(self.estimate, self.states)

    def runs(self, scenario: str) -> Sequence[RunResult]:
        """The runs of one scenario, oldest first."""
        return self.past.by_scenario.get(scenario, ())


class Cause(StrEnum):
    """What decided."""

    FIRST = "first"
    FOUNDATION = "foundation"
    NEEDS_MISSING = "needs_missing"
    LAST_OPEN = "last_open"
    WENT_WELL = "went_well"
    TOP = "top"
    NOT_ALL_YET = "not_all_yet"
    HARD_ONCE = "hard_once"
    HARD_TWICE = "hard_twice"
    TOO_MUCH = "too_much"
    LEFT_EARLY = "left_early"
    HARD_AT_LOWEST = "hard_at_lowest"
    TOO_MUCH_AT_LOWEST = "too_much_at_lowest"
    LEFT_AT_LOWEST = "left_at_lowest"
    LONG_AGO = "long_ago"
    BROKE_OFF = "broke_off"
    NOTHING_SEEN = "nothing_seen"
    HELD_DOWN = "held_down"
    EASIER = "easier"
    HARDER = "harder"
    GENTLER = "gentler"
    BETTER_FIT = "better_fit"
    CALMER = "calmer"
    SAFER = "safer"
    LIKELY = "likely"
    END_WELL = "end_well"
    PROBE = "probe"
    NO_PROBE = "no_probe"
    PLACED = "placed"
    ALL_AT_ONCE = "all_at_once"
    ASKED = "asked"


class Term(msgspec.Struct, frozen=True):
    """One cause with its facts, as they were when the decision was made: numbers, and ids of goals and limits."""

    cause: Cause
    facts: dict[str, int | str] = {}


class Suggestion(msgspec.Struct, frozen=True):
    """One scenario at one level. ``reason`` says what ``term`` holds; ``trade`` is what an alternative costs.

    ``forecast`` says what to expect of it in one sentence.
    """

    goal: str
    scenario: str
    level: int
    term: Term
    reason: Text
    forecast: Text
    trade: Text | None = None


class Limit(StrEnum):
    """Why something is not offered; earlier ones are looked at first."""

    NOT_READY = "not_ready"
    DISTRESS_NOW = "distress_now"
    CRAVING_NOW = "craving_now"
    OPTED_OUT = "opted_out"
    CRAVING_AND_CUES = "craving_and_cues"
    DISTRESS_TODAY = "distress_today"
    OVERRIDDEN = "overridden"


class Filtered(msgspec.Struct, frozen=True):
    """Levels of a scenario that are not offered now, the limit that says so, and why in one sentence."""

    scenario: str
    levels: tuple[int, ...]
    limit: Limit
    reason: Text


class Proposal(msgspec.Struct, frozen=True):
    """What to practise next, at most two alternatives, and what safety took away. No choice means: rest, and talk."""

    choice: Suggestion | None
    alternatives: tuple[Suggestion, ...] = ()
    filtered: tuple[Filtered, ...] = ()
