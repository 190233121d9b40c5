"""House fronts along a street. A front stands on the frame's X with its face towards +Z; windows lie in the wall."""

from __future__ import annotations

import math
from random import Random

from tools.places.description import Frame, Lamp
from tools.places.signs import Words, sign
from tools.places.windows import HIGH, shop_window

STOREY = 2.9
"""Height from floor to floor in metres."""

GROUND = 3.3


def house(
    at: Frame,
    width: float,
    storeys: int,
    wall: str,
    trim: str = "white",
    seed: int = 1,
    base: float = GROUND,
    *,
    shop: bool = False,
) -> None:
    """A front with ``storeys`` rows of windows above a ground floor, which is open for a ``shop``; gable roof above."""
    height = base + storeys * STOREY
    at.quad(wall, (0, (base + height) / 2, 0), width, height - base)
    if not shop:
        at.quad(wall, (0, base / 2, 0), width, base)
    at.block(trim, (0, base, 0.05), (width, 0.16, 0.10))
    for side in (-1, 1):
        at.block(trim, (side * (width / 2 - 0.08), (base + height) / 2, 0.02), (0.14, height - base, 0.05))
        at.quad(wall, (side * width / 2, height / 2, -2.0), 4.0, height, turn=side * math.pi / 2)
    chance = Random(seed)
    columns = max(2, int(width / 1.9))
    for row in range(storeys):
        for column in range(columns):
            x = (column - (columns - 1) / 2) * width / columns
            window(at.at(x, base + row * STOREY + 1.65, 0), 1.0, 1.45, trim, chance.random() < 0.42)
    _roof(at.at(0, height, 0), width, trim)


def window(at: Frame, width: float, height: float, trim: str, lit: bool = False) -> None:
    """A cross-barred window whose middle is the frame; lit ones shine in the evening."""
    at.quad("lit_window" if lit else "pane", (0, 0, -0.02 + 0.03), width, height)
    for side in (-1, 1):
        at.block(trim, (side * (width / 2 + 0.05), 0, 0.03), (0.11, height + 0.2, 0.06))
        at.block(trim, (0, side * (height / 2 + 0.05), 0.035), (width + 0.2, 0.11, 0.07))
    at.block(trim, (0, 0, 0.022), (0.05, height, 0.03))
    at.block(trim, (0, height * 0.17, 0.02), (width, 0.05, 0.03))
    if lit:
        for side in (-1, 1):
            at.block("linen", (side * width * 0.42, 0, 0.014), (width * 0.14, height, 0.006))


def _roof(at: Frame, width: float, trim: str) -> None:
    at.block(trim, (0, 0.06, 0.22), (width + 0.2, 0.16, 0.55))
    at.block("roof", (0, 0.85, -0.85), (width + 0.24, 0.12, 2.9), tilt=0.62)
    at.block("dark_steel", (0, 0.02, 0.52), (width + 0.2, 0.09, 0.10))


def shopfront(
    at: Frame, width: float, front: tuple[Words, str, str, str], wall: tuple[str, float], seed: int, door: float
) -> None:
    """A ground floor with deep shop windows, a door at ``door`` of its width, and a board with its name above.

    ``front`` is the name, the look of its board, the trim and the goods; ``wall`` the material and the width of the
    house, whose ground floor must be open.
    """
    words, look, trim, goods = front
    chance = Random(seed)
    door_x, half = (door - 0.5) * width, 0.55
    at.box(trim, (0, 2.95, 0.10), (width - 0.3, 0.58, 0.16), bevel=0.02)
    sign(at, look, words, (0, 2.95, 0.185), (min(width - 0.7, 3.6), 0.46), 190)
    spans = [(-width / 2 + 0.2, door_x - half), (door_x + half, width / 2 - 0.2)]
    glazed = [(left, right) for left, right in spans if right - left > 0.7]
    for left, right in glazed:
        shop_window(at.at((left + right) / 2), right - left, trim, goods, chance)
    _wall_around(at, wall, [*glazed, (door_x - half, door_x + half)])
    entrance(at.at(door_x), half * 2, trim)


def _wall_around(at: Frame, wall: tuple[str, float], openings: list[tuple[float, float]]) -> None:
    """The wall of a ground floor above its openings and between them."""
    material, width = wall
    top = HIGH + 0.05
    at.quad(material, (0, (top + GROUND) / 2, 0), width, GROUND - top)
    edges = [-width / 2, *(edge for opening in sorted(openings) for edge in opening), width / 2]
    for left, right in zip(edges[::2], edges[1::2], strict=True):
        if right - left > 0.01:
            at.quad(material, ((left + right) / 2, top / 2, 0), right - left, top)
    for left, right in openings[-1:]:
        at.quad(material, ((left + right) / 2, (2.2 + top) / 2, 0), right - left, top - 2.2)


def entrance(at: Frame, width: float, trim: str, words: tuple[str, str] | None = None) -> None:
    """A glazed door with a step before it and a lamp above."""
    height = 2.25
    for side in (-1, 1):
        at.block(trim, (side * (width / 2 - 0.05), height / 2, 0.05), (0.10, height, 0.10))
    at.block(trim, (0, height + 0.05, 0.05), (width, 0.12, 0.10))
    at.block(trim, (0, 0.42, 0.035), (width - 0.2, 0.84, 0.05))
    at.quad("pane", (0, (0.84 + height) / 2, 0.03), width - 0.2, height - 0.84)
    at.block("brass", (width / 2 - 0.18, 1.05, 0.08), (0.025, 0.22, 0.03))
    at.block("kerb", (0, 0.05, 0.30), (width + 0.2, 0.10, 0.5))
    if words is not None:
        sign(at, "door", words, (0, 1.75, 0.045), (0.4, 0.14), 400)


def gate(at: Frame, width: float, words: tuple[str, str], wall: str = "wall_white") -> None:
    """The entrance of a public building: a canopy, glass doors and its name in large letters."""
    at.box("plastic_grey", (0, 2.85, 0.75), (width + 0.8, 0.22, 1.7), bevel=0.02)
    at.block("led", (0, 2.735, 0.8), (width * 0.7, 0.02, 0.14))
    at.place.lamps.append(Lamp(at.point(0, 2.6, 0.8), 30.0, (1.0, 0.9, 0.75), panel=(width * 0.6, 0.3)))
    for side in (-1, 1):
        at.cylinder("plastic_grey", (side * (width / 2 + 0.2), 1.4, 1.45), 0.05, 0.05, 2.8, 12)
    for step in range(4):
        x = (step - 1.5) * width / 4
        at.quad("pane", (x, 1.2, 0.03), width / 4 - 0.06, 2.4)
        at.block("plastic_dark", (x + width / 8, 1.2, 0.05), (0.05, 2.4, 0.08))
    at.block("plastic_dark", (-width / 2, 1.2, 0.05), (0.06, 2.4, 0.08))
    for step in (-1, 1):
        at.block("steel", (step * 0.12, 1.1, 0.09), (0.03, 0.5, 0.03))
    sign(at, "green", words, (0, 3.45, 0.06), (3.4, 0.6), 260)
    at.block("dark_green", (0, 3.45, 0.025), (3.5, 0.7, 0.05))
