"""What is believed of skill, for one person or many: each goal's rung, joint with how fast and from where one learns.

Shapes: n people, G kinds of learner (speed x starting ability), K goals, 6 rungs (0: not even level 1 ... 5: as life
is). Rungs of different goals are kept apart given the kind of learner (a factored filter; Boyen and Koller 1998), so
what one goal shows speaks of the others through the kind of learner. An exact joint filter is its test.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from .arrays import Floats, Ints

TOP = 5
HANDLED_RUNG = 3
"""Who stands here handles a goal on their own; others may rest on it."""
MASTERY_RUNG = 4

SPEEDS, SPEED_ODDS = (0.5, 1.0, 1.9), (0.25, 0.5, 0.25)
ABILITIES, ABILITY_ODDS = (-1.3, -0.6, 0.0, 0.6, 1.3), (0.1, 0.25, 0.3, 0.25, 0.1)

_SHOWN = {1: 0.93, 0: 0.85, -1: 0.58, -2: 0.32, -3: 0.16, -4: 0.08, -5: 0.05}
_CLIMB = {1: 0.4, 0: 0.75, -1: 1.0, -2: 0.6, -3: 0.25, -4: 0.1, -5: 0.05}
_LAST_FROM_BELOW = 0.6
"""How much of that is left of the last rung, as life is, where one practises something easier."""
LEARNING = 0.5
WITHOUT_NEEDS = 0.25
_LONGEST, _LONGER = 500.0, 1.5
_RUNGS = np.arange(TOP + 1)


def _by_gap(table: dict[int, float]) -> Floats:
    """A table over (level 1-5, rung 0-5) from one over rung minus level."""
    return np.array([[table[int(np.clip(rung - level, -5, 1))] for rung in _RUNGS] for level in range(1, 6)])


SHOWN: Floats = _by_gap(_SHOWN)
"""Chance that an opportunity at a level (row) is taken by someone on a rung (column)."""

LOG_SHOWN, LOG_MISSED = np.log(SHOWN), np.log(1 - SHOWN)
"""What one opportunity that was taken, or not taken, says of each rung."""

CLIMB: Floats = _by_gap(_CLIMB) * (_RUNGS < TOP)
"""How well a level (row) teaches someone on a rung (column); most one level above what one handles."""
CLIMB[:-1, TOP - 1] *= _LAST_FROM_BELOW

_KINDS = [(speed, ability) for speed in SPEEDS for ability in ABILITIES]
SPEED: Floats = np.array([speed for speed, _ in _KINDS])
ABILITY: Floats = np.array([ability for _, ability in _KINDS])
KIND_ODDS: Floats = np.outer(SPEED_ODDS, ABILITY_ODDS).ravel()


@dataclass(frozen=True, slots=True, eq=False)
class Skill:
    """Beliefs today: ``rungs`` (n, K, G, 6), ``kinds`` (n, G), ``half_life`` in days (n, K)."""

    rungs: Floats
    kinds: Floats
    half_life: Floats


class Rows(NamedTuple):
    """Goals of people: one row for each ``goal`` of each ``person`` (R each), person by person, no goal twice."""

    person: Ints
    goal: Ints

    @classmethod
    def of(cls, goals: Sequence[Iterable[int]]) -> "Rows":
        """From the goals of each person."""
        pairs = [(person, goal) for person, its in enumerate(goals) for goal in its]
        return cls(*np.array(pairs, dtype=np.int64).reshape(-1, 2).T)


def skill_at_start(centre: Floats, spread: Floats, half_life: float) -> Skill:
    """Bells over the rungs around ``centre`` with ``spread`` (both n, K), moved by the ability of each kind."""
    middle = np.maximum(centre[:, :, None, None] + ABILITY[None, None, :, None], -0.5)
    bells = np.exp(-0.5 * ((_RUNGS - middle) / spread[:, :, None, None]) ** 2)
    kinds = np.tile(KIND_ODDS, (len(centre), 1))
    return Skill(bells / bells.sum(-1, keepdims=True), kinds, np.full(centre.shape, half_life))


def news_of(shown: Floats, missed: Floats, level: Ints) -> Floats:
    """Log likelihoods of the rungs (R, 6) from successes and misses, whole or in part, at a level (R each)."""
    news: Floats = shown[:, None] * LOG_SHOWN[level - 1] + missed[:, None] * LOG_MISSED[level - 1]
    return news


def heard(skill: Skill, rows: Rows, news: Floats) -> Skill:
    """The belief after ``news`` (R, 6) about goals."""
    here = skill.rungs[rows.person, rows.goal] * np.exp(news - news.max(-1, keepdims=True))[:, None]
    total = here.sum(-1, keepdims=True)
    rungs = skill.rungs.copy()
    rungs[rows.person, rows.goal] = here / total
    of_kind = np.zeros_like(skill.kinds)
    np.add.at(of_kind, rows.person, np.log(total[..., 0]))
    log_odds = np.log(skill.kinds) + of_kind
    odds = np.exp(log_odds - log_odds.max(1, keepdims=True))
    kinds = np.maximum(odds / odds.sum(1, keepdims=True), 1e-6)
    return Skill(rungs, kinds / kinds.sum(1, keepdims=True), skill.half_life)


def told(skill: Skill, rows: Rows, news: Floats) -> Skill:
    """The belief after ``news`` (R, 6) about goals that were heard elsewhere: no news about the kind of learner."""
    rungs = skill.rungs.copy()
    here = rungs[rows.person, rows.goal] * np.exp(news - news.max(-1, keepdims=True))[:, None]
    rungs[rows.person, rows.goal] = here / here.sum(-1, keepdims=True)
    return Skill(rungs, skill.kinds, skill.half_life)


def practised(skill: Skill, rows: Rows, share: Floats, teaches: Floats, ready: Floats) -> Skill:
    """The belief after a run that practised goals with ``share`` (R; 0 where nothing could be learnt).

    ``teaches`` (R, 6) are rows of ``CLIMB``; ``ready`` (R, G) is how much of the teaching gets through.
    """
    pace = np.minimum(LEARNING * SPEED * ready * share[:, None], 0.9)
    here = skill.rungs[rows.person, rows.goal]
    moved = here * pace[..., None] * teaches[:, None]
    here = here - moved
    here[..., 1:] += moved[..., :-1]
    rungs = skill.rungs.copy()
    rungs[rows.person, rows.goal] = here
    return Skill(rungs, skill.kinds, skill.half_life)


def faded(skill: Skill, lost: Floats) -> Skill:
    """The belief when one rung of a goal has been lost with probability ``lost`` (n, K)."""
    at = lost > 0
    rungs = skill.rungs.copy()
    rungs[at] = fallen(skill.rungs[at], lost[at])
    return Skill(rungs, skill.kinds, skill.half_life)


def fallen(rungs: Floats, lost: Floats) -> Floats:
    """Rungs (M, G, 6) when each goal has lost one with probability ``lost`` (M)."""
    moved = rungs * lost[:, None, None]
    moved[..., 0] = 0.0
    left: Floats = rungs - moved
    left[..., :-1] += moved[..., 1:]
    return left


def lost_after(days: Floats, half_life: Floats) -> Floats:
    """The chance of having lost a rung after ``days`` without practice."""
    lost: Floats = 1 - 2 ** (-days / half_life)
    return lost


def lasting(half_life: Floats, good: Floats) -> Floats:
    """The half-life after a run: it grows with how much went well (0-1)."""
    grown: Floats = np.minimum(half_life * (1 + (_LONGER - 1) * good), _LONGEST)
    return grown


def readiness(rungs: Floats, needs: Floats) -> Floats:
    """How much of a run's teaching gets through (n, K, G), by how likely all needs (K, K; 0 or 1) are handled."""
    log_there = np.log(np.maximum(rungs[..., HANDLED_RUNG:].sum(-1), 1e-12))
    ready: Floats = WITHOUT_NEEDS + (1 - WITHOUT_NEEDS) * np.exp(needs @ log_there)
    return ready


def marginal(skill: Skill) -> Floats:
    """Each goal's rungs whatever the kind of learner (n, K, 6)."""
    rungs: Floats = (skill.kinds[:, None, None, :] @ skill.rungs)[:, :, 0]
    return rungs
