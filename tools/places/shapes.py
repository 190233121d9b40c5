"""Primitives turned into triangles, in the place's coordinates (numpy; build time only)."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tools.places.description import Primitive
from tools.places.materials import MATERIALS

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_CREASE = math.cos(math.radians(35))
_BLADE_STEPS = 5


@dataclass(frozen=True, slots=True)
class Patch:
    """Indexed triangles: points and unit normals (n, 3), texture coordinates (n, 2), triangles (m, 3)."""

    points: Floats
    normals: Floats
    uv: Floats
    triangles: Ints


def patch(primitive: Primitive, number: int) -> Patch:
    """The triangles of one primitive; ``number`` shifts its texture so that neighbours do not look copied."""
    local = _SHAPES[primitive.shape](primitive)
    if primitive.picture is None:
        shift = np.array([number * 0.618 % 1, number * 0.414 % 1]) if primitive.shape != "quad" else 0.0
        uv = local.uv / MATERIALS[primitive.material].tile + shift
    else:
        u0, v0, u1, v1 = primitive.picture
        uv = np.array([u0, v0]) + (local.uv / np.array(primitive.size[:2]) + 0.5) * np.array([u1 - u0, v1 - v0])
    turn = _rotation(primitive)
    return Patch(local.points @ turn.T + primitive.position, local.normals @ turn.T, uv, local.triangles)


def join(patches: list[Patch]) -> Patch:
    """Several patches as one."""
    starts = np.cumsum([0] + [len(p.points) for p in patches[:-1]])
    return Patch(
        np.concatenate([p.points for p in patches]),
        np.concatenate([p.normals for p in patches]),
        np.concatenate([p.uv for p in patches]),
        np.concatenate([p.triangles + start for p, start in zip(patches, starts, strict=True)]),
    )


def _rotation(primitive: Primitive) -> Floats:
    cy, sy = math.cos(primitive.turn), math.sin(primitive.turn)
    cx, sx = math.cos(primitive.tilt), math.sin(primitive.tilt)
    cz, sz = math.cos(primitive.roll), math.sin(primitive.roll)
    about_y = np.array([[cy, 0, sy], [0, 1, 0], [-sy, 0, cy]])
    about_x = np.array([[1, 0, 0], [0, cx, -sx], [0, sx, cx]])
    about_z = np.array([[cz, -sz, 0], [sz, cz, 0], [0, 0, 1]])
    return about_y @ about_x @ about_z


def _quad(primitive: Primitive) -> Patch:
    w, h = primitive.size[0] / 2, primitive.size[1] / 2
    points = np.array([[-w, -h, 0], [w, -h, 0], [w, h, 0], [-w, h, 0]], float)
    normals = np.tile([0.0, 0.0, 1.0], (4, 1))
    uv = points[:, :2] * [1, -1]
    return Patch(points, normals, uv, np.array([[0, 1, 2], [0, 2, 3]]))


def _box(primitive: Primitive) -> Patch:
    half = np.array(primitive.size) / 2
    bevel = min(primitive.bevel, float(half.min()) * 0.9)
    if bevel < 0.0015 or half.min() < 0.006:
        return join([_face(half, 0.0, np.array([-1.0, 1.0]), axis, side) for axis in range(3) for side in (-1, 1)])
    steps = 3 if bevel > 0.02 else 1
    arc = np.tan(np.linspace(0, math.pi / 4, steps + 1))
    line = np.concatenate([-arc[::-1], arc])
    return join([_face(half, bevel, line, axis, side) for axis in range(3) for side in (-1, 1)])


def _face(half: Floats, bevel: float, line: Floats, axis: int, side: int) -> Patch:
    """One side of a rounded box: ``line`` runs over the directions across it, its first half at the low edge."""
    across, up = (axis + 1) % 3, (axis + 2) % 3
    count = len(line)
    low = np.arange(count) < count // 2
    u, v = (grid.ravel() for grid in np.meshgrid(np.arange(count), np.arange(count), indexing="ij"))
    direction, core = np.zeros((count * count, 3)), np.zeros((count * count, 3))
    flat = bevel <= 0
    direction[:, axis], core[:, axis] = side, side * (half[axis] - bevel)
    for dimension, index in ((across, u), (up, v)):
        direction[:, dimension] = 0.0 if flat else line[index]
        core[:, dimension] = np.where(low[index], -1, 1) * (half[dimension] - bevel)
    normals = direction / np.linalg.norm(direction, axis=1, keepdims=True)
    points = core + bevel * normals
    long, short = (across, up) if half[across] >= half[up] else (up, across)
    return Patch(points, normals, points[:, [long, short]], _grid(count, count, side < 0))


def _grid(rows: int, columns: int, flipped: bool = False) -> Ints:
    """Triangles of a grid whose first index runs slowest."""
    r, c = (g.ravel() for g in np.meshgrid(np.arange(rows - 1), np.arange(columns - 1), indexing="ij"))
    a = r * columns + c
    b, d, e = a + columns, a + 1, a + columns + 1
    triangles = np.concatenate([np.stack([a, b, e], 1), np.stack([a, e, d], 1)])
    return triangles[:, ::-1].copy() if flipped else triangles


def _cylinder(primitive: Primitive) -> Patch:
    top, bottom, height = primitive.size
    profile = ((0.0, -height / 2), (bottom, -height / 2), (top, height / 2), (0.0, height / 2))
    return _turned(profile, primitive.sides)


def _lathe(primitive: Primitive) -> Patch:
    return _turned(primitive.profile, primitive.sides)


def _turned(profile: tuple[tuple[float, float], ...], sides: int) -> Patch:
    line = np.array(profile, float)
    steps = np.diff(line, axis=0)
    lengths = np.linalg.norm(steps, axis=1)
    outward = np.stack([steps[:, 1], -steps[:, 0]], 1) / np.maximum(lengths, 1e-9)[:, None]
    runs, start = [], 0
    for index in range(1, len(steps) + 1):
        if index == len(steps) or outward[index] @ outward[index - 1] < _CREASE:
            runs.append(_strip(line[start : index + 1], outward[start:index], sides))
            start = index
    return join(runs)


def _strip(line: Floats, outward: Floats, sides: int) -> Patch:
    """A smooth part of a turned line."""
    ends = np.concatenate([outward[:1], outward[:-1] + outward[1:], outward[-1:]])
    ends /= np.maximum(np.linalg.norm(ends, axis=1, keepdims=True), 1e-9)
    angle = np.linspace(0, 2 * math.pi, sides + 1)
    sin, cos = np.sin(angle), np.cos(angle)
    shape = (len(line), sides + 1)
    radius, height = (np.broadcast_to(line[:, k : k + 1], shape) for k in (0, 1))
    points = np.stack([radius * sin, height, radius * cos], -1).reshape(-1, 3)
    flat = np.broadcast_to(ends[:, 1:], shape)
    normals = np.stack([ends[:, :1] * sin, flat, ends[:, :1] * cos], -1).reshape(-1, 3)
    around = np.broadcast_to(angle * max(float(line[:, 0].max()), 0.01), shape)
    level = abs(float(outward[:, 1].mean())) > 0.7
    uv = points[:, [0, 2]] if level else np.stack([height, around], -1).reshape(-1, 2)
    triangles = _grid(*shape, flipped=True)
    corners = points[triangles]
    area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
    return Patch(points, normals, uv, triangles[area > 1e-10])


def _prism(primitive: Primitive) -> Patch:
    corners, half = np.array(primitive.profile, float), primitive.size[2] / 2
    parts = [_cap(corners, half), _cap(corners[::-1], -half)]
    for start, end in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        along = end - start
        long = float(np.hypot(*along))
        points = np.array([[*start, half], [*start, -half], [*end, -half], [*end, half]])
        normals = np.tile([along[1] / long, -along[0] / long, 0.0], (4, 1))
        uv = np.array([[half, 0], [-half, 0], [-half, long], [half, long]])
        parts.append(Patch(points, normals, uv, np.array([[0, 1, 2], [0, 2, 3]])))
    return join(parts)


def _cap(corners: Floats, z: float) -> Patch:
    """One flat end of a prism, as a fan; counter-clockwise faces +Z."""
    count = len(corners)
    points = np.column_stack([corners, np.full(count, z)])
    fan = np.array([[0, step, step + 1] for step in range(1, count - 1)])
    return Patch(points, np.tile([0.0, 0.0, np.sign(z)], (count, 1)), corners, fan)


def _blade(primitive: Primitive) -> Patch:
    width, length, bend = primitive.size
    s = np.linspace(0, 1, _BLADE_STEPS + 1)
    angle = bend * s
    height = length * np.sin(np.maximum(angle, 1e-6)) / np.maximum(bend, 1e-6)
    reach = length * (1 - np.cos(angle)) / max(bend, 1e-6)
    half = width / 2 * np.sin(math.pi * (0.06 + 0.90 * s)) ** 0.8
    fold = 0.25 * half
    columns = [np.stack([side * half, height, reach + abs(side) * fold], -1) for side in (-1.0, 0.0, 1.0)]
    points = np.stack(columns, 1).reshape(-1, 3)
    normals = np.repeat(np.stack([0 * s, -np.sin(angle), np.cos(angle)], -1), 3, axis=0)
    triangles = _grid(len(s), 3, flipped=True)
    front = Patch(points, normals, points[:, :2], triangles)
    back = Patch(points, -normals, points[:, :2], triangles[:, ::-1])
    return join([front, back])


def _leaf(primitive: Primitive) -> Patch:
    """Two halves that meet in the middle, each seen from both sides."""
    half, length = primitive.size[0] / 2, primitive.size[1]
    fold = 0.35 * half
    points = np.array([[0, length, 0], [-half, 0.42 * length, fold], [0, 0, 0], [half, 0.42 * length, fold]], float)
    normals = np.array([[0, 0, 1], [0.34, 0, 0.94], [0, 0, 1], [-0.34, 0, 0.94]], float)
    triangles = np.array([[0, 1, 2], [0, 2, 3]])
    front = Patch(points, normals, points[:, :2], triangles)
    return join([front, Patch(points, -normals, points[:, :2], triangles[:, ::-1])])


_SHAPES = {
    "quad": _quad,
    "box": _box,
    "cylinder": _cylinder,
    "lathe": _lathe,
    "blade": _blade,
    "leaf": _leaf,
    "prism": _prism,
}
