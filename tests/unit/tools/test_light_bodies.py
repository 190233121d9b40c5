"""The hair and scarves of light bodies: closed along the parting, and without spikes."""

import json
import struct
import subprocess
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest
from numpy.typing import NDArray
from tools.cast.description import CAST, people, read

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

PACKER = Path(__file__).resolve().parents[3] / "client" / "node_modules" / ".bin" / "gltfpack"
HAIR = (0.5, 0.5 + 0.5 * 128 / 1024)
"""Where the strands lie across the picture of a light body: clothes are its right half, strands the left of that."""
CROWN, HEAD = 0.030, 0.22
"""Metres from the top of the head: less is behind the hairline, so hair is whole there; more is below the ears."""
STRAY = 0.02
"""Metres that a place of a light body may be off the full one: hidden cloth lies deeper, hair a little further out."""
_KINDS = {5121: "u1", 5123: "<u2", 5125: "<u4", 5126: "<f4"}
_WIDTHS = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4}


class Surface(NamedTuple):
    """A mesh at rest: points (n, 3) in metres, texture coordinates (n, 2), triangles (m, 3)."""

    points: Floats
    uv: Floats
    triangles: Ints


def surfaces(person: str, file: str, folder: Path) -> list[Surface]:
    """The meshes of a built body, unpacked into ``folder``."""
    plain = folder / f"{person}-{file}"
    packed = CAST / person / file
    subprocess.run([PACKER, "-i", packed, "-o", plain, "-noq", "-kn", "-km", "-ke"], check=True, capture_output=True)
    raw = plain.read_bytes()
    length = struct.unpack_from("<I", raw, 12)[0]
    head, body = json.loads(raw[20 : 20 + length]), raw[28 + length :]
    found = []
    for primitive in (primitive for mesh in head["meshes"] for primitive in mesh["primitives"]):
        points, uv = (_array(head, body, primitive["attributes"][name]) for name in ("POSITION", "TEXCOORD_0"))
        triangles = _array(head, body, primitive["indices"]).reshape(-1, 3).astype(np.int64)
        found.append(Surface(points, uv, triangles))
    return found


def _array(head: dict[str, Any], body: bytes, number: int) -> Floats:
    accessor = head["accessors"][number]
    view = head["bufferViews"][accessor["bufferView"]]
    kind, width = np.dtype(_KINDS[accessor["componentType"]]), _WIDTHS[accessor["type"]]
    start = view.get("byteOffset", 0) + accessor.get("byteOffset", 0)
    stride = view.get("byteStride", kind.itemsize * width)
    return np.ndarray((accessor["count"], width), kind, body, start, (stride, kind.itemsize)).astype(np.float64)


def open_edges(points: Floats, triangles: Ints) -> Floats:
    """The middles of edges that only one triangle has, places less than 0.2 mm apart being one."""
    place = np.unique(np.round(points / 2e-4).astype(np.int64), axis=0, return_inverse=True)[1].ravel()
    spot = np.zeros((place.max() + 1, 3))
    spot[place] = points
    sides = np.concatenate([place[triangles][:, pair] for pair in ([0, 1], [1, 2], [2, 0])])
    edges, times = np.unique(np.sort(sides, axis=1), axis=0, return_counts=True)
    return np.asarray(spot[edges[(times == 1) & (edges[:, 0] != edges[:, 1])]].mean(1))


@pytest.mark.parametrize(
    "person", [one for one in people() if read(one)["body"].get("hair") in ("bob", "long", "waves")]
)
def test_the_halves_of_parted_hair_meet_in_the_parting(person: str, tmp_path: Path) -> None:
    (light,) = surfaces(person, "far.glb", tmp_path)
    hair = (light.uv[:, 0] >= HAIR[0]) & (light.uv[:, 0] < HAIR[1])
    edges = open_edges(light.points, light.triangles[hair[light.triangles].all(1)])
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
