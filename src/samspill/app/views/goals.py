"""The goals as a map, one goal by itself, and the ladder of a goal, as pages show them."""

from collections import Counter
from datetime import datetime

import msgspec

from samspill.curriculum import SETTLED, OnTheWay
from samspill.model.goals import Goal, GoalState, Mission
from samspill.model.levels import Level
from samspill.model.themes import Domain
from samspill.model.words import Language, Text

from .goal_plan import GoalPlanView
from .lead import LeadView
from .plan import ComingSession, EvidenceView, NextStep
from .stories import StoryView


class MapGoal(msgspec.Struct, frozen=True):
    """A goal on the map: its state, where it stands on the way that practice leads, and what is meant with it.

    ``stands`` is ``None`` beside that way, and ``aimed_at`` the goal at its end; ``step`` numbers it among the proposed
    next steps, ``wanted`` in the order of the plan.
    """

    goal: Goal
    state: GoalState
    stands: OnTheWay | None = None
    aimed_at: bool = False
    step: int | None = None
    wanted: int | None = None

    @property
    def on_the_way(self) -> bool:
        """Whether it is on the way that practice leads."""
        return self.stands is not None

    @property
    def ahead(self) -> bool:
        """Whether it is on that way and not in place yet."""
        return self.on_the_way and self.stands is not OnTheWay.IN_PLACE


class Band(msgspec.Struct, frozen=True):
    """One domain of functioning and its goals, in an order in which every goal comes after what it needs."""

    domain: Domain
    goals: tuple[MapGoal, ...]


class GoalMap(msgspec.Struct, frozen=True):
    """Every goal in four bands, the way ahead, what is proposed, and the order that is wanted.

    ``may_plan``: whoever looks may change that order. ``not_yet`` says what stands in the way of the first goal in it
    that has not been reached; ``coming`` are the sessions after this one, if each run goes well until then; ``lead``
    says where practice leads, and ``towards`` which goals are nearest to what they practise for.
    """

    participant: str
    alias: str
    own_goal: str
    bands: tuple[Band, ...]
    steps: tuple[NextStep, ...]
    plan: GoalPlanView
    may_plan: bool = True
    not_yet: Text | None = None
    coming: tuple[ComingSession, ...] = ()
    lead: LeadView | None = None
    towards: tuple[str, ...] = ()

    @property
    def first_wanted(self) -> MapGoal | None:
        """The first goal of the order that has not been reached."""
        wanted = (self.goals[goal] for goal in self.plan.goals if goal in self.goals)
        return next((one for one in wanted if one.state not in SETTLED), None)

    @property
    def goals(self) -> dict[str, MapGoal]:
        """The goals by id."""
        return {one.goal.id: one for band in self.bands for one in band.goals}


class LevelTried(msgspec.Struct, frozen=True):
    """One level of a scenario, and when it was last practised."""

    level: Level
    last: datetime | None = None


class PractisedIn(msgspec.Struct, frozen=True):
    """A scenario in which a goal is practised: as its target, or along the way."""

    scenario: str
    title: Text
    summary: Text
    target: bool
    levels: tuple[LevelTried, ...]


class MissionView(msgspec.Struct, frozen=True):
    """A mission of a goal, and what became of it the last time it was agreed."""

    mission: Mission
    agreed_at: datetime | None = None
    outcome: str | None = None


class SeenTimes(msgspec.Struct, frozen=True):
    """What was seen so many times in one run."""

    score: int
    hinted: bool
    mended: bool
    by_staff: bool
    times: int


class SeenRun(msgspec.Struct, frozen=True):
    """What one run has shown of a goal: what went best first."""

    at: datetime
    scenario_title: Text
    levels: tuple[int, ...]
    seen: tuple[SeenTimes, ...]


class GoalPage(msgspec.Struct, frozen=True):
    """One goal: what it is, what it needs and opens, where it is practised, and what has been seen so far."""

    participant: str
    alias: str
    language: Language
    own_goal: str
    goal: Goal
    state: GoalState
    estimate: float
    stands: OnTheWay | None
    needs: tuple[MapGoal, ...]
    opens: tuple[MapGoal, ...]
    scenarios: tuple[PractisedIn, ...]
    evidence: tuple[EvidenceView, ...]
    missions: tuple[MissionView, ...]
    wanted: int | None
    may_plan: bool = True
    stories: tuple[StoryView, ...] = ()
    lead: LeadView | None = None

    @property
    def runs(self) -> tuple[SeenRun, ...]:
        """The evidence run by run, in its order."""
        together: dict[tuple[str, int], list[EvidenceView]] = {}
        for view in self.evidence:
            together.setdefault((view.session, view.run), []).append(view)
        return tuple(_of_one_run(views) for views in together.values())


def _of_one_run(views: list[EvidenceView]) -> SeenRun:
    times = Counter(
        (one.evidence.score, one.evidence.hinted, bool(one.evidence.mended), one.evidence.source != "scenario")
        for one in views
    )
    seen = sorted(times.items(), key=lambda pair: (-pair[0][0], pair[0][1:]))
    levels = tuple(sorted({one.evidence.level for one in views}))
    return SeenRun(views[0].at, views[0].scenario_title, levels, tuple(SeenTimes(*what, n) for what, n in seen))
