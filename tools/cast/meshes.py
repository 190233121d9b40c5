"""Small geometry on triangle meshes: splitting polygons, normals, neighbours, fewer triangles."""

import ctypes
from collections.abc import Iterable, Sequence

import meshoptimizer
import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from tools.cast.data import Face, Floats, Ints

NDBool = NDArray[np.bool_]


def triangulate(polygons: Iterable[Sequence[int]]) -> Ints:
    """Polygons of vertex indices as triangles (t, 3)."""
    out = [(p[0], p[k], p[k + 1]) for p in polygons for k in range(1, len(p) - 1)]
    return np.array(out, dtype=np.int64).reshape(-1, 3)


def vertices_of(faces: Iterable[Face]) -> list[list[int]]:
    """The vertex indices of faces, without their texture corners."""
    return [[corner[0] for corner in face] for face in faces]


def normals(points: Floats, triangles: Ints) -> Floats:
    """Area-weighted vertex normals (n, 3)."""
    out = np.zeros_like(points)
    a, b, c = (points[triangles[:, k]] for k in range(3))
    flat = np.cross(b - a, c - a)
    for k in range(3):
        np.add.at(out, triangles[:, k], flat)
    return np.asarray(out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-12))


def neighbours(triangles: Ints, count: int) -> sparse.csr_matrix:
    """Which vertices share an edge, as a 0/1 matrix."""
    edges = np.concatenate([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [2, 0]]])
    edges = np.concatenate([edges, edges[:, ::-1]])
    near = sparse.csr_matrix((np.ones(len(edges)), (edges[:, 0], edges[:, 1])), shape=(count, count))
    near.data[:] = 1
    return near


def blur(values: Floats, triangles: Ints, times: int) -> Floats:
    """Vertex values, one or a row each, averaged with their neighbours, ``times`` over."""
    near = neighbours(triangles, len(values))
    degree = np.maximum(np.asarray(near.sum(1)).ravel(), 1).reshape(-1, *[1] * (values.ndim - 1))
    for _ in range(times):
        values = 0.5 * values + 0.5 * (near @ values) / degree
    return values


def islands(faces: list[Face]) -> list[list[Face]]:
    """Faces grouped by connected texture islands, largest first."""
    parent: dict[int, int] = {}

    def find(a: int) -> int:
        while parent.setdefault(a, a) != a:
            parent[a] = parent[parent[a]]
            a = parent[a]
        return a

    for face in faces:
        for corner in face[1:]:
            parent[find(corner[1])] = find(face[0][1])
    out: dict[int, list[Face]] = {}
    for face in faces:
        out.setdefault(find(face[0][1]), []).append(face)
    return sorted(out.values(), key=lambda island: -len(island))


def fewer(
    points: Floats, triangles: Ints, count: int, attributes: Floats, lock: NDBool | None = None, error: float = 0.1
) -> Ints:
    """At most about ``count`` triangles over the same vertices, keeping shape and ``attributes`` (n, k)."""
    if len(triangles) <= count:
        return triangles
    index = np.ascontiguousarray(triangles.ravel(), dtype=np.uint32)
    out = np.zeros_like(index)
    size = meshoptimizer.simplify_with_attributes(
        out,
        index,
        np.ascontiguousarray(points, dtype=np.float32),
        np.ascontiguousarray(attributes, dtype=np.float32),
        np.ones(attributes.shape[1], dtype=np.float32),
        index_count=ctypes.c_size_t(len(index)),
        vertex_count=ctypes.c_size_t(len(points)),
        vertex_positions_stride=ctypes.c_size_t(12),
        vertex_attributes_stride=ctypes.c_size_t(4 * attributes.shape[1]),
        attribute_count=ctypes.c_size_t(attributes.shape[1]),
        target_index_count=ctypes.c_size_t(count * 3),
        target_error=ctypes.c_float(error),  # the binding declares no argument types for this call
        vertex_lock=np.zeros(len(points), dtype=np.uint8) if lock is None else lock.astype(np.uint8),
    )
    return out[:size].reshape(-1, 3).astype(np.int64)
