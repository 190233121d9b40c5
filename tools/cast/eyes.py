"""Eyeballs of our own: a front cap with a slight cornea, and the painted iris."""

from dataclasses import dataclass

import numpy as np

from tools.cast.colour import srgb
from tools.cast.data import Floats, Ints
from tools.cast.fields import noise, step
from tools.cast.topology import PATCHES, group_vertices

_ROUND, _RINGS = 16, 7


@dataclass(frozen=True)
class Eye:
    """Where an eyeball sits and how large it is."""

    centre: Floats
    radius: float


def find(points: Floats, side: str) -> Eye:
    """The eye of a formed body; ``side`` is ``l`` or ``r``."""
    q = points[group_vertices(f"helper-{side}-eye")]
    centre = (q.max(0) + q.min(0)) / 2
    return Eye(centre, float(np.linalg.norm(q - centre, axis=1).max()) * 0.985)


def ball(eye: Eye) -> tuple[Floats, Floats, Ints]:
    """Positions, atlas coordinates and triangles of one eyeball."""
    angle = np.pi * 0.62 * np.linspace(0, 1, _RINGS + 1)[:, None] ** 0.9
    turn = 2 * np.pi * np.arange(_ROUND)[None] / _ROUND
    bulge = 0.06 * np.exp(-((angle / 0.42) ** 4)) * np.ones_like(turn)
    x, y = np.sin(angle) * np.cos(turn), np.sin(angle) * np.sin(turn)
    points = np.stack([x, y, np.cos(angle) + bulge], -1).reshape(-1, 3)
    reach = np.sin(np.minimum(angle, np.pi / 2)) * 0.5
    patch = PATCHES["eye"]
    u = patch.x + patch.width * (0.5 + reach * np.cos(turn))
    v = patch.y + patch.height * (0.5 - reach * np.sin(turn))
    return points * eye.radius + eye.centre, np.stack([u, v], -1).reshape(-1, 2), _rings()


def iris(colour: str, size: int) -> Floats:
    """The eye as a square picture: white, iris, pupil and a soft catch-light."""
    y, x = (np.mgrid[0:size, 0:size] + 0.5) / size * 2 - 1
    r, turn = np.hypot(x, y), np.arctan2(y, x)
    white = np.array([0.93, 0.90, 0.87]) * (1 - 0.16 * step(r, 0.55, 1.0))[..., None]
    white[..., 1:] *= (1 - 0.10 * step(r, 0.6, 1.0))[..., None]
    out = _over(white, _coloured(srgb(colour), r, turn, y), 1 - step(r, 0.45, 0.50))
    out = _over(out, np.full(3, 0.015), 1 - step(r, 0.19, 0.225))
    out += _spot(x - 0.13, y + 0.17, 0.055)[..., None] * 0.9
    return np.asarray(np.clip(out + _spot(x + 0.12, y - 0.16, 0.05)[..., None] * 0.18, 0, 1))


def _coloured(colour: Floats, r: Floats, turn: Floats, y: Floats) -> Floats:
    grain = noise(np.stack([np.cos(turn) * 6, np.sin(turn) * 6, r * 3], -1))
    rays = np.abs(np.sin(turn * 17 + np.sin(turn * 5) * 2)) * 0.5 + 0.5 * grain
    bright = (0.62 + 0.62 * rays * step(r, 0.12, 0.42)) * (1 + 0.4 * step(y, -0.1, 0.45))
    return np.asarray(colour * (bright * (1 - 0.72 * step(r, 0.376, 0.47)))[..., None])


def _over(below: Floats, above: Floats, cover: Floats) -> Floats:
    return np.asarray(below * (1 - cover[..., None]) + above * cover[..., None])


def _spot(x: Floats, y: Floats, size: float) -> Floats:
    return np.asarray(np.exp(-((x / size) ** 2 + (y / size) ** 2)))


def _rings() -> Ints:
    out = []
    for i in range(_RINGS):
        for k in range(_ROUND):
            a, b = i * _ROUND + k, i * _ROUND + (k + 1) % _ROUND
            out += [(a, a + _ROUND, b), (b, a + _ROUND, b + _ROUND)]
    return np.array(out)
