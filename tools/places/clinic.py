"""What stands in a health centre: reception, check-in screen, waiting room, consulting room."""

from __future__ import annotations

import math
from random import Random

from tools.places.description import Frame
from tools.places.signs import framed, sign


def reception_desk(at: Frame, length: float, front: str = "birch_ply", top: str = "plastic_white") -> None:
    """A counter at two heights: guests stand on the +Z side (top at 1.08 m), staff work on the -Z side (0.74 m)."""
    at.block(front, (0, 0.52, 0.20), (length, 1.04, 0.06))
    at.box(top, (0, 1.06, 0.17), (length + 0.06, 0.04, 0.36), bevel=0.008)
    at.box(top, (0, 0.725, -0.22), (length, 0.03, 0.72), bevel=0.006)
    for end in (-1, 1):
        at.block(front, (end * (length / 2 - 0.02), 0.42, -0.16), (0.04, 0.84, 0.68))
    for step in range(int(length / 0.5)):
        x = (step - (int(length / 0.5) - 1) / 2) * 0.5
        at.block("ash", (x, 0.52, 0.234), (0.02, 0.92, 0.012), detail=0.6)
    at.block("plastic_dark", (0, 0.05, 0.225), (length - 0.02, 0.10, 0.02))


def check_in_kiosk(at: Frame, words: tuple[str, str]) -> None:
    """A self check-in screen on a post; it faces the frame's +Z."""
    at.lathe("plastic_grey", (0, 0, 0), [(0.24, 0), (0.24, 0.02), (0.08, 0.05), (0.05, 0.06), (0.05, 0.06)], 24)
    at.box("plastic_grey", (0, 0.52, 0), (0.14, 0.94, 0.07), bevel=0.012)
    head = at.at(0, 1.16, 0.03)
    head.box("plastic_white", (0, 0, 0), (0.46, 0.56, 0.06), bevel=0.018, tilt=-0.30)
    slope = (math.sin(0.30), math.cos(0.30))
    sign(
        head,
        "screen",
        words,
        (0, 0.0317 * slope[0] + 0.03 * slope[1], 0.0317 * slope[1] - 0.03 * slope[0] + 0.0),
        (0.40, 0.44),
        700,
        lit=False,
        tilt=-0.30,
    )
    head.box("plastic_dark", (0, -0.30, 0.13), (0.12, 0.05, 0.10), bevel=0.010)
    head.block("paper", (0, -0.268, 0.14), (0.07, 0.03, 0.004), tilt=-0.5)


def couch(at: Frame, length: float = 1.9) -> None:
    """An examination couch along the frame's X with paper on it; its head is at -X."""
    for x in (-0.72, 0.72):
        for z in (-0.24, 0.24):
            at.block("plastic_grey", (x, 0.27, z), (0.05, 0.54, 0.05))
    at.block("plastic_grey", (0, 0.30, 0), (1.44, 0.04, 0.44))
    at.box("seat_blue", (0.30, 0.60, 0), (length * 0.66, 0.10, 0.64), bevel=0.03)
    at.box("seat_blue", (-0.64, 0.70, 0), (length * 0.34, 0.10, 0.64), bevel=0.03, roll=-0.42)
    at.block("paper", (0.30, 0.653, 0), (length * 0.655, 0.006, 0.50))
    at.block("paper", (-0.625, 0.752, 0), (length * 0.33, 0.006, 0.50), roll=-0.42)
    at.cylinder("paper", (-0.98, 0.86, 0), 0.06, 0.06, 0.50, 16, tilt=math.pi / 2)


def hand_basin(face: Frame, x: float) -> None:
    """A wash-basin with soap, paper towels and a mirror."""
    face.block("wall_tile", (x, 1.15, 0.004), (0.90, 0.75, 0.008))
    face.box("ceramic", (x, 0.84, 0.22), (0.52, 0.16, 0.42), bevel=0.04)
    face.block("plastic_grey", (x, 0.921, 0.24), (0.40, 0.004, 0.28))
    face.box("ceramic", (x, 0.45, 0.10), (0.16, 0.66, 0.16), bevel=0.03)
    face.cylinder("steel", (x, 0.98, 0.08), 0.015, 0.02, 0.12, 12)
    face.box("steel", (x, 1.03, 0.15), (0.025, 0.022, 0.15), bevel=0.006)
    face.box("plastic_white", (x + 0.36, 1.22, 0.06), (0.12, 0.22, 0.11), bevel=0.015)
    face.box("plastic_white", (x - 0.38, 1.25, 0.07), (0.28, 0.34, 0.13), bevel=0.015)
    face.block("paper", (x - 0.38, 1.06, 0.08), (0.20, 0.06, 0.004))


