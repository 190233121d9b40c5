"""Whether what is believed is as likely as it says, when people are as the model assumes.

The filter keeps goals apart given the kind of learner. Here it is held against an exact joint filter on a small graph,
and against made-up people drawn from the model itself (simulation-based calibration; Talts et al. 2018).
"""

import numpy as np
import pytest

from samspill.curriculum.kinds import (
    ABILITIES,
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
    SPEEDS,
    STARTS,
    STEADY,
    STEP,
    TEACHES,
    TOP,
)
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
    slowed,
)

NEEDS = np.array([[0, 0, 0], [1, 0, 0], [1, 1, 0]], dtype=np.bool_)
CENTRE, SPREAD, HALF_LIFE, ASKED, GAP = np.array([2.0, 1.4, 1.0]), np.full(3, 0.9), 40.0, 3, 7.0
MASTERED = RUNGS[: len(HEIGHTS), MASTERY_RUNG:].sum(1)
PACE = np.array(SPEEDS)[:, None, None, None]
PACE_BY_RUNG = np.repeat(PACES[len(SPEEDS) : -len(FEW_SPEEDS)], len(ABILITIES))[:, None, None, None]
PACE_AT_ONCE = PACES[-len(FEW_SPEEDS) :, None, None, None]
LADDER, AT_ONCE = slice(STEADY, STEADY + BY_RUNG), slice(STEADY + BY_RUNG, None)


def at(heights, table):
    """What a table along the scale says at heights."""
    return np.interp(heights, HEIGHTS, table[: len(HEIGHTS)])


def through(*handled):
    """How much of the teaching gets through, by how far each need is handled."""
    return WITHOUT_NEEDS + (1 - WITHOUT_NEEDS) * np.prod(np.broadcast_arrays(1.0, *handled), axis=0)


def handles(heights):
    return np.clip((heights - HANDLED_RUNG + RUNG_FROM) / STEP + 0.5, 0, 1)


def along(values, goal):
    """Values along the axis of a goal, of four."""
    shape = [1, 1, 1, 1]
    shape[goal + 1] = len(values)
    return np.asarray(values).reshape(shape)


def climbed(joint, chance, goal, step):
    """A joint belief (G, 6, 6, 6) when one goal may have gone a rung up or down."""
    moved = joint * chance
    return joint - moved + np.roll(moved, step, goal + 1)


class Exact:
    """Everything at once: for three goals, each way to begin (P, B, A, A, A), all rungs, and who has which of them."""

    def __init__(self):
        skill = skill_at_start(CENTRE[None], SPREAD[None], HALF_LIFE)
        kinds = KIND_ODDS[:STEADY].reshape(len(SPEEDS), len(ABILITIES))
        self.steady = np.einsum("pb,pbi,pbj,pbk->pbijk", kinds, *skill.starts[0])
        has = np.stack([1 - skill.has[0], skill.has[0]], axis=-1)
        self.ladder = np.einsum("g,gi,gj,gk->gijk", KIND_ODDS[LADDER], *skill.rungs[0])
        self.others = np.einsum("q,qi,qj,qk->qijk", KIND_ODDS[AT_ONCE], *has)
        shape = (len(SPEEDS), *(len(STARTS),) * 3)
        self.heights = [np.broadcast_to(along(STARTS, goal), shape).copy() for goal in range(3)]

    def hear(self, goal, level, shown):
        said = np.exp(news_of(np.array([shown]), np.array([ASKED - shown]), np.array([level]))[0])
        self.steady = self.steady * at(self.heights[goal], said)[:, None]
        self.ladder = self.ladder * along(said[RUNG_AT], goal)
        self.others = self.others * along(said[len(HEIGHTS) :], goal)
        total = self.steady.sum() + self.ladder.sum() + self.others.sum()
        self.steady, self.ladder, self.others = (part / total for part in (self.steady, self.ladder, self.others))

    def practise(self, goal, level):
        needs = np.flatnonzero(NEEDS[goal])
        here, teaches = self.heights[goal], TEACHES[level - 1]
        ready = through(*(handles(self.heights[need]) for need in needs))
        slow = 1 / (1 + (1 / slowed(STARTS + 1) - 1)[0] * np.maximum(here - along(STARTS, goal), 0))
        self.heights[goal] = np.minimum(here + LEARNING * PACE * ready * at(here, teaches) * slow, HEIGHTS[-1])
        on_own = np.arange(TOP + 1) >= HANDLED_RUNG
        up = np.minimum(LEARNING * PACE_BY_RUNG * through(*(along(on_own, need) for need in needs)), 0.9)
        self.ladder = climbed(self.ladder, up * along(teaches[RUNG_AT] * (np.arange(TOP + 1) < TOP), goal), goal, 1)
        got = LEARNING * PACE_AT_ONCE * through(*(along([0.0, 1.0], need) for need in needs)) * teaches[-2]
        self._pass_on(goal, 0, got)

    def fade(self, lost):
        for goal in range(3):
            self.heights[goal] = self.heights[goal] - lost * np.clip(self.heights[goal] - along(STARTS, goal), 0, 1)
            self.ladder = climbed(self.ladder, lost * along(np.arange(TOP + 1) > 0, goal), goal, -1)
            self._pass_on(goal, 1, lost)

    def mastered(self):
        return np.array(
            [
                (self.steady * at(self.heights[goal], MASTERED)[:, None]).sum()
                + (self.ladder * along(MASTERED[RUNG_AT], goal)).sum()
                + (self.others * along([0, 1], goal)).sum()
                for goal in range(3)
            ]
        )

    def _pass_on(self, goal, side, share):
        moved = self.others * share * along([1.0 - side, float(side)], goal)
        self.others = self.others - moved + np.flip(moved, goal + 1)


