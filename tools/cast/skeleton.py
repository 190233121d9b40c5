"""The joints of a formed body: 53 of the MakeHuman game rig and two for the eyes, all with identity rest rotation."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from tools.cast import data
from tools.cast.data import Floats, Ints


@dataclass(frozen=True)
class Bone:
    """A bone: its parent's name, and where it begins and ends (decimetres)."""

    parent: str | None
    head: Floats
    tail: Floats


def find_bones(points: Floats) -> dict[str, Bone]:
    """The bones inside a formed body."""
    found = data.bones().items()
    return {n: Bone(b["parent"] or None, _place(points, b["head"]), _place(points, b["tail"])) for n, b in found}


@lru_cache
def rest_bones() -> dict[str, Bone]:
    """The bones of the base mesh itself."""
    return find_bones(data.base()[0])


def four_weights(weights: Floats, joints: list[str]) -> tuple[Ints, Floats]:
    """The four strongest joints of each vertex, and their weights adding up to 1."""
    number = np.array([joints.index(name) if name in joints else 0 for name in data.weights()[0]])
    order = np.argsort(-weights, 1)[:, :4]
    strongest = np.take_along_axis(weights, order, 1)
    return number[order], strongest / np.maximum(strongest.sum(1, keepdims=True), 1e-9)


def _place(points: Floats, end: dict[str, Any]) -> Floats:
    strategy = end["strategy"]
    if strategy == "CUBE":
        ranges = data.vertex_groups()[end["cube_name"]]
        return np.asarray(points[[i for a, b in ranges for i in range(a, b + 1)]].mean(0))
    if strategy == "MEAN":
        return np.asarray(points[end["vertex_indices"]].mean(0))
    if strategy == "VERTEX":
        return np.asarray(points[end["vertex_index"]])
    raise SystemExit(f"the rig places a bone by an unknown strategy: {strategy}")
