"""Hair and what covers it, as built: gathered hair sits on the head, loose hair lies on it, a scarf lies over ears."""

from pathlib import Path

import numpy as np
import pytest
from tools.cast.description import people, read

from .built_people import Surface, surfaces

STRANDS = {"body.glb": (0.0, 0.125), "far.glb": (0.5, 0.5625)}
"""Where strands lie across the picture: what has its place there is hair."""
OUT, BEHIND = 0.22, 0.21
"""Metres from the middle of the head: a bun on top of it ends before, and so does a ponytail behind it."""
SLICE = 0.02


@pytest.mark.parametrize("file", STRANDS)
@pytest.mark.parametrize("person", [one for one in people() if read(one)["body"].get("hair") not in ("none", "buzz")])
def test_hair_is_on_the_head(person: str, file: str, tmp_path: Path) -> None:
    face = surfaces(person, "body.glb", tmp_path)[0].points
    worn = surfaces(person, file, tmp_path)[-1]
    hair = worn.points[_within(worn, STRANDS[file])]
    middle = (face.min(0) + face.max(0)) / 2
    assert len(hair) > 100
    assert middle[2] - hair[:, 2].min() < BEHIND
    assert np.linalg.norm(hair[hair[:, 1] > face[:, 1].min()] - middle, axis=1).max() < OUT


@pytest.mark.parametrize(
    "person", [one for one in people() if any(cut["kind"] == "scarf" for cut in read(one)["body"]["clothes"])]
)
def test_a_scarf_lies_over_the_ears(person: str, tmp_path: Path) -> None:
    face, body = surfaces(person, "body.glb", tmp_path)
    top = body.points[:, 1].max()
    low = face.points[:, 1].min() + SLICE
    for height in np.arange(low, top - 3 * SLICE, SLICE):
        skin, cloth = (
            np.abs(one[(one[:, 1] >= height) & (one[:, 1] < height + SLICE), 0]) for one in (face.points, body.points)
        )
        if len(skin) and len(cloth):
            assert skin.max() < cloth.max(), f"{height - low:.2f} m above the chin"


def _within(surface: Surface, columns: tuple[float, float]) -> np.ndarray:
    return np.asarray((surface.uv[:, 0] >= columns[0]) & (surface.uv[:, 0] < columns[1]))
