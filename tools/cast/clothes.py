"""Clothes cut from the tights and the skirt around the base mesh, offset, smoothed, kept outside what is worn below.

A garment in ``person.yaml`` is a map with ``kind`` and its cut; lengths are decimetres on the base mesh
(hips about 0, waist 1.3, neck 6, ankle -7.4), sleeves 1 at the elbow and 2 at the wrist.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.spatial import cKDTree

from tools.cast import data
from tools.cast.colour import linear
from tools.cast.data import Floats
from tools.cast.fields import noise, step
from tools.cast.limbs import along_arm, below_neck, share
from tools.cast.meshes import NDBool, fewer, neighbours, triangulate, vertices_of
from tools.cast.sheet import Sheet
from tools.cast.shoes import lay_sole
from tools.cast.topology import body_islands, head_triangles

_LIMITS = {
    "top": 1350,
    "trousers": 900,
    "skirt": 700,
    "shoes": 440,
    "apron": 300,
    "collar": 260,
    "hood": 420,
    "scarf": 1300,
}

_FOLDED_IN = {"skirt": 0.05, "apron": 0.05, "hood": 0.05, "scarf": 0.05}
"""How deep an edge is folded in where it is not as usual: where cloth bends a deep fold would come through."""
_BRIDGED = 4
"""How often a scarf is drawn even and laid on again, until it hangs over the gap between the fronts of a jacket."""
_SOLE = 0.17
_SMOOTH = 600
"""How often vertices of an ear are put between their neighbours, until they lie as the skin around them goes on."""


@dataclass
class Garment:
    """A finished piece of clothing; ``colour`` (linear light, per vertex) is for what has no place on the picture."""

    sheet: Sheet
    colour: Floats
    cut: dict[str, Any]


class Wardrobe:
    """Dresses one body from the inside out."""

    def __init__(self, body: Floats, outward: Floats) -> None:
        self._body = body
        self._points, self._outward = body[: data.BODY_VERTICES], outward
        self.worn: list[Garment] = []

    def put_on(self, cut: dict[str, Any]) -> None:
        """Add one garment over what is already worn."""
        sheet = _PATTERNS[cut["kind"]](self._body, cut)
        if cut["kind"] == "scarf":
            sheet.smooth(45)
        self._fit(sheet, cut)
        if cut["kind"] == "shoes":
            lay_sole(sheet, float(self._body[: data.BODY_VERTICES, 1].min()), cut)
            sheet = sheet.split(sheet.points[:, 1] - sheet.points[:, 1].min() - _SOLE)
        colour = _colour(sheet, cut)
        if cut["kind"] in _HANGS:
            hang(sheet, cut["kind"])
        self._points = np.concatenate([self._points, sheet.points])
        self._outward = np.concatenate([self._outward, sheet.normals()])
        sheet, colour = _lighter(sheet, colour, cut.get("triangles", _LIMITS[cut["kind"]]))
        before = len(sheet.points)
        if cut["kind"] != "shoes":
            sheet.hem(0.03, _FOLDED_IN.get(cut["kind"], 0.10))
        fold = np.tile(colour.mean(0) * 0.8, (len(sheet.points) - before, 1))
        self.worn.append(Garment(sheet, np.concatenate([colour, fold]), cut))

    def outside(self) -> tuple[Floats, Floats]:
        """Points of body and cloth with their outward normals, without folds: what is folded in faces the body."""
        return self._points, self._outward

    def _fit(self, sheet: Sheet, cut: dict[str, Any]) -> None:
        loose = _looseness(sheet, cut)
        sheet.points = sheet.points + sheet.normals() * loose[:, None]
        sheet.smooth(int(cut.get("smooth", 14)))
        if cut["kind"] in ("top", "trousers", "scarf"):
            sheet.points = sheet.points + sheet.normals() * _folds(sheet, cut)[:, None]
        nearest, gap = cKDTree(self._points), cut.get("gap", 0.05)
        sheet.keep_outside(self._points, self._outward, nearest, gap)
        for _ in range(_BRIDGED if cut["kind"] == "scarf" else 0):
            sheet.smooth(8)
            sheet.keep_outside(self._points, self._outward, nearest, gap, times=1)


def ears_pressed(body: Floats) -> Floats:
    """The body with a smooth surface in place of ears, or a scarf would show them or fall into them."""
    x, y, z = data.base()[0][: data.BODY_VERTICES].T
    ear = np.flatnonzero((np.abs(x) > 0.60) & (y > 6.55) & (y < 7.8) & (z < 0.68) & (z > -0.45))
    near = neighbours(head_triangles(), data.BODY_VERTICES)[ear]
    degree = np.maximum(np.asarray(near.sum(1)), 1)
    out = body.copy()
    for _ in range(_SMOOTH):
        out[ear] = np.asarray(near @ out[: data.BODY_VERTICES]) / degree
    return out


def covered(cut: dict[str, Any]) -> NDBool:
    """The body vertices that a garment hides for certain."""
    q = data.base()[0][: data.BODY_VERTICES]
    arm = along_arm(q, data.weights()[1][: data.BODY_VERTICES])
    y, kind = q[:, 1], cut["kind"]
    if kind == "top" and not cut.get("open"):
        neck = 6.05 - y if cut.get("turtle") else below_neck(q, cut)
        near = (arm > -0.5) | (np.abs(q[:, 0]) < 1.9)
        hidden = (neck > 0.12) & (y > cut["hem"] + 0.12) & (y < 6.1) & (arm < cut["sleeve"] - 0.06) & near
    elif kind == "top":
        hidden = (arm > 0.3) & (arm < cut["sleeve"] - 0.06)
    elif kind == "trousers":
        hidden = (y < cut["waist"] - 0.12) & (y > cut["ankle"] + 0.12) & (arm < -0.5)
    elif kind == "shoes":
        hidden = y < cut["height"] - 0.10
    elif kind == "scarf":
        hidden = wrapped(q) > 0.10
    elif kind == "skirt" and not cut.get("open"):
        hidden = (y < 1.2) & (y > cut["length"] + 0.6) & (np.abs(q[:, 0]) < 2.6) & (arm < 0)
    else:
        hidden = np.zeros(len(q), dtype=bool)
    return np.asarray(hidden)


def _lighter(sheet: Sheet, colour: Floats, count: int) -> tuple[Sheet, Floats]:
    attributes = np.hstack([sheet.normals() * 0.12, colour * 0.6])
    triangles = fewer(sheet.points, sheet.triangles, count, attributes, error=0.5)
    used, index = np.unique(triangles, return_inverse=True)
    kept = Sheet(sheet.points[used], sheet.template[used], sheet.weights[used], index.reshape(-1, 3))
    return kept, colour[used]


def _tights(body: Floats) -> Sheet:
    return Sheet.of(body, triangulate(vertices_of(data.base()[2]["helper-tights"])))


def _skirt_cloth(body: Floats) -> Sheet:
    return Sheet.of(body, triangulate(vertices_of(data.base()[2]["helper-skirt"])))


def _top(body: Floats, cut: dict[str, Any]) -> Sheet:
    sheet = _tights(body)
    neck = 6.05 - sheet.template[:, 1] if cut.get("turtle") else below_neck(sheet.template, cut)
    sheet = sheet.clip(np.minimum(neck, sheet.template[:, 1] - cut["hem"]))
    sheet = sheet.clip(cut["sleeve"] - along_arm(sheet.template, sheet.weights))
    if cut.get("open"):
        sheet = sheet.clip(opening(sheet.template, cut["open"]))
    return sheet.subdivide()


def opening(template: Floats, width: float) -> Floats:
    """Positive where cloth open in front lies: beside a gap that is wider further down."""
    x, y, z = template.T
    wide = width * (1 + 0.12 * np.clip(2.5 - y, -3, 3))
    return np.where(z > 0.1, np.abs(x) - np.maximum(wide, 0.12), 9.0)


def _trousers(body: Floats, cut: dict[str, Any]) -> Sheet:
    sheet = _tights(body)
    y = sheet.template[:, 1]
    sheet = sheet.clip(np.minimum(cut["waist"] - y, y - cut["ankle"]))
    hands = np.where(
        along_arm(sheet.template, sheet.weights) >= 0, share(sheet.weights, ("lowerarm", "hand")) - 0.3, -1
    )
    return sheet.clip(-0.2 - hands).subdivide()


def _shoes(body: Floats, cut: dict[str, Any]) -> Sheet:
    sheet = _tights(body)
    return sheet.clip(cut["height"] - sheet.template[:, 1]).subdivide()


def _skirt(body: Floats, cut: dict[str, Any]) -> Sheet:
    sheet = _skirt_cloth(body)
    sheet = sheet.clip(np.minimum(sheet.template[:, 1] - cut["length"], cut.get("waist", 9.0) - sheet.template[:, 1]))
    return sheet.clip(opening(sheet.template, cut["open"])) if cut.get("open") else sheet


def _collar(body: Floats, cut: dict[str, Any]) -> Sheet:
    sheet = _tights(body).subdivide().subdivide()
    out = below_neck(sheet.template, cut)
    x, _, z = sheet.template.T
    fall = np.where(
        z > 0.3, cut.get("fall", 0.42) + 0.25 * np.exp(-(((np.abs(x) - 0.42) / 0.2) ** 2)), cut.get("fall", 0.42)
    )
    field = np.minimum(fall - out, out + cut.get("rise", 0.16))
    return sheet.clip(np.minimum(field, np.where(z > 0.25, np.abs(x) - 0.05 - 0.5 * np.clip(out + 0.1, 0, 1), 9)))


def _hood(body: Floats, cut: dict[str, Any]) -> Sheet:
    sheet = _tights(body).subdivide().subdivide()
    out = below_neck(sheet.template, cut)
    z = sheet.template[:, 2]
    fall = np.interp(z, [-0.6, 0.2, 0.9], [1.5, 0.75, 0.30])
    return sheet.clip(np.minimum(fall - out, out + 0.10))


def wrapped(q: Floats) -> Floats:
    """Positive where a headscarf lies: head with ears and neck but for the face, and the shoulders above it."""
    x, y, z = q.T
    face = np.hypot(x / 0.70, (y - 7.08) / np.where(y > 7.08, 0.86, 0.92)) - 1
    head = np.maximum(face, np.interp(y, [6.1, 6.4, 7.0], [1.25, 0.95, 0.75]) - z)
    return np.minimum(head, y - 4.6 - 0.55 * np.clip(np.abs(x) - 0.6, 0, 3))


def _scarf(body: Floats, _cut: dict[str, Any]) -> Sheet:
    skin = triangulate(vertices_of([face for k in (0, 1) for face in body_islands()[k]]))
    sheet = Sheet.of(body, skin)
    sheet = sheet.clip(np.minimum(wrapped(sheet.template), 3.0 - np.abs(sheet.template[:, 0])))
    return sheet.subdivide()


def _apron(body: Floats, cut: dict[str, Any]) -> Sheet:
    sheet = _skirt_cloth(body) if cut["part"] == "lap" else _tights(body)
    x, y, z = sheet.template.T
    if cut["part"] == "lap":
        field = np.minimum(z - 0.15 - 0.10 * np.abs(x), np.minimum(y - cut["length"], 1.55 - y))
        return sheet.clip(field).subdivide()
    behind = 9.0 if cut["part"] == "straps" else 0.8
    sheet = sheet.clip(np.minimum(np.minimum(y - 1.0, 1.6 - np.abs(x)), z + behind)).subdivide()
    if cut["part"] == "straps":
        low = np.where(sheet.template[:, 2] > 0, 3.7, 1.2)
        sheet = sheet.clip(sheet.template[:, 1] - low).subdivide()
    x, y, z = sheet.template.T
    if cut["part"] == "straps":
        strap = 0.11 - np.abs(np.abs(x) - np.interp(y, [4, 5.6], [0.62, 0.78]))
        return sheet.clip(np.minimum(strap, y - np.where(z > 0, 3.95, 1.4)))
    wide = np.interp(y, [1.2, 2.2, 4.2], [1.35, 1.0, 0.74])
    return sheet.clip(np.minimum(np.minimum(wide - np.abs(x), z - 0.15), np.minimum(4.15 - y, y - 1.2)))


_PATTERNS = {
    "top": _top,
    "trousers": _trousers,
    "shoes": _shoes,
    "skirt": _skirt,
    "apron": _apron,
    "collar": _collar,
    "hood": _hood,
    "scarf": _scarf,
}
_HANGS = {"skirt", "apron"}


def hang(sheet: Sheet, kind: str) -> None:
    """Let what hangs below the hips lie over the thighs of someone who sits, bridging between them."""
    sheet.weights = _as_below(sheet) if kind == "apron" else _round_legs(sheet)


def _as_below(sheet: Sheet) -> Floats:
    """As the body right behind the cloth moves, evened out along it: an apron lies on the thighs."""
    body = triangulate(vertices_of(body_islands()[0]))
    used = np.unique(body)
    nearest = used[cKDTree(data.base()[0][used]).query(sheet.template)[1]]
    weights = data.weights()[1][nearest]
    near = neighbours(sheet.triangles, len(weights))
    degree = np.maximum(np.asarray(near.sum(1)), 1)
    for _ in range(12):
        weights = 0.5 * weights + 0.5 * np.asarray(near @ weights) / degree
    return np.asarray(weights / np.maximum(weights.sum(1, keepdims=True), 1e-9))


def _round_legs(sheet: Sheet) -> Floats:
    """With both legs, more and more the lower it is: a skirt goes round them."""
    names = data.weights()[0]
    x, y, _ = sheet.template.T
    leg = step(0.80 - y, 0.0, 0.85)[:, None]
    knee = step(-3.4 - y, 0.0, 1.4)[:, None] * 0.85
    left = step(x, -0.9, 0.9)[:, None]
    weights = sheet.weights * (1 - leg)
    for side, share_of_it in (("l", left), ("r", 1 - left)):
        weights[:, [names.index(f"thigh_{side}")]] += leg * share_of_it * (1 - knee)
        weights[:, [names.index(f"calf_{side}")]] += leg * share_of_it * knee
    return np.asarray(weights / np.maximum(weights.sum(1, keepdims=True), 1e-9))


def _looseness(sheet: Sheet, cut: dict[str, Any]) -> Floats:
    y = sheet.template[:, 1]
    loose = np.full(len(y), float(cut.get("loose", 0.10)))
    if cut["kind"] == "top":
        arm = along_arm(sheet.template, sheet.weights)
        loose += cut.get("flare", 0.10) * step(2.2 - y, 0, 2.0) * (arm < 0)
        loose += cut.get("sleeve_loose", 0.06) * step(arm, 0.0, 1.0)
        if cut["sleeve"] > 1.6:
            loose *= 1 - 0.75 * step(arm, cut["sleeve"] - 0.22, cut["sleeve"] - 0.02)
        if not cut.get("turtle"):
            loose *= 0.25 + 0.75 * step(below_neck(sheet.template, cut), 0.0, 0.9)
    if cut["kind"] == "collar":
        loose = 0.05 + 0.13 * step(0.30 - below_neck(sheet.template, cut), 0.0, 0.4) + 0.04
    if cut["kind"] == "hood":
        out, behind = below_neck(sheet.template, cut), step(0.4 - sheet.template[:, 2], 0, 0.9)
        loose = (
            0.10 + 0.42 * behind * np.exp(-(((out - 0.55) / 0.45) ** 2)) + 0.10 * np.exp(-(((out - 0.1) / 0.15) ** 2))
        )
    if cut["kind"] == "scarf":
        q = sheet.template
        under = np.exp(-(((q[:, 1] - 6.05) / 0.5) ** 2)) * step(q[:, 2], -0.4, 0.8)
        loose = 0.13 + 0.10 * under + 0.05 * (q[:, 1] < 5.8) + 0.10 * step(q[:, 1], 7.2, 8.3)
        loose = 0.02 + (loose - 0.02) * step(wrapped(q), 0.0, 0.35)
    if cut["kind"] == "trousers":
        loose += cut.get("leg_loose", 0.08) * step(-y, 0.5, 6.0)
    return loose


def _folds(sheet: Sheet, cut: dict[str, Any]) -> Floats:
    x, y, z = sheet.template.T
    slanted = np.stack([x * 0.7, y * 1.6 + 0.4 * x, z * 0.7], -1)
    fold = (noise(slanted, 1.3) - 0.5) * 0.10 + (noise(sheet.template, 3.1) - 0.5) * 0.03
    return np.asarray(fold * cut.get("folds", 1.0))


def _colour(sheet: Sheet, cut: dict[str, Any]) -> Floats:
    colour = np.tile(linear(cut["colour"]), (len(sheet.points), 1))
    if cut["kind"] == "shoes":
        colour[_sole_of(sheet)] = linear(cut.get("sole_colour", "#e8e4dc"))
    return colour


def _sole_of(sheet: Sheet) -> NDBool:
    """The vertices of triangles below the seam that a shoe is split along: uppers keep their own, so no colour runs."""
    low = sheet.points[sheet.triangles, 1].mean(1) < sheet.points[:, 1].min() + _SOLE
    out = np.zeros(len(sheet.points), dtype=bool)
    out[sheet.triangles[low]] = True
    return out
