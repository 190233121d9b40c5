"""Paints the picture of the clothes: colour, weave at a distance, seams, plackets, buttons, pockets, soft folds.

Everything is measured on the base mesh (decimetres), so that a seam lies where a tailor would put it.
"""

import io
from collections.abc import Callable
from typing import Any

import numpy as np
from PIL import Image
from scipy.ndimage import distance_transform_edt

from tools.cast.clothes import Garment
from tools.cast.colour import srgb
from tools.cast.data import Floats, Ints
from tools.cast.fields import noise, step
from tools.cast.limbs import along_sleeve, below_neck, follows_arm
from tools.cast.unroll import Piece, pack, unroll

SIZE = 1024
HAIR = 128
"""Columns at the left that hold strands of hair."""
_CORNER = 16
"""A white corner beside them, for what is coloured per vertex."""


class Cloth:
    """Points of one piece on the base mesh with the measures a tailor needs, and the colour being made."""

    def __init__(self, cut: dict[str, Any], part: str, template: Floats, arm: Floats) -> None:
        self.cut, self.part, self.q, self.arm = cut, part, template, arm
        self.x, self.y, self.z = template.T
        self.colour = np.tile(srgb(cut["colour"]), (len(template), 1))

    def lay(self, colour: Floats | str, cover: Floats) -> None:
        """Lay a colour over the cloth."""
        other = srgb(colour) if isinstance(colour, str) else np.asarray(colour)
        self.colour = self.colour * (1 - cover[:, None]) + other * cover[:, None]

    def shade(self, amount: Floats) -> None:
        """Darken (negative) or lighten."""
        self.colour = np.clip(self.colour * (1 + amount[:, None]), 0, 1)

    def line(self, distance: Floats, width: float = 0.022, dark: float = 0.30) -> None:
        """A seam: a dark line with a faint light edge beside it."""
        d = np.abs(distance)
        self.shade(-dark * np.exp(-((d / width) ** 2)) + 0.06 * np.exp(-(((d - 2.4 * width) / width) ** 2)))


def dress_picture(clothes: list[Garment]) -> tuple[list[Piece], list[Floats], Floats]:
    """The pieces, their texture coordinates (origin top left), and the picture (SIZE, SIZE, 3) in sRGB."""
    pieces = unroll(clothes)
    scale = pack(pieces, SIZE - HAIR, SIZE - _CORNER) if pieces else 1.0
    picture = np.ones((SIZE, SIZE, 3))
    filled = np.zeros((SIZE, SIZE), dtype=bool)
    picture[:, :HAIR] = _strands()
    filled[:, :HAIR] = True
    places = []
    for piece in pieces:
        at = piece.flat * scale + piece.corner + [HAIR, _CORNER]
        places.append(at / SIZE)
        sheet = clothes[piece.garment].sheet
        known = np.column_stack([sheet.template, follows_arm(sheet.weights)])[piece.vertex]
        rows, columns, values = _texels(at, piece.triangles, known)
        arm = along_sleeve(values[:, :3], values[:, 3])
        cloth = Cloth(clothes[piece.garment].cut, piece.part, values[:, :3], arm)
        _tailor(cloth)
        picture[rows, columns] = cloth.colour
        filled[rows, columns] = True
    row, column = distance_transform_edt(~filled, return_distances=False, return_indices=True)
    picture = picture[row, column]
    picture[:_CORNER, HAIR : HAIR + _CORNER] = 1
    return pieces, places, picture


def webp(picture: Floats, quality: int = 82) -> bytes:
    """A picture as WebP."""
    out = io.BytesIO()
    Image.fromarray((np.clip(picture, 0, 1) * 255).astype(np.uint8)).save(out, "WEBP", quality=quality, method=6)
    return out.getvalue()


