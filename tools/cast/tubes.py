"""Round bars along a path: rims, frames, temples."""

import numpy as np

from tools.cast.data import Floats, Ints


def tube(path: Floats, thick: float, flat: float = 1.0, closed: bool = False, sides: int = 6) -> tuple[Floats, Ints]:
    """A round bar along a path; ``flat`` widens it across."""
    along = np.gradient(path, axis=0)
    if closed:
        along = np.roll(path, -1, 0) - np.roll(path, 1, 0)
    along /= np.linalg.norm(along, axis=1, keepdims=True) + 1e-9
    across = np.cross(along, [0.0, 0.0, 1.0])
    weak = np.linalg.norm(across, axis=1) < 0.2
    across[weak] = np.cross(along[weak], [0.0, 1.0, 0.0])
    across /= np.linalg.norm(across, axis=1, keepdims=True) + 1e-9
    up = np.cross(across, along)
    turn = 2 * np.pi * np.arange(sides) / sides
    ring = (
        np.cos(turn)[None, :, None] * across[:, None] * thick + np.sin(turn)[None, :, None] * up[:, None] * thick * flat
    )
    points = (path[:, None] + ring).reshape(-1, 3)
    rows = len(path) if closed else len(path) - 1
    out = []
    for i in range(rows):
        for k in range(sides):
            a, b = i * sides + k, i * sides + (k + 1) % sides
            c, d = ((i + 1) % len(path)) * sides + k, ((i + 1) % len(path)) * sides + (k + 1) % sides
            out += [(a, b, c), (b, d, c)]
    return points, np.array(out)
