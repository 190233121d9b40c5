"""A history that knows itself: what is asked of it again and again grows run by run, and is never gone through anew."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from typing import overload

from samspill.model.levels import Level

from .chart import Chart
from .felt import Felt
from .following import Following
from .results import RunResult, Went, lowest_level, went

MASTERY_LEVEL = Level.WITH_A_SNAG
"""A run that goes well here or higher counts towards mastering a goal."""

_MASTERY_DAYS = 2
_POOR_IN_A_ROW = 2
_GOOD, _POOR = Went.GOOD, Went.POOR


class History(Sequence[RunResult]):
    """The runs of one participant, the oldest first: a sequence like any other to whoever only reads it."""

    def __init__(self, runs: Iterable[RunResult] = ()) -> None:
        self._runs = list(runs)
        self._placed, self._asked = _Placed(), _Asked()
        self._held = _HeldBy()
        self._felt: Felt | None = None

    def __len__(self) -> int:
        return len(self._runs)

    def __iter__(self) -> Iterator[RunResult]:
        return iter(self._runs)

    @overload
    def __getitem__(self, at: int) -> RunResult: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[RunResult]: ...
    def __getitem__(self, at: int | slice) -> RunResult | Sequence[RunResult]:
        return self._runs[at]

    def add(self, run: RunResult) -> None:
        """One more run: of the same day as the last, or of a later one."""
        self._runs.append(run)

    @property
    def by_scenario(self) -> Mapping[str, Sequence[RunResult]]:
        """The runs of each scenario that was ever practised."""
        return self._placed.up_to(self._runs).by_scenario

    def on(self, day: int) -> Sequence[RunResult]:
        """The runs of one day."""
        return self._placed.up_to(self._runs).by_day.get(day, ())

    @property
    def days(self) -> Collection[int]:
        """The days with a run."""
        return self._placed.up_to(self._runs).by_day

    @property
    def seen(self) -> Set[str]:
        """The goals that any run has asked for."""
        return self._asked.up_to(self._runs).by_goal.keys()

    def held(self, goals: Iterable[str]) -> list[str]:
        """Which of these goals went well with a snag on two days, and not poorly since."""
        asked = self._asked.up_to(self._runs).by_goal
        return [goal for goal in goals if goal in asked and self._held[goal].up_to(asked[goal]).holds]

    def felt(self, chart: Chart) -> Felt:
        """What the runs say of distress, by the scenarios of a chart."""
        if self._felt is None or self._felt.chart is not chart:
            self._felt = Felt(chart)
        return self._felt.up_to(self._runs)


def history_of(runs: Sequence[RunResult]) -> History:
    """The same runs as a history that knows itself."""
    return runs if isinstance(runs, History) else History(runs)


# Private classes


class _Placed(Following):
    """The runs by scenario and by day."""

    def __init__(self) -> None:
        self.by_scenario = defaultdict[str, list[RunResult]](list)
        self.by_day = defaultdict[int, list[RunResult]](list)

    def take(self, run: RunResult) -> None:
        self.by_scenario[run.scenario].append(run)
        self.by_day[run.day].append(run)


class _Asked(Following):
    """The runs by the goals that they asked for."""

    def __init__(self) -> None:
        self.by_goal = defaultdict[str, list[RunResult]](list)

    def take(self, run: RunResult) -> None:
        for goal in run.shown:
            self.by_goal[goal].append(run)


class _Held(Following):
    """Whether a goal went well with a snag on two days, and not poorly since."""

    def __init__(self, goal: str) -> None:
        self._goal, self._poor = goal, 0
        self._days: set[int] = set()

    def take(self, run: RunResult) -> None:
        how = went(run, self._goal)
        if how is _POOR:
            self._poor += 1
            if self._poor >= _POOR_IN_A_ROW:
                self._days.clear()
        elif how is _GOOD:
            self._poor = 0
            if lowest_level(run, self._goal) >= MASTERY_LEVEL:
                self._days.add(run.day)

    @property
    def holds(self) -> bool:
        return len(self._days) >= _MASTERY_DAYS


class _HeldBy(dict[str, _Held]):
    """The same for each goal that is asked about."""

    def __missing__(self, goal: str) -> _Held:
        return self.setdefault(goal, _Held(goal))
