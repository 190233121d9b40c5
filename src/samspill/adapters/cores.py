"""The cores of this machine: each does some of many jobs, in a process of its own."""

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from multiprocessing import active_children, get_context
from typing import Any, TypeVar
from warnings import catch_warnings, simplefilter

T = TypeVar("T")
FEWEST, MOST = 4, 8
"""Fewer jobs than this are done here, since to start processes takes as long; and this many processes at most."""

_START = "fork" if sys.platform == "linux" else "spawn"
_jobs: Sequence[Callable[[], Any]] = ()


def over_cores(jobs: Sequence[Callable[[], T]], start: str = _START) -> Iterator[T]:
    """Does every job and gives what each found, in the order of the jobs.

    What a job raises is raised here. Where processes can't be started, or one of them dies, the jobs are done here.
    ``start`` is how ``multiprocessing`` begins a process; all but ``fork`` need jobs that can be pickled.
    """
    cores = min(_cores(), len(jobs), MOST)
    pool = _pool(jobs, cores, start) if cores > 1 and len(jobs) >= FEWEST else None
    if pool is None:
        yield from (job() for job in jobs)
        return
    try:
        coming = _submitted(pool, len(jobs))
        for at, job in enumerate(jobs):
            try:
                found = coming[at].result() if at < len(coming) else job()
            except BrokenProcessPool:
                found = job()
            yield found
    except KeyboardInterrupt:
        for process in active_children():
            process.terminate()  # one begun after Ctrl-C has not heard of it, and would do its job to the end
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _cores() -> int:
    """The cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _pool(jobs: Sequence[Callable[[], Any]], cores: int, start: str) -> ProcessPoolExecutor | None:
    try:
        return ProcessPoolExecutor(cores, get_context(start), _begin, (jobs,))
    except (OSError, ImportError, NotImplementedError, ValueError):
        return None  # no semaphores here, or no more of them


def _submitted(pool: ProcessPoolExecutor, count: int) -> list[Future[Any]]:
    """As many of the jobs as processes will take; the first one starts them."""
    coming: list[Future[Any]] = []
    with catch_warnings(), _ctrl_c_waits(), suppress(Exception):
        # Python 3.12 and later warn where there are threads; numpy's are at rest, and a job needs nobody else's.
        simplefilter("ignore", DeprecationWarning)
        coming = [pool.submit(_do, at) for at in range(count)]
    return coming  # none, whatever keeps a process from starting: the jobs can be done here


@contextmanager
def _ctrl_c_waits() -> Iterator[None]:
    """Ctrl-C is heard afterwards, so that no process is left half begun; one begun here hears it when it is ready."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(jobs: Sequence[Callable[[], Any]]) -> None:
    """In each process: Ctrl-C ends it at once and in silence, and what it leaves behind goes with it."""
    global _jobs  # noqa: PLW0603 - a process does the jobs of one caller
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    gc.disable()
    _jobs = jobs


def _do(at: int) -> Any:
    return _jobs[at]()
