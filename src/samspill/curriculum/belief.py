"""One participant's belief as arrays, and how an ``Estimate`` keeps it: bytes, so that it is a value like any other."""

from functools import lru_cache
from typing import NamedTuple

import msgspec
import numpy as np

from .arrays import Bools, Floats
from .skill import KIND_ODDS, TOP, Skill, faded, lost_after, marginal

_KINDS, _RUNGS = len(KIND_ODDS), TOP + 1


class Estimate(msgspec.Struct, frozen=True):
    """What is believed of a participant. Nobody outside this package looks inside: they ask ``chance``.

    ``needs`` are places in ``goals``; ``severity`` is how heavy each theme is (0-4, ``None`` when unknown). The rest
    are arrays as bytes: rungs as last practised (K, G, 6), kinds of learner (G), half-lives in days (K), and ``today``:
    each goal's rungs now, whatever the kind of learner (K, 6). ``observers`` keeps how often each agreed with the
    scenario, and how often not.
    """

    goals: tuple[str, ...]
    needs: tuple[tuple[int, ...], ...]
    severity: tuple[float | None, ...]
    rungs: bytes
    kinds: bytes
    half_life: bytes
    days: tuple[int, ...]
    practised: tuple[bool, ...]
    today: bytes
    observers: dict[str, tuple[float, float]] = {}
    version: int = 3

    def __repr__(self) -> str:
        return f"Estimate of {len(self.goals)} goals, {sum(self.practised)} of them practised"


class Belief(NamedTuple):
    """The same as arrays for one person: ``skill`` as last practised and ``now`` as it is today (both n = 1)."""

    skill: Skill
    now: Skill


def unpacked(estimate: Estimate) -> Belief:
    """The arrays of an estimate, read only."""
    width = len(estimate.goals)
    skill = Skill(
        np.frombuffer(estimate.rungs).reshape(1, width, _KINDS, _RUNGS),
        np.frombuffer(estimate.kinds).reshape(1, _KINDS),
        np.frombuffer(estimate.half_life).reshape(1, width),
    )
    return Belief(skill, as_today(skill, estimate.days, estimate.practised))


def as_today(skill: Skill, days: tuple[int, ...], practised: tuple[bool, ...]) -> Skill:
    """What is left today; only what was practised here can fade, and by one rung at most."""
    if not any(days):
        return skill
    lost = lost_after(np.array([days], dtype=np.float64), skill.half_life) * np.array([practised])
    return faded(skill, lost)


def packed(estimate: Estimate, skill: Skill, days: tuple[int, ...], practised: tuple[bool, ...]) -> Estimate:
    """The estimate with another belief in it."""
    return msgspec.structs.replace(
        estimate,
        rungs=skill.rungs.tobytes(),
        kinds=skill.kinds.tobytes(),
        half_life=skill.half_life.tobytes(),
        days=days,
        practised=practised,
        today=marginal(as_today(skill, days, practised)).tobytes(),
    )


@lru_cache(maxsize=64)
def needs_table(needs: tuple[tuple[int, ...], ...]) -> Bools:
    """Which goal (row) needs which (column)."""
    table = np.zeros((len(needs), len(needs)), dtype=np.bool_)
    for goal, needed in enumerate(needs):
        table[goal, list(needed)] = True
    return table


@lru_cache(maxsize=64)
def places(goals: tuple[str, ...]) -> dict[str, int]:
    """Where each goal stands."""
    return {name: place for place, name in enumerate(goals)}


def rungs_today(estimate: Estimate) -> Floats:
    """Each goal's rungs today (K, 6)."""
    return np.frombuffer(estimate.today).reshape(len(estimate.goals), _RUNGS)
