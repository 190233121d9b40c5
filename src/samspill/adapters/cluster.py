"""A Ray cluster for long work: the same jobs as on one machine, unchanged, on all machines of the cluster."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from typing import Any, TypeVar

J = TypeVar("J")
R = TypeVar("R")

HERE = "local"
"""The address that means a cluster of its own on this machine."""


class NoCluster(RuntimeError):
    """There is no cluster to be had; the message says why and what to do."""


class OverCluster:
    """Does jobs on the Ray cluster at ``address``: ``local``, ``auto`` (the one this machine belongs to), or a head's.

    Classes from ``own`` modules go to the cluster by value, so that they need not be installed on its machines;
    samspill itself must be, in the same version. Raises ``NoCluster``.
    """

    def __init__(self, address: str, own: Sequence[str] = ()) -> None:
        self.address, self.own = address, tuple(own)

    def __call__(self, do: Callable[[J], R], jobs: Sequence[J]) -> Iterator[R]:
        """Give each result as soon as it is there."""
        ray = _joined(self.address)
        try:
            for name in self.own:
                ray.cloudpickle.register_pickle_by_value(sys.modules.get(name) or import_module(name))
            on_cluster = ray.remote(do)
            coming = [on_cluster.remote(job) for job in jobs]
            while coming:
                ready, coming = ray.wait(coming)
                yield from ray.get(ready)
        finally:
            ray.shutdown()


# Private functions


def _joined(address: str) -> Any:
    """Ray, joined to the cluster, with nothing told to anybody else."""
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")
    try:
        import ray  # noqa: PLC0415 - an extra
    except ImportError as missing:
        raise NoCluster('Ray is not installed. Install it with: pip install "samspill[ray]"') from missing
    where = {"include_dashboard": False} if address == HERE else {"address": address}
    try:
        ray.init(**where, log_to_driver=False, logging_level="ERROR")
    except Exception as error:  # not only its own: Ray raises the bare class when a node is slow to start
        raise NoCluster(_refusal(address, error)) from error
    return ray


def _refusal(address: str, error: Exception) -> str:
    if address == HERE:
        return f"Ray did not start on this machine: {error}. Try when it has less to do, or leave --cluster out."
    return (
        f"No Ray cluster answers at {address}: {error}. Start one with `ray start --head`, name it as auto, "
        f"HOST:6379 or ray://HOST:10001, or say {HERE} for this machine alone."
    )
