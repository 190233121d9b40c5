"""Participants and policies that were written for one person, made into cohorts."""

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

import numpy as np

from samspill.curriculum.arrays import Bools, Floats, Ints
from samspill.model.themes import BarrierTheme

from .protocols import CheckIn, CheckIns, Outcome, Participant, Policy, Seen, Tally, Truth
from .world import LEVELS, World

_THEMES = tuple(BarrierTheme)
P = TypeVar("P", bound=Policy)


class OneByOne:
    """A cohort of participants that each live on their own."""

    def __init__(self, make: Callable[[World, int], Participant], world: World, people: int, seed: int) -> None:
        self.world, self.chart = world, world.chart
        self.members = [make(world, seed * 100_003 + number) for number in range(people)]
        self.at = {name: place for place, name in enumerate(self.chart.goals)}

    def intake(self) -> Ints:
        """See ``Cohort``."""
        rated = (member.intake() for member in self.members)
        return np.array([[given.get(theme, 0) for theme in _THEMES] for given in rated], dtype=np.int64)

    def start_session(self, gap_days: Floats) -> CheckIns:
        """See ``Cohort``."""
        said = [member.start_session(float(gap)) for member, gap in zip(self.members, gap_days, strict=True)]
        return CheckIns(_ints(c.distress for c in said), _ints(c.craving for c in said))

    def run(self, scenario: Ints, level: Ints, who: Bools) -> tuple[Seen, Truth]:
        """See ``Cohort``."""
        shape = (len(self.members), self.chart.width)
        asked, shown, hinted = (np.zeros(shape, dtype=np.int64) for _ in range(3))
        distress, left = np.zeros(shape[0], dtype=np.int64), np.zeros(shape[0], dtype=np.bool_)
        true_distress, true_success = np.zeros(shape[0]), np.zeros(shape[0])
        for person in np.flatnonzero(who).tolist():
            name = self.chart.scenarios[int(scenario[person])]
            outcome = self.members[person].run(name, int(level[person]))
            for goal, tally in outcome.seen.items():
                at = person, self.at[goal]
                asked[at], shown[at], hinted[at] = tally.asked, tally.shown, tally.hinted
            distress[person], left[person] = outcome.distress, outcome.left
            true_distress[person], true_success[person] = outcome.true_distress, outcome.true_success
        return Seen(asked, shown, hinted, distress, left), Truth(true_distress, true_success)

    def end_session(self, who: Bools) -> Bools:
        """See ``Cohort``."""
        return np.array(
            [not here or m.end_session() for m, here in zip(self.members, who, strict=True)], dtype=np.bool_
        )

    def mastered(self) -> Bools:
        """See ``Cohort``."""
        found = np.zeros((len(self.members), self.chart.width), dtype=np.bool_)
        for person, member in enumerate(self.members):
            found[person, [self.at[goal] for goal in member.mastered()]] = True
        return found


class EachOnItsOwn(Generic[P]):
    """A policy for one person, applied to each of a cohort."""

    def __init__(self, make: Callable[[World, int], P], world: World, people: int, seed: int) -> None:
        self.chart = world.chart
        self.members = [make(world, seed * 100_003 + number) for number in range(people)]
        self.at = {name: place for place, name in enumerate(self.chart.scenarios)}

    def start(self, intake: Ints) -> None:
        """See ``CohortPolicy``."""
        for member, rated in zip(self.members, intake.tolist(), strict=True):
            member.start(dict(zip(_THEMES, rated, strict=True)))

    def session(self, gap_days: Floats, check_in: CheckIns, runs: int) -> None:
        """See ``CohortPolicy``."""
        told = zip(self.members, gap_days.tolist(), check_in.distress.tolist(), check_in.craving.tolist(), strict=True)
        for member, gap, distress, craving in told:
            member.session(gap, CheckIn(distress, craving), runs)

    def choose(self, who: Bools) -> tuple[Ints, Ints]:
        """See ``CohortPolicy``."""
        chosen = [
            m.choose() if here else (self.chart.scenarios[0], 1) for m, here in zip(self.members, who, strict=True)
        ]
        for scenario, level in chosen:
            if scenario not in self.at:
                raise ValueError(f"choose() gave {scenario!r}, which is not the id of a scenario of this world")
            if level not in range(1, LEVELS + 1):
                raise ValueError(f"choose() gave level {level!r}; levels are whole numbers from 1 to {LEVELS}")
        return _ints(self.at[scenario] for scenario, _ in chosen), _ints(level for _, level in chosen)

    def observe(self, scenario: Ints, level: Ints, seen: Seen, who: Bools) -> None:
        """See ``CohortPolicy``."""
        people = np.flatnonzero(who).tolist()
        for person, outcome in zip(people, self.outcomes(seen, people), strict=True):
            self.members[person].observe(self.chart.scenarios[int(scenario[person])], int(level[person]), outcome)

    def outcomes(self, seen: Seen, people: Sequence[int]) -> list[Outcome]:
        """What was seen of some people, of each by themselves."""
        at, goal = seen.asked[people].nonzero()
        tallies: list[dict[str, Tally]] = [{} for _ in people]
        counts = (table[people][at, goal].tolist() for table in (seen.asked, seen.shown, seen.hinted))
        for number, place, *counted in zip(at.tolist(), goal.tolist(), *counts, strict=True):
            tallies[number][self.chart.goals[place]] = Tally(*counted)
        felt, left = seen.distress[people].tolist(), seen.left[people].tolist()
        return [Outcome(*its) for its in zip(tallies, felt, left, strict=True)]


# Private functions


def _ints(values: Iterable[int]) -> Ints:
    return np.array(list(values), dtype=np.int64)
