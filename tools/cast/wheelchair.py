"""A light manual wheelchair around someone who sits, in decimetres; its wheels turn on joints of their own."""

from typing import Any

import numpy as np

from tools.cast.colour import linear
from tools.cast.data import Floats, Ints
from tools.cast.skeleton import Bone
from tools.cast.tubes import tube

Surface = tuple[Floats, Ints, Floats]
Part = tuple[Floats, Ints, Floats, str]
"""Points, triangles, linear colour per point, and the joint it follows."""
RADIUS = 3.0
_AXLE = np.array([2.75, RADIUS, -1.1])
_BLACK, _STEEL = "#1d1e21", "#8d9299"


def wheels(ground: float) -> dict[str, Bone]:
    """The joints of the two large wheels."""
    places = {f"wheel_{side}": _AXLE * [sign, 1, 1] + [0, ground, 0] for side, sign in (("l", 1), ("r", -1))}
    return {name: Bone("Root", at, at + np.array([0, 0.1, 0])) for name, at in places.items()}


def wheelchair(look: dict[str, Any], ground: float) -> list[Part]:
    """All parts; ``look`` names the ``colour`` of the frame."""
    frame = look.get("colour", "#3a4f63")
    parts = [*_seat(), *_frame(frame)]
    for side, sign in (("l", 1), ("r", -1)):
        parts += [(p * [sign, 1, 1], t if sign > 0 else t[:, ::-1], c, "Root") for p, t, c in _side(frame)]
        parts += [(p * [sign, 1, 1], t if sign > 0 else t[:, ::-1], c, f"wheel_{side}") for p, t, c in _wheel()]
    return [(p + np.array([0, ground, 0]), t, c, bone) for p, t, c, bone in parts]


def _bar(
    path: list[list[float]], thick: float, colour: str, closed: bool = False, sides: int = 6
) -> tuple[Floats, Ints, Floats]:
    points, triangles = tube(np.array(path, dtype=float), thick, closed=closed, sides=sides)
    return points, triangles, np.tile(linear(colour), (len(points), 1))


def _box(low: list[float], high: list[float], colour: str) -> tuple[Floats, Ints, Floats]:
    corners = np.array(
        [[(low, high)[i][0], (low, high)[j][1], (low, high)[k][2]] for i in (0, 1) for j in (0, 1) for k in (0, 1)]
    )
    faces = [(0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3)]
    points = np.concatenate([corners[list(f)] for f in faces]).astype(float)
    triangles = np.concatenate([np.array([(0, 1, 2), (0, 2, 3)]) + 4 * k for k in range(6)])
    return points, triangles, np.tile(linear(colour), (len(points), 1))


def _seat() -> list[Part]:
    return [
        (*_box([-2.2, 4.25, -2.2], [2.2, 4.62, 2.5], "#26282c"), "Root"),
        (*_box([-2.15, 5.0, -2.45], [2.15, 8.6, -2.22], "#26282c"), "Root"),
        (*_box([-1.9, 0.72, 3.5], [1.9, 0.86, 6.3], "#2b2d31"), "Root"),
    ]


def _frame(colour: str) -> list[Part]:
    return [
        (*_bar([[-2.75, RADIUS, -1.1], [2.75, RADIUS, -1.1]], 0.12, _STEEL), "Root"),
        (*_bar([[-2.2, 2.4, 2.0], [2.2, 2.4, 2.0]], 0.11, colour), "Root"),
    ]


def _side(colour: str) -> list[Surface]:
    x = 2.25
    caster = [
        [x, 0.75 + 0.62 * np.cos(a), 2.6 + 0.62 * np.sin(a)] for a in np.linspace(0, 2 * np.pi, 14, endpoint=False)
    ]
    return [
        _bar([[x, 9.3, -3.0], [x, 9.2, -2.4], [x, 8.4, -2.3], [x, 3.0, -1.9]], 0.12, colour),
        _bar([[x, 9.3, -3.6], [x, 9.3, -2.9]], 0.17, _BLACK),
        _bar([[x, 4.2, -2.2], [x, 4.2, 2.6], [x - 0.2, 3.4, 3.3], [1.8, 0.9, 3.7], [1.8, 0.8, 4.2]], 0.12, colour),
        _bar([[x, 4.2, 1.9], [x, 2.4, 2.2], [x, 1.3, 2.5], [x, 0.75, 2.6]], 0.11, colour),
        _bar(caster, 0.14, _BLACK, closed=True),
        _box([x - 0.06, 4.3, -1.9], [x + 0.06, 5.7, 0.9], "#2f3237"),
    ]


def _wheel() -> list[Surface]:
    def ring(radius: float, x: float, count: int) -> list[list[float]]:
        turns = np.linspace(0, 2 * np.pi, count, endpoint=False)
        return [[x, RADIUS + radius * np.cos(a), _AXLE[2] + radius * np.sin(a)] for a in turns]

    x = _AXLE[0]
    parts = [
        _bar(ring(RADIUS - 0.13, x, 30), 0.13, _BLACK, closed=True),
        _bar(ring(RADIUS - 0.42, x + 0.22, 26), 0.07, _STEEL, closed=True, sides=5),
    ]
    parts.append(_bar([[x - 0.12, RADIUS, _AXLE[2]], [x + 0.16, RADIUS, _AXLE[2]]], 0.24, _STEEL, sides=8))
    for a in np.linspace(0, 2 * np.pi, 14, endpoint=False):
        reach = RADIUS - 0.16
        end = [x, RADIUS + reach * np.cos(a), _AXLE[2] + reach * np.sin(a)]
        parts.append(_bar([[x, RADIUS, _AXLE[2]], end], 0.022, "#b9bcc0", sides=3))
    return parts
