"""Shoes: the feet of the tights drawn out to a smooth outline on a flat sole."""

from typing import Any

import numpy as np

from tools.cast.data import Floats
from tools.cast.fields import step
from tools.cast.sheet import Sheet

_ALONG = [-1, -0.7, -0.2, 0.45, 0.8, 1]
_WIDTH = [0.30, 0.43, 0.40, 0.52, 0.42, 0.14]


def lay_sole(sheet: Sheet, ground: float, cut: dict[str, Any]) -> None:
    """Shape both shoes in place; ``ground`` is the height of the bare sole."""
    for side in (-1, 1):
        mine = np.sign(sheet.template[:, 0]) == side
        sheet.points[mine] = _outline(sheet.points[mine], side, ground)
    sheet.smooth(3)
    height = sheet.points[:, 1] - ground
    sheet.points[:, 1] = np.where(height < 0.16, ground - cut.get("sole", 0.16), sheet.points[:, 1])


def _outline(points: Floats, side: int, ground: float) -> Floats:
    x, y, z = points.T.copy()
    height = y - ground
    middle, half = (z.max() + z.min()) / 2, (z.max() - z.min()) / 2
    u = np.clip((z - middle) / half, -1, 1)
    low = 1 - step(height, 0.15, 0.75)
    widest = np.interp(u, _ALONG, _WIDTH)
    centre = x.mean() + side * np.interp(u, [-1, -0.2, 0.5, 1], [-0.02, 0, 0.03, -0.08])
    out = x - centre
    filled = np.clip(out, -widest, widest) * (1 - 0.35 * low)
    filled += np.sign(out) * np.minimum(np.abs(out) * 4, widest) * 0.35 * low
    x = np.where(low > 0.3, centre + filled, x + np.sign(out) * 0.05 * low)
    z = z + 0.10 * low * np.sign(u) * np.abs(u) ** 3
    return np.stack([x, y + step(u, 0.2, 0.9) * 0.06 * (height > 0.25), z], 1)
