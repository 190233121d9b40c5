"""A sheet: surface that can be cut, smoothed and hemmed while it remembers where on the base mesh it lies."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy.spatial import cKDTree

from tools.cast import data
from tools.cast.data import Floats, Ints
from tools.cast.meshes import neighbours, normals

_Edge = tuple[int, int]


@dataclass
class Sheet:
    """``points`` on the person, ``template`` on the base mesh (n, 3 each), bone ``weights`` (n, bones), triangles."""

    points: Floats
    template: Floats
    weights: Floats
    triangles: Ints

    @classmethod
    def of(cls, body: Floats, triangles: Ints) -> "Sheet":
        """The sheet made of some triangles of the base mesh, formed as ``body``."""
        used, index = np.unique(triangles, return_inverse=True)
        return cls(body[used], data.base()[0][used], data.weights()[1][used], index.reshape(-1, 3))

    def normals(self) -> Floats:
        """Vertex normals."""
        return normals(self.points, self.triangles)

    def clip(self, field: Floats) -> "Sheet":
        """Keep where ``field`` (per vertex) is positive; triangles on the border are cut along zero."""
        cut: dict[_Edge, int] = {}
        ends: list[tuple[int, int, float]] = []
        kept: list[tuple[int, int, int]] = []

        def between(a: int, b: int) -> int:
            key = (min(a, b), max(a, b))
            if key not in cut:
                cut[key] = len(field) + len(ends)
                ends.append((a, b, field[a] / (field[a] - field[b])))
            return cut[key]

        for triangle in self.triangles:
            kept += _cut(tuple(int(v) for v in triangle), field, between)
        return self._with(ends, kept)

    def split(self, field: Floats) -> "Sheet":
        """The same surface in two parts that share no vertices, cut along zero of ``field`` (per vertex)."""
        over, under = self.clip(field), self.clip(-field)
        rows = {
            name: np.concatenate([getattr(over, name), getattr(under, name)])
            for name in ("points", "template", "weights")
        }
        return Sheet(**rows, triangles=np.concatenate([over.triangles, under.triangles + len(over.points)]))

    def subdivide(self) -> "Sheet":
        """Each triangle as four."""
        middle: dict[_Edge, int] = {}
        ends: list[tuple[int, int, float]] = []

        def half(a: int, b: int) -> int:
            key = (min(a, b), max(a, b))
            if key not in middle:
                middle[key] = len(self.points) + len(ends)
                ends.append((a, b, 0.5))
            return middle[key]

        out: list[tuple[int, int, int]] = []
        for a, b, c in self.triangles:
            x, y, z = half(a, b), half(b, c), half(c, a)
            out += [(a, x, z), (x, b, y), (z, y, c), (x, y, z)]
        return self._with(ends, out)

    def border(self) -> list[_Edge]:
        """The open edges."""
        edges = {(int(t[k]), int(t[(k + 1) % 3])) for t in self.triangles for k in range(3)}
        return [(a, b) for a, b in edges if (b, a) not in edges]

    def smooth(self, times: int, strength: float = 0.5) -> None:
        """Draw each vertex towards its neighbours, border vertices only along the border.

        Its place on the base mesh goes along: seams are painted by it, and would zigzag if one moved without the other.
        """
        count = len(self.points)
        near = neighbours(self.triangles, count)
        degree = np.maximum(np.asarray(near.sum(1)), 1)
        edges = np.array(self.border(), dtype=np.int64).reshape(-1, 2)
        along = neighbours(np.column_stack([edges, edges[:, 0]]), count)
        along.setdiag(0)
        on_border = np.unique(edges)
        border_degree = np.maximum(np.asarray(along.sum(1)), 1)
        rows = np.hstack([self.points, self.template])
        for _ in range(times):
            goal = np.asarray(near @ rows) / degree
            goal[on_border] = (np.asarray(along @ rows) / border_degree)[on_border]
            rows = rows + (goal - rows) * strength
        self.points, self.template = rows[:, :3], rows[:, 3:]

    def keep_outside(self, others: Floats, outward: Floats, nearest: cKDTree, gap: float, times: int = 4) -> None:
        """Push the sheet to at least ``gap`` outside a cloud of points with outward normals."""
        for k in range(times):
            distance, index = nearest.query(self.points)
            height = ((self.points - others[index]) * outward[index]).sum(1)
            push = np.where(distance < 0.8, np.clip(gap - height, 0, 0.4), 0)
            self.points = self.points + outward[index] * push[:, None]
            if k < times - 1:
                self.smooth(1, 0.3)

    def hem(self, thickness: float, depth: float) -> None:
        """Fold open edges inwards, so that cloth looks thick."""
        edges = self.border()
        rim = sorted({v for edge in edges for v in edge})
        place = {v: k for k, v in enumerate(rim)}
        inwards = self._inwards(rim)
        start, size = len(self.points), len(rim)
        first = self.points[rim] - self.normals()[rim] * thickness
        second = first + inwards * depth - self.normals()[rim] * thickness * 0.3
        self.points = np.concatenate([self.points, first, second])
        self.template = np.concatenate([self.template, self.template[rim], self.template[rim]])
        self.weights = np.concatenate([self.weights, self.weights[rim], self.weights[rim]])
        extra = []
        for a, b in edges:
            x, y = start + place[a], start + place[b]
            extra += [(b, a, x), (b, x, y), (y, x, x + size), (y, x + size, y + size)]
        self.triangles = np.concatenate([self.triangles, np.array(extra, dtype=np.int64).reshape(-1, 3)])

    def _inwards(self, rim: list[int]) -> Floats:
        total = np.zeros_like(self.points)
        on_rim = np.zeros(len(self.points), dtype=bool)
        on_rim[rim] = True
        for k in range(3):
            for j in (1, 2):
                a, b = self.triangles[:, k], self.triangles[:, (k + j) % 3]
                away = on_rim[a] & ~on_rim[b]
                np.add.at(total, a[away], self.points[b[away]] - self.points[a[away]])
        rows = total[rim]
        return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9))

    def _with(self, ends: list[tuple[int, int, float]], triangles: list[tuple[int, int, int]]) -> "Sheet":
        a, b = (np.array([e[k] for e in ends], dtype=np.int64) for k in (0, 1))
        t = np.array([e[2] for e in ends]).reshape(-1, 1)
        points, template, weights = (
            np.concatenate([rows, rows[a] * (1 - t) + rows[b] * t])
            for rows in (self.points, self.template, self.weights)
        )
        used, index = np.unique(np.array(triangles, dtype=np.int64).reshape(-1, 3), return_inverse=True)
        return Sheet(points[used], template[used], weights[used], index.reshape(-1, 3))._weld()

    def _weld(self, size: float = 1e-4) -> "Sheet":
        _, first, index = np.unique(
            np.round(self.template / size).astype(np.int64), axis=0, return_index=True, return_inverse=True
        )
        t = index.ravel()[self.triangles]
        t = t[(t[:, 0] != t[:, 1]) & (t[:, 1] != t[:, 2]) & (t[:, 0] != t[:, 2])]
        return Sheet(self.points[first], self.template[first], self.weights[first], t)


def _cut(triangle: tuple[int, ...], field: Floats, between: Callable[[int, int], int]) -> list[tuple[int, int, int]]:
    inside = [bool(field[v] > 0) for v in triangle]
    count = sum(inside)
    if count in (0, 3):
        return [triangle] if count else []  # type: ignore[list-item]
    k = inside.index(count == 1)
    a, b, c = triangle[k], triangle[(k + 1) % 3], triangle[(k + 2) % 3]
    x, y = between(a, b), between(a, c)
    return [(a, x, y)] if count == 1 else [(x, b, c), (x, c, y)]
