"""The body mesh of a figure: visible skin, clothes and hair in one, coloured per vertex."""

import io
from dataclasses import dataclass
from typing import Any

import numpy as np
from PIL import Image

from tools.cast import data
from tools.cast.colour import linear
from tools.cast.data import Floats, Ints
from tools.cast.fields import noise, step
from tools.cast.figure import Figure
from tools.cast.hair import Hair
from tools.cast.meshes import fewer, neighbours, normals
from tools.cast.sheet import Sheet
from tools.cast.tailor import HAIR, SIZE, dress_picture
from tools.cast.topology import body_islands, body_triangles
from tools.cast.unroll import FLAT, Piece

SKIN_TRIANGLES = 1900
BODY_TRIANGLES, LEAST_HAIR = 9400, 1800
"""What the body may have in all: hair takes what clothes leave, but never less than it needs to look like hair."""
COVERED = 0.30
"""How little of the sky cloth sees that lies under other cloth."""
_SKIN_UV = _SHOE_UV = ((HAIR + 8) / SIZE, 8 / SIZE)
"""The white corner of the picture."""


@dataclass
class Layer:
    """A part of the body mesh: arrays per vertex, and triangles."""

    points: Floats
    normals: Floats
    colour: Floats
    uv: Floats
    weights: Floats
    triangles: Ints


def trunk(figure: Figure, body: dict[str, Any]) -> tuple[Layer, Floats]:
    """Everything below the face, and the hair, as one mesh; and its picture (strands at the left, then the clothes)."""
    pieces, places, picture = dress_picture(figure.clothes)
    layers = [_skin(figure, body)]
    layers += [_cloth(figure, piece, at) for piece, at in zip(pieces, places, strict=True)]
    layers += [_plain(figure, g.sheet, g.colour, _SHOE_UV) for g in figure.clothes if g.cut["kind"] in FLAT]
    layers += [_plain(figure, sheet, colour, uv) for sheet, colour, uv in figure.things]
    if figure.hair is not None:
        left = BODY_TRIANGLES - sum(len(layer.triangles) for layer in layers)
        layers.append(_hair(figure, figure.hair, max(left, LEAST_HAIR)))
    return joined([_compact(layer) for layer in layers]), picture


def joined(layers: list[Layer]) -> Layer:
    """Several parts as one."""
    starts = np.cumsum([0] + [len(layer.points) for layer in layers])
    triangles = [layer.triangles + s for layer, s in zip(layers, starts, strict=False)]
    names = ("points", "normals", "colour", "uv", "weights")
    rows = {name: np.concatenate([getattr(layer, name) for layer in layers]) for name in names}
    return Layer(**rows, triangles=np.concatenate(triangles))


def rough() -> bytes:
    """Roughness of the body's picture: hair at the left, the rest cloth and skin."""
    picture = np.zeros((8, 64, 3))
    picture[..., 1] = 0.86
    picture[:, : 64 * HAIR // SIZE, 1] = 0.52
    return _png(picture)


def _skin(figure: Figure, body: dict[str, Any]) -> Layer:
    points = figure.points[: data.BODY_VERTICES]
    outward = normals(points, body_triangles())
    template = data.base()[0][: data.BODY_VERTICES]
    light = np.clip(0.42 + 0.58 * figure.light, 0, 1)[:, None] ** [1.9, 2.2, 2.3]
    spots = 1 - 0.05 * step(noise(template, 6), 0.45, 0.7)
    colour = linear(body["skin"]) * light * spots[:, None]
    lock = np.zeros(data.BODY_VERTICES, dtype=bool)
    lock[np.unique([c[0] for face in body_islands()[1] for c in face])] = True
    hand = _hands()
    count = min(SKIN_TRIANGLES, len(figure.skin))
    attributes = np.hstack([outward * (0.04 + 0.05 * hand[:, None]), colour * 0.1])
    triangles = fewer(points, figure.skin, count, attributes, lock, error=0.3)
    weights = data.weights()[1][: data.BODY_VERTICES]
    return Layer(points, outward, colour, _flat(points, _SKIN_UV), weights, triangles)


def _hands() -> Floats:
    hand = np.zeros(data.BODY_VERTICES)
    for k in (2, 3):
        hand[np.unique([c[0] for face in body_islands()[k] for c in face])] = 1
    return hand


def _cloth(figure: Figure, piece: Piece, at: Floats) -> Layer:
    sheet = figure.clothes[piece.garment].sheet
    outward = sheet.normals()
    light = _past_cover(figure.scene.light(sheet.points, outward), sheet)
    colour = np.clip(0.25 + 0.75 * light, 0, 1)[:, None] ** 1.6 * np.ones(3)
    v = piece.vertex
    return Layer(sheet.points[v], outward[v], colour[v], at, sheet.weights[v], piece.triangles)


def _past_cover(light: Floats, sheet: Sheet) -> Floats:
    """What lies under other cloth takes the light of what shows beside it, or large triangles carry its dark out."""
    near = neighbours(sheet.triangles, len(light))
    known = (light > COVERED).astype(float)
    out = light * known
    while True:
        beside = np.asarray(near @ known)
        reached = (known == 0) & (beside > 0)
        if not reached.any():
            return np.where(known > 0, out, light)
        out[reached] = (np.asarray(near @ out) / np.maximum(beside, 1))[reached]
        known[reached] = 1


def _plain(figure: Figure, sheet: Sheet, colour: Floats, place: tuple[float, float]) -> Layer:
    outward = sheet.normals()
    light = figure.scene.light(sheet.points, outward)
    shaded = colour * np.clip(0.25 + 0.75 * light, 0, 1)[:, None] ** 1.6
    return Layer(sheet.points, outward, shaded, _flat(sheet.points, place), sheet.weights, sheet.triangles)


def _hair(figure: Figure, grown: Hair, count: int) -> Layer:
    triangles = fewer(
        grown.points, grown.triangles, count, np.hstack([grown.normals * 0.08, grown.colour * 0.2]), error=0.5
    )
    light = figure.scene.light(grown.points, grown.normals, count=24, reach=2.5)
    colour = grown.colour * np.clip(0.35 + 0.65 * light, 0, 1)[:, None]
    names = data.weights()[0]
    low = step(6.1 - grown.points[:, 1], 0, 1.0) * 0.75
    weights = np.zeros((len(low), len(names)))
    weights[:, names.index("head")], weights[:, names.index("spine_03")] = 1 - low, low
    uv = grown.uv * [2 * HAIR / SIZE, 1]
    return Layer(grown.points, grown.normals, colour, uv, weights, triangles)


def _compact(layer: Layer) -> Layer:
    used, index = np.unique(layer.triangles, return_inverse=True)
    names = ("points", "normals", "colour", "uv", "weights")
    return Layer(**{name: getattr(layer, name)[used] for name in names}, triangles=index.reshape(-1, 3))


def _flat(points: Floats, place: tuple[float, float]) -> Floats:
    return np.tile(place, (len(points), 1))


def _png(picture: Floats) -> bytes:
    out = io.BytesIO()
    Image.fromarray((picture * 255).astype(np.uint8)).save(out, "PNG")
    return out.getvalue()
