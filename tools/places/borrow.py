"""Light for surfaces that were never baked: what the built room has next to them (numpy, scipy and gltfpack)."""

from __future__ import annotations

import json
import struct
import subprocess
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy.spatial import cKDTree

from tools.places.export import packer
from tools.places.shapes import Floats, Ints
from tools.places.soup import Soup

_SAME = 0.004
"""Metres that the corners of a triangle may have moved when it was packed: its points are rounded."""

_NEAREST = 12
"""So many triangles around the same middle are looked at, for both sides of a thin thing have theirs there."""

_AROUND = 400
"""Among so many triangles around the same middle, one that was only moved is looked for where it was."""

_BEHIND = 0.5
"""Metres that count as much as facing the other way."""


class _Built(NamedTuple):
    """The triangles of a built room: corners (m, 3, 3), unit normals (m, 3), light coordinates (m, 3, 2)."""

    corners: Floats
    normals: Floats
    light: Floats


def borrowed(soup: Soup, folder: Path) -> Floats:
    """Light coordinates (3m, 2) for ``soup``: of the same triangle, there or a little way off, else of the nearest."""
    built = _built(folder)
    corners = soup.patch.points[soup.patch.triangles]
    near = cKDTree(built.corners.mean(1)).query(corners.mean(1), k=_NEAREST)[1]
    apart = _apart(built, corners, near)
    best = np.take_along_axis(near, apart.argmin(1)[:, None], 1)[:, 0]
    light = _turned(built.corners[best], built.light[best], corners)
    new = apart.min(1) > _SAME
    light[new] = built.light[best[new]].mean(1, keepdims=True)
    number, source = _moved(built, corners, np.flatnonzero(new))
    light[number] = _turned(_about_middle(built.corners[source]), built.light[source], _about_middle(corners[number]))
    print(f"{new.sum()} of {len(new)} triangles borrow their light, {len(number)} from where they were", flush=True)
    flat = light.reshape(-1, 2)
    return np.stack([flat[:, 0], 1 - flat[:, 1]], 1)


def _apart(built: _Built, corners: Floats, near: Ints) -> Floats:
    """How far the corners of each built triangle in ``near`` (m, k) are from ours, in metres; far if it faces away."""
    far = np.empty(near.shape)
    for column, chosen in enumerate(near.T):
        gaps = np.linalg.norm(corners[:, :, None] - built.corners[chosen][:, None], axis=-1)
        facing = (_normals(corners) * built.normals[chosen]).sum(-1)
        far[:, column] = gaps.min(2).max(1) + _BEHIND * (facing < 0.0)
    return far


def _moved(built: _Built, corners: Floats, new: Ints) -> tuple[Ints, Ints]:
    """Those of the ``new`` triangles that stood elsewhere nearby before, and which built triangle each of them was."""
    near = cKDTree(built.corners.mean(1)).query(corners[new].mean(1), k=min(_AROUND, len(built.corners)))[1]
    source = np.full(len(new), -1)
    ours, theirs = _about_middle(corners[new]), _about_middle(built.corners)
    for chosen in near.T[::-1]:
        gaps = np.linalg.norm(ours[:, :, None] - theirs[chosen][:, None], axis=-1)
        same = (gaps.min(2).max(1) < _SAME) & ((_normals(ours) * built.normals[chosen]).sum(-1) > 0.0)
        source[same] = chosen[same]
    found = source >= 0
    return new[found], source[found]


def _about_middle(corners: Floats) -> Floats:
    """Corners (m, 3, 3) seen from the middle of each triangle."""
    return corners - corners.mean(1, keepdims=True)


def _turned(theirs: Floats, light: Floats, ours: Floats) -> Floats:
    """The light of each built triangle, its corners in our order: packing may begin a triangle at another corner."""
    spread = np.linalg.norm(ours[:, :, None] - theirs[:, None], axis=-1)
    order = spread.argmin(-1)
    return np.take_along_axis(light, order[:, :, None], 1)


def _normals(corners: Floats) -> Floats:
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    return across / np.maximum(np.linalg.norm(across, axis=-1, keepdims=True), 1e-12)


def _built(folder: Path) -> _Built:
    """All lit triangles of the room, and of its sights of alcohol if it has any."""
    parts = [part for name in ("room.glb", "cues.glb") if (folder / name).is_file() for part in _read(folder / name)]
    corners, light = (np.concatenate(each) for each in zip(*parts, strict=True))
    return _Built(corners, _normals(corners), light)


def _read(path: Path) -> list[tuple[Floats, Floats]]:
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.glb"
        subprocess.run([packer(), "-i", str(path), "-o", str(plain), "-noq", "-kv", "-km"], check=True)
        raw = plain.read_bytes()
    length = struct.unpack_from("<I", raw, 12)[0]
    head, body = json.loads(raw[20 : 20 + length]), raw[28 + length :]
    found = []
    for mesh in head["meshes"]:
        for primitive in mesh["primitives"]:
            if "TEXCOORD_1" in primitive["attributes"]:
                index = _array(head, body, primitive["indices"]).ravel().astype(int)
                points = _array(head, body, primitive["attributes"]["POSITION"])[index].reshape(-1, 3, 3)
                light = _array(head, body, primitive["attributes"]["TEXCOORD_1"])[index].reshape(-1, 3, 2)
                found.append((points.astype(float), light.astype(float)))
    return found


def _array(head: dict[str, Any], body: bytes, number: int) -> np.ndarray:
    accessor = head["accessors"][number]
    view = head["bufferViews"][accessor["bufferView"]]
    kind = np.dtype({5121: "u1", 5123: "<u2", 5125: "<u4", 5126: "<f4"}[accessor["componentType"]])
    width = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4}[accessor["type"]]
    start = view.get("byteOffset", 0) + accessor.get("byteOffset", 0)
    stride = view.get("byteStride", kind.itemsize * width)
    rows = np.ndarray((accessor["count"], width), kind, body, start, (stride, kind.itemsize))
    return rows.copy()
