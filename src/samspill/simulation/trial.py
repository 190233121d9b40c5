"""One trial: a family meets a policy in one world, for a whole programme and four weeks after it."""

from dataclasses import dataclass, field

import msgspec
import numpy as np

from samspill.curriculum.arrays import Bools, Floats, Ints

from .chance import Stream, stream
from .protocols import Cohort, CohortPolicy, MakesCohort, MakesPolicy, Seen, Truth
from .world import LEVELS, World, drawn_world

HIGH = 8.0
"""True distress above this is too much."""

_MOST_RUNS, _USUAL_RUNS = 6, 4
_MISSED = 0.15


class Programme(msgspec.Struct, frozen=True):
    """How long a trial is: 12 sessions of 3-6 runs, 4-10 days apart, one in seven missed; then 28 days without."""

    sessions: int = 12
    people: int = 300
    follow_up_days: float = 28.0


class Measures(msgspec.Struct, frozen=True):
    """What came of one trial, as means over its people; shares are 0-1, distress 0-10.

    ``gain`` counts a mastered goal by its domain (1-4); ``count`` counts each once. ``curve`` is the gain after each
    session, ``dropout_curve`` who has left by then, ``levels`` the share of runs at each level.
    """

    family: str
    policy: str
    seed: int
    people: int
    gain: float
    gain_later: float
    count: float
    count_later: float
    complex_share: float
    complex_goals: float
    dropout: float
    peak: float
    too_much: float
    productive: float
    left_early: float
    runs: float
    curve: tuple[float, ...]
    dropout_curve: tuple[float, ...]
    peak_curve: tuple[float, ...]
    levels: tuple[float, ...]


USUAL = Programme()
"""The programme that figures are given for."""


def trial(
    family: MakesCohort,
    policy: MakesPolicy,
    names: tuple[str, str],
    seed: int,
    programme: Programme = USUAL,
    world: World | None = None,
) -> Measures:
    """Run one trial, in the world drawn from ``seed`` or in ``world``; the same arguments give the same measures."""
    world = world or drawn_world(seed)
    people = programme.people
    cohort, deciding = family(world, people, seed), policy(world, people, seed)
    if see := getattr(deciding, "see", None):
        see(cohort)
    course = _Course(world, cohort, deciding, stream(seed, "schedule"), people)
    deciding.start(cohort.intake())
    for _ in range(programme.sessions):
        course.session()
    return course.measures(names, seed, programme)


# Private classes


@dataclass
class _Course:
    """A trial under way."""

    world: World
    cohort: Cohort
    policy: CohortPolicy
    chance: Stream
    people: int
    gains: list[float] = field(default_factory=list)
    gone: list[float] = field(default_factory=list)
    peaks: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.weight = 1.0 + self.world.chart.rank
        self.at_first = self.cohort.mastered()
        self.active = np.ones(self.people, dtype=np.bool_)
        self.levels = np.zeros(LEVELS)
        self.runs = self.too_much = self.productive = self.left = 0.0

    def session(self) -> None:
        """One session for everyone who is still there and comes."""
        gap = self.chance.uniform(4, 10, self.people) + np.where(self.chance.random(self.people) < _MISSED, 7, 0)
        here = self.active & (self.chance.random(self.people) >= _MISSED)
        wanted = self.chance.integers(3, _MOST_RUNS + 1, self.people)
        self.policy.session(gap, self.cohort.start_session(gap), _USUAL_RUNS)
        stopped, peak = np.zeros(self.people, dtype=np.bool_), np.zeros(self.people)
        for turn in range(_MOST_RUNS):
            who = here & (turn < wanted) & ~stopped
            if not who.any():
                break
            seen, truth = self._run(who)
            stopped |= seen.left & who
            peak = np.where(who, np.maximum(peak, truth.distress), peak)
        self.active &= self.cohort.end_session(here)
        self.gains.append(self._gain())
        self.gone.append(1 - float(self.active.mean()))
        self.peaks.append(float(peak[here].mean()) if here.any() else 0.0)

    def _run(self, who: Bools) -> tuple[Seen, Truth]:
        scenario, level = self.policy.choose(who)
        seen, truth = self.cohort.run(scenario, level, who)
        self.policy.observe(scenario, level, seen, who)
        self._count(level, seen, truth, who)
        return seen, truth

    def _count(self, level: Ints, seen: Seen, truth: Truth, who: Bools) -> None:
        calm = (truth.distress >= 2) & (truth.distress <= 7) & ~seen.left
        self.runs += who.sum()
        self.too_much += ((truth.distress > HIGH) & who).sum()
        self.left += (seen.left & who).sum()
        self.productive += (calm & (truth.success >= 0.5) & (truth.success <= 0.9) & who).sum()
        self.levels += np.bincount(level[who] - 1, minlength=LEVELS)

    def _gain(self) -> float:
        return float(((self.cohort.mastered() * self.weight).sum(1) - (self.at_first * self.weight).sum(1)).mean())

    def measures(self, names: tuple[str, str], seed: int, programme: Programme) -> Measures:
        """What came of it, and what is left four weeks later."""
        now, complex_ = self.cohort.mastered(), self.world.chart.rank >= 3
        new = now & ~self.at_first
        runs = max(float(self.runs), 1.0)
        self.cohort.start_session(np.full(self.people, programme.follow_up_days))
        later = self.cohort.mastered()
        return Measures(
            family=names[0],
            policy=names[1],
            seed=seed,
            people=self.people,
            gain=self.gains[-1],
            gain_later=self._gain(),
            count=_mean(now.sum(1) - self.at_first.sum(1)),
            count_later=_mean(later.sum(1) - self.at_first.sum(1)),
            complex_share=_mean(new[:, complex_].any(1)),
            complex_goals=_mean(new[:, complex_].sum(1)),
            dropout=self.gone[-1],
            peak=float(np.mean(self.peaks)),
            too_much=float(self.too_much) / self.people,
            productive=float(self.productive) / runs,
            left_early=float(self.left) / runs,
            runs=float(self.runs) / self.people,
            curve=tuple(self.gains),
            dropout_curve=tuple(self.gone),
            peak_curve=tuple(self.peaks),
            levels=tuple((self.levels / runs).tolist()),
        )


def _mean(values: Floats | Ints | Bools | np.bool_) -> float:
    return float(np.mean(values))
