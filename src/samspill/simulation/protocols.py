"""What a simulated participant and a policy must be able to do, one by one or many at once.

``Participant`` and ``Policy`` are for whoever writes their own: one person, plain values. ``Cohort`` and
``CohortPolicy`` are the same for many people at once with arrays; the shipped ones are of that kind, for speed.
``samspill.testing.simulation_kit`` checks either kind.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

import msgspec

from samspill.curriculum.arrays import Bools, Floats, Ints
from samspill.model.themes import BarrierTheme

from .world import World


class CheckIn(msgspec.Struct, frozen=True):
    """What a participant says before a session, 0-10."""

    distress: int
    craving: int = 0


class Tally(msgspec.Struct, frozen=True):
    """How often one goal was asked for in a run, shown unaided, and shown after a hint."""

    asked: int
    shown: int
    hinted: int = 0


class Outcome(msgspec.Struct, frozen=True):
    """One run: what was seen, the highest distress as rated (0-10), and whether the person left early.

    ``true_distress`` (0-10) and ``true_success`` (0-1, on the target) are for scoring; no policy is shown them.
    """

    seen: Mapping[str, Tally]
    distress: int
    left: bool = False
    true_distress: float = 0.0
    true_success: float = 0.0


@runtime_checkable
class Participant(Protocol):
    """One simulated participant, made with ``(world, seed)``."""

    def intake(self) -> Mapping[BarrierTheme, int]:
        """The barrier profile as it is rated, 0-4 for each theme."""
        ...

    def start_session(self, gap_days: float) -> CheckIn:
        """Let ``gap_days`` pass, then check in."""
        ...

    def run(self, scenario: str, level: int) -> Outcome:
        """Practise one scenario at one level (1-5)."""
        ...

    def end_session(self) -> bool:
        """Whether the person stays in the programme."""
        ...

    def mastered(self) -> Collection[str]:
        """The goals that are truly mastered now; for scoring."""
        ...


@runtime_checkable
class Policy(Protocol):
    """One way to choose what to practise, made with ``(world, seed)``."""

    def start(self, intake: Mapping[BarrierTheme, int]) -> None:
        """Hear the barrier profile."""
        ...

    def session(self, gap_days: float, check_in: CheckIn, runs: int) -> None:
        """Begin a session of about ``runs`` runs."""
        ...

    def choose(self) -> tuple[str, int]:
        """The scenario and the level of the next run."""
        ...

    def observe(self, scenario: str, level: int, outcome: Outcome) -> None:
        """Hear how the run went."""
        ...


@dataclass(frozen=True, slots=True)
class CheckIns:
    """``CheckIn`` of many people (n)."""

    distress: Ints
    craving: Ints


@dataclass(frozen=True, slots=True)
class Seen:
    """``Outcome`` of many people as a policy may see it: tallies (n, K), ratings and exits (n)."""

    asked: Ints
    shown: Ints
    hinted: Ints
    distress: Ints
    left: Bools


@dataclass(frozen=True, slots=True)
class Truth:
    """What nobody sees: true highest distress (n, 0-10) and true success on the target (n, 0-1)."""

    distress: Floats
    success: Floats


@runtime_checkable
class Cohort(Protocol):
    """Many simulated participants, made with ``(world, people, seed)``; ``who`` (n) says who takes part."""

    def intake(self) -> Ints:
        """Barrier profiles (n, T), 0-4."""
        ...

    def start_session(self, gap_days: Floats) -> CheckIns:
        """Let ``gap_days`` (n) pass, then check in."""
        ...

    def run(self, scenario: Ints, level: Ints, who: Bools) -> tuple[Seen, Truth]:
        """Practise: index of a scenario and level 1-5 for each person (n)."""
        ...

    def end_session(self, who: Bools) -> Bools:
        """Who stays in the programme (n); those who were not here stay."""
        ...

    def mastered(self) -> Bools:
        """What is truly mastered now (n, K)."""
        ...


class Staging(Protocol):
    """What decides what is asked for in a run, and what of it is shown: whole scenario scripts, as a rule.

    ``able`` (n, K) is the chance of showing each goal when asked, ``distress`` (n, 0-10) the true one, ``left`` (n) who
    leaves early. It answers with tallies (n, K): asked, shown unaided, shown after help.
    """

    def __call__(  # noqa: D102
        self, scenario: Ints, level: Ints, able: Floats, distress: Floats, left: Bools, who: Bools
    ) -> tuple[Ints, Ints, Ints]: ...


@runtime_checkable
class Stageable(Protocol):
    """A cohort whose runs can be played in whole scripts."""

    staging: Staging | None


@runtime_checkable
class Foreseeing(Protocol):
    """A cohort that can tell the truth about the next run; only the oracle asks."""

    def foresee(self) -> tuple[Floats, Bools]:
        """Learning to expect of each goal (n, S, L, K), in shares of what is left, and what is bearable (n, S, L)."""
        ...


@runtime_checkable
class CohortPolicy(Protocol):
    """One way to choose for many people at once, made with ``(world, people, seed)``."""

    def start(self, intake: Ints) -> None:
        """Hear the barrier profiles (n, T)."""
        ...

    def session(self, gap_days: Floats, check_in: CheckIns, runs: int) -> None:
        """Begin a session of about ``runs`` runs."""
        ...

    def choose(self, who: Bools) -> tuple[Ints, Ints]:
        """Index of a scenario, and the level 1-5 (n each); only those of ``who`` are used."""
        ...

    def observe(self, scenario: Ints, level: Ints, seen: Seen, who: Bools) -> None:
        """Hear how the runs went."""
        ...


class MakesCohort(Protocol):
    """What makes a cohort: a class, as a rule."""

    def __call__(self, world: World, people: int, seed: int) -> Cohort: ...  # noqa: D102


class MakesPolicy(Protocol):
    """What makes a policy for a cohort: a class, as a rule."""

    def __call__(self, world: World, people: int, seed: int) -> CohortPolicy: ...  # noqa: D102
