"""Paints the face atlas in the space of the base mesh: skin, brows, lips, beard, hair base, mouth and eyes."""

import io
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from PIL import Image

from tools.cast import atlas, data, eyes
from tools.cast.colour import srgb
from tools.cast.data import Floats
from tools.cast.fields import blob, noise, step
from tools.cast.hairline import above_hairline, beard_area, moustache_area
from tools.cast.topology import HEAD, PATCHES, Patch, head_bounds

_MOUTH = {"mouth": (0.24, 0.06, 0.06), "teeth": (0.93, 0.90, 0.84), "tongue": (0.60, 0.25, 0.25)}
_DEPTH = {"mouth": (0.6, 0.8, 0.25), "teeth": (1.02, 0.42, 0.12), "tongue": (0.5, 0.8, 0.3)}


@dataclass
class Canvas:
    """The picture in work, (SIZE, SIZE, 3) in sRGB, and where on the head each texel is."""

    image: Floats
    at: Floats
    head: Floats

    def mix(self, colour: Floats, cover: Floats) -> None:
        """Lay ``colour`` over the picture with ``cover`` 0..1 per texel."""
        self.image = self.image * (1 - cover[..., None]) + colour * cover[..., None]


def face(look: dict[str, Any], light: Floats, lids: Floats) -> bytes:
    """The atlas as WebP; ``light`` (occlusion) and ``lids`` (closeness to the lashes) are per face vertex, 0..1."""
    at = atlas.places()
    skin = srgb(look["skin"])
    canvas = Canvas(np.tile(skin, (atlas.SIZE, atlas.SIZE, 1)), at, (atlas.parts() == "head").astype(float))
    _skin(canvas, skin, look)
    _beard(canvas, skin, look)
    _lips(canvas, skin, look)
    _brows(canvas, look)
    canvas.mix(np.array([0.12, 0.07, 0.06]), atlas.spread(lids) * (0.8 if look.get("liner") else 0.5) * canvas.head)
    _hair_base(canvas, look)
    shade = np.where(canvas.head > 0, 0.42 + 0.58 * atlas.spread(light), 1).clip(0, 1)
    canvas.image = canvas.image * shade[..., None] ** np.array([0.85, 1.0, 1.05])
    _inside(canvas, skin)
    _eye(canvas, look)
    return _webp(canvas.image)


def gloss() -> bytes:
    """Roughness of the face atlas (green channel): wet eyes, moist mouth, soft skin."""
    size = 128
    picture = np.zeros((size, size, 3), dtype=np.uint8)
    picture[..., 1] = 150
    for name, value in (("eye", 34), ("teeth", 90), ("tongue", 170), ("mouth", 235)):
        rows, columns = _slices(PATCHES[name], size, margin=1)
        picture[rows, columns, 1] = value
    out = io.BytesIO()
    Image.fromarray(picture).save(out, "PNG")
    return out.getvalue()


@lru_cache
def lips() -> Floats:
    """Where the lips are, 0..1 per texel, from the CC0 mask of the base mesh."""
    mask = np.asarray(Image.open(io.BytesIO(data.picture("mpfb_lips.jpg"))).convert("L")) / 255.0
    low, high = head_bounds()
    rows, columns = np.mgrid[0 : atlas.SIZE, 0 : atlas.SIZE]
    u = ((columns + 0.5) / atlas.SIZE - HEAD.x) / HEAD.width * (high[0] - low[0]) + low[0]
    v = (1 - (rows + 0.5) / atlas.SIZE - HEAD.y) / HEAD.height * (high[1] - low[1]) + low[1]
    height, width = mask.shape
    x = np.clip((u * width).astype(int), 0, width - 1)
    y = np.clip(((1 - v) * height).astype(int), 0, height - 1)
    return np.asarray(mask[y, x] * (atlas.parts() == "head"))


def _skin(canvas: Canvas, skin: Floats, look: dict[str, Any]) -> None:
    p = canvas.at
    red = skin * np.array([1.06, 0.70, 0.66])
    grain = noise(p, 3) * 0.5 + noise(p, 8) * 0.3 + noise(p, 22) * 0.2
    canvas.image = canvas.image * (1 + 0.07 * (grain - 0.5))[..., None]
    face_only = step(p[..., 1], 6.05, 6.6)
    canvas.mix(red, 0.20 * look.get("blush", 1.0) * blob(p, (0.46, 6.97, 1.22), 0.24) * face_only)
    canvas.mix(red, 0.30 * blob(p, (0, 6.98, 1.66), 0.12, mirror=False))
    canvas.mix(red, 0.30 * step(np.abs(p[..., 0]), 0.74, 0.84) * face_only)
    canvas.mix(red, 0.16 * blob(p, (0, 6.40, 1.35), 0.12, mirror=False))
    shadow = 0.18 * blob(p, (0.30, 7.28, 1.38), 0.15) + 0.22 * look.get("tired", 0) * blob(p, (0.28, 7.13, 1.42), 0.09)
    canvas.mix(skin * np.array([0.78, 0.66, 0.66]), shadow)
    if look.get("freckles"):
        where = np.maximum(blob(p, (0.40, 7.0, 1.3), 0.24), blob(p, (0, 7.05, 1.55), 0.2, mirror=False))
        canvas.mix(skin * [0.72, 0.52, 0.40], 0.4 * look["freckles"] * step(noise(p, 44), 0.72, 0.80) * where)