class People:
    """Many people drawn from the model, and the filter that follows them."""

    def __init__(self, people, seed):
        self.chance, self.people = np.random.default_rng(seed), people
        self.kind = self.chance.choice(len(KIND_ODDS), people, p=KIND_ODDS)
        self.at_once = self.kind >= STEADY + BY_RUNG
        self.by_rung = (self.kind >= STEADY) & ~self.at_once
        self.skill = skill_at_start(np.tile(CENTRE, (people, 1)), np.tile(SPREAD, (people, 1)), HALF_LIFE)
        pace, ability = np.divmod(np.where(self.at_once, 0, self.kind), len(ABILITIES))
        self.pace = PACES[np.where(self.at_once, self.kind - STEADY - BY_RUNG + len(SPEEDS) + len(FEW_SPEEDS), pace)]
        every, steady = np.arange(people), np.minimum(pace, len(SPEEDS) - 1)
        self.start = STARTS[self._drawn(self.skill.starts[every, :, steady, ability])]
        rung = self._drawn(self.skill.rungs[every, :, np.clip(self.kind - STEADY, 0, BY_RUNG - 1)])
        self.height = np.where(self.by_rung[:, None], HEIGHTS[RUNG_AT[rung]], self.start)
        self.has = self.chance.random((people, 3)) < self.skill.has[..., 0]

    def run(self, goal, level):
        """One run of everyone at the same goal and level; how much each showed."""
        rows = Rows.of([[goal]] * self.people)
        shown = self.chance.binomial(ASKED, self._along(goal, COUNTED[level - 1]))
        self.skill = heard(self.skill, rows, news_of(shown, ASKED - shown, np.full(self.people, level)))
        ready = readiness(self.skill, NEEDS.astype(np.float64))[:, goal]
        self.skill = practised(self.skill, rows, np.ones(self.people), TEACHES[[level - 1] * self.people], ready)
        needs = np.where(self.at_once[:, None], self.has, handles(self.height))[:, NEEDS[goal]]
        taught = LEARNING * self.pace * through(*needs.T) * self._along(goal, TEACHES[level - 1])
        by_chance = self.chance.random(self.people) < taught
        self.has[:, goal] |= by_chance & self.at_once
        slow = 1 / (1 + (1 / slowed(STARTS + 1) - 1)[0] * np.maximum(self.height - self.start, 0)[:, goal])
        self.height = self.height.copy()
        step = np.where(self.by_rung, by_chance & (self.height[:, goal] < TOP), taught * slow)
        self.height[:, goal] = np.minimum(self.height[:, goal] + step, HEIGHTS[-1])
        return shown

    def wait(self):
        lost = lost_after(np.full((self.people, 3), GAP), self.skill.half_life)
        self.skill = faded(self.skill, lost)
        falls = (self.chance.random(lost.shape) < lost) & (self.height > HEIGHTS[RUNG_AT[0]])
        down = np.where(self.by_rung[:, None], falls, lost * np.clip(self.height - self.start, 0, 1))
        self.height = self.height - down
        self.has &= self.chance.random(lost.shape) >= lost

    def mastered(self):
        return marginal(self.skill)[..., MASTERY_RUNG:].sum(-1)

    def truly(self):
        return np.where(self.at_once[:, None], self.has, at(self.height, MASTERED) >= 0.5)

    def _drawn(self, odds):
        """One place of the last axis for each person and goal."""
        return (odds.cumsum(-1) > self.chance.random((self.people, 3, 1)) * (1 - 1e-12)).argmax(-1)

    def _along(self, goal, table):
        """What a table along the scale says of where each truly is."""
        either = np.where(self.has[:, goal], table[-1], table[-2])
        return np.where(self.at_once, either, at(self.height[:, goal], table))


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
    assert np.mean(off) < 0.015
    assert np.percentile(off, 95) < 0.07


