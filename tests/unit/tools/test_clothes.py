"""Clothes as built: a vest without sleeves leaves the arms to the shirt, and a scarf hangs even over an open jacket."""

from pathlib import Path

import numpy as np
import pytest
from tools.cast.description import people, read

from .built_people import Bools, Floats, Surface, joint, pictures, surfaces

BEYOND = 0.03
"""Metres past the joint of the shoulder where a vest may end."""
AT_FRONT, UP, STEP = 0.1, 0.03, 0.005
"""Metres aside from the middle, and up from the lowest place, where a scarf is looked at, and how densely."""
HEM = 0.01
"""Metres above its lowest place where the edge of a scarf has ended."""


def _worn(person: str, kind: str) -> list[dict[str, object]]:
    return [cut for cut in read(person)["body"]["clothes"] if cut["kind"] == kind]


def _over_a_shirt(person: str) -> bool:
    tops = _worn(person, "top")
    return len(tops) > 1 and float(str(tops[-1]["sleeve"])) < 0.5 < float(str(tops[0]["sleeve"]))


def _of_colour(person: str, surface: Surface, colour: str, within: float = 0.25) -> Bools:
    """Which points are of cloth in ``colour``, more or less."""
    picture = pictures(person, "body.glb")[-1]
    size = np.array(picture.shape[1::-1])
    column, row = np.clip((surface.uv * size).astype(int), 0, size - 1).T
    wanted = np.array([int(colour[k : k + 2], 16) for k in (1, 3, 5)]) / 255
    return np.asarray(np.abs(picture[row, column] - wanted).max(1) < within)


@pytest.mark.parametrize("person", [one for one in people() if _over_a_shirt(one)])
def test_a_vest_ends_at_the_shoulders(person: str, tmp_path: Path) -> None:
    body = surfaces(person, "body.glb", tmp_path)[-1]
    shoulder = joint(person, "upperarm_l")
    vest = _of_colour(person, body, str(_worn(person, "top")[-1]["colour"])) & (body.points[:, 1] > shoulder[1])
    assert vest.sum() > 50
    assert np.abs(body.points[vest, 0]).max() < shoulder[0] + BEYOND


@pytest.mark.parametrize("person", [one for one in people() if _worn(one, "scarf")])
def test_a_scarf_has_no_dent_above_its_edge(person: str, tmp_path: Path) -> None:
    body = surfaces(person, "body.glb", tmp_path)[-1]
    scarf = _of_colour(person, body, str(_worn(person, "scarf")[0]["colour"]))
    front = scarf & (body.points[:, 2] > 0) & (np.abs(body.points[:, 0]) < AT_FRONT)
    low = body.points[front, 1].min()
    across, up = np.arange(-AT_FRONT, AT_FRONT, STEP), np.arange(low + HEM, low + UP, STEP)
    corners = body.points[body.triangles[scarf[body.triangles].all(1)]]
    slopes = np.array([_slope(corners, x, y) for x in across for y in up])
    assert np.isfinite(slopes).mean() > 0.8
    assert np.nanmin(slopes) > 0, "cloth that faces down there is a dent: it should hang"


def _slope(corners: Floats, x: float, y: float) -> float:
    """How much the nearest cloth that one meets ahead at (x, y) faces up: -1 down, 1 up; nan without any."""
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    flat = corners[..., :2] - np.array([x, y])
    shares = np.stack([_turn(flat[:, (k + 1) % 3], flat[:, (k + 2) % 3]) for k in range(3)], 1) * np.sign(across[:, 2:])
    met = (shares >= 0).all(1) & (np.abs(across[:, 2]) > 0)
    if not met.any():
        return float("nan")
    depth = (shares[met] * corners[met][..., 2]).sum(1) / shares[met].sum(1)
    found = across[met][depth.argmax()]
    return float(found[1] / np.linalg.norm(found))


def _turn(one: Floats, other: Floats) -> Floats:
    return np.asarray(one[:, 0] * other[:, 1] - one[:, 1] * other[:, 0])
