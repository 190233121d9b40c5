"""The moustache without a beard, as painted and built: over the lip alone, even, and on nobody else."""

from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
from tools.cast.description import people, read

from .built_people import Floats, pictures, surfaces

SKIN, MOUTH = 0.826, 0.2
"""Skin ends here across the picture of a face; of what lies beyond, the inside of the mouth is above this."""
MET = 5e-4
"""Metres within which two places are one."""


class Tone(NamedTuple):
    """How light a face is, 0 to 1: over the lip on its right and left, on the chin, on the cheeks."""

    right: float
    left: float
    chin: float
    cheek: float


def _tone(person: str, folder: Path) -> Tone:
    face, picture = surfaces(person, "body.glb", folder)[0], pictures(person, "body.glb")[0]
    skin = face.uv[:, 0] < SKIN
    inside = face.points[~skin & (face.uv[:, 1] < MOUTH)]
    lips = np.array([one for one in face.points[skin] if np.linalg.norm(inside - one, axis=1).min() < MET])
    middle, half = (lips.min(0) + lips.max(0)) / 2, np.ptp(lips[:, 0]) / 2
    nose = face.points[skin][face.points[skin, 2].argmax(), 1] - middle[1]
    (x, y, z), size = (face.points - middle).T, np.array(picture.shape[1::-1])
    column, row = np.clip((face.uv * size).astype(int), 0, size - 1).T
    light, front = picture[row, column].mean(1), skin & (z > -1.2 * half)
    over_lip = front & (np.abs(x) < 0.7 * half) & (y > 0.35 * nose) & (y < 0.62 * nose)
    chin = front & (np.abs(x) < 0.6 * half) & (y < -0.9 * half) & (y > -1.6 * half)
    cheek = front & (np.abs(np.abs(x) - 1.35 * half) < 0.25 * half) & (y > 0.4 * half) & (y < 1.2 * half)
    return Tone(*(_mean(light[where]) for where in (over_lip & (x < 0), over_lip & (x > 0), chin, cheek)))


def _mean(light: Floats) -> float:
    assert len(light) > 2
    return float(light.mean())


def _grown(person: str) -> bool:
    return bool(read(person)["body"].get("moustache_only"))


@pytest.mark.parametrize("person", [one for one in people() if _grown(one)])
def test_a_moustache_is_dark_over_the_lip_as_much_on_either_side_and_leaves_the_chin_bare(
    person: str, tmp_path: Path
) -> None:
    tone = _tone(person, tmp_path)
    assert max(tone.right, tone.left) < 0.8 * tone.cheek
    assert tone.right == pytest.approx(tone.left, rel=0.04)
    assert tone.chin > 0.95 * tone.cheek


@pytest.mark.parametrize("person", [one for one in people() if not read(one)["body"].get("beard")])
def test_nobody_else_has_one(person: str, tmp_path: Path) -> None:
    tone = _tone(person, tmp_path)
    assert min(tone.right, tone.left) > 0.85 * tone.cheek
