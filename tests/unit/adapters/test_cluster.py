"""A cluster that cannot be had is told plainly, whatever Ray raises; the real one is tried in ``tests/extras``."""

import sys
from types import ModuleType
from typing import Any

import pytest

from samspill.adapters.cluster import HERE, NoCluster, OverCluster


class SlowRay(ModuleType):
    """Ray on a machine that has so much to do that no node starts in time; it raises the bare class, as Ray does."""

    def init(self, **_given: Any) -> None:
        raise Exception("The current node timed out during startup.")


@pytest.fixture(autouse=True)
def slow_ray(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", SlowRay("ray"))


@pytest.mark.parametrize(
    ("address", "told"),
    [(HERE, "Ray did not start on this machine"), ("10.0.0.1:6379", "No Ray cluster answers at 10.0.0.1:6379")],
)
def test_a_node_that_does_not_start_in_time_is_told_with_what_to_do(address: str, told: str) -> None:
    with pytest.raises(NoCluster, match=f"{told}: The current node timed out"):
        next(OverCluster(address)(str, [1]))
