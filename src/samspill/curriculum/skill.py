"""What is believed of skill, for one person or many: how far each goal has come, joint with the kind of learner one is.

Shapes: n people, K goals, and those of ``kinds``. Who learns steadily is followed from wherever they may have begun:
a height for each starting point and pace, and how likely each starting point is given the kind. Goals are kept apart
given the kind of learner (a factored filter; Boyen and Koller 1998), so what one goal shows speaks of the others
through the kind of learner. An exact joint filter is its test.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

import numpy as np

from .arrays import Bools, Floats, Ints
from .kinds import (
    ABILITIES,
    AT_ONCE,
    BY_RUNG,
    COUNTED,
    FEW_SPEEDS,
    HEIGHTS,
    KIND_ODDS,
    LEARNING,
    PACES,
    RUNG_AT,
    RUNG_FROM,
    RUNGS,
    SLOWER,
    SPEEDS,
    STARTS,
    STEADY,
    STEP,
    TOP,
)
from .spots import Spots, read

HANDLED_RUNG = 3
"""Who stands here handles a goal on their own; others may rest on it."""
MASTERY_RUNG = 4

HANDLED, MASTERED = (RUNGS[:, rung:].sum(1) for rung in (HANDLED_RUNG, MASTERY_RUNG))
"""Which places on the scale (W) are that far."""

WITHOUT_NEEDS = 0.25
"""How much of a run's teaching gets through where nothing is there that it needs."""

LOG_SHOWN, LOG_MISSED = np.log(COUNTED), np.log(1 - COUNTED)
"""What one opportunity at a level that was taken, or not taken, says of each place on the scale (5, W)."""

_EVEN, _EVENLY = 1.6, 0.9
"""Around which centre who learns at once has a skill in half of all cases, and how slowly that changes, in rungs."""
_LONGEST, _LONGER = 500.0, 1.5
_SURELY = 0.9
_P, _L = len(SPEEDS), len(FEW_SPEEDS)
_SECOND, _THIRD = slice(_P, _P + _L), slice(_P + _L, None)
"""The paces of who learns rung by rung, and of who learns at once."""
_LADDER = slice(STEADY, STEADY + BY_RUNG)
_RUNGS = np.arange(TOP + 1)
_ON_OWN = (_RUNGS >= HANDLED_RUNG).astype(np.float64)
_OF_FEW = np.repeat(np.eye(_L), len(ABILITIES), axis=0)
"""Adds up abilities: by a product, which is quicker than a short sum."""
_PACE_OF = [*np.repeat(np.arange(_P + _L), len(ABILITIES)), *range(_P + _L, len(PACES))]
"""The pace of each kind (G)."""
_WITHOUT, _WITH = len(HEIGHTS), len(HEIGHTS) + 1


@dataclass(frozen=True, eq=False)
class Skill:
    """Beliefs today.

    ``starts`` (n, K, P, B, A) is how likely each starting point is, ``heights`` (n, K, P, A) where who began there
    stands by now; ``rungs`` (n, K, L B, 6) how likely each rung is for who learns rung by rung; ``has`` (n, K, Q) how
    likely it is that who learns at once has it; ``kinds`` (n, G), ``half_life`` in days (n, K).
    """

    starts: Floats
    heights: Floats
    rungs: Floats
    has: Floats
    kinds: Floats
    half_life: Floats

    @cached_property
    def spots(self) -> Spots:
        """Where on the scale who learns steadily stands."""
        return Spots.of(self.heights)

    @cached_property
    def moved_at(self) -> tuple[Ints, Ints]:
        """The person and the goal where one has moved (R each)."""
        return np.divmod(self.spots.moved, self.half_life.shape[1])

    @cached_property
    def moved(self) -> Floats:
        """How likely each pace and starting point is there (R, P, A), whatever the ability."""
        return _by_pace(self.kinds[self.moved_at[0]], self.starts[self.moved_at])

    @cached_property
    def scale(self) -> Floats:
        """How likely each place on the scale is for each goal (n, K, W)."""
        return _along(self, self.kinds[:, None], self.moved)


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
    """Bells over the starting points around ``centre`` with ``spread`` (both n, K), moved by the ability of each kind.

    Whoever learns at once has it or not; the higher the centre the more likely.
    """
    people, width = centre.shape
    middle = centre[:, :, None] + np.array(ABILITIES)
    bells = _bells(STARTS, middle, spread)
    ladder = _bells(_RUNGS, np.maximum(middle, -0.5), spread)
    has = 1 / (1 + np.exp((_EVEN - centre) / _EVENLY))
    return Skill(
        np.repeat(bells[:, :, None], _P, axis=2),
        np.tile(STARTS, (people, width, _P, 1)),
        np.tile(ladder, (1, 1, _L, 1)),
        np.repeat(has[:, :, None], len(FEW_SPEEDS), axis=2),
        np.tile(KIND_ODDS, (people, 1)),
        np.full(centre.shape, half_life),
    )


