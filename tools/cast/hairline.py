"""Where hair begins on the base mesh's head."""

import numpy as np

from tools.cast.data import Floats
from tools.cast.fields import step

_ROUND = np.array([0, 0.35, 0.62, 0.80, 0.92, 1.05, 1.18, 1.40, 1.75, 2.1, 2.5, 3.15])
_HEIGHT = np.array([7.98, 7.98, 7.90, 7.70, 7.45, 7.30, 7.32, 7.42, 7.2, 6.85, 6.62, 6.50])


def above_hairline(points: Floats, recede: float = 0.0) -> Floats:
    """Height above the hairline in decimetres; ``recede`` 0..1 moves the temples back."""
    turn = np.abs(np.arctan2(points[..., 0], points[..., 2] - 0.40))
    back = np.interp(turn, [0, 0.55, 0.8, 1.1, 3.2], [0.2, 0.42, 0.30, 0, 0])
    return np.asarray(points[..., 1] - np.interp(turn, _ROUND, _HEIGHT) - recede * back)


def beard_area(points: Floats) -> Floats:
    """Where a beard grows, 0..1: cheeks and chin, moustache, and what joins them; the lips are not left out."""
    x, y, z = np.abs(points[..., 0]), points[..., 1], points[..., 2]
    cheek = np.interp(x, [0, 0.22, 0.45, 0.62, 0.75, 0.85], [6.62, 6.70, 6.80, 6.98, 7.15, 7.2])
    where = step(y, 5.95, 6.30) * (1 - step(y, cheek - 0.16, cheek + 0.10)) * step(z, 0.30, 0.62)
    moustache = np.exp(-((x / 0.30) ** 4 + ((y - 6.757) / 0.052) ** 4)) * (z > 1.2)
    corner = np.exp(-(((x - 0.30) / 0.09) ** 2)) * step(y, 6.4, 6.5) * (1 - step(y, 6.70, 6.80)) * (z > 1.1)
    return np.asarray(np.maximum(np.maximum(where, moustache), corner * 0.75))


def moustache_area(points: Floats) -> Floats:
    """Where a moustache without a beard grows, 0..1: from nose to lip, thinning out past the corners of the mouth."""
    x, y = np.abs(points[..., 0]), points[..., 1]
    top = np.interp(x, [0, 0.14, 0.25, 0.35, 0.42], [6.865, 6.868, 6.835, 6.765, 6.70])
    bottom = np.interp(x, [0, 0.24, 0.35, 0.42], [6.72, 6.71, 6.665, 6.645])
    tall = step(y, bottom - 0.015, bottom + 0.015) * (1 - step(y, top - 0.03, top + 0.015))
    return np.asarray(tall * (1 - step(x, 0.33, 0.43)) * (points[..., 2] > 1.1))
