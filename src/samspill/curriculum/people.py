"""What is believed of people who practise with the same pack, kept as arrays from run to run.

An ``Estimate`` is a value: it can be stored, sent and compared. This is the same for whoever follows people through
many runs, and is no other model: what one run does to one estimate is asked here too.
"""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec
import numpy as np

from .arrays import Ints
from .belief import Estimate, Standing, needs_table, packed, standings, unpacked
from .hearing import heard_by
from .learning import learn
from .observers import agreed
from .results import RunResult
from .skill import Skill


class Today(NamedTuple):
    """What is believed of some people today: the ``skill`` of all at once, and how each stands."""

    skill: Skill
    standings: list[Standing]


class People:
    """What is believed of people (n); it changes as they practise, and as days pass."""

    def __init__(self, estimates: Sequence[Estimate]) -> None:
        self._about = list(estimates)
        """What does not change with a run, and what observers are relied on; the belief in it is that of the start."""
        self._kept = unpacked(estimates).of(np.arange(len(estimates)))

    def observe(self, who: Sequence[int], results: Sequence[RunResult]) -> None:
        """Take in a run each of some of them; where nothing was asked for there is nothing to learn."""
        runs = [
            heard_by(self._about[person], self._kept.practised[person].tolist(), result)
            for person, result in zip(who, results, strict=True)
        ]
        asked = [(person, run) for person, run in zip(who, runs, strict=True) if run.tallies]
        if asked:
            here, heard = np.array([person for person, _ in asked]), [run for _, run in asked]
            learn(self._kept, here, heard, needs_table(self._about[0].needs))
            for person, run in asked:
                self._about[person] = _relying_on(self._about[person], run.result)

    def forget(self, days: Ints) -> None:
        """Let so many days pass for each (n): only what was practised here can fade."""
        self._kept.days[...] += self._kept.practised * days[:, None]

    def today(self, who: Sequence[int]) -> Today:
        """What is believed of some of them today."""
        now = self._kept.of(np.array(who)).today()
        return Today(now, standings([self._about[person] for person in who], now))

    def estimates(self, who: Sequence[int]) -> list[Estimate]:
        """The estimates of some of them, to be kept."""
        return packed([self._about[person] for person in who], self._kept.of(np.array(who)))


# Private functions


def _relying_on(estimate: Estimate, result: RunResult) -> Estimate:
    """With what a run told of how far its observers are to be relied on."""
    observers = agreed(estimate.observers, result)
    return estimate if observers == estimate.observers else msgspec.structs.replace(estimate, observers=observers)