def news_of(shown: Floats, missed: Floats, level: Ints) -> Floats:
    """Log likelihoods of the scale (R, W) from successes and misses, whole or in part, at a level (R each)."""
    news: Floats = shown[:, None] * LOG_SHOWN[level - 1] + missed[:, None] * LOG_MISSED[level - 1]
    return news


def heard(skill: Skill, rows: Rows, news: Floats) -> Skill:
    """The belief after ``news`` (R, W) about goals."""
    changed, said = _heard(skill, rows, news)
    of_kind = np.zeros_like(skill.kinds)
    np.add.at(of_kind, rows.person, np.log(np.maximum(said, 1e-300)))
    log_odds = np.log(skill.kinds) + of_kind
    odds = np.exp(log_odds - log_odds.max(1, keepdims=True))
    kinds = np.maximum(odds / odds.sum(1, keepdims=True), 1e-6)
    return replace(changed, kinds=kinds / kinds.sum(1, keepdims=True))


def told(skill: Skill, rows: Rows, news: Floats) -> Skill:
    """The belief after ``news`` (R, W) about goals that were heard elsewhere: no news about the kind of learner."""
    return _heard(skill, rows, news)[0]


def practised(skill: Skill, rows: Rows, share: Floats, teaches: Floats, ready: Floats) -> Skill:
    """The belief after a run that practised goals with ``share`` (R; 0 where nothing could be learnt).

    ``teaches`` (R, W) are rows of ``TEACHES``; ``ready`` (R, P + L + Q) is how much of the teaching gets through.
    """
    pace = LEARNING * PACES * ready * share[:, None]
    heights, has = skill.heights.copy(), skill.has.copy()
    here = heights[rows.person, rows.goal]
    grown = pace[:, :_P, None] * read(teaches, here) * slowed(here)
    heights[rows.person, rows.goal] = np.minimum(here + grown, HEIGHTS[-1])
    without = 1 - has[rows.person, rows.goal]
    has[rows.person, rows.goal] += without * np.minimum(pace[:, _THIRD] * teaches[:, _WITHOUT, None], _SURELY)
    rungs = skill.rungs.copy()
    chance = np.repeat(np.minimum(pace[:, _SECOND], _SURELY), len(ABILITIES), axis=1)
    rungs[rows.person, rows.goal] = _climbed(
        rungs[rows.person, rows.goal], chance[..., None] * teaches[:, None, RUNG_AT]
    )
    return replace(skill, heights=heights, rungs=rungs, has=has)


def climbing(skill: Skill, pace: Floats) -> Floats:
    """How fast people climb from each place on the scale (n, K, W), by their ``pace`` (n, K, P + L + Q).

    Who climbs higher up, having climbed there, is slower; who learns at once climbs from nothing to all.
    """
    at = skill.moved_at
    moved = skill.moved * pace[at][:, :_P, None] * slowed(skill.heights[at])
    return _along(skill, skill.kinds[:, None] * pace[..., _PACE_OF], moved)


