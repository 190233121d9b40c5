"""Progress as a page or a report shows it: counts with their days, never a share alone."""

from datetime import date, datetime
from enum import StrEnum

import msgspec

from samspill.app.records.missions import MissionOutcome
from samspill.model.goals import Goal, GoalState
from samspill.model.words import Language, Text


class Support(StrEnum):
    """How one opportunity went, with the help it took: the most on one's own first."""

    ALONE = "alone"
    HINT = "hint"
    PROMPT = "prompt"
    PARTLY = "partly"
    NOT_YET = "not_yet"


class Belief(StrEnum):
    """How sure we are that a goal is handled on one's own, in five words instead of a number."""

    SURE = "sure"
    LIKELY = "likely"
    OPEN = "open"
    UNLIKELY = "unlikely"
    NOT_YET = "not_yet"


class GoalDay(msgspec.Struct, frozen=True):
    """What one day showed of one goal: opportunities by the help they took, and the levels they came at."""

    day: date
    levels: tuple[int, ...]
    counts: dict[Support, int]

    @property
    def asked(self) -> int:
        """How many opportunities there were."""
        return sum(self.counts.values())


class GoalProgress(msgspec.Struct, frozen=True):
    """One goal that has been practised, day by day, oldest first."""

    goal: Goal
    state: GoalState
    belief: Belief
    days: tuple[GoalDay, ...]

    @property
    def totals(self) -> dict[Support, int]:
        """Opportunities by the help they took, over all days."""
        return {support: sum(day.counts[support] for day in self.days) for support in Support}

    @property
    def asked(self) -> int:
        """How many opportunities there were."""
        return sum(day.asked for day in self.days)


class RunProgress(msgspec.Struct, frozen=True):
    """One run: what distress was expected before it, the highest that was rated in it, and whole minutes if it ended.

    ``minutes`` is wall-clock time in the headset or at the screen, pauses counted.
    """

    title: Text
    level: int
    expected: int | None
    highest: int | None
    minutes: float | None


class SessionProgress(msgspec.Struct, frozen=True):
    """One session; ratings are 0-10 and ``None`` where nobody asked; ``by`` is the name of who led it."""

    id: str
    at: datetime
    before: int | None
    after: int | None
    runs: tuple[RunProgress, ...]
    by: str

    @property
    def highest(self) -> int | None:
        """The highest distress rated in any of its runs."""
        return max((run.highest for run in self.runs if run.highest is not None), default=None)

    @property
    def expected(self) -> int | None:
        """The highest distress expected before any of its runs."""
        return max((run.expected for run in self.runs if run.expected is not None), default=None)

    @property
    def minutes(self) -> float | None:
        """Minutes of all runs that ended; ``None`` when none did."""
        ended = [run.minutes for run in self.runs if run.minutes is not None]
        return sum(ended) if ended else None


class MissionProgress(msgspec.Struct, frozen=True):
    """One real-life mission; ``outcome`` is ``None`` until it has been talked about."""

    goal_name: Text
    text: Text
    agreed_at: datetime
    outcome: MissionOutcome | None
    followed_up_at: datetime | None


class Expected(msgspec.Struct, frozen=True):
    """A day the participant was expected, and whether there was a session that day."""

    day: date
    came: bool


class Gap(msgspec.Struct, frozen=True):
    """Whole days without a session, from one session day to the next."""

    after: date
    before: date

    @property
    def days(self) -> int:
        """How many days lie between the two."""
        return (self.before - self.after).days


class AdverseCount(msgspec.Struct, frozen=True):
    """How many adverse events are written down, how many were called serious, and about how many something is to do."""

    all: int = 0
    serious: int = 0
    open: int = 0


class Outcomes(msgspec.Struct, frozen=True):
    """In how many runs distress stayed under what was expected, was as expected, or went over."""

    calmer: int
    same: int
    harder: int

    @property
    def asked(self) -> int:
        """In how many runs both were asked."""
        return self.calmer + self.same + self.harder


class Progress(msgspec.Struct, frozen=True):
    """Everything that has been seen of one participant until ``today``; days are the clinic's."""

    participant: str
    alias: str
    language: Language
    own_goal: str
    enrolled: date
    today: date
    goals: tuple[GoalProgress, ...]
    sessions: tuple[SessionProgress, ...]
    missions: tuple[MissionProgress, ...]
    expected: tuple[Expected, ...]
    gaps: tuple[Gap, ...]
    adverse: AdverseCount = AdverseCount()

    def practised_lately(self, most: int) -> frozenset[str]:
        """The goals that were practised last, ``most`` of them; all, if there are hardly more."""
        latest = sorted(self.goals, key=lambda one: one.days[-1].day, reverse=True)
        return frozenset(one.goal.id for one in (latest if len(latest) <= most + 1 else latest[:most]))

    @property
    def outcomes(self) -> "Outcomes":
        """How the highest distress of each run was against what was expected of it."""
        asked = [(run.expected, run.highest) for session in self.sessions for run in session.runs]
        changes = [after - before for before, after in asked if before is not None and after is not None]
        calmer, harder = sum(change < 0 for change in changes), sum(change > 0 for change in changes)
        return Outcomes(calmer, len(changes) - calmer - harder, harder)

    @property
    def done_in_life(self) -> int:
        """How many missions were done."""
        return sum(mission.outcome is MissionOutcome.DONE for mission in self.missions)
