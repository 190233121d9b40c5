"""The face atlas as a grid: which triangle each texel lies in, so that anything known per vertex can be painted."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import distance_transform_edt

from tools.cast import data
from tools.cast.data import Floats, Ints
from tools.cast.topology import FaceLayout, full_face

SIZE = 1024


@lru_cache
def texels() -> tuple[Ints, Floats]:
    """Per texel the triangle (-1 outside) and the three weights within it."""
    layout = full_face()
    triangle = -np.ones((SIZE, SIZE), dtype=np.int64)
    weights = np.zeros((SIZE, SIZE, 3))
    for k in range(len(layout.triangles)):
        _draw(layout, k, triangle, weights)
    return _spread(triangle, weights)


@lru_cache
def places() -> Floats:
    """Per texel the position on the base mesh (SIZE, SIZE, 3)."""
    return spread(data.base()[0][full_face().vertex])


@lru_cache
def parts() -> NDArray[np.str_]:
    """Per texel the part of the face, or an empty word."""
    triangle = texels()[0]
    return np.where(triangle >= 0, full_face().part[np.maximum(triangle, 0)], "")


def spread(values: Floats) -> Floats:
    """Values per face vertex as a picture."""
    triangle, weights = texels()
    inside = triangle >= 0
    corners = values[full_face().triangles[triangle[inside]]]
    w = weights[inside]
    out = np.zeros((SIZE, SIZE, *values.shape[1:]))
    out[inside] = (corners * (w[..., None] if values.ndim > 1 else w)).sum(1)
    return out


def _draw(layout: FaceLayout, k: int, triangle: Ints, weights: Floats) -> None:
    a, b, c = layout.uv[layout.triangles[k]] * SIZE - 0.5
    low = np.maximum(np.floor(np.min([a, b, c], 0)).astype(int) - 1, 0)
    high = np.minimum(np.ceil(np.max([a, b, c], 0)).astype(int) + 1, SIZE - 1)
    size = (b[1] - c[1]) * (a[0] - c[0]) + (c[0] - b[0]) * (a[1] - c[1])
    if abs(size) < 1e-9 or (high < low).any():
        return
    x, y = np.meshgrid(np.arange(low[0], high[0] + 1), np.arange(low[1], high[1] + 1))
    u = ((b[1] - c[1]) * (x - c[0]) + (c[0] - b[0]) * (y - c[1])) / size
    v = ((c[1] - a[1]) * (x - c[0]) + (a[0] - c[0]) * (y - c[1])) / size
    w = np.stack([u, v, 1 - u - v], -1)
    inside = (w > -0.02).all(-1)
    triangle[y[inside], x[inside]] = k
    weights[y[inside], x[inside]] = w[inside]


def _spread(triangle: Ints, weights: Floats) -> tuple[Ints, Floats]:
    distance, (row, column) = distance_transform_edt(triangle < 0, return_indices=True)
    near = (triangle < 0) & (distance < 6)
    wide = triangle.copy()
    wide[near] = triangle[row[near], column[near]]
    weights[near] = weights[row[near], column[near]]
    return wide, weights