def slowed(heights: Floats) -> Floats:
    """How much slower it goes for having climbed (..., A): by how far each is from where it began."""
    slow: Floats = 1 / (1 + SLOWER * np.maximum(heights - STARTS, 0))
    return slow


def faded(skill: Skill, lost: Floats) -> Skill:
    """The belief when ``lost`` (n, K; 0-1) of a goal's last rung has gone, or all at once with that chance.

    Nobody falls by more than a rung, or below where they began.
    """
    at = lost.nonzero()
    share = lost[at][:, None, None]
    heights, rungs = skill.heights.copy(), skill.rungs.copy()
    here, fallen = heights[at], rungs[at]
    heights[at] = here - share * np.clip(here - STARTS, 0, 1)
    moved = fallen * share * (_RUNGS > 0)
    fallen -= moved
    fallen[..., :-1] += moved[..., 1:]
    rungs[at] = fallen
    return replace(skill, heights=heights, rungs=rungs, has=skill.has * (1 - lost[..., None]))


def lost_after(days: Floats | Ints, half_life: Floats) -> Floats:
    """The share of a rung that is lost after ``days`` without practice."""
    lost: Floats = 1 - 2 ** (-days / half_life)
    return lost


def lasting(half_life: Floats, good: Floats) -> Floats:
    """The half-life after a run: it grows with how much went well (0-1)."""
    grown: Floats = np.minimum(half_life * (1 + (_LONGER - 1) * good), _LONGEST)
    return grown


def readiness(skill: Skill, needs: Floats) -> Floats:
    """How much of a run's teaching gets through (n, K, P + L + Q), by how likely all needs (K, K) are handled."""
    people, width = skill.half_life.shape
    parts = (_steady(skill.starts) @ _ABOVE_OF_ALL).reshape(people, width, _P, -1, 2)
    by_pace = (_by_ability(skill.kinds[:, None]) @ parts)[..., 0, :]
    above, of_all = by_pace[..., 0], by_pace[..., 1]
    above[skill.moved_at] = np.einsum("...a,...a", skill.moved, _above(skill.heights[skill.moved_at]))
    handled = _handled(above / np.maximum(of_all, 1e-300), skill.kinds[:, None], skill.rungs, skill.has)
    return _ready(needs @ np.log(np.maximum(handled, 1e-12)))


def readiness_for(skill: Skill, rows: Rows, needs: Bools) -> Floats:
    """The same for some goals only (R, P + L + Q), by what each of them needs (R, K), in less time."""
    row, need = needs.nonzero()
    at = rows.person[row], need
    kinds = skill.kinds[at[0]]
    by_pace = _by_pace(kinds, skill.starts[at])
    above = np.einsum("...a,...a", by_pace, _above(skill.heights[at]))
    steady = above / np.maximum(by_pace @ _ALL, 1e-300)
    handled = _handled(steady, kinds, skill.rungs[at], skill.has[at])
    together = np.zeros((len(rows.goal), handled.shape[-1]))
    np.add.at(together, row, np.log(np.maximum(handled, 1e-12)))
    return _ready(together)


def marginal(skill: Skill) -> Floats:
    """Each goal's rungs whatever the kind of learner (n, K, 6)."""
    rungs: Floats = skill.scale @ RUNGS
    return rungs


# Private functions


def _along(skill: Skill, weights: Floats, moved: Floats) -> Floats:
    """What all kinds add up to along the scale (n, K, W).

    ``weights`` are how much each kind counts (n, K or 1, G); ``moved`` each pace and starting point of goals that have
    moved (R, P, A).
    """
    found = np.empty((*skill.half_life.shape, _WITH + 1))
    starts = (weights[:, :, None, :STEADY] @ _steady(skill.starts))[:, :, 0]
    found[..., :_WITHOUT] = skill.spots.mass(starts, moved)
    found[..., RUNG_AT] += (weights[:, :, None, _LADDER] @ skill.rungs)[:, :, 0]
    at_once = weights[..., AT_ONCE]
    found[..., _WITH] = np.einsum("...q,...q", at_once, skill.has)
    found[..., _WITHOUT] = np.einsum("...q,...q", at_once, 1 - skill.has)
    return found