def _beard(canvas: Canvas, skin: Floats, look: dict[str, Any]) -> None:
    if not look.get("beard"):
        return
    p = canvas.at
    where = moustache_area(p) if look.get("moustache_only") else beard_area(p)
    grain = 0.86 + 0.14 * step(noise(p, 70), 0.3, 0.7)
    cover = np.clip(look["beard"] * where * grain * (1 - step(lips(), 0.1, 0.35)), 0, 0.92) * step(p[..., 1], 6.05, 6.6)
    strands = noise(p * [34, 9, 34]) - 0.5
    colour = srgb(look.get("beard_colour", look["hair_colour"])) * 0.7 + skin * 0.1
    canvas.mix(colour * (1 + 0.5 * strands[..., None] * min(1.0, look["beard"])), cover)


def _lips(canvas: Canvas, skin: Floats, look: dict[str, Any]) -> None:
    colour = srgb(look["lip"]) if "lip" in look else skin * np.array([0.86, 0.60, 0.58])
    canvas.mix(colour, np.clip(lips() * 1.1, 0, 1) * 0.72)
    canvas.mix(colour * 0.62, np.clip(lips(), 0, 1) * np.exp(-(((canvas.at[..., 1] - 6.722) / 0.012) ** 2)) * 0.5)


def _brows(canvas: Canvas, look: dict[str, Any]) -> None:
    x, y, z = np.abs(canvas.at[..., 0]), canvas.at[..., 1], canvas.at[..., 2]
    along = np.clip((x - 0.105) / 0.47, -0.2, 1.2)
    rise = 0.050 * np.sin(np.clip(along, 0, 1) * 2.3) * (0.4 + look.get("brow_arch", 0.5) * 0.9)
    middle = 7.505 + rise - 0.085 * np.clip(along - 0.5, 0, 1) ** 1.3
    taper = np.interp(along, [-0.2, 0, 0.15, 0.6, 1, 1.2], [0.2, 0.8, 1, 0.88, 0.30, 0])
    half = (0.026 + 0.028 * look.get("brow", 0.5)) * taper
    lean = x - (y - 7.5) * np.interp(along, [0, 1], [0.1, 1.2])
    hairs = noise(np.stack([lean * 95, y * 14, z * 2 + 0 * y], -1))
    cover = np.clip(1.25 - np.abs((y - middle) / np.maximum(half, 1e-6)) ** 1.6, 0, 1)
    cover = cover * step(along, -0.12, 0.16) * (1 - step(along, 0.85, 1.06)) * (z > 0.9) * canvas.head
    colour = srgb(look.get("brow_colour", look["hair_colour"])) * 0.70
    canvas.mix(colour, np.clip(cover * (0.78 + 0.22 * step(hairs, 0.3, 0.65)) * 1.2, 0, 1) * 0.95)


def _hair_base(canvas: Canvas, look: dict[str, Any]) -> None:
    if look.get("hair", "none") == "none":
        return
    p = canvas.at
    height = above_hairline(p, look.get("recede", 0.0)) + 0.10 * (noise(p, 16) - 0.5) + 0.05 * (noise(p, 40) - 0.5)
    if look["hair"] == "buzz":
        height = height + 0.05 * (noise(p, 90) - 0.5) - 0.03
    soft, most = (0.16, 0.86) if look["hair"] == "buzz" else (0.09, 1.0)
    cover = step(height, -0.03, soft) * canvas.head * most * look.get("scalp", 1.0) * (p[..., 1] > 6.4)
    grain = 0.62 + 0.2 * noise(p, 60) if look["hair"] == "buzz" else np.full(height.shape, 0.72)
    canvas.mix(srgb(look["hair_colour"]) * grain[..., None], cover)


def _inside(canvas: Canvas, skin: Floats) -> None:
    for name, colour in _MOUTH.items():
        where = atlas.parts() == name
        start, width, least = _DEPTH[name]
        deep = np.clip((canvas.at[where][:, 2:] - start) / width, least, 1)
        dark = np.array(_MOUTH["mouth"]) * 0.4
        canvas.image[where] = dark + (np.array(colour) - dark) * deep
    canvas.image[atlas.parts() == "socket"] = skin * 0.55
    canvas.image[atlas.parts() == "lash"] = (0.05, 0.035, 0.03)


def _eye(canvas: Canvas, look: dict[str, Any]) -> None:
    rows, columns = _slices(PATCHES["eye"], atlas.SIZE, margin=0)
    picture = eyes.iris(look["eye"], 512)
    small = Image.fromarray((picture * 255).astype(np.uint8)).resize(
        (columns.stop - columns.start, rows.stop - rows.start)
    )
    canvas.image[rows, columns] = np.asarray(small) / 255.0


def _slices(patch: Patch, size: int, margin: int) -> tuple[slice, slice]:
    def ends(start: float, length: float) -> slice:
        return slice(int(start * size) - margin, int((start + length) * size) + 1 + margin)

    return ends(patch.y, patch.height), ends(patch.x, patch.width)


def _webp(image: Floats) -> bytes:
    out = io.BytesIO()
    Image.fromarray((np.clip(image, 0, 1) * 255).astype(np.uint8)).save(out, "WEBP", quality=84, method=6)
    return out.getvalue()
