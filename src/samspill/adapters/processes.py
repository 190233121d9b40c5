"""Processes of this machine for long work: as many at once as are asked for, each with one thread."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from typing import TypeVar

J = TypeVar("J")
R = TypeVar("R")

_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


class OverProcesses:
    """Does jobs in ``count`` processes; 0 means one for each core. What a job raises is raised here."""

    def __init__(self, count: int = 0) -> None:
        self.count = count or os.cpu_count() or 1

    def __call__(self, do: Callable[[J], R], jobs: Sequence[J]) -> Iterator[R]:
        """Give each result as soon as it is there; ``do`` and the jobs have to be picklable."""
        for name in _ONE_THREAD:
            os.environ.setdefault(name, "1")  # processes share the cores; threads inside each would only be in the way
        with ProcessPoolExecutor(min(self.count, max(len(jobs), 1)), mp_context=get_context("spawn")) as pool:
            for ready in as_completed([pool.submit(do, job) for job in jobs]):
                yield ready.result()
