"""The lines and the blush of a moving face, as one small picture that everybody shares.

Left half: red is the frown between the brows, green the forehead, blue the folds beside mouth and eyes.
Right half: red is where a face reddens. The client fades each in as the face moves.
"""

import io

import numpy as np
from PIL import Image

from tools.cast import atlas
from tools.cast.data import Floats
from tools.cast.description import CAST
from tools.cast.fields import blob, noise, step

SIZE = 512
FILE = CAST / "lines.webp"


def write() -> str:
    """Paint the picture, save it beside the cast, and say so."""
    both = np.zeros((SIZE, 2 * SIZE, 3))
    p, head = atlas.places(), (atlas.parts() == "head")[..., None].astype(float)
    both[:, :SIZE] = _small(np.stack([_frown(p), _forehead(p), _folds(p)], -1) * head)
    both[:, SIZE:] = _small(_blush(p)[..., None] * head * np.ones(3))
    out = io.BytesIO()
    Image.fromarray((np.clip(both, 0, 1) * 255).astype(np.uint8)).save(out, "WEBP", quality=70, method=6)
    FILE.write_bytes(out.getvalue())
    return f"{FILE.name}: {len(out.getvalue()) // 1024} KB"


def _small(picture: Floats) -> Floats:
    full = Image.fromarray((np.clip(picture, 0, 1) * 255).astype(np.uint8))
    return np.asarray(full.resize((SIZE, SIZE), Image.Resampling.LANCZOS)) / 255.0


def _frown(p: Floats) -> Floats:
    x, y, z = np.abs(p[..., 0]), p[..., 1], p[..., 2]
    ahead = step(z, 1.0, 1.25)
    upright = np.exp(-(((x - 0.08 - 0.15 * (y - 7.5)) / 0.026) ** 2)) * step(y, 7.38, 7.46) * (1 - step(y, 7.60, 7.74))
    root = np.exp(-(((y - 7.36 - 0.25 * x) / 0.026) ** 2)) * (1 - step(x, 0.06, 0.14))
    shade = 0.35 * np.exp(-((x / 0.16) ** 2) - (((y - 7.47) / 0.12) ** 2))
    return np.clip(upright + 0.8 * root + shade, 0, 1) * ahead


def _forehead(p: Floats) -> Floats:
    x, y, z = np.abs(p[..., 0]), p[..., 1], p[..., 2]
    wave = y + 0.02 * np.sin(x * 7) + 0.03 * (noise(p, 4) - 0.5)
    lines = sum(np.exp(-(((wave - at) / 0.026) ** 2)) * size for at, size in ((7.70, 0.7), (7.82, 1.0), (7.94, 0.8)))
    return np.clip(lines, 0, 1) * (1 - step(x, 0.34, 0.56)) * step(z, 0.8, 1.1)


def _folds(p: Floats) -> Floats:
    x, y, z = np.abs(p[..., 0]), p[..., 1], p[..., 2]
    path = np.interp(y, [6.55, 6.72, 6.86, 7.00], [0.47, 0.43, 0.36, 0.27])
    beside = np.exp(-(((x - path) / 0.030) ** 2)) * step(y, 6.52, 6.64) * (1 - step(y, 6.96, 7.05)) * step(z, 0.9, 1.15)
    turn, out = np.arctan2(y - 7.27, x - 0.52), np.hypot(y - 7.27, x - 0.52)
    rays = np.maximum(np.cos(turn * 9 + 0.6), 0) ** 6 * step(out, 0.03, 0.07) * (1 - step(out, 0.14, 0.21))
    return np.clip(beside + 0.6 * rays * (np.abs(turn) < 0.75) * (x < 0.76) * step(z, 0.5, 0.7), 0, 1)


def _blush(p: Floats) -> Floats:
    cheeks = blob(p, (0.46, 6.98, 1.2), 0.21)
    nose = 0.6 * blob(p, (0, 7.0, 1.62), 0.12, mirror=False)
    ears = 0.9 * step(np.abs(p[..., 0]), 0.70, 0.80) * step(p[..., 1], 6.6, 6.8) * (1 - step(p[..., 1], 7.5, 7.7))
    return np.clip(cheeks + nose + ears, 0, 1)
