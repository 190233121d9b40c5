"""Whether what is believed is as likely as it says, when people are as the model assumes.

The filter keeps goals apart given the kind of learner. Here it is held against an exact joint filter on a small graph,
and against made-up people drawn from the model itself (simulation-based calibration; Talts et al. 2018).
"""

import numpy as np
import pytest

from samspill.curriculum.kinds import CLIMB_BY_WAY, KIND_ODDS, LEARNING, SHOWN_BY_WAY, SPEED, TOP, WAY
from samspill.curriculum.skill import (
    HANDLED_RUNG,
    MASTERY_RUNG,
    WITHOUT_NEEDS,
    Rows,
    faded,
    heard,
    lost_after,
    marginal,
    news_of,
    practised,
    readiness,
    skill_at_start,
)

NEEDS = np.array([[0, 0, 0], [1, 0, 0], [1, 1, 0]], dtype=np.bool_)
CENTRE, SPREAD, HALF_LIFE, ASKED, GAP = np.array([2.0, 1.4, 1.0]), np.full(3, 0.9), 40.0, 3, 7.0


class Exact:
    """The joint distribution over kinds of learner and all rungs (G, 6, 6, 6)."""

    def __init__(self):
        bells = skill_at_start(CENTRE[None], SPREAD[None], HALF_LIFE).rungs[0]
        self.joint = np.einsum("g,ga,gb,gc->gabc", KIND_ODDS, *bells)
        rungs = np.indices((TOP + 1,) * 3) >= HANDLED_RUNG
        self.ready = [
            WITHOUT_NEEDS + (1 - WITHOUT_NEEDS) * (rungs[need].all(0) if need.any() else np.ones(rungs[0].shape))
            for need in NEEDS
        ]

    def hear(self, goal, level, shown):
        chance = SHOWN_BY_WAY[level - 1, WAY]
        self.joint = self.joint * self._along(chance**shown * (1 - chance) ** (ASKED - shown), goal)
        self.joint /= self.joint.sum()

    def practise(self, goal, level):
        pace = np.minimum(LEARNING * SPEED[:, None, None, None] * self.ready[goal], 0.9)
        self._move(goal, self.joint * pace * self._along(CLIMB_BY_WAY[level - 1, WAY], goal), 1)

    def fade(self, lost):
        for goal in range(3):
            self._move(goal, self.joint * lost * self._along(np.tile(np.arange(TOP + 1) > 0, (len(WAY), 1)), goal), -1)

    def mastered(self):
        return np.array(
            [self.joint.sum(tuple(a for a in range(4) if a != g + 1))[MASTERY_RUNG:].sum() for g in range(3)]
        )

    def _move(self, goal, moved, step):
        by_bits = WAY == 0
        self.joint[by_bits] += np.roll(moved[by_bits], step, axis=goal + 1) - moved[by_bits]
        end = [slice(None)] * 4
        end[goal + 1] = TOP if step > 0 else 0
        at_once = self.joint[~by_bits] - moved[~by_bits]
        at_once[tuple(end)] += moved[~by_bits].sum(goal + 1)
        self.joint[~by_bits] = at_once

    @staticmethod
    def _along(values, goal):
        """Values by kind and rung, laid along the axis of a goal."""
        shape = [len(WAY), 1, 1, 1]
        shape[goal + 1] = TOP + 1
        return values.reshape(shape)


