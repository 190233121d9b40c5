"""The checks of a pack as jobs that need nothing from one another, so that whoever asks may spread them over cores."""

from collections.abc import Callable, Iterable, Sequence

from .problems import Problem

Job = Callable[[], tuple[Problem, ...]]
"""One check, with all it needs; it can be pickled."""

Spread = Callable[[Sequence[Job]], Iterable[tuple[Problem, ...]]]
"""Does every job and gives what each found, in the order of the jobs."""


def one_by_one(jobs: Sequence[Job]) -> Iterable[tuple[Problem, ...]]:
    """Every job here and now."""
    return (job() for job in jobs)
