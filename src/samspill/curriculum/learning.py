"""What a run each does to what is believed of people: what it showed, what it told of needs, what it may have taught.

Only the goals at hand are looked at: those that a run asked for, and what these need. Shapes: n people, K goals, and C
columns, in which the goals at hand of each person stand side by side.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from .arrays import Bools, Floats, Ints
from .belief import OF_A_GOAL, Kept
from .hearing import Heard, teaches
from .skill import Rows, Skill, faded, heard, lasting, lost_after, practised, readiness_for, told
from .worth import arousal

_UNRATED_DISTRESS = 4.0


def learn(kept: Kept, who: Ints, runs: Sequence[Heard], needs: Floats) -> None:
    """Change what is kept of these people (n) by a run each, in which something was asked for.

    ``needs`` (K, K) is 1 where a goal needs another. Each gets what they would get alone.
    """
    at = _AtHand.of(who, runs)
    asked = at.rows(run.tallies for run in runs)
    here = who[asked.person], at.goal[asked]
    fresh = (kept.days[here] > 0) | ~kept.practised[here]
    skill = _as_today(kept, at, asked)
    skill = heard(skill, asked, np.array([said for run in runs for said in run.news]))
    skill = _told_of_needs(skill, at, runs)
    skill = _taught(skill, at, runs, needs)
    at.keep(kept, _lasting(skill, asked, runs, fresh))
    kept.days[here], kept.practised[here] = 0, True


# Private functions


class _AtHand(NamedTuple):
    """The goals at hand of people ``who`` (n): ``goal`` (n, C) by column, where it is ``there``: some have fewer."""

    who: Ints
    goal: Ints
    there: Bools
    columns: Sequence[dict[int, int]]
    """In which column each goal of a person stands."""

    @classmethod
    def of(cls, who: Ints, runs: Sequence[Heard]) -> "_AtHand":
        goals = [sorted({*run.tallies, *run.of_needs}) for run in runs]
        width = max(map(len, goals))
        table = np.array([its + its[:1] * (width - len(its)) for its in goals])
        there = np.arange(width) < np.array([len(its) for its in goals])[:, None]
        return cls(who, table, there, [{goal: column for column, goal in enumerate(its)} for its in goals])

    def rows(self, goals: Iterable[Iterable[int]]) -> Rows:
        """The columns of some goals of each person."""
        return Rows.of([[at[goal] for goal in its] for at, its in zip(self.columns, goals, strict=True)])

    def needed(self, rows: Rows, needs: Floats) -> Bools:
        """Which columns hold what each of these rows needs (R, C)."""
        needed = needs[self.goal[rows][:, None], self.goal[rows.person]] > 0
        return needed & self.there[rows.person]

    def keep(self, kept: Kept, skill: Skill) -> None:
        """Put the goals at hand back where they are kept."""
        here = self.there.nonzero()
        place = self.who[here[0]], self.goal[here]
        for name in OF_A_GOAL:
            kept.its[name][place] = getattr(skill, name)[here]
        kept.its["kinds"][self.who] = skill.kinds


def _as_today(kept: Kept, at: _AtHand, asked: Rows) -> Skill:
    """The goals at hand: those that were asked for as they are today, the others as last practised."""
    place = at.who[:, None], at.goal
    its = {name: kept.its[name][place].astype(np.float64) for name in OF_A_GOAL}
    skill = Skill(kinds=kept.its["kinds"][at.who].astype(np.float64), **its)
    days = kept.days[place]
    if not days.any():
        return skill
    lost = np.zeros_like(skill.half_life)
    lost[asked] = (lost_after(days, skill.half_life) * kept.practised[place])[asked]
    return faded(skill, lost)


def _told_of_needs(skill: Skill, at: _AtHand, runs: Sequence[Heard]) -> Skill:
    """The belief after what the runs told of what their goals need."""
    news = [said for run in runs for said in run.of_needs.values()]
    return told(skill, at.rows(run.of_needs for run in runs), np.array(news)) if news else skill


def _taught(skill: Skill, at: _AtHand, runs: Sequence[Heard], needs: Floats) -> Skill:
    """What the runs may have taught: most where they asked most, at the distress one learns best at."""
    taught = [{} if run.result.too_much else run.tallies for run in runs]
    if not any(taught):
        return skill
    rows = at.rows(taught)
    asked = [[sum(n for _, n in tally.values()) for tally in its.values()] for its in taught]
    most = np.array([max(counts) for counts in asked for _ in counts], dtype=np.float64)
    fit = np.array([_arousal(run.result.distress_peak) for run, its in zip(runs, taught, strict=True) for _ in its])
    share = (np.array([count for counts in asked for count in counts]) / most) ** 2 * fit
    levels = np.array([teaches(tuple(tally)) for its in taught for tally in its.values()])
    return practised(skill, rows, share, levels, readiness_for(skill, rows, at.needed(rows, needs)))


@lru_cache(maxsize=32)
def _arousal(felt: int | None) -> float:
    return float(arousal(np.array(_UNRATED_DISTRESS if felt is None else float(felt)), np.array(0.0)))


def _lasting(skill: Skill, asked: Rows, runs: Sequence[Heard], fresh: Bools) -> Skill:
    """What went well on another day makes what was learnt last longer."""
    tallies = (tally.values() for run in runs for tally in run.tallies.values())
    good = np.array([sum(shown for shown, _ in tally) / sum(asked for _, asked in tally) for tally in tallies])
    before, half_life = skill.half_life[asked], skill.half_life.copy()
    half_life[asked] = np.where(fresh, lasting(before, good), before)
    return replace(skill, half_life=half_life)
