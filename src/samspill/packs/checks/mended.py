"""The flag ``mended``: it says that a wrong turn was put right, so nothing else may set it."""

from collections.abc import Iterator, Mapping
from itertools import chain

from samspill.model.evidence import FULL_SCORE
from samspill.model.scenario import Consequence
from samspill.packs.problems import Problem
from samspill.packs.search import Search
from samspill.packs.walk import consequences
from samspill.scenario import Script
from samspill.scenario.mending import By, Way, ways

MENDED = "mended"
"""Closing words that speak of what was put right ask for the flag of this name."""

LeftOpen = frozenset[tuple[str, int]]
"""The goals a wrong turn has left open, each with how much was shown of it."""


def check(found: Search) -> Iterator[Problem]:
    """Each answer, reaction and task that sets the flag without putting right what led there, whichever way did."""
    if MENDED not in found.scenario.flags:
        return
    left = left_open(found.explorer.script)
    for path, what in consequences(found.scenario):
        if what.set.get(MENDED) is True and not _mends(what, left.get(str(path[1]), set())):
            yield found.source.problem("mended-by-other", path, beat=path[1], flag=MENDED)


def left_open(script: Script) -> Mapping[str, set[LeftOpen]]:
    """What may be left open when a repair beat begins: one entry for each thing the ways into it leave."""
    repairs = script.repairs or frozenset()
    into = [way for way in chain.from_iterable(map(ways, script.cues.values())) if way.to in repairs]
    left: dict[str, set[LeftOpen]] = {beat: set() for beat in repairs}
    changed = True
    while changed:
        changed = False
        for way in into:
            new = {_after(before, way) for before in left.get(way.at, {frozenset()})} - left[way.to]
            left[way.to] |= new
            changed = changed or bool(new)
    return left


# Private functions


def _after(before: LeftOpen, way: Way) -> LeftOpen:
    """What is open after ``way``, when ``before`` was: what has been shown in full since is not."""
    if way.by is By.PASSING:
        return before
    shown, known = dict(way.shown), dict(before)
    kept = {(goal, score) for goal, score in before if shown.get(goal, 0) < FULL_SCORE}
    return frozenset(kept | {(goal, score) for goal, score in way.shown if score < FULL_SCORE and goal not in known})


def _mends(what: Consequence, left: set[LeftOpen]) -> bool:
    return bool(left) and all(any(what.evidence.get(goal, 0) > score for goal, score in one) for one in left)
