"""samspill itself: the proposal a care worker would see, taken every time."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain

import numpy as np

from samspill.curriculum import (
    USUAL_RUNS,
    Estimate,
    History,
    People,
    Question,
    Readiness,
    RunResult,
    ScenarioStrain,
    Standing,
    forget,
    observe,
    settled_goals,
    start,
    steps,
)
from samspill.curriculum.arrays import Bools, Floats, Ints
from samspill.curriculum.worth import DEFAULT, Weights
from samspill.model.barriers import BarrierProfile, BarrierRating
from samspill.model.evidence import Evidence
from samspill.model.outputs import Ending
from samspill.model.themes import BarrierTheme
from samspill.simulation.one_by_one import EachOnItsOwn
from samspill.simulation.protocols import CheckIn, CheckIns, Outcome, Seen, Tally
from samspill.simulation.world import World

_AT_ONCE = 60
"""So many people are asked about together: more no longer fit into a processor's cache."""


class Shipped:
    """The port of ``samspill.curriculum``, used as the product uses it, for one person."""

    weights: Weights = DEFAULT

    def __init__(self, world: World, seed: int) -> None:
        self.world = world
        self.estimate: Estimate
        self.standing: Standing | None = None
        self.history = History()
        self.readiness = Readiness()
        self.strains: tuple[ScenarioStrain, ...] = ()
        self.time, self.seen, self.runs_meant = 0.0, 0, USUAL_RUNS

    def start(self, intake: Mapping[BarrierTheme, int]) -> None:
        """The profile is what the barriers are rated."""
        rated = tuple(BarrierRating(barrier.id, intake[barrier.theme], "intake") for barrier in self.world.barriers)
        self.estimate = start(self.world.goals, self.world.barriers, BarrierProfile(rated))

    def session(self, gap_days: float, check_in: CheckIn, runs: int) -> None:
        """Days pass, and what was learnt fades."""
        self.estimate = forget(self.estimate, self.begin(gap_days, check_in, runs))

    def begin(self, gap_days: float, check_in: CheckIn, runs: int) -> int:
        """The check-in is told; so many days are to be forgotten for."""
        before = self.seen
        self.time += gap_days
        self.readiness = Readiness(distress=check_in.distress, craving=check_in.craving)
        self.seen = round(self.time)
        self.runs_meant = runs
        return self.seen - before

    def choose(self) -> tuple[str, int]:
        """The proposal."""
        return self.chosen(steps((self.question(),), self.weights)[0])

    def chosen(self, step: tuple[str, int] | None) -> tuple[str, int]:
        """The proposal. A day that leaves only a calm room, which no drawn world has, gets the easiest level."""
        if step is not None:
            return step
        calm = steps((self.question(Readiness()),), self.weights)[0]
        return (calm[0] if calm else self.world.scenarios[0].id), 1

    def observe(self, scenario: str, level: int, outcome: Outcome) -> None:
        """What was seen becomes evidence, and evidence what is believed."""
        self.estimate = observe(self.estimate, self.kept(scenario, level, outcome))

    def kept(self, scenario: str, level: int, outcome: Outcome) -> RunResult:
        """What was seen, as evidence in the history."""
        evidence = tuple(chain.from_iterable(_evidence(goal, tally, level) for goal, tally in outcome.seen.items()))
        ending = Ending.LEFT if outcome.left else Ending.DONE
        result = RunResult(scenario, level, evidence, ending, outcome.distress, self.seen)
        self.history.add(result)
        return result

    def question(self, readiness: Readiness | None = None) -> Question:
        """What is asked of the sequencer now."""
        goals, history, stands = self.world.goals, self.history, self.standing or self.estimate
        return Question(
            goals,
            self.world.scenarios,
            stands,
            settled_goals(goals, stands, history, ()),
            history,
            readiness or self.readiness,
            frozenset(),
            self.seen,
            runs_meant=self.runs_meant,
            strains=self.strains,
        )


class Everyone(EachOnItsOwn[Shipped]):
    """The same for many people, asked and observed together: the same answers in less time."""

    def start(self, intake: Ints) -> None:
        """See ``CohortPolicy``."""
        super().start(intake)
        self.people = People([member.estimate for member in self.members])

    def session(self, gap_days: Floats, check_in: CheckIns, runs: int) -> None:
        """See ``CohortPolicy``."""
        said = gap_days, check_in.distress, check_in.craving
        told = zip(self.members, *(values.tolist() for values in said), strict=True)
        self.people.forget(np.array([member.begin(gap, CheckIn(*felt), runs) for member, gap, *felt in told]))

    def choose(self, who: Bools) -> tuple[Ints, Ints]:
        """See ``CohortPolicy``."""
        scenario, level = np.zeros(len(self.members), dtype=np.int64), np.ones(len(self.members), dtype=np.int64)
        for part in _parts(who):
            members, today = [self.members[person] for person in part], self.people.today(part)
            for member, standing in zip(members, today.standings, strict=True):
                member.standing = standing
            found = steps([member.question() for member in members], members[0].weights, today.skill)
            for person, member, step in zip(part, members, found, strict=True):
                if step is None:  # what is asked then is asked of each alone, by their estimate
                    member.estimate, member.standing = self.people.estimates((person,))[0], None
                name, level[person] = member.chosen(step)
                scenario[person] = self.at[name]
        return scenario, level

    def observe(self, scenario: Ints, level: Ints, seen: Seen, who: Bools) -> None:
        """See ``CohortPolicy``."""
        for part in _parts(who):
            told = zip(part, self.outcomes(seen, part), strict=True)
            kept = [
                self.members[person].kept(self.chart.scenarios[int(scenario[person])], int(level[person]), outcome)
                for person, outcome in told
            ]
            self.people.observe(part, kept)


# Private functions


def _parts(who: Bools) -> Iterator[list[int]]:
    many = np.flatnonzero(who).tolist()
    return (many[first : first + _AT_ONCE] for first in range(0, len(many), _AT_ONCE))


@lru_cache(maxsize=8192)
def _evidence(goal: str, tally: Tally, level: int) -> tuple[Evidence, ...]:
    scores = [(2, False)] * tally.shown + [(2, True)] * tally.hinted
    scores += [(0, False)] * (tally.asked - len(scores))
    return tuple(Evidence(goal, score, hinted, f"asked-{n:02d}", 0, level) for n, (score, hinted) in enumerate(scores))