def test_what_is_believed_is_as_likely_as_it_says(programme):
    people = People(3000, 11)
    said, true = [], []
    for turn, (goal, level) in enumerate(programme):
        if turn % 4 == 0:
            people.wait()
        people.run(goal, level)
        if turn % 6 == 5:
            said.append(people.mastered().ravel())
            true.append(people.truly().ravel())
    said, true = np.concatenate(said), np.concatenate(true)
    bins = np.minimum((said * 10).astype(int), 9)
    error = sum(abs(said[bins == b].mean() - true[bins == b].mean()) * (bins == b).mean() for b in set(bins.tolist()))
    assert error <= 0.03
    assert true[said >= 0.9].mean() >= 0.88


def test_the_kind_of_learner_is_found_out(programme):
    people = People(2000, 3)
    for goal, level in programme:
        people.run(goal, level)
    steadily = people.kind < STEADY
    fast = people.skill.kinds[:, :STEADY] @ np.repeat(SPEEDS, len(ABILITIES)) / people.skill.kinds[:, :STEADY].sum(1)
    by_speed = [fast[steadily & (people.pace == speed)].mean() for speed in SPEEDS]
    assert by_speed == sorted(by_speed)
    assert by_speed[-1] > by_speed[0] + 0.2


def test_whether_somebody_learns_at_once_is_found_out(programme):
    people = People(2000, 3)
    for goal, level in programme:
        people.run(goal, level)
    believed = people.skill.kinds[:, AT_ONCE].sum(1)
    assert believed[people.at_once].mean() > 0.6
    assert believed[~people.at_once].mean() < 0.1


def test_that_somebody_learns_rung_by_rung_is_told_a_little(programme):
    people = People(2000, 3)
    for goal, level in programme:
        people.run(goal, level)
    believed = people.skill.kinds[:, LADDER].sum(1)
    assert believed[people.by_rung].mean() > believed[people.kind < STEADY].mean() + 0.05


def test_who_learns_steadily_never_falls_below_where_they_began_nor_by_more_than_a_rung():
    people = People(5, 1)
    for goal, level in ((0, 3), (0, 3), (0, 4), (1, 2), (2, 5)):
        people.run(goal, level)
    years = faded(people.skill, np.ones((5, 3)))
    assert (years.heights >= STARTS).all()
    assert (people.skill.heights - years.heights).max() <= 1
    assert years.has.max() == 0


def test_where_somebody_began_higher_they_stand_higher_still():
    people = People(5, 1)
    for goal, level in ((0, 1), (0, 2), (0, 3), (0, 4), (1, 5), (2, 5), (0, 5), (0, 5)):
        people.run(goal, level)
        people.wait()
    assert (np.diff(people.skill.heights, axis=-1) >= 0).all()
