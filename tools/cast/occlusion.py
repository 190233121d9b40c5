"""How much sky each vertex sees: soft shadows in folds, under chins and in ears."""

import numpy as np
import trimesh
from trimesh.ray.ray_pyembree import RayMeshIntersector

from tools.cast.data import Floats, Ints


class Scene:
    """All surfaces of one person, to cast rays against."""

    def __init__(self, points: Floats, triangles: Ints) -> None:
        self._rays = RayMeshIntersector(trimesh.Trimesh(points, triangles, process=False))

    def light(self, points: Floats, normals: Floats, count: int = 40, reach: float = 6.0) -> Floats:
        """1 in the open, 0 when closed in; ``reach`` is how far things shade (decimetres)."""
        side = np.where(np.abs(normals[:, :1]) > 0.9, [[0, 1, 0]], [[1, 0, 0]])
        across = np.cross(normals, side)
        across /= np.linalg.norm(across, axis=1, keepdims=True) + 1e-9
        other = np.cross(normals, across)
        hidden = np.zeros(len(points))
        for x, y, z in _dome(count):
            ray = across * x + other * y + normals * z
            start = points + normals * 0.012 + ray * 0.006
            place, index, _ = self._rays.intersects_location(start, ray, multiple_hits=False)
            far = np.linalg.norm(place - start[index], axis=1)
            np.add.at(hidden, index, np.clip(1 - far / reach, 0, 1))
        return np.asarray(1 - hidden / count)

    def room(self, points: Floats, ways: Floats) -> Floats:
        """How far it is from ``points`` along ``ways`` (unit vectors) to the next surface; infinite without one."""
        start = points + ways * 0.012
        place, index, _ = self._rays.intersects_location(start, ways, multiple_hits=False)
        out = np.full(len(points), np.inf)
        out[index] = np.linalg.norm(place - points[index], axis=1)
        return out


def _dome(count: int) -> Floats:
    u = np.random.default_rng(1).random((count, 2))
    turn, out = 2 * np.pi * u[:, 0], np.sqrt(u[:, 1])
    return np.stack([out * np.cos(turn), out * np.sin(turn), np.sqrt(1 - u[:, 1])], 1)
