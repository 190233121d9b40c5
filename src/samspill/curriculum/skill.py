"""What is believed of skill, for one person or many: each goal's rung, joint with how fast and from where one learns.

Shapes: n people, G kinds of learner (speed x starting ability), K goals, 6 rungs (0: not even level 1 ... 5: as life
is). Rungs of different goals are kept apart given the kind of learner (a factored filter; Boyen and Koller 1998), so
what one goal shows speaks of the others through the kind of learner. An exact joint filter is its test.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .arrays import Bools, Floats, Ints

TOP = 5
HANDLED_RUNG = 3
"""Who stands here handles a goal on their own; others may rest on it."""
MASTERY_RUNG = 4

SPEEDS, SPEED_ODDS = (0.5, 1.0, 1.9), (0.25, 0.5, 0.25)
ABILITIES, ABILITY_ODDS = (-1.3, -0.6, 0.0, 0.6, 1.3), (0.1, 0.25, 0.3, 0.25, 0.1)

_SHOWN = {1: 0.93, 0: 0.85, -1: 0.58, -2: 0.32, -3: 0.16, -4: 0.08, -5: 0.05}
_CLIMB = {1: 0.15, 0: 0.45, -1: 1.0, -2: 0.6, -3: 0.25, -4: 0.1, -5: 0.05}
LEARNING = 0.5
WITHOUT_NEEDS = 0.25
_LONGEST, _LONGER = 500.0, 1.5
_RUNGS = np.arange(TOP + 1)


def _by_gap(table: dict[int, float]) -> Floats:
    """A table over (level 1-5, rung 0-5) from one over rung minus level."""
    return np.array([[table[int(np.clip(rung - level, -5, 1))] for rung in _RUNGS] for level in range(1, 6)])


SHOWN: Floats = _by_gap(_SHOWN)
"""Chance that an opportunity at a level (row) is taken by someone on a rung (column)."""

CLIMB: Floats = _by_gap(_CLIMB) * (_RUNGS < TOP)
"""How well a level (row) teaches someone on a rung (column); most one level above what one handles."""

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


def skill_at_start(centre: Floats, spread: Floats, half_life: float) -> Skill:
    """Bells over the rungs around ``centre`` with ``spread`` (both n, K), moved by the ability of each kind."""
    middle = np.maximum(centre[:, :, None, None] + ABILITY[None, None, :, None], -0.5)
    bells = np.exp(-0.5 * ((_RUNGS - middle) / spread[:, :, None, None]) ** 2)
    kinds = np.tile(KIND_ODDS, (len(centre), 1))
    return Skill(bells / bells.sum(-1, keepdims=True), kinds, np.full(centre.shape, half_life))


def together(skills: Sequence[Skill]) -> Skill:
    """The beliefs about several people in one."""
    if len(skills) == 1:
        return skills[0]
    return Skill(*(np.concatenate([getattr(one, name) for one in skills]) for name in ("rungs", "kinds", "half_life")))


def news_of(shown: Floats, missed: Floats, level: Ints) -> Floats:
    """Log likelihoods of the rungs (n, M, 6) from successes and misses (n, M), whole or in part, at a level (n)."""
    chance = SHOWN[level - 1][:, None, :]
    news: Floats = shown[..., None] * np.log(chance) + missed[..., None] * np.log(1 - chance)
    return news


def heard(skill: Skill, goals: Ints, news: Floats) -> Skill:
    """The belief after ``news`` (n, M, 6) about ``goals`` (n, M; no goal twice)."""
    people = np.arange(len(goals))[:, None]
    here = skill.rungs[people, goals] * np.exp(news - news.max(-1, keepdims=True))[:, :, None]
    total = here.sum(-1, keepdims=True)
    rungs = skill.rungs.copy()
    rungs[people, goals] = here / total
    log_odds = np.log(skill.kinds) + np.log(total[..., 0]).sum(1)
    odds = np.exp(log_odds - log_odds.max(1, keepdims=True))
    kinds = np.maximum(odds / odds.sum(1, keepdims=True), 1e-6)
    return Skill(rungs, kinds / kinds.sum(1, keepdims=True), skill.half_life)


def told(skill: Skill, goal: int, news: Floats) -> Skill:
    """The belief after ``news`` (6) about one goal that were heard elsewhere: no news about the kind of learner."""
    rungs = skill.rungs.copy()
    here = rungs[:, goal] * np.exp(news - news.max())
    rungs[:, goal] = here / here.sum(-1, keepdims=True)
    return Skill(rungs, skill.kinds, skill.half_life)


def practised(skill: Skill, goals: Ints, share: Floats, teaches: Floats, ready: Floats) -> Skill:
    """The belief after a run that practised ``goals`` (n, M) with ``share`` (n, M; 0 where nothing could be learnt).

    ``teaches`` (n, M, 6) are rows of ``CLIMB``; ``ready`` (n, M, G) is how much of the teaching gets through.
    """
    people = np.arange(len(goals))[:, None]
    pace = np.minimum(LEARNING * SPEED * ready * share[..., None], 0.9)
    here = skill.rungs[people, goals]
    moved = here * pace[..., None] * teaches[:, :, None, :]
    here = here - moved
    here[..., 1:] += moved[..., :-1]
    rungs = skill.rungs.copy()
    rungs[people, goals] = here
    return Skill(rungs, skill.kinds, skill.half_life)


def faded(skill: Skill, lost: Floats) -> Skill:
    """The belief when one rung of a goal has been lost with probability ``lost`` (n, K)."""
    moved = skill.rungs * lost[:, :, None, None]
    moved[..., 0] = 0.0
    rungs = skill.rungs - moved
    rungs[..., :-1] += moved[..., 1:]
    return Skill(rungs, skill.kinds, skill.half_life)


def lost_after(days: Floats, half_life: Floats) -> Floats:
    """The chance of having lost a rung after ``days`` without practice."""
    lost: Floats = 1 - 2 ** (-days / half_life)
    return lost


def lasting(half_life: Floats, good: Floats) -> Floats:
    """The half-life after a run: it grows with how much went well (0-1)."""
    grown: Floats = np.minimum(half_life * (1 + (_LONGER - 1) * good), _LONGEST)
    return grown


def readiness(rungs: Floats, needs: Bools) -> Floats:
    """How much of a run's teaching gets through (n, K, G), by how likely all needs are handled."""
    log_there = np.log(np.maximum(rungs[..., HANDLED_RUNG:].sum(-1), 1e-12))
    ready: Floats = WITHOUT_NEEDS + (1 - WITHOUT_NEEDS) * np.exp(needs.astype(np.float64) @ log_there)
    return ready


def marginal(skill: Skill) -> Floats:
    """Each goal's rungs whatever the kind of learner (n, K, 6)."""
    rungs: Floats = (skill.kinds[:, None, None, :] @ skill.rungs)[:, :, 0]
    return rungs
