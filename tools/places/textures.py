"""Small tiling textures, made from noise (numpy; build time only)."""

from __future__ import annotations

import io
from collections.abc import Callable

import numpy as np
from PIL import Image

from tools.places.shapes import Floats

_SIZE = 512


def texture(group: str) -> bytes | None:
    """The WebP of a material group's tiling texture, or nothing if the group is plain."""
    make = _MADE.get(group)
    return None if make is None else webp(make())


def webp(picture: Floats, quality: int = 84) -> bytes:
    """An RGB picture with values from 0 to 1 as WebP."""
    out = io.BytesIO()
    Image.fromarray((np.clip(picture, 0, 1) * 255 + 0.5).astype(np.uint8)).save(out, "WEBP", quality=quality, method=6)
    return out.getvalue()


def noise(size: int, slope: float, seed: int, along: float = 1.0, across: float = 1.0) -> Floats:
    """Tiling noise of mean 0 and deviation 1; a large ``along`` makes it smooth in x, a large ``across`` in y."""
    spectrum = np.fft.fft2(np.random.default_rng(seed).normal(size=(size, size)))
    rate = np.fft.fftfreq(size) * size
    far = np.hypot(rate[None, :] * along, rate[:, None] * across)
    far[0, 0] = 1
    wave = np.real(np.fft.ifft2(spectrum / far**slope))
    wave -= wave.mean()
    result: Floats = wave / wave.std()
    return result


def _grain(size: int, seed: int) -> Floats:
    """Wood grain that runs along x."""
    rings = noise(size, 1.7, seed, along=7.0, across=0.35)
    fibre = noise(size, 0.9, seed + 1, along=14.0, across=0.3)
    return 0.45 * np.sin(rings * 2.3) + 0.28 * fibre


def _wood() -> Floats:
    grain = _grain(_SIZE, 1)
    return _tinted(0.90 + 0.075 * grain, grain)


def _tinted(value: Floats, grain: Floats) -> Floats:
    """Darker grain is also a little redder."""
    warm = np.clip(-grain, 0, 1)[..., None] * [0.02, -0.01, -0.035]
    result: Floats = value[..., None] * [1.0, 0.985, 0.955] + warm
    return result


def _planks() -> Floats:
    """Ten boards across a tile, each cut once along its length."""
    size, rows = 768, 10
    y, x = np.mgrid[0:size, 0:size] / size
    chance = np.random.default_rng(7)
    out = np.zeros((size, size, 3))
    for row in range(rows):
        here = (y * rows).astype(int) == row
        joint = chance.random()
        board = np.floor((x + joint) % 1 * 2).astype(int)
        for half in range(2):
            part = here & (board == half)
            grain = np.roll(_grain(size, 20 + (row * 2 + half) % 6 * 3), int(chance.integers(size)), axis=1)
            tone = 0.80 + 0.13 * chance.random()
            out[part] = _tinted(tone + 0.065 * grain, grain)[part]
        seam = np.abs((x + joint) % 0.5 - 0.25) > 0.2482
        out[here & seam] *= 0.62
    edge = np.abs((y * rows + 0.5) % 1 - 0.5) < 0.016
    out[edge] *= 0.62
    return out


def _plaster() -> Floats:
    soft, fine = noise(256, 1.6, 40), noise(256, 0.7, 41)
    return (0.955 + 0.014 * soft + 0.010 * fine)[..., None] * np.ones(3)


def _weave() -> Floats:
    y, x = np.mgrid[0:_SIZE, 0:_SIZE] / _SIZE
    thread = 0.82 + 0.10 * np.sin(x * 2 * np.pi * 48) * np.sin(y * 2 * np.pi * 48) + 0.035 * noise(_SIZE, 0.5, 50)
    wide, thin = np.abs((y * 4) % 1 - 0.5) < 0.10, np.abs((y * 4 + 0.32) % 1 - 0.5) < 0.025
    light = np.where(wide, 1.22, np.where(thin, 0.72, 1.0))
    return (thread * light)[..., None] * np.ones(3)


def _tiles() -> Floats:
    """Four by four tiles with light joints."""
    size, across = 512, 4
    y, x = np.mgrid[0:size, 0:size] / size * across
    tones = np.random.default_rng(60).normal(0.93, 0.018, (across, across))
    tone = tones[y.astype(int), x.astype(int)] + 0.008 * noise(size, 0.8, 61)
    joint = np.minimum(np.abs((x + 0.5) % 1 - 0.5), np.abs((y + 0.5) % 1 - 0.5)) < 0.018
    return np.where(joint, 0.78, tone)[..., None] * np.ones(3)


def _cladding() -> Floats:
    """Ten lying boards, each with a shadow below its edge."""
    y, _x = np.mgrid[0:_SIZE, 0:_SIZE] / _SIZE
    board = (y * 10) % 1
    shade = 0.93 + 0.03 * board + 0.012 * noise(_SIZE, 1.0, 70, along=6.0, across=0.5)
    shade = np.where(board > 0.93, 0.68, shade)
    return np.where(board < 0.04, 0.98, shade)[..., None] * np.ones(3)


def _brick() -> Floats:
    """Running bond, twelve courses a tile."""
    rows, columns = 12, 4
    y, x = np.mgrid[0:_SIZE, 0:_SIZE] / _SIZE
    row = (y * rows).astype(int)
    along = x * columns + 0.5 * (row % 2)
    tones = np.random.default_rng(80).normal(0.86, 0.075, (rows, columns))
    tone = tones[row, along.astype(int) % columns] + 0.03 * noise(_SIZE, 0.6, 81)
    joint = (np.abs((along + 0.5) % 1 - 0.5) < 0.022) | (np.abs((y * rows + 0.5) % 1 - 0.5) < 0.065)
    grey = np.where(joint, 0.92, tone)[..., None]
    return grey * np.where(joint[..., None], [0.98, 0.96, 0.92], [1.0, 0.96, 0.93])


def _speckle() -> Floats:
    """Small stones and flecks: linoleum, asphalt, stone floors, carpet."""
    fine, blots = noise(_SIZE, 0.15, 90), noise(_SIZE, 0.75, 91)
    shade = 0.90 + 0.03 * fine + 0.02 * blots
    shade = np.where(noise(_SIZE, 0.45, 92) > 1.9, shade + 0.07, shade)
    return np.where(noise(_SIZE, 0.45, 93) > 1.9, shade - 0.09, shade)[..., None] * np.ones(3)


def _acoustic() -> Floats:
    """Two by two ceiling tiles in a thin grid, with tiny holes."""
    y, x = np.mgrid[0:_SIZE, 0:_SIZE] / _SIZE * 2
    shade = 0.955 + 0.012 * noise(_SIZE, 0.3, 95)
    shade = np.where(noise(_SIZE, 0.2, 96) > 2.2, shade - 0.10, shade)
    edge = np.minimum(np.abs((x + 0.5) % 1 - 0.5), np.abs((y + 0.5) % 1 - 0.5))
    shade = np.where(edge < 0.028, 0.90, shade)
    return np.where(edge < 0.008, 0.74, shade)[..., None] * np.ones(3)


_MADE: dict[str, Callable[[], Floats]] = {
    "wood": _wood,
    "planks": _planks,
    "plaster": _plaster,
    "weave": _weave,
    "tiles": _tiles,
    "cladding": _cladding,
    "brick": _brick,
    "speckle": _speckle,
    "acoustic": _acoustic,
}

TEXTURED = tuple(_MADE)
"""The material groups that have a tiling texture."""
