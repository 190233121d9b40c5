"""Smooth numbers over space: steps, blobs and noise, used to shape and paint."""

import numpy as np

from tools.cast.data import Floats

_LATTICE = np.random.default_rng(7).random((64, 64, 64))


def step(x: Floats, low: float | Floats, high: float | Floats) -> Floats:
    """0 below ``low``, 1 above ``high``, smooth between."""
    t = np.clip((x - low) / (np.asarray(high) - low), 0, 1)
    return np.asarray(t * t * (3 - 2 * t))


def noise(points: Floats, frequency: float = 1.0) -> Floats:
    """Value noise in 0..1 at points (..., 3); the same for the same place, always."""
    p = np.asarray(points) * frequency
    cell = np.floor(p).astype(int)
    t = p - cell
    t = t * t * (3 - 2 * t)
    total = np.zeros(p.shape[:-1])
    for corner in np.ndindex(2, 2, 2):
        near = np.where(np.array(corner) == 1, t, 1 - t).prod(-1)
        at = (cell + corner) % 64
        total = total + near * _LATTICE[at[..., 0], at[..., 1], at[..., 2]]
    return total


def blob(points: Floats, centre: tuple[float, float, float], size: float, mirror: bool = True) -> Floats:
    """A Gaussian around ``centre``, and around its mirror image in the middle plane."""
    d = ((points - np.array(centre)) ** 2).sum(-1)
    if mirror:
        d = np.minimum(d, ((points - np.array(centre) * [-1, 1, 1]) ** 2).sum(-1))
    return np.asarray(np.exp(-d / (2 * size * size)))


def cells(points: Floats, frequency: float) -> Floats:
    """Distance to the nearest of scattered points, about 0..1: round bumps, as in curls."""
    p = points * frequency
    cell = np.floor(p).astype(int)
    best = np.full(p.shape[:-1], 9.0)
    for offset in np.ndindex(3, 3, 3):
        at = cell + np.array(offset) - 1
        a, b, c = (at % 64)[..., 0], (at % 64)[..., 1], (at % 64)[..., 2]
        seed = np.stack([_LATTICE[a, b, c], _LATTICE[b, c, a], _LATTICE[c, a, b]], -1)
        best = np.minimum(best, np.linalg.norm(at + seed - p, axis=-1))
    return np.clip(best, 0, 1)