def leaflet_rack(face: Frame, x: float, y: float, rows: int = 3, columns: int = 4) -> None:
    """Leaflets in a wall rack."""
    chance = Random(7)
    face.block("birch_ply", (x, y, 0.012), (columns * 0.16 + 0.04, rows * 0.28 + 0.06, 0.024))
    for row in range(rows):
        for column in range(columns):
            px, py = x + (column - (columns - 1) / 2) * 0.16, y + ((rows - 1) / 2 - row) * 0.28
            colour = chance.choice(["pale_blue", "green", "mustard", "paper", "pink", "blue", "teal"])
            face.block(colour, (px, py + 0.02, 0.05), (0.105, 0.21, 0.010), tilt=-0.14)
            face.block("paper", (px, py + 0.07, 0.0495), (0.085, 0.05, 0.012), tilt=-0.14, detail=0.5)
            face.block("birch_ply", (px, py - 0.07, 0.066), (0.13, 0.06, 0.008))


def magazines(at: Frame, count: int = 5) -> None:
    """Magazines spread on a table."""
    chance = Random(11)
    for step in range(count):
        spot = at.at(
            chance.uniform(-0.22, 0.22),
            0.004 + 0.008 * step,
            chance.uniform(-0.12, 0.12),
            turn=chance.uniform(-0.7, 0.7),
        )
        colour = chance.choice(["teal", "tin", "mustard", "pale_blue", "cream"])
        spot.block(colour, (0, 0, 0), (0.21, 0.007, 0.28))
        spot.block("paper", (0, 0.0038, -0.10), (0.16, 0.001, 0.05), detail=0.5)


def toy_corner(at: Frame) -> None:
    """A low table with wooden blocks and a bead maze, on a mat."""
    at.block("rug_blue", (0, 0.006, 0), (1.5, 0.012, 1.3))
    at.lathe("birch_ply", (0, 0.42, 0), [(0, 0), (0.36, 0), (0.37, 0.012), (0.36, 0.03), (0, 0.03)], 28)
    for step in range(3):
        a = step * math.tau / 3
        at.cylinder("birch_ply", (0.24 * math.sin(a), 0.21, 0.24 * math.cos(a)), 0.025, 0.022, 0.42, 10)
    colours = ("red", "yellow", "blue", "green", "orange")
    chance = Random(5)
    for step in range(9):
        x, z = chance.uniform(-0.24, 0.24), chance.uniform(-0.24, 0.24)
        size = 0.05
        at.box(colours[step % 5], (x, 0.45 + size / 2, z), (size, size, size), bevel=0.006, turn=chance.uniform(0, 1.5))
    at.box("red", (0.5, 0.03, 0.35), (0.05, 0.05, 0.05), bevel=0.006, turn=0.4)
    for side in (-1, 1):
        stool = at.at(0.52 * side, 0, 0.18 * side)
        stool.lathe(
            "yellow" if side > 0 else "green",
            (0, 0.24, 0),
            [(0, 0), (0.14, 0), (0.15, 0.01), (0.14, 0.03), (0, 0.03)],
            18,
        )
        for step in range(3):
            a = step * math.tau / 3
            stool.cylinder("birch_ply", (0.09 * math.sin(a), 0.12, 0.09 * math.cos(a)), 0.018, 0.016, 0.24, 8)


def blood_pressure(at: Frame) -> None:
    """A blood pressure monitor with its cuff."""
    at.box("plastic_white", (0, 0.05, 0), (0.14, 0.10, 0.12), bevel=0.014, tilt=-0.1)
    at.quad("screen", (0, 0.065, 0.0625), 0.09, 0.05, tilt=-0.1)
    at.box("dark_blue", (0.19, 0.03, 0.02), (0.16, 0.06, 0.11), bevel=0.022, turn=0.3)
    at.cylinder("black", (0.10, 0.02, 0.04), 0.006, 0.006, 0.12, 6, roll=math.pi / 2)


def eye_chart(face: Frame, x: float, y: float) -> None:
    """Letters that grow smaller."""
    framed(
        face,
        "plate",
        ("E\nF P\nT O Z\nL P E D\nP E C F D", "E\nF P\nT O Z\nL P E D\nP E C F D"),
        (x, y, 0),
        (0.36, 0.60),
        "black",
    )


def height_rule(face: Frame, x: float) -> None:
    """A rod for measuring height, with a scale at its foot."""
    face.block("plastic_white", (x, 1.15, 0.012), (0.07, 1.9, 0.024))
    for step in range(20):
        face.block("black", (x - 0.012, 0.25 + step * 0.09, 0.0245), (0.028, 0.004, 0.002), detail=0.3)
    face.box("plastic_dark", (x, 1.72, 0.09), (0.09, 0.03, 0.16), bevel=0.006)
    face.box("plastic_dark", (x, 0.03, 0.30), (0.32, 0.06, 0.34), bevel=0.015)


def gloves(face: Frame, x: float, y: float) -> None:
    """Three boxes of gloves on the wall."""
    for step, colour in enumerate(("pale_blue", "teal", "paper")):
        face.block(colour, (x, y - step * 0.15, 0.05), (0.24, 0.13, 0.09))
        face.block("paper", (x, y - step * 0.15, 0.096), (0.11, 0.05, 0.004), detail=0.5)
