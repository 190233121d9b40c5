"""What is believed of skill, for one person or many: each goal's rung, joint with the kind of learner one is.

Shapes: n people, G kinds of learner (``kinds``), 2 ways of learning, K goals, 6 rungs (0: not even level 1 ... 5: as
life is; whoever learns at once stands on one of these two). Rungs of different goals are kept apart given the kind of
learner (a factored filter; Boyen and Koller 1998), so what one goal shows speaks of the others through the kind of
learner. An exact joint filter is its test.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from .arrays import Floats, Ints
from .kinds import ABILITY, AT_ONCE, KIND_ODDS, LEARNING, SHOWN_BY_WAY, SPEED, TOP, WAY

HANDLED_RUNG = 3
"""Who stands here handles a goal on their own; others may rest on it."""
MASTERY_RUNG = 4

WITHOUT_NEEDS = 0.25
"""How much of a run's teaching gets through where nothing is there that it needs."""

_EVEN, _EVENLY = 1.6, 0.9
"""Around which centre who learns at once has a skill in half of all cases, and how slowly that changes, in rungs."""
_LONGEST, _LONGER = 500.0, 1.5
_RUNGS = np.arange(TOP + 1)
_OF_WAY: Floats = np.stack([~AT_ONCE, AT_ONCE]).astype(np.float64)

LOG_SHOWN, LOG_MISSED = np.log(SHOWN_BY_WAY), np.log(1 - SHOWN_BY_WAY)
"""What one opportunity at a level that was taken, or not taken, says of each rung, by way of learning (5, 2, 6)."""


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
    """Bells over the rungs around ``centre`` with ``spread`` (both n, K), moved by the ability of each kind.

    Whoever learns at once has it or not; the higher the centre the more likely.
    """
    middle = np.maximum(centre[:, :, None, None] + ABILITY[None, None, :, None], -0.5)
    bells = np.exp(-0.5 * ((_RUNGS - middle) / spread[:, :, None, None]) ** 2)
    kinds = np.tile(KIND_ODDS, (len(centre), 1))
    rungs = bells / bells.sum(-1, keepdims=True)
    has = 1 / (1 + np.exp((_EVEN - centre) / _EVENLY))[:, :, None]
    rungs[:, :, AT_ONCE] = 0.0
    rungs[:, :, AT_ONCE, 0], rungs[:, :, AT_ONCE, TOP] = 1 - has, has
    return Skill(rungs, kinds, np.full(centre.shape, half_life))


def news_of(shown: Floats, missed: Floats, level: Ints) -> Floats:
    """Log likelihoods of the rungs (R, 2, 6) from successes and misses, whole or in part, at a level (R each)."""
    news: Floats = shown[:, None, None] * LOG_SHOWN[level - 1] + missed[:, None, None] * LOG_MISSED[level - 1]
    return news


def heard(skill: Skill, rows: Rows, news: Floats) -> Skill:
    """The belief after ``news`` (R, 2, 6) about goals."""
    here = skill.rungs[rows.person, rows.goal] * np.exp(news - news.max((1, 2), keepdims=True))[:, WAY]
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
    """The belief after ``news`` (R, 2, 6) about goals that were heard elsewhere: no news about the kind of learner."""
    rungs = skill.rungs.copy()
    here = rungs[rows.person, rows.goal] * np.exp(news - news.max(-1, keepdims=True))[:, WAY]
    rungs[rows.person, rows.goal] = here / here.sum(-1, keepdims=True)
    return Skill(rungs, skill.kinds, skill.half_life)


def practised(skill: Skill, rows: Rows, share: Floats, teaches: Floats, ready: Floats) -> Skill:
    """The belief after a run that practised goals with ``share`` (R; 0 where nothing could be learnt).

    ``teaches`` (R, 2, 6) are rows of ``CLIMB_BY_WAY``; ``ready`` (R, G) is how much of the teaching gets through.
    """
    pace = np.minimum(LEARNING * SPEED * ready * share[:, None], 0.9)
    here = skill.rungs[rows.person, rows.goal]
    moved = here * pace[..., None] * teaches[:, WAY]
    here = here - moved
    here[..., 1:] += moved[..., :-1] * _OF_WAY[0, :, None]
    here[..., TOP] += moved[..., 0] * _OF_WAY[1]
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
    """Rungs (M, G, 6) when each goal has lost one, or all at once, with probability ``lost`` (M)."""
    moved = rungs * lost[:, None, None]
    moved[..., 0] = 0.0
    left: Floats = rungs - moved
    left[..., :-1] += moved[..., 1:] * _OF_WAY[0, :, None]
    left[..., 0] += moved[..., TOP] * _OF_WAY[1]
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


def by_way(skill: Skill, odds: Floats) -> Floats:
    """Each goal's rungs by way of learning (n, K, 2, 6), the kinds weighed with ``odds`` (n, K or 1, G)."""
    found: Floats = (odds[:, :, None] * _OF_WAY) @ skill.rungs
    return found
