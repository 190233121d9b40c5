"""What the tests know of the built people: their meshes at rest, and their pictures."""

import io
import json
import struct
import subprocess
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from tools.cast.description import CAST

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

PACKER = Path(__file__).resolve().parents[3] / "client" / "node_modules" / ".bin" / "gltfpack"
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
    head, body = _parts(plain)
    found = []
    for primitive in (primitive for mesh in head["meshes"] for primitive in mesh["primitives"]):
        points, uv = (_array(head, body, primitive["attributes"][name]) for name in ("POSITION", "TEXCOORD_0"))
        triangles = _array(head, body, primitive["indices"]).reshape(-1, 3).astype(np.int64)
        found.append(Surface(points, uv, triangles))
    return found


def pictures(person: str, file: str) -> list[Floats]:
    """The pictures of each mesh's colour (rows, columns, 3), 0 to 1, in the order of ``surfaces``."""
    head, body = _parts(CAST / person / file)
    found = []
    for primitive in (primitive for mesh in head["meshes"] for primitive in mesh["primitives"]):
        material = head["materials"][primitive["material"]]["pbrMetallicRoughness"]
        texture = head["textures"][material["baseColorTexture"]["index"]]
        source = texture.get("source", texture.get("extensions", {}).get("EXT_texture_webp", {}).get("source"))
        view = head["bufferViews"][head["images"][source]["bufferView"]]
        start = view.get("byteOffset", 0)
        picture = Image.open(io.BytesIO(body[start : start + view["byteLength"]])).convert("RGB")
        found.append(np.asarray(picture, dtype=np.float64) / 255)
    return found


def joint(person: str, name: str) -> Floats:
    """Where a joint of a built body lies at rest, in metres."""
    nodes = _parts(CAST / person / "body.glb")[0]["nodes"]
    at = next(number for number, node in enumerate(nodes) if node.get("name") == name)
    place = np.zeros(3)
    while at >= 0:
        place += nodes[at].get("translation", (0, 0, 0))
        at = next((number for number, node in enumerate(nodes) if at in node.get("children", ())), -1)
    return place


def places(points: Floats) -> Ints:
    """A number for each point, the same for those less than 0.2 mm apart."""
    return np.unique(np.round(points / 2e-4).astype(np.int64), axis=0, return_inverse=True)[1].ravel()


def open_edges(points: Floats, triangles: Ints) -> Floats:
    """The ends (n, 2, 3) of edges that only one triangle has, points in one place being one."""
    place = places(points)
    spot = np.zeros((place.max() + 1, 3))
    spot[place] = points
    sides = np.concatenate([place[triangles][:, pair] for pair in ([0, 1], [1, 2], [2, 0])])
    edges, times = np.unique(np.sort(sides, axis=1), axis=0, return_counts=True)
    return np.asarray(spot[edges[(times == 1) & (edges[:, 0] != edges[:, 1])]])


def _parts(file: Path) -> tuple[dict[str, Any], bytes]:
    raw = file.read_bytes()
    length = struct.unpack_from("<I", raw, 12)[0]
    return json.loads(raw[20 : 20 + length]), raw[28 + length :]


def _array(head: dict[str, Any], body: bytes, number: int) -> Floats:
    accessor = head["accessors"][number]
    view = head["bufferViews"][accessor["bufferView"]]
    kind, width = np.dtype(_KINDS[accessor["componentType"]]), _WIDTHS[accessor["type"]]
    start = view.get("byteOffset", 0) + accessor.get("byteOffset", 0)
    stride = view.get("byteStride", kind.itemsize * width)
    return np.ndarray((accessor["count"], width), kind, body, start, (stride, kind.itemsize)).astype(np.float64)
