"""One participant's belief as arrays, and how an ``Estimate`` keeps it: bytes, so that it is a value like any other."""

from collections.abc import Sequence
from functools import lru_cache

import msgspec
import numpy as np

from .arrays import Floats
from .kinds import ABILITIES, BY_RUNG, FEW_SPEEDS, KIND_ODDS, SPEEDS, STARTS, TOP
from .skill import Rows, Skill, faded, lost_after, marginal

VERSION = 6
"""Of the model: what another version has stored is not read, since its arrays mean something else."""

_KEPT = np.float32
"""Seven digits are far more than is known, and half as much to keep."""

_RUNGS = TOP + 1
_SHAPES = {
    "starts": (len(SPEEDS), len(ABILITIES), len(STARTS)),
    "heights": (len(SPEEDS), len(STARTS)),
    "rungs": (BY_RUNG, TOP + 1),
    "has": (len(FEW_SPEEDS),),
    "half_life": (),
}
"""What is kept of each goal."""
_ARRAYS = (*_SHAPES, "kinds")

Days = tuple[int, ...]
Practised = tuple[bool, ...]


class Estimate(msgspec.Struct, frozen=True):
    """What is believed of a participant. Nobody outside this package looks inside: they ask ``chance``.

    ``needs`` are places in ``goals``; ``severity`` is how heavy each theme is (0-4, ``None`` when unknown). The rest
    are arrays as bytes: the belief as last practised (``Skill``), and ``today``: each goal's rungs now, whatever the
    kind of learner (K, 6). ``observers`` keeps how often each agreed with the scenario, and how often not.
    """

    goals: tuple[str, ...]
    needs: tuple[tuple[int, ...], ...]
    severity: tuple[float | None, ...]
    starts: bytes
    heights: bytes
    rungs: bytes
    has: bytes
    kinds: bytes
    half_life: bytes
    days: tuple[int, ...]
    practised: tuple[bool, ...]
    today: bytes
    observers: dict[str, tuple[float, float]] = {}
    version: int = VERSION

    def __repr__(self) -> str:
        return f"Estimate of {len(self.goals)} goals, {sum(self.practised)} of them practised"


def unpacked(estimates: Sequence[Estimate]) -> Skill:
    """What is believed of these people (n), who have the same goals, as last practised; read only."""
    return _unpacked(_kept(estimates), len(estimates), len(estimates[0].goals))


def today(estimates: Sequence[Estimate]) -> Skill:
    """The same as it is today; read only, for of one person it is asked more than once."""
    if len(estimates) == 1:
        one = estimates[0]
        return _today(_kept(estimates), one.days, one.practised)
    return as_today(unpacked(estimates), [e.days for e in estimates], [e.practised for e in estimates])


def as_today(skill: Skill, days: Sequence[Days], practised: Sequence[Practised]) -> Skill:
    """What is left today; only what was practised here can fade, and by one rung at most."""
    return faded(skill, _lost(skill, days, practised)) if any(map(any, days)) else skill


def at_hand(estimates: Sequence[Estimate], rows: Rows) -> Skill:
    """The belief with the goals at hand as they are today, the others as last practised."""
    skill = unpacked(estimates)
    if not any(any(estimate.days) for estimate in estimates):
        return skill
    lost = _lost(skill, [e.days for e in estimates], [e.practised for e in estimates])
    here = np.zeros_like(lost)
    here[rows.person, rows.goal] = lost[rows.person, rows.goal]
    return faded(skill, here)


def packed(
    estimates: Sequence[Estimate],
    skill: Skill,
    days: Sequence[Days],
    practised: Sequence[Practised],
    observers: Sequence[dict[str, tuple[float, float]]],
) -> list[Estimate]:
    """The estimates with another belief in them; what holds today is worked out from the digits that are kept."""
    its = {name: getattr(skill, name).astype(_KEPT) for name in _ARRAYS}
    again = Skill(**{name: values.astype(np.float64) for name, values in its.items()})
    now = marginal(as_today(again, days, practised))
    return [
        Estimate(
            estimate.goals,
            estimate.needs,
            estimate.severity,
            days=days[n],
            practised=practised[n],
            today=as_bytes(now[n]),
            observers=observers[n],
            **{name: values[n].tobytes() for name, values in its.items()},
        )
        for n, estimate in enumerate(estimates)
    ]


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


def rungs_today(estimate: Estimate) -> Floats:
    """Each goal's rungs today (K, 6)."""
    return from_bytes(estimate.today).reshape(len(estimate.goals), _RUNGS)


# Private functions


@lru_cache(maxsize=4)
def _today(kept: tuple[bytes, ...], days: Days, practised: Practised) -> Skill:
    skill = as_today(_unpacked(kept, 1, len(days)), (days,), (practised,))
    for name in _ARRAYS:
        getattr(skill, name).flags.writeable = False
    return skill


def _kept(estimates: Sequence[Estimate]) -> tuple[bytes, ...]:
    """Each array as its bytes, people after each other."""
    if len(estimates) == 1:
        return tuple(getattr(estimates[0], name) for name in _ARRAYS)
    return tuple(b"".join([getattr(estimate, name) for estimate in estimates]) for name in _ARRAYS)


def _unpacked(kept: tuple[bytes, ...], people: int, width: int) -> Skill:
    arrays = dict(zip(_ARRAYS, map(from_bytes, kept), strict=True))
    its = {name: arrays[name].reshape(people, width, *shape) for name, shape in _SHAPES.items()}
    return Skill(kinds=arrays["kinds"].reshape(people, len(KIND_ODDS)), **its)


def _lost(skill: Skill, days: Sequence[Days], practised: Sequence[Practised]) -> Floats:
    """How likely a rung of each goal has been lost by today (n, K)."""
    lost: Floats = lost_after(np.array(days, dtype=np.float64), skill.half_life) * np.array(practised)
    return lost
