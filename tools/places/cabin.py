"""What stands in a small forest cabin."""

from __future__ import annotations

import math
from collections.abc import Sequence
from random import Random

from tools.places.description import Frame, Lamp
from tools.places.shell import Opening

_LOG = 0.2


def log_wall(face: Frame, width: float, height: float, openings: Sequence[Opening] = ()) -> None:
    """Round-edged timbers on the inner side of a wall, stopped at its openings."""
    for row in range(round(height / _LOG)):
        low, high = row * _LOG, min((row + 1) * _LOG, height)
        level = [o for o in openings if o.low < high + 0.02 and o.high > low - 0.02]
        cuts = [(o.left - 0.06, o.right + 0.06) for o in level]
        for left, right in _pieces(-width / 2, width / 2, cuts):
            at = ((left + right) / 2, (low + high) / 2, 0.036)
            face.box("log", at, (right - left, high - low, 0.07), bevel=0.0199, detail=0.8)


def _pieces(left: float, right: float, cuts: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    pieces = [(left, right)]
    for a, b in cuts:
        pieces = [p for s, e in pieces for p in ((s, min(e, a)), (max(s, b), e)) if p[1] - p[0] > 0.02]
    return pieces


def lining(face: Frame, opening: Opening, material: str) -> None:
    """Broad boards around a window."""
    across, up = opening.right - opening.left, opening.high - opening.low
    x, y = (opening.left + opening.right) / 2, (opening.low + opening.high) / 2
    for side in (-1, 1):
        face.box(material, (x + side * (across / 2 + 0.045), y, 0.05), (0.11, up + 0.20, 0.05))
        face.box(material, (x, y + side * (up / 2 + 0.045), 0.05), (across + 0.20, 0.11, 0.052))


def armchair(at: Frame) -> None:
    """A deep, soft chair that faces the frame's +Z; its seat is at 0.44 m."""
    at.box("armchair", (0, 0.26, -0.02), (0.66, 0.20, 0.66), bevel=0.04)
    at.box("armchair", (0, 0.39, 0.03), (0.56, 0.13, 0.60), bevel=0.05)
    at.box("armchair", (0, 0.70, -0.34), (0.64, 0.62, 0.18), bevel=0.07, tilt=-0.16)
    for side in (-1, 1):
        at.box("armchair", (0.36 * side, 0.42, 0.0), (0.15, 0.40, 0.66), bevel=0.06)
        for z in (-0.26, 0.26):
            at.cylinder("beam", (0.28 * side, 0.08, z), 0.022, 0.016, 0.16, 10, detail=0.4)


def blanket(at: Frame, width: float, drop: float) -> None:
    """A folded woollen blanket that lies on top of something and hangs down on the frame's +Z side."""
    at.box("blanket", (0, 0.012, -0.08), (width, 0.03, 0.26), bevel=0.013)
    at.box("blanket", (0, -drop / 2 + 0.015, 0.055), (width * 0.98, drop, 0.028), bevel=0.012)
    at.box("rug_cream", (0, -drop + 0.03, 0.057), (width * 0.985, 0.05, 0.030), bevel=0.006)


def stove(at: Frame, ceiling: float) -> None:
    """A small iron stove with a fire behind its window, on a stone slab."""
    at.box("rock", (0, 0.02, 0.08), (0.86, 0.04, 0.86), bevel=0.012)
    for x in (-0.18, 0.18):
        for z in (-0.14, 0.14):
            at.cylinder("iron", (x, 0.11, z), 0.02, 0.026, 0.14, 10, detail=0.4)
    at.box("iron", (0, 0.45, -0.03), (0.50, 0.56, 0.34), bevel=0.02)
    at.box("iron", (0, 0.75, -0.02), (0.56, 0.05, 0.42), bevel=0.015)
    for side in (-1, 1):
        at.box("iron", (side * 0.215, 0.46, 0.155), (0.07, 0.50, 0.03), bevel=0.006)
        at.box("iron", (0, 0.46 + side * 0.215, 0.155), (0.40, 0.07, 0.03), bevel=0.006)
    at.box("brass", (0.215, 0.46, 0.185), (0.018, 0.10, 0.02), bevel=0.006)
    at.quad("ember_dark", (0, 0.46, 0.142), 0.37, 0.37)
    for step in range(9):
        x = (step - 4) * 0.038
        tall = 0.27 - 0.035 * abs(step - 4) + 0.04 * math.sin(step * 2.3)
        at.blade("ember" if step % 2 else "flame", (x, 0.285, 0.147 + 0.001 * (step % 3)), 0.085, tall, 0.02)
    at.cylinder("iron", (0, (0.77 + ceiling) / 2, -0.04), 0.07, 0.07, ceiling - 0.77, 18, detail=0.6)
    at.place.lamps.append(Lamp(at.point(0, 0.42, 0.42), 9.0, (1.0, 0.55, 0.24), 0.12))


def firewood(at: Frame) -> None:
    """A stack of split birch beside the stove."""
    chance = Random(4)
    for row in range(4):
        for step in range(4 - row % 2):
            x = (step - 1.5 + 0.5 * (row % 2)) * 0.115
            turn = chance.uniform(-0.06, 0.06)
            at.cylinder("birch", (x, 0.055 + row * 0.098, 0), 0.053, 0.053, 0.36, 9, tilt=math.pi / 2, roll=turn)


def side_table(at: Frame) -> None:
    """A small round table, its top at 0.52 m."""
    at.lathe("pine", (0, 0.49, 0), [(0, 0), (0.24, 0), (0.25, 0.012), (0.24, 0.03), (0, 0.03)], 30)
    for step in range(3):
        turn = step * 2.1 + 0.4
        at.cylinder("beam", (0.15 * math.sin(turn), 0.245, 0.15 * math.cos(turn)), 0.016, 0.014, 0.49, 10, detail=0.4)


def table_lamp(at: Frame) -> None:
    """A lamp with a glowing linen shade."""
    foot = [(0, 0), (0.075, 0), (0.085, 0.02), (0.095, 0.07), (0.06, 0.14), (0.02, 0.17), (0.012, 0.20), (0.012, 0.30)]
    at.lathe("cream", (0, 0, 0), foot, 20)
    at.lathe("lampshade", (0, 0.25, 0), [(0.155, 0), (0.105, 0.20)], 26)
    at.lathe("lampshade", (0, 0.25, 0), [(0.103, 0.20), (0.153, 0)], 26)
    at.place.lamps.append(Lamp(at.point(0, 0.34, 0), 14.0, (1.0, 0.74, 0.46), 0.10))


def bookcase(at: Frame, width: float, rows: int) -> None:
    """Shelves of books and a few quiet things; it stands with its back to the frame's -Z."""
    height = rows * 0.34 + 0.05
    for side in (-1, 1):
        at.box("pine", (side * (width / 2 - 0.015), height / 2, 0.13), (0.03, height, 0.26), bevel=0.005)
    chance = Random(9)
    for row in range(rows + 1):
        at.box("pine", (0, row * 0.34 + 0.02, 0.13), (width - 0.06, 0.03, 0.26), bevel=0.005)
        if row < rows:
            _books(at.at(0, row * 0.34 + 0.035, 0.12), width - 0.10, chance)


def _books(shelf: Frame, width: float, chance: Random) -> None:
    x, end = -width / 2, width / 2 - chance.uniform(0.05, 0.3)
    while x < end:
        thick, tall = chance.uniform(0.022, 0.05), chance.uniform(0.19, 0.27)
        colour = chance.choice(["tin", "teal", "mustard", "cream", "panel", "leather", "blue_glass", "cushion"])
        shelf.box(colour, (x + thick / 2, tall / 2, 0), (thick - 0.002, tall, 0.17), bevel=0.003, detail=0.5)
        x += thick


def window_seat(at: Frame, width: float) -> None:
    """A low bench under the window; its back is the frame's -Z."""
    at.box("pine", (0, 0.20, 0.20), (width, 0.40, 0.40), bevel=0.01)
    at.box("rug_cream", (0, 0.435, 0.20), (width - 0.02, 0.08, 0.40), bevel=0.03)