class People:
    """Many people drawn from the model, and the filter that follows them."""

    def __init__(self, people, seed):
        self.chance, self.people = np.random.default_rng(seed), people
        self.kind = self.chance.choice(len(KIND_ODDS), people, p=KIND_ODDS)
        self.skill = skill_at_start(np.tile(CENTRE, (people, 1)), np.tile(SPREAD, (people, 1)), HALF_LIFE)
        of_kind = self.skill.rungs[np.arange(people), :, self.kind]
        self.rung = (of_kind.cumsum(-1) > self.chance.random((people, 3, 1))).argmax(-1)

    def run(self, goal, level):
        """One run of everyone at the same goal and level; how much each showed."""
        at = Rows.of([[goal]] * self.people)
        way = WAY[self.kind]
        shown = self.chance.binomial(ASKED, SHOWN_BY_WAY[level - 1, way, self.rung[:, goal]])
        self.skill = heard(self.skill, at, news_of(shown, ASKED - shown, np.full(self.people, level)))
        ready = readiness(self.skill.rungs, NEEDS.astype(np.float64))[:, goal]
        self.skill = practised(self.skill, at, np.ones(self.people), CLIMB_BY_WAY[[level - 1] * self.people], ready)
        there = (self.rung[:, NEEDS[goal]] >= HANDLED_RUNG).all(1)
        pace = np.minimum(LEARNING * SPEED[self.kind] * (WITHOUT_NEEDS + (1 - WITHOUT_NEEDS) * there), 0.9)
        up = self.chance.random(self.people) < pace * CLIMB_BY_WAY[level - 1, way, self.rung[:, goal]]
        self.rung[:, goal] += up * np.where(way == 1, TOP - self.rung[:, goal], 1)
        return shown

    def wait(self):
        lost = lost_after(np.full((self.people, 3), GAP), self.skill.half_life)
        self.skill = faded(self.skill, lost)
        down = (self.chance.random(lost.shape) < lost) * np.where(WAY[self.kind] == 1, TOP, 1)[:, None]
        self.rung = np.maximum(self.rung - down, 0)

    def mastered(self):
        return marginal(self.skill)[..., MASTERY_RUNG:].sum(-1)


@pytest.fixture(scope="module")
def programme():
    chance = np.random.default_rng(5)
    return [
        (int(goal), int(level))
        for goal, level in zip(chance.integers(0, 3, 36), chance.integers(1, 6, 36), strict=True)
    ]


def test_keeping_goals_apart_loses_little_against_the_exact_joint_filter(programme):
    off = []
    for seed in range(24):
        one, exact = People(1, seed), Exact()
        for turn, (goal, level) in enumerate(programme):
            if turn % 4 == 0:
                one.wait()
                exact.fade(lost_after(np.array(GAP), np.array(HALF_LIFE)))
            (shown,) = one.run(goal, level)
            exact.hear(goal, level, shown)
            exact.practise(goal, level)
            off.append(np.abs(one.mastered()[0] - exact.mastered()))
    assert np.mean(off) < 0.012
    assert np.percentile(off, 95) < 0.06


def test_what_is_believed_is_as_likely_as_it_says(programme):
    people = People(3000, 11)
    said, true = [], []
    for turn, (goal, level) in enumerate(programme):
        if turn % 4 == 0:
            people.wait()
        people.run(goal, level)
        if turn % 6 == 5:
            said.append(people.mastered().ravel())
            true.append((people.rung >= MASTERY_RUNG).ravel())
    said, true = np.concatenate(said), np.concatenate(true)
    bins = np.minimum((said * 10).astype(int), 9)
    error = sum(abs(said[bins == b].mean() - true[bins == b].mean()) * (bins == b).mean() for b in set(bins.tolist()))
    assert error <= 0.03
    assert true[said >= 0.9].mean() >= 0.88


def test_the_kind_of_learner_is_found_out(programme):
    people = People(2000, 3)
    for goal, level in programme:
        people.run(goal, level)
    fast = people.skill.kinds @ SPEED
    by_speed = [fast[SPEED[people.kind] == speed].mean() for speed in sorted(set(SPEED.tolist()))]
    assert by_speed == sorted(by_speed)
    assert by_speed[-1] > by_speed[0] + 0.2


def test_whether_somebody_learns_at_once_is_found_out(programme):
    people = People(2000, 3)
    for goal, level in programme:
        people.run(goal, level)
    believed, truly = people.skill.kinds @ WAY, WAY[people.kind] == 1
    assert believed[truly].mean() > 0.6
    assert believed[~truly].mean() < 0.1


def test_who_learns_at_once_has_all_of_a_skill_or_nothing_of_it():
    people = People(5, 1)
    for goal, level in ((0, 3), (1, 2), (2, 5)):
        people.run(goal, level)
        people.wait()
    between = people.skill.rungs[:, :, WAY == 1, 1:TOP]
    assert between.max() == 0
    assert people.skill.rungs.sum(-1) == pytest.approx(1)
