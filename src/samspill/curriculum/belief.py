"""One participant's belief as arrays, and how an ``Estimate`` keeps it: bytes, so that it is a value like any other."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import msgspec
import numpy as np
import numpy.typing as npt

from .arrays import Bools, Floats, Ints
from .kinds import ABILITIES, BY_RUNG, FEW_SPEEDS, KIND_ODDS, SPEEDS, STARTS, TOP
from .skill import Skill, faded, lost_after, marginal

VERSION = 6
"""Of the model: what another version has stored is not read, since its arrays mean something else."""

_KEPT = np.float32
"""Seven digits are far more than is known, and half as much to keep."""

Digits = npt.NDArray[np.float32]

_RUNGS = TOP + 1
_SHAPES = {
    "starts": (len(SPEEDS), len(ABILITIES), len(STARTS)),
    "heights": (len(SPEEDS), len(STARTS)),
    "rungs": (BY_RUNG, TOP + 1),
    "has": (len(FEW_SPEEDS),),
    "half_life": (),
}
"""What is kept of each goal."""
OF_A_GOAL = tuple(_SHAPES)
_ARRAYS = (*OF_A_GOAL, "kinds")

Days = tuple[int, ...]
Practised = tuple[bool, ...]


class Standing(msgspec.Struct, frozen=True):
    """How a participant stands today: all that is asked of an estimate while nothing more is learnt.

    ``severity`` is how heavy each theme is (0-4, ``None`` when unknown); ``today`` each goal's rungs now, whatever the
    kind of learner (K, 6), as bytes.
    """

    goals: tuple[str, ...]
    severity: tuple[float | None, ...]
    today: bytes


class Estimate(Standing, frozen=True):
    """What is believed of a participant. Nobody outside this package looks inside: they ask ``chance``.

    ``needs`` are places in ``goals``. The arrays are bytes: the belief as last practised (``Skill``). ``observers``
    keeps how often each agreed with the scenario, and how often not.
    """

    needs: tuple[tuple[int, ...], ...]
    starts: bytes
    heights: bytes
    rungs: bytes
    has: bytes
    kinds: bytes
    half_life: bytes
    days: tuple[int, ...]
    practised: tuple[bool, ...]
    observers: dict[str, tuple[float, float]] = {}
    version: int = VERSION

    def __repr__(self) -> str:
        return f"Estimate of {len(self.goals)} goals, {sum(self.practised)} of them practised"


@dataclass(frozen=True, eq=False)
class Kept:
    """What is kept of people (n): the arrays of ``Skill`` by their names, as last practised, in the digits kept.

    ``days`` (n, K) since each goal was last practised, where it ever was ``practised`` (n, K).
    """

    its: dict[str, Digits]
    days: Ints
    practised: Bools

    @classmethod
    def begun(cls, skill: Skill) -> "Kept":
        """The belief before anything has been practised."""
        its = {name: getattr(skill, name).astype(_KEPT) for name in _ARRAYS}
        shape = skill.half_life.shape
        return cls(its, np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.bool_))

    def of(self, who: Ints) -> "Kept":
        """That of some of them."""
        return Kept({name: values[who] for name, values in self.its.items()}, self.days[who], self.practised[who])

    def today(self) -> Skill:
        """What is left today; only what was practised here can fade, and by one rung at most."""
        skill = Skill(**{name: values.astype(np.float64) for name, values in self.its.items()})
        return faded(skill, lost_after(self.days, skill.half_life) * self.practised) if self.days.any() else skill


def unpacked(estimates: Sequence[Estimate]) -> Kept:
    """What is believed of these people (n), who have the same goals; read only."""
    days, practised = np.array([e.days for e in estimates]), np.array([e.practised for e in estimates])
    return Kept(_unpacked(_kept(estimates), *days.shape), days, practised)


def today(estimates: Sequence[Estimate]) -> Skill:
    """What is believed of them today; read only, for of one person it is asked more than once."""
    if len(estimates) == 1:
        one = estimates[0]
        return _today(_kept(estimates), one.days, one.practised)
    return unpacked(estimates).today()


def packed(estimates: Sequence[Estimate], kept: Kept) -> list[Estimate]:
    """The estimates with another belief in them."""
    rungs = marginal(kept.today()).astype(_KEPT)
    days, practised = kept.days.tolist(), kept.practised.tolist()
    return [
        msgspec.structs.replace(
            estimate,
            days=tuple(days[n]),
            practised=tuple(practised[n]),
            today=rungs[n].tobytes(),
            **{name: values[n].tobytes() for name, values in kept.its.items()},
        )
        for n, estimate in enumerate(estimates)
    ]


def standings(about: Sequence[Standing], now: Skill) -> list[Standing]:
    """How these people stand when that is believed of them ``now``."""
    rungs = marginal(now).astype(_KEPT)
    return [Standing(one.goals, one.severity, its.tobytes()) for one, its in zip(about, rungs, strict=True)]


def as_bytes(values: Floats) -> bytes:
    """Numbers as an estimate keeps them."""
    return values.astype(_KEPT).tobytes()


def from_bytes(kept: bytes) -> Floats:
    """Numbers as an estimate has kept them, in one row."""
    return np.frombuffer(kept, _KEPT).astype(np.float64)


@lru_cache(maxsize=64)
def needs_table(needs: tuple[tuple[int, ...], ...]) -> Floats:
    """Which goal (row) needs which (column): 1 or 0."""
    table = np.zeros((len(needs), len(needs)))
    for goal, needed in enumerate(needs):
        table[goal, list(needed)] = 1.0
    return table


@lru_cache(maxsize=64)
def places(goals: tuple[str, ...]) -> dict[str, int]:
    """Where each goal stands."""
    return {name: place for place, name in enumerate(goals)}


def rungs_today(estimate: Standing) -> Floats:
    """Each goal's rungs today (K, 6)."""
    return from_bytes(estimate.today).reshape(len(estimate.goals), _RUNGS)


# Private functions


@lru_cache(maxsize=4)
def _today(kept: tuple[bytes, ...], days: Days, practised: Practised) -> Skill:
    skill = Kept(_unpacked(kept, 1, len(days)), np.array([days]), np.array([practised])).today()
    for name in _ARRAYS:
        getattr(skill, name).flags.writeable = False
    return skill


def _kept(estimates: Sequence[Estimate]) -> tuple[bytes, ...]:
    """Each array as its bytes, people after each other."""
    if len(estimates) == 1:
        return tuple(getattr(estimates[0], name) for name in _ARRAYS)
    return tuple(b"".join([getattr(estimate, name) for estimate in estimates]) for name in _ARRAYS)


def _unpacked(kept: tuple[bytes, ...], people: int, width: int) -> dict[str, Digits]:
    arrays = dict(zip(_ARRAYS, (np.frombuffer(its, _KEPT) for its in kept), strict=True))
    its = {name: arrays[name].reshape(people, width, *shape) for name, shape in _SHAPES.items()}
    return its | {"kinds": arrays["kinds"].reshape(people, len(KIND_ODDS))}
