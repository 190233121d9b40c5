"""What is known of a history and grows with it: each run is taken in once, when it is next asked for."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from itertools import islice
from typing import Self

from .results import RunResult


class Following(ABC):
    """Something that follows a history."""

    _taken = 0

    @abstractmethod
    def take(self, run: RunResult) -> None:
        """Take in one run."""

    def up_to(self, runs: Sequence[RunResult]) -> Self:
        """The same, with every run taken in; those that it knew come first among them."""
        if self._taken < len(runs):
            for run in islice(runs, self._taken, None):
                self.take(run)
            self._taken = len(runs)
        return self
