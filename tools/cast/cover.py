"""What is worn under other cloth and need not be there: where both bend it would come through."""

import numpy as np
from scipy.spatial import cKDTree

from tools.cast.clothes import Garment, opening, wrapped
from tools.cast.data import Floats
from tools.cast.limbs import along_arm, below_neck
from tools.cast.meshes import NDBool
from tools.cast.sheet import Sheet

OVERLAP = 0.6
"""How far cloth goes on under other cloth (decimetres): as deep as one can look past an edge."""
_SURE = 0.1
"""How far inside the outline of the cloth above it a place counts as covered."""
_LEGS, _WAIST = -0.2, 1.2
"""Where legs begin, and where a skirt ends."""
_AT = np.array([[i, j, 4 - i - j] for i in range(5) for j in range(5 - i)]) / 4
"""Places spread over a triangle, as shares of its corners: an opening may be narrower than a triangle."""


def uncovered(worn: list[Garment]) -> list[Garment]:
    """The garments, listed from the inside out, without what lies deep under those that come after."""
    return [_without_hidden(garment, worn[k + 1 :]) for k, garment in enumerate(worn)]


def _without_hidden(garment: Garment, over: list[Garment]) -> Garment:
    sheet, count = garment.sheet, len(_AT)
    places, weights = (
        np.einsum("ak,tkc->tac", _AT, rows[sheet.triangles]).reshape(-1, rows.shape[1])
        for rows in (sheet.template, sheet.weights)
    )
    shown = np.all([_inside(places, weights, other) < _SURE for other in over], axis=0)
    if not over or shown.all() or not shown.any():
        return garment
    near = cKDTree(places[shown]).query(places)[0] < OVERLAP
    return _only(garment, near.reshape(-1, count).any(1))


def _inside(q: Floats, weights: Floats, garment: Garment) -> Floats:
    """How far inside its outline a garment covers places of the base mesh for certain; negative where it does not."""
    cut, y = garment.cut, q[:, 1]
    if cut["kind"] == "top":
        neck = 6.05 - y if cut.get("turtle") else below_neck(q, cut)
        inside = np.minimum(np.minimum(neck, y - cut["hem"]), (cut["sleeve"] - along_arm(q, weights)) * 2.5)
    elif cut["kind"] == "skirt":
        inside = np.minimum(
            np.minimum(y - max(cut["length"], _LEGS), cut.get("waist", _WAIST) - y), 2.6 - np.abs(q[:, 0])
        )
    elif cut["kind"] == "scarf":
        inside = wrapped(q)
    else:
        inside = np.full(len(q), -1.0)
    return np.minimum(inside, opening(q, cut["open"])) if cut.get("open") else np.asarray(inside)


def _only(garment: Garment, kept: NDBool) -> Garment:
    sheet = garment.sheet
    used, index = np.unique(sheet.triangles[kept], return_inverse=True)
    less = Sheet(sheet.points[used], sheet.template[used], sheet.weights[used], index.reshape(-1, 3))
    return Garment(less, garment.colour[used], garment.cut)