def _strands() -> Floats:
    rng = np.random.default_rng(3)
    out = np.zeros((SIZE, HAIR))
    for width, share in ((1, 0.45), (3, 0.35), (9, 0.35)):
        grain = rng.random((SIZE // 64 + 2, HAIR))
        kernel = np.ones(width) / width
        grain = np.array([np.convolve(np.concatenate([g] * 3), kernel, "same")[HAIR : 2 * HAIR] for g in grain])
        grain = (grain - grain.mean()) / (grain.std() + 1e-9)
        rows = np.arange(SIZE) / 64
        low = np.floor(rows).astype(int)
        t = (rows - low)[:, None]
        out += share * (grain[low] * (1 - t) + grain[(low + 1) % (SIZE // 64)] * t)
    return np.clip(0.78 + 0.22 * out, 0.3, 1)[..., None] * np.ones(3)


def _texels(at: Floats, triangles: Ints, values: Floats) -> tuple[Ints, Ints, Floats]:
    rows, columns, out = [], [], []
    for t in triangles:
        a, b, c = at[t] - 0.5
        size = (b[1] - c[1]) * (a[0] - c[0]) + (c[0] - b[0]) * (a[1] - c[1])
        if abs(size) < 1e-9:
            continue
        low, high = np.floor(np.min([a, b, c], 0)).astype(int), np.ceil(np.max([a, b, c], 0)).astype(int)
        x, y = np.meshgrid(np.arange(low[0], high[0] + 1), np.arange(low[1], high[1] + 1))
        u = ((b[1] - c[1]) * (x - c[0]) + (c[0] - b[0]) * (y - c[1])) / size
        v = ((c[1] - a[1]) * (x - c[0]) + (a[0] - c[0]) * (y - c[1])) / size
        inside = (u > -0.03) & (v > -0.03) & (u + v < 1.03) & (x >= 0) & (x < SIZE) & (y >= 0) & (y < SIZE)
        w = np.stack([u[inside], v[inside], 1 - u[inside] - v[inside]], 1)
        rows.append(y[inside])
        columns.append(x[inside])
        out.append(w @ values[t])
    return np.concatenate(rows), np.concatenate(columns), np.concatenate(out)


def _tailor(cloth: Cloth) -> None:
    cut = cloth.cut
    _pattern(cloth)
    _worn(cloth)
    _CUTS.get(cut["kind"], _plain)(cloth)
    for word, paint in _EXTRAS.items():
        if cut.get(word):
            paint(cloth, cut[word])


def _pattern(cloth: Cloth) -> None:
    cut, x, y = cloth.cut, cloth.x, cloth.y
    across = cloth.arm * 3.0 if cloth.part == "arm" else y
    if cut.get("stripe"):
        every, share, other = cut["stripe"]
        part = np.mod(across / every, 1)
        edge = 0.06
        cloth.lay(other, step(part, 0, edge) * (1 - step(part, share, share + edge)))
    if cut.get("check"):
        every, other, third = cut["check"]
        sideways = np.arctan2(x, cloth.z - 0.1) * 1.45 if cloth.part == "trunk" else cloth.z * 1.3
        for value in (across, sideways):
            part = np.abs(np.mod(value / every, 1) - 0.5)
            cloth.lay(other, 0.42 * (1 - step(part, 0.17, 0.22)))
            cloth.lay(third, 0.35 * (1 - step(np.abs(part - 0.42), 0.02, 0.05)))
    if cut.get("knit"):
        rib = np.arctan2(x, cloth.z - 0.1) * 1.45 if cloth.part != "arm" else np.arctan2(cloth.z, y - 4) * 2
        size = float(cut["knit"])
        wave = np.sin(rib * 2 * np.pi / (0.13 * size)) * (0.75 + 0.25 * np.sin(across * 2 * np.pi / (0.10 * size)))
        cloth.shade(0.075 * wave)


def _worn(cloth: Cloth) -> None:
    """Soft folds where cloth gives, and the unevenness of washing."""
    q, y = cloth.q, cloth.y
    slanted = np.stack([cloth.x * 0.9, y * 2.1 + 0.5 * cloth.x, cloth.z * 0.9], -1)
    fold = (noise(slanted, 1.6) - 0.5) * 0.6 + (noise(slanted, 3.7) - 0.5) * 0.4
    if cloth.part == "arm":
        give = np.exp(-(((cloth.arm - 1.0) / 0.28) ** 2)) + 0.5 * np.exp(-(((cloth.arm - 0.15) / 0.2) ** 2)) + 0.25
    elif cloth.part == "leg":
        knee, ankle = np.exp(-(((y + 3.7) / 0.7) ** 2)), np.exp(-(((y + 7.0) / 0.6) ** 2))
        give = 0.25 + 0.6 * knee + 0.8 * ankle + 0.7 * np.exp(-(((y + 0.3) / 0.5) ** 2))
    else:
        give = 0.3 + 0.5 * np.exp(-(((y - 1.4) / 0.7) ** 2)) + 0.5 * step(np.abs(cloth.x), 0.9, 1.6)
    amount = float(cloth.cut.get("folds", 1.0))
    sharp = np.clip(fold * 3.2, -1, 1)
    cloth.shade(0.16 * amount * give * sharp + 0.035 * (noise(q, 9) - 0.5))


def _plain(cloth: Cloth) -> None:
    pass


def _top(cloth: Cloth) -> None:
    cut, y = cloth.cut, cloth.y
    neck = 6.05 - y if cut.get("turtle") else below_neck(cloth.q, cut)
    cloth.line(cloth.arm - 0.13, 0.012, 0.32)
    if cloth.part == "trunk":
        cloth.line(cloth.z - 0.12 + 5 * (np.abs(cloth.x) < 0.9), 0.02)
        cloth.line(y - cut["hem"] - 0.22 if not cut.get("open") else y - cut["hem"] - 0.12, 0.016, 0.22)
        if not cut.get("collar"):
            cloth.line(neck - (0.45 if cut.get("turtle") else 0.17), 0.018, 0.25)
    else:
        cloth.line(cloth.arm - cut["sleeve"] + 0.12, 0.008, 0.25)
    if cut.get("trim"):
        hem = (y < cut["hem"] + 0.30) & (cloth.part == "trunk") if cut.get("rib", True) else np.zeros(len(y), bool)
        ends = (cloth.arm > cut["sleeve"] - 0.11) | hem | (neck < 0.16)
        cloth.lay(cut["trim"], ends.astype(float))


def _trousers(cloth: Cloth) -> None:
    cut, x, y, z = cloth.cut, np.abs(cloth.x), cloth.y, cloth.z
    front = z > 0.35
    outer = np.abs(z - np.interp(y, [-7.5, -3.7, 0.5], [-0.05, 0.2, 0.15])) + 3 * (
        x < np.interp(y, [-7, 0.5], [2.2, 1.2])
    )
    cloth.line(outer, 0.02, 0.28)
    cloth.line(y - cut["waist"] + 0.30, 0.018, 0.3)
    cloth.line(np.where(front & (y > -0.4), x, 9), 0.02, 0.30)
    cloth.line(np.where(front & (y > 0.0) & (y < cut["waist"] - 0.3), x - 0.2, 9), 0.014, 0.2)
    slant = (x - 0.95) * 0.8 + (y - 0.35) * 0.6
    cloth.line(np.where(front & (y > -0.15) & (y < cut["waist"] - 0.3) & (x > 0.5), slant, 9), 0.02, 0.32)
    pocket = np.maximum(np.abs(x - 0.78) / 0.42, np.abs(y + 0.15) / 0.48)
    cloth.line(np.where(z < -0.2, (pocket - 1) * 0.45, 9), 0.018, 0.28)
    cloth.line(y - cut["ankle"] - 0.16, 0.014, 0.25)
    if cut.get("denim"):
        worn = np.exp(-(((y + 2.0) / 1.8) ** 2)) * step(z, 0.3, 0.9)
        cloth.shade(0.20 * float(cut["denim"]) * (worn + 0.3 * (noise(cloth.q, 2.2) - 0.5)))
        cloth.shade(0.05 * float(cut["denim"]) * np.sin((y * 2.2 + cloth.x + z) * 2 * np.pi / 0.09))
    if cut.get("crease"):
        cloth.line(np.where(front & (y < -0.6), x - np.interp(y, [-7.5, -3.7, 0.5], [2.2, 1.6, 1.0]), 9), 0.03, -0.16)


def _apron(cloth: Cloth) -> None:
    cut, x, y = cloth.cut, np.abs(cloth.x), cloth.y
    if cut["part"] == "bib":
        cloth.line(4.15 - y - 0.12, 0.014, 0.25)
        cloth.line(np.interp(y, [1.2, 2.2, 4.2], [1.35, 1.0, 0.74]) - x - 0.1, 0.014, 0.25)
    if cut["part"] == "lap":
        pocket = np.maximum(x / 0.75, np.abs(y + 0.25) / 0.55)
        cloth.line(np.where(cloth.z > 0.3, (pocket - 1) * 0.6, 9), 0.022, 0.32)
        cloth.line(np.where((y < 0.3) & (y > -0.8), cloth.x, 9), 0.018, 0.28)
        cloth.line(y - cut["length"] - 0.14, 0.016, 0.25)


_CUTS: dict[str, Callable[[Cloth], None]] = {"top": _top, "trousers": _trousers, "apron": _apron}


def _buttons(cloth: Cloth, look: Any) -> None:
    """A placket down the front with buttons; ``look`` is their colour."""
    if cloth.part != "trunk":
        return
    front = (cloth.z > 0.3).astype(float)
    beside = float(cloth.cut.get("open", 0)) or 0.0
    middle = beside + 0.13 if beside else 0.0
    x = cloth.x
    cloth.line(np.where(front > 0, np.abs(x) - (beside + 0.26 if beside else 0.17), 9), 0.016, 0.26)
    if not beside:
        cloth.line(np.where(front > 0, x - 0.17, 9), 0.014, 0.2)
    height = np.mod(cloth.y + 0.35, 0.78) - 0.39
    distance = np.hypot(x - middle, height)
    cloth.shade(-0.30 * front * (1 - step(np.hypot(x - middle, height + 0.02), 0.06, 0.095)))
    cloth.lay(look if isinstance(look, str) else "#e8e4da", front * (1 - step(distance, 0.052, 0.066)))
    cloth.lay("#2a2622", 0.7 * front * (1 - step(np.hypot(np.abs(x - middle) - 0.014, height), 0.006, 0.013)))


def _pocket(cloth: Cloth, _look: Any) -> None:
    """A pocket on the left breast."""
    if cloth.part != "trunk":
        return
    box = np.maximum(np.abs(cloth.x - 0.72) / 0.33, np.abs(cloth.y - 3.95) / 0.38)
    cloth.line(np.where(cloth.z > 0.3, (box - 1) * 0.36, 9), 0.018, 0.30)
    top = (np.abs(cloth.x - 0.72) < 0.33) & (cloth.z > 0.3)
    cloth.line(np.where(top, cloth.y - 4.22, 9), 0.014, 0.22)


def _badge(cloth: Cloth, look: Any) -> None:
    """A name badge on the left breast, in the colour ``look``."""
    if cloth.part != "trunk":
        return
    x, y = cloth.x - 0.72, cloth.y - 4.55
    inside = (np.abs(x) < 0.34) & (np.abs(y) < 0.13) & (cloth.z > 0.2)
    cloth.shade(-0.25 * ((np.abs(x) < 0.37) & (np.abs(y + 0.03) < 0.15) & (cloth.z > 0.2)))
    cloth.lay("#f4f2ec", inside.astype(float))
    cloth.lay(look, (inside & (x < -0.18)).astype(float))
    cloth.lay("#3a3f46", 0.85 * (inside & (x > -0.12) & (x < 0.26) & (np.abs(np.abs(y) - 0.045) < 0.022)))


def _tie(cloth: Cloth, look: Any) -> None:
    """A tie down the front of a shirt."""
    if cloth.part != "trunk":
        return
    wide = np.interp(cloth.y, [1.2, 1.5, 5.0, 5.35, 5.45], [0.0, 0.30, 0.14, 0.11, 0.16])
    on = (1 - step(np.abs(cloth.x) - wide, -0.02, 0.02)) * (cloth.z > 0.3) * (cloth.y < 5.6)
    cloth.shade(-0.25 * (1 - step(np.abs(cloth.x) - wide, 0, 0.09)) * (cloth.z > 0.3))
    cloth.lay(look, on)
    cloth.lay(np.array([0.0, 0.0, 0.0]), 0.12 * on * (np.mod(cloth.y + cloth.x, 0.22) < 0.06))
    cloth.line(np.where((cloth.z > 0.3) & (np.abs(cloth.x) < 0.16), cloth.y - 5.28, 9), 0.02, 0.3)


def _kangaroo(cloth: Cloth, _look: Any) -> None:
    """The front pocket of a hooded jumper, and its cords."""
    if cloth.part != "trunk":
        return
    x, y = np.abs(cloth.x), cloth.y
    edge = np.maximum(x - np.interp(y, [0.5, 1.2, 1.9], [1.0, 1.0, 0.62]), np.maximum(y - 1.9, 0.42 - y))
    cloth.line(np.where(cloth.z > 0.3, edge, 9), 0.022, 0.32)
    cord = np.abs(x - 0.24 - 0.02 * np.sin(y * 5)) + 3 * ((y > 5.3) | (y < 4.0))
    cloth.shade(-0.22 * np.exp(-(((cord - 0.03) / 0.03) ** 2)) * (cloth.z > 0.3))
    cloth.lay("#ece8df", (1 - step(cord, 0.02, 0.032)) * (cloth.z > 0.3))


def _zip(cloth: Cloth, look: Any) -> None:
    """A zip down the front."""
    if cloth.part != "trunk":
        return
    front = (cloth.z > 0.3).astype(float)
    cloth.line(np.where(front > 0, np.abs(cloth.x) - 0.09, 9), 0.014, 0.26)
    teeth = (1 - step(np.abs(cloth.x), 0.025, 0.04)) * front
    cloth.lay(look if isinstance(look, str) else "#8b8d90", teeth * (0.6 + 0.4 * (np.mod(cloth.y, 0.06) < 0.03)))


def _print(cloth: Cloth, look: Any) -> None:
    """A plain round sign on the chest."""
    if cloth.part != "trunk":
        return
    r = np.hypot(cloth.x, cloth.y - 3.6)
    on = (cloth.z > 0.3) * ((1 - step(r, 0.62, 0.66)) - (1 - step(r, 0.44, 0.48)) + (1 - step(r, 0.24, 0.28)))
    cloth.lay(look, 0.9 * np.clip(on, 0, 1))


_EXTRAS: dict[str, Callable[[Cloth, Any], None]] = {
    "tie": _tie,
    "buttons": _buttons,
    "pocket": _pocket,
    "badge": _badge,
    "kangaroo": _kangaroo,
    "zip": _zip,
    "print": _print,
}
