"""A history that knows itself: what is asked of it again and again grows run by run, and is never gone through anew."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import overload

from samspill.model.levels import Level

from .chart import Chart
from .felt import Felt
from .following import Following
from .results import RunResult, Went

MASTERY_LEVEL = Level.WITH_A_SNAG
"""A run that goes well here or higher counts towards mastering a goal."""

_MASTERY_DAYS = 2
_POOR_IN_A_ROW = 2
_GOOD, _POOR = Went.GOOD, Went.POOR


class History(Sequence[RunResult]):
    """The runs of one participant, the oldest first: a sequence like any other to whoever only reads it."""

    def __init__(self, runs: Iterable[RunResult] = ()) -> None:
        self._runs = list(runs)
        self._placed, self._asked, self._held = _Placed(), _Asked(), _Held()
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
    def seen(self) -> frozenset[str]:
        """The goals that any run has asked for."""
        return frozenset(self._asked.up_to(self._runs).goals)

    @property
    def held(self) -> Collection[str]:
        """The goals that went well with a snag on two days, and not poorly since."""
        return self._held.up_to(self._runs).goals

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
        self.by_scenario: dict[str, list[RunResult]] = {}
        self.by_day: dict[int, list[RunResult]] = {}

    def take(self, run: RunResult) -> None:
        self.by_scenario.setdefault(run.scenario, []).append(run)
        self.by_day.setdefault(run.day, []).append(run)


class _Asked(Following):
    """The goals that were asked for."""

    def __init__(self) -> None:
        self.goals: set[str] = set()

    def take(self, run: RunResult) -> None:
        self.goals.update(run.shown)


class _Held(Following):
    """The goals that went well with a snag on two days, and not poorly since."""

    def __init__(self) -> None:
        self.goals: dict[str, None] = {}
        self._days: dict[str, set[int]] = {}
        self._poor: dict[str, int] = {}

    def take(self, run: RunResult) -> None:
        for goal, how, level in run.judged:
            if how is _POOR:
                self._went_poorly(goal)
            elif how is _GOOD:
                self._poor[goal] = 0
                if level >= MASTERY_LEVEL:
                    self._went_well(goal, run.day)

    def _went_poorly(self, goal: str) -> None:
        self._poor[goal] = self._poor.get(goal, 0) + 1
        if self._poor[goal] >= _POOR_IN_A_ROW:
            self._days.pop(goal, None)
            self.goals.pop(goal, None)

    def _went_well(self, goal: str, day: int) -> None:
        days = self._days.setdefault(goal, set())
        days.add(day)
        if len(days) >= _MASTERY_DAYS:
            self.goals[goal] = None
