"""Light bodies: hair closed along the parting, no spikes, whole necks, faces that say what the full ones do."""

from pathlib import Path

import numpy as np
import pytest
from tools.cast.description import people, read

from .built_people import Bools, Floats, Surface, open_edges, pictures, surfaces

HAIR = (0.5, 0.5 + 0.5 * 128 / 1024)
"""Where the strands lie across the picture of a light body: clothes are its right half, strands the left of that."""
CROWN, HEAD = 0.030, 0.22
"""Metres from the top of the head: less is behind the hairline, so hair is whole there; more is below the ears."""
STRAY = 0.02
"""Metres that a place of a light body may be off the full one: hidden cloth lies deeper, hair a little further out."""
MET = 5e-4
"""Metres within which two places are one: both bodies are rounded when they are packed."""
INSIDE, BEHIND = 0.826, 0.31
"""Across the picture of a face skin ends here; of what lies beyond, mouth and eye sockets are above this."""
UNDER_CHIN, EDGE = (0.30, 0.50), 0.04
"""Metres below the top of the head where shoulders are, and from an edge of the full body to one of the light."""
NEARLY_WHITE = 0.97
COLOURED = ("hodan", "marek", "lars", "bjorn", "elin")
"""Who wears nothing white."""


@pytest.mark.parametrize(
    "person", [one for one in people() if read(one)["body"].get("hair") in ("bob", "long", "waves")]
)
def test_the_halves_of_parted_hair_meet_in_the_parting(person: str, tmp_path: Path) -> None:
    (light,) = surfaces(person, "far.glb", tmp_path)
    hair = (light.uv[:, 0] >= HAIR[0]) & (light.uv[:, 0] < HAIR[1])
    edges = open_edges(light.points, light.triangles[hair[light.triangles].all(1)]).mean(1)
    assert len(edges)
    assert edges[:, 1].max() < light.points[:, 1].max() - CROWN


@pytest.mark.parametrize("person", people())
def test_nothing_sticks_out_of_the_head_of_a_light_body(person: str, tmp_path: Path) -> None:
    (light,) = surfaces(person, "far.glb", tmp_path)
    full = np.concatenate([surface.points for surface in surfaces(person, "body.glb", tmp_path)])
    top = light.points[:, 1].max()
    head, near = light.points[light.points[:, 1] > top - HEAD], full[full[:, 1] > top - HEAD - STRAY]
    off = [float(np.linalg.norm(near - one, axis=1).min()) for one in head]
    assert max(off) < STRAY


@pytest.mark.parametrize("person", people())
def test_lips_and_lids_of_a_light_face_are_where_they_are_in_the_full_one(person: str, tmp_path: Path) -> None:
    full = surfaces(person, "body.glb", tmp_path)[0]
    (light,) = surfaces(person, "far.glb", tmp_path)
    edge = _between(full.points, full.uv[:, 0] > INSIDE, full.uv[:, 1] < BEHIND)
    assert len(edge) > 40
    on_face = light.uv[:, 0] < 0.5
    points, across, down = light.points[on_face], *light.uv[on_face].T
    assert _furthest(edge, _between(points, across > INSIDE / 2, down < BEHIND)) < MET


@pytest.mark.parametrize(
    "person", [one for one in people() if not any(cut["kind"] == "scarf" for cut in read(one)["body"]["clothes"])]
)
def test_the_neck_of_a_light_body_goes_on_where_its_face_ends(person: str, tmp_path: Path) -> None:
    (light,) = surfaces(person, "far.glb", tmp_path)
    on_face = light.uv[:, 0] < 0.5
    of_face = on_face[light.triangles].all(1)
    rim = open_edges(light.points, light.triangles[of_face & (light.uv[light.triangles, 0] < INSIDE / 2).all(1)])
    low = light.points[on_face, 1].min()
    around_neck = np.unique(rim[(rim[..., 1] < low + 0.04).all(1)].reshape(-1, 3), axis=0)
    assert len(around_neck) > 10
    assert _furthest(around_neck, light.points[~on_face]) < MET


@pytest.mark.parametrize("person", COLOURED)
def test_nothing_white_lies_between_the_pieces_on_the_picture_of_coloured_clothes(person: str) -> None:
    (light,) = pictures(person, "far.glb")
    clothes = light[:, int(light.shape[1] * HAIR[1]) + 4 :]
    assert (clothes.min(2) > NEARLY_WHITE).mean() < 0.05


@pytest.mark.parametrize("person", ["kari", "amina", "lars", "bjorn", "jonas"])
def test_there_is_no_hole_in_the_one_piece_worn_on_the_shoulders(person: str, tmp_path: Path) -> None:
    (light,) = surfaces(person, "far.glb", tmp_path)
    full = surfaces(person, "body.glb", tmp_path)[-1]
    meant = _middles(full, 0.125)
    on_shoulders = [
        one for one in _middles(light, HAIR[1]) if UNDER_CHIN[0] < light.points[:, 1].max() - one[1] < UNDER_CHIN[1]
    ]
    assert max((float(np.linalg.norm(meant - one, axis=1).min()) for one in on_shoulders), default=0.0) < EDGE


def _middles(body: Surface, strands: float) -> Floats:
    """The middles of the open edges of cloth and skin."""
    worn = (body.uv[:, 0] > strands)[body.triangles].all(1)
    return np.asarray(open_edges(body.points, body.triangles[worn]).mean(1))


def _between(points: Floats, inside: Bools, behind: Bools) -> Floats:
    """The places of skin that mouth or sockets have as well."""
    skin, inner = points[~inside], points[inside & behind]
    return np.array([one for one in skin if np.linalg.norm(inner - one, axis=1).min() < MET])


def _furthest(some: Floats, among: Floats) -> float:
    return max(float(np.linalg.norm(among - one, axis=1).min()) for one in some)