def _steady(starts: Floats) -> Floats:
    """Starting points by kind (..., P B, A)."""
    return starts.reshape(*starts.shape[:-3], STEADY, len(STARTS))


def _by_ability(kinds: Floats) -> Floats:
    """How likely who learns steadily is of each pace and ability (..., P, 1, B), from kinds (..., G)."""
    return kinds[..., :STEADY].reshape(*kinds.shape[:-1], _P, 1, len(ABILITIES))


def _by_pace(kinds: Floats, starts: Floats) -> Floats:
    """How likely each pace and starting point is (..., P, A), from kinds (..., G) and starting points."""
    found: Floats = (_by_ability(kinds) @ starts)[..., 0, :]
    return found


def _above(heights: Floats) -> Floats:
    """How far each height is above where a goal is handled on one's own (0-1)."""
    return np.clip((heights - HANDLED_RUNG + RUNG_FROM) / STEP + 0.5, 0, 1)


_ALL: Floats = np.ones(len(STARTS))
_ABOVE_OF_ALL: Floats = np.stack([_above(STARTS), _ALL], axis=-1)
"""Which starting points count where nothing has moved: those above where a goal is handled on one's own, and all."""


def _handled(steady: Floats, kinds: Floats, rungs: Floats, has: Floats) -> Floats:
    """How likely a goal is handled on one's own by who learns at each pace (..., P + L + Q); ``steady`` (..., P)."""
    of_few = kinds[..., _LADDER]
    of_both = of_few * (rungs @ _ON_OWN)
    by_rung = _by_few(of_both) / _by_few(of_few)
    return np.concatenate([steady, by_rung, has], axis=-1)


def _by_few(of_each: Floats) -> Floats:
    """Added up over abilities: from (..., L B) to (..., L)."""
    found: Floats = of_each @ _OF_FEW
    return found


def _ready(together: Floats) -> Floats:
    ready: Floats = WITHOUT_NEEDS + (1 - WITHOUT_NEEDS) * np.exp(together)
    return ready


def _bells(along: Floats | Ints, middle: Floats, spread: Floats) -> Floats:
    """Bells along points around each middle (n, K, B), with a spread (n, K)."""
    bells = np.exp(-0.5 * ((along - middle[..., None]) / spread[:, :, None, None]) ** 2)
    found: Floats = bells / bells.sum(-1, keepdims=True)
    return found


def _climbed(rungs: Floats, chance: Floats) -> Floats:
    """Rungs (R, L B, 6) when each may have become the next with a chance."""
    moved = rungs * chance * (_RUNGS < TOP)
    left: Floats = rungs - moved
    left[..., 1:] += moved[..., :-1]
    return left


def _heard(skill: Skill, rows: Rows, news: Floats) -> tuple[Skill, Floats]:
    """The belief about goals after news, and how likely that news was for each kind (R, G)."""
    at = rows.person, rows.goal
    said = np.exp(news - news.max(-1, keepdims=True))
    here = skill.starts[at] * read(said, skill.heights[at])[:, :, None, :]
    with_it = skill.has[at] * said[:, _WITH, None]
    on_rungs = skill.rungs[at] * said[:, None, RUNG_AT]
    total, of_rungs, of_others = here @ _ALL, on_rungs.sum(-1), with_it + (1 - skill.has[at]) * said[:, _WITHOUT, None]
    starts, rungs, has = skill.starts.copy(), skill.rungs.copy(), skill.has.copy()
    starts[at] = here / np.maximum(total, 1e-300)[..., None]
    rungs[at] = on_rungs / np.maximum(of_rungs, 1e-300)[..., None]
    has[at] = with_it / np.maximum(of_others, 1e-300)
    of_kind = np.concatenate([total.reshape(len(news), STEADY), of_rungs, of_others], axis=1)
    return replace(skill, starts=starts, rungs=rungs, has=has), of_kind
