"""From baked light to the picture a browser loads."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy.ndimage import distance_transform_edt, uniform_filter

from tools.places.shapes import Floats

RANGE = 5.0
"""The radiance that becomes full white; the client multiplies by it and by pi."""

_HIDDEN = 0.004
_AROUND, _MOSTLY = 5, 0.6
_REACH = 4


def covered(corners: Floats, size: int) -> NDArray[np.bool_]:
    """Which texels (size, size; first row on top) have their middle inside a triangle of the light coordinates."""
    mask = np.zeros((size, size), bool)
    points = corners.reshape(-1, 3, 2) * size
    for triangle in points:
        _fill(mask, triangle)
    return mask[::-1]


def _fill(mask: NDArray[np.bool_], triangle: Floats) -> None:
    low = np.maximum(np.floor(triangle.min(0)).astype(int), 0)
    high = np.minimum(np.ceil(triangle.max(0)).astype(int) + 1, mask.shape[0])
    x = np.arange(low[0], high[0]) + 0.5
    y = (np.arange(low[1], high[1]) + 0.5)[:, None]
    a, b, c = triangle
    area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    if abs(area) < 1e-12 or not x.size or not y.size:
        return
    first = ((b[0] - x) * (c[1] - y) - (b[1] - y) * (c[0] - x)) / area
    second = ((c[0] - x) * (a[1] - y) - (c[1] - y) * (a[0] - x)) / area
    mask[low[1] : high[1], low[0] : high[0]] |= (first >= 0) & (second >= 0) & (first + second <= 1)


def known(light: Floats, mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Texels that lie on a surface and are not shut inside something else.

    A dark texel among lit ones is noise and belongs to the mean; one at the rim of a dark patch can not be seen.
    """
    lit = mask & (light.sum(-1) > _HIDDEN)
    around = uniform_filter(mask.astype(float), _AROUND)
    share = uniform_filter(lit.astype(float), _AROUND) / np.maximum(around, 1e-6)
    seen: NDArray[np.bool_] = lit | (mask & (share > _MOSTLY))
    return seen


def scatter(light: Floats, seen: NDArray[np.bool_]) -> Floats:
    """Gaps take the light of a random texel near the nearest seen one.

    So noise looks the same in and between surfaces, and the denoiser does not take a narrow noisy strip for a pattern.
    """
    chance = np.random.default_rng(1)
    nearest = distance_transform_edt(~seen, return_distances=False, return_indices=True)
    shaken = np.clip(nearest + chance.integers(-_REACH, _REACH + 1, nearest.shape), 0, len(seen) - 1)
    picked = nearest[:, shaken[0], shaken[1]]
    filled: Floats = np.where(seen[..., None], light, light[tuple(picked)])
    return filled


def spread(light: Floats, seen: NDArray[np.bool_]) -> Floats:
    """Every texel without light of its own takes that of its nearest neighbour, so that no edge bleeds."""
    nearest = distance_transform_edt(~seen, return_distances=False, return_indices=True)
    filled: Floats = light[tuple(nearest)]
    return filled


def write(light: Floats, path: Path) -> None:
    """Save as WebP: radiance / RANGE in sRGB."""
    v = np.clip(light / RANGE, 0, 1)
    v = np.where(v <= 0.0031308, v * 12.92, 1.055 * v ** (1 / 2.4) - 0.055)
    Image.fromarray((v * 255 + 0.5).astype(np.uint8)).save(path, quality=92, method=6)
