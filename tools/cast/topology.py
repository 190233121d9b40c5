"""The parts of the base mesh, and how the face is laid out on its atlas."""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tools.cast import data
from tools.cast.data import Face, Floats, Ints
from tools.cast.meshes import fewer, islands, normals, triangulate, vertices_of

FACE_TRIANGLES = 4700
_SHAPING = (
    "jawOpen",
    "eyeBlinkLeft",
    "eyeBlinkRight",
    "mouthSmileLeft",
    "mouthSmileRight",
    "browInnerUp",
    "mouthPucker",
)


class Patch(NamedTuple):
    """A rectangle of the face atlas, 0..1 from the top left."""

    x: float
    y: float
    width: float
    height: float


PATCHES = {
    "mouth": Patch(0.83, 0.02, 0.16, 0.18),
    "socket": Patch(0.83, 0.24, 0.16, 0.06),
    "teeth": Patch(0.83, 0.34, 0.16, 0.08),
    "tongue": Patch(0.83, 0.46, 0.16, 0.08),
    "lash": Patch(0.83, 0.58, 0.16, 0.04),
    "eye": Patch(0.83, 0.66, 0.165, 0.165),
}
HEAD = Patch(0.005, 0.01, 0.80, 0.98)


@dataclass(frozen=True)
class FaceLayout:
    """The face mesh: template vertex and uv per corner vertex, triangles, and the part each triangle belongs to."""

    vertex: Ints
    uv: Floats
    triangles: Ints
    part: NDArray[np.str_]


@lru_cache
def body_islands() -> list[list[Face]]:
    """0 torso and limbs, 1 head, 2-3 hands, 4-5 feet, 6 inner mouth, 7-8 eye sockets."""
    return islands(data.base()[2]["body"])


@lru_cache
def body_triangles() -> Ints:
    """All triangles of the body surface."""
    return triangulate(vertices_of(data.base()[2]["body"]))


@lru_cache
def head_triangles() -> Ints:
    """The triangles of the head's skin."""
    return triangulate(vertices_of(body_islands()[1]))


@lru_cache
def head_bounds() -> tuple[Floats, Floats]:
    """Lowest and highest texture coordinate of the head's island."""
    return _bounds(body_islands()[1])


def group_vertices(*names: str) -> Ints:
    """The vertices of named groups of the base mesh."""
    faces = [face for name in names for face in data.base()[2][name]]
    return np.unique([corner[0] for face in faces for corner in face])


@lru_cache
def full_face() -> FaceLayout:
    """The face in all its triangles: for painting."""
    seen: dict[tuple[int, int], int] = {}
    uv: list[list[float]] = []
    triangles: list[tuple[int, int, int]] = []
    part: list[str] = []
    for name, faces in _parts():
        low, high = _bounds(faces)
        for face in faces:
            corners = [_corner(c, name, low, high, seen, uv) for c in face]
            for k in range(1, len(corners) - 1):
                triangles.append((corners[0], corners[k], corners[k + 1]))
                part.append(name)
    vertex = np.array([key[0] for key in seen])
    return FaceLayout(vertex, np.array(uv), np.array(triangles), np.array(part))


@lru_cache
def light_face() -> FaceLayout:
    """The face as it is shipped: fewer triangles where nothing moves. The same for everybody."""
    full = full_face()
    points = data.base()[0][full.vertex]
    moves = np.concatenate([_moves(name, full.vertex) for name in _SHAPING], 1)
    near = (points[:, 2] > 0.75) & (points[:, 1] > 6.1) & (points[:, 1] < 7.75)
    shape = normals(data.base()[0], body_triangles())[full.vertex]
    lock = _shared()[full.vertex]
    kept, tags = [], []
    for name, share in (
        ("head", 0.0),
        ("mouth", 0.22),
        ("socket", 0.25),
        ("teeth", 1.0),
        ("tongue", 0.7),
        ("lash", 1.0),
    ):
        mine = full.triangles[full.part == name]
        count = FACE_TRIANGLES - 1100 if name == "head" else int(len(mine) * share)
        attributes = np.concatenate([moves * 1.5 * (1 + near[:, None]), shape * (0.05 + 0.20 * near[:, None])], 1)
        less = fewer(points, mine, count, attributes, lock, error=0.5)
        kept.append(less)
        tags += [name] * len(less)
    return FaceLayout(full.vertex, full.uv, np.concatenate(kept), np.array(tags))


def _shared() -> NDArray[np.bool_]:
    """The base vertices where parts meet: they must stay, or gaps would open at neck, lids and lips."""
    count = np.zeros(data.VERTICES, dtype=int)
    for island in body_islands():
        count[np.unique([c[0] for face in island for c in face])] += 1
    return np.asarray(count > 1)


def _moves(unit: str, vertex: Ints) -> Floats:
    offset = np.zeros_like(data.base()[0])
    index, delta = data.face_unit(unit)
    offset[index] = delta
    return np.asarray(offset[vertex])


def _parts() -> list[tuple[str, list[Face]]]:
    faces, skin = data.base()[2], body_islands()
    lashes = faces["helper-l-eyelashes-2"] + faces["helper-r-eyelashes-2"]
    teeth = faces["helper-upper-teeth"] + faces["helper-lower-teeth"]
    return [
        ("head", skin[1]),
        ("mouth", skin[6]),
        ("socket", skin[7] + skin[8]),
        ("teeth", teeth),
        ("tongue", faces["helper-tongue"]),
        ("lash", lashes),
    ]


def _bounds(faces: list[Face]) -> tuple[Floats, Floats]:
    uv = data.base()[1][[c[1] for face in faces for c in face]]
    return uv.min(0), uv.max(0)


def _corner(
    corner: tuple[int, int],
    name: str,
    low: Floats,
    high: Floats,
    seen: dict[tuple[int, int], int],
    uv: list[list[float]],
) -> int:
    if corner not in seen:
        seen[corner] = len(seen)
        at = (data.base()[1][corner[1]] - low) / (high - low)
        patch = HEAD if name == "head" else PATCHES[name]
        uv.append([patch.x + patch.width * at[0], patch.y + patch.height * (1 - at[1])])
    return seen[corner]
