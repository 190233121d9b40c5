"""Where simulated trials are run: on the cores of this machine, or on a cluster."""

from collections.abc import Sequence

from samspill.adapters.cluster import NoCluster, OverCluster
from samspill.adapters.processes import OverProcesses
from samspill.simulation.work import Spread

__all__ = ["NoCluster", "somewhere"]


def somewhere(cluster: str | None, processes: int, own: Sequence[str] = ()) -> Spread:
    """A place for trials; ``own`` are the modules that somebody's own classes come from."""
    return OverProcesses(processes) if cluster is None else OverCluster(cluster, own)
