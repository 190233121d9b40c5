"""Things a person wears or sits in that are not cloth: glasses and the wheelchair."""

from typing import Any

import numpy as np

from tools.cast import data, eyes
from tools.cast.colour import linear
from tools.cast.data import Floats, Ints
from tools.cast.sheet import Sheet
from tools.cast.tubes import tube
from tools.cast.wheelchair import wheelchair

Thing = tuple[Sheet, Floats, tuple[float, float]]
"""A surface with its colour per vertex (linear light), and the place of white on the picture."""
WHITE = (136 / 1024, 8 / 1024)


def things(points: Floats, body: dict[str, Any], ground: float) -> list[Thing]:
    """Everything of the kind that a description asks for; ``ground`` is the height of the soles."""
    out = []
    if body.get("glasses"):
        out.append(_glasses(points, dict(body["glasses"])))
    if body.get("wheelchair"):
        out += [(fixed(p, t, bone), c, WHITE) for p, t, c, bone in wheelchair(dict(body["wheelchair"]), ground)]
    return out


def fixed(points: Floats, triangles: Ints, bone: str) -> Sheet:
    """A stiff surface that follows one bone."""
    weights = np.zeros((len(points), len(data.weights()[0])))
    weights[:, data.weights()[0].index(bone)] = 1
    return Sheet(points, points, weights, triangles)


def _glasses(points: Floats, look: dict[str, Any]) -> Thing:
    left, right = (eyes.find(points, side) for side in "lr")
    middle = (left.centre + right.centre) / 2
    front = middle[2] + left.radius + 0.16
    skin = points[: data.BODY_VERTICES]
    bridge = skin[(np.abs(skin[:, 0]) < 0.03) & (np.abs(skin[:, 1] - middle[1] - 0.02) < 0.08), 2].max()
    front = max(front, bridge + 0.02)
    ears = skin[
        (np.abs(skin[:, 1] - middle[1]) < 0.15) & (skin[:, 2] < middle[2] - 0.5) & (skin[:, 2] > middle[2] - 1.1)
    ]
    wide = np.abs(ears[:, 0]).max() - 0.12
    half, tall = 0.245, look.get("tall", 0.19)
    turn = np.linspace(0, 2 * np.pi, 22, endpoint=False)
    power = look.get("square", 0.7)
    parts = []
    for eye in (left, right):
        side = np.sign(eye.centre[0])
        x = eye.centre[0] + side * 0.015 + half * np.sign(np.cos(turn)) * np.abs(np.cos(turn)) ** power
        y = middle[1] - 0.035 + tall * np.sign(np.sin(turn)) * np.abs(np.sin(turn)) ** power
        z = front - 0.32 * np.clip(np.abs(x) - 0.30, 0, 1) ** 1.4
        parts.append(tube(np.stack([x, y, z], 1), look.get("thick", 0.018), 1.3, closed=True))
        outer = abs(eye.centre[0]) + half + 0.01
        arm = np.array(
            [
                [side * outer, middle[1] + 0.06, front - 0.10],
                [side * max(outer + 0.05, wide - 0.02), middle[1] + 0.06, front - 0.34],
                [side * wide, middle[1] + 0.05, middle[2] - 0.75],
                [side * (wide - 0.04), middle[1] - 0.14, middle[2] - 1.02],
            ]
        )
        parts.append(tube(arm, 0.017, 1.6))
    inner = min(abs(left.centre[0]), abs(right.centre[0])) - half + 0.015
    nose = np.array(
        [[-inner, middle[1] - 0.0, front], [0, middle[1] + 0.03, front + 0.03], [inner, middle[1] - 0.0, front]]
    )
    parts.append(tube(nose, 0.017, 1.2))
    starts = np.cumsum([0] + [len(p) for p, _ in parts])
    triangles = np.concatenate([t + s for (_, t), s in zip(parts, starts, strict=False)])
    sheet = fixed(np.concatenate([p for p, _ in parts]), triangles, "head")
    return sheet, np.tile(linear(look.get("colour", "#2b2522")), (len(sheet.points), 1)), WHITE
