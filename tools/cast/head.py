"""The face mesh of a figure: skin, mouth, teeth, lashes and eyes on one atlas, with the 52 face units."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.spatial import cKDTree

from tools.cast import data, eyes
from tools.cast.clothes import covered
from tools.cast.data import Floats, Ints
from tools.cast.figure import HEAD_SCALE, Figure
from tools.cast.hairline import above_hairline
from tools.cast.meshes import normals
from tools.cast.topology import FaceLayout, body_triangles, full_face, group_vertices, light_face

_STRONGER = {"brow": 1.9, "noseSneer": 1.35, "cheekSquint": 1.3, "eyeWide": 1.15, "mouthFrown": 1.15}


@dataclass
class FaceMesh:
    """Arrays of the face mesh; ``weights`` are over the bones of the rig, ``eye`` is l, r or empty per vertex."""

    points: Floats
    normals: Floats
    uv: Floats
    weights: Floats
    eye: list[str]
    triangles: Ints
    units: dict[str, dict[str, Floats]]


def face_mesh(figure: Figure, body: dict[str, Any]) -> FaceMesh:
    """The face in the triangles that are shipped."""
    layout = light_face()
    triangles = _visible(layout, figure, body)
    used, index = np.unique(triangles, return_inverse=True)
    vertex = layout.vertex[used]
    surface = _surface()
    outward = normals(figure.points, surface)
    balls = [(side, *eyes.ball(eyes.find(figure.points, side))) for side in "lr"]
    starts = len(used) + np.cumsum([0] + [len(b[1]) for b in balls])
    size = int(starts[-1])
    joined = [index.reshape(-1, 3)] + [b[3] + s for b, s in zip(balls, starts, strict=False)]
    return FaceMesh(
        points=np.concatenate([figure.points[vertex], *(b[1] for b in balls)]),
        normals=np.concatenate([outward[vertex], *(normals(b[1], b[3]) for b in balls)]),
        uv=np.concatenate([layout.uv[used], *(b[2] for b in balls)]),
        weights=np.concatenate([data.weights()[1][vertex], np.zeros((size - len(used), len(data.weights()[0])))]),
        eye=[""] * len(used) + [b[0] for b in balls for _ in range(len(b[1]))],
        triangles=np.concatenate(joined),
        units={name: _unit(name, figure.points, surface, outward, vertex, size) for name in data.face_units()},
    )


def closeness_to_lashes() -> Floats:
    """1 at the roots of the lashes, fading out, per vertex of the full face."""
    base = data.base()[0]
    roots = group_vertices(*(f"helper-{side}-eyelashes-{k}" for side in "lr" for k in (1, 2)))
    place = base[full_face().vertex]
    return np.asarray(np.exp(-((cKDTree(base[roots]).query(place)[0] / 0.022) ** 2)) * (place[:, 1] > 7.22))


def _visible(layout: FaceLayout, figure: Figure, body: dict[str, Any]) -> Ints:
    keep = np.ones(len(layout.triangles), dtype=bool)
    if not body.get("lashes", True):
        keep &= layout.part != "lash"
    if figure.hair is not None:
        height = above_hairline(data.base()[0][layout.vertex], body.get("recede", 0.0))
        keep &= ~((layout.part == "head") & (height[layout.triangles] > 0.25).all(1))
    if any(g.cut["kind"] == "scarf" for g in figure.clothes):
        under = covered({"kind": "scarf"})[np.minimum(layout.vertex, data.BODY_VERTICES - 1)]
        keep &= ~((layout.part == "head") & under[layout.triangles].all(1))
    return np.asarray(layout.triangles[keep])


def _surface() -> Ints:
    layout = full_face()
    loose = np.isin(layout.part, ["teeth", "tongue", "lash"])
    return np.concatenate([body_triangles(), layout.vertex[layout.triangles[loose]]])


def _unit(name: str, points: Floats, surface: Ints, outward: Floats, vertex: Ints, size: int) -> dict[str, Floats]:
    index, offset = data.face_unit(name)
    moved = np.zeros_like(points)
    moved[index] = offset * HEAD_SCALE * next((v for k, v in _STRONGER.items() if name.startswith(k)), 1.0)
    place, turn = np.zeros((size, 3)), np.zeros((size, 3))
    place[: len(vertex)] = moved[vertex]
    turn[: len(vertex)] = (normals(points + moved, surface) - outward)[vertex]
    return {"POSITION": place * 0.1, "NORMAL": turn}
