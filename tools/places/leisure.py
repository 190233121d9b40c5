"""Things people do together: crafts, music, games. Frames stand on the floor or lie on a table."""

from __future__ import annotations

import math
from random import Random

from tools.places.description import Frame
from tools.places.vehicle import ring


def table_tennis(at: Frame) -> None:
    """A table-tennis table along the frame's Z."""
    at.box("dark_blue", (0, 0.75, 0), (1.525, 0.03, 2.74), bevel=0.006)
    for x, wide in ((-0.75, 0.02), (0.0, 0.006), (0.75, 0.02)):
        at.block("white", (x, 0.766, 0), (wide, 0.002, 2.74))
    for z in (-1.36, 1.36):
        at.block("white", (0, 0.766, z), (1.525, 0.002, 0.02))
    at.block("plastic_white", (0, 0.845, 0), (1.70, 0.15, 0.006))
    for x in (-0.55, 0.55):
        for z in (-1.0, 1.0):
            at.block("plastic_dark", (x, 0.37, z), (0.05, 0.74, 0.05))
    for x, z, colour in ((0.3, 0.8, "red"), (-0.25, -0.9, "black")):
        at.cylinder(colour, (x, 0.776, z), 0.075, 0.075, 0.014, 20)
        at.block("oak", (x + 0.10, 0.776, z + 0.05), (0.10, 0.014, 0.028), turn=-0.4)
    at.lathe("paper", (0.05, 0.767, 0.5), [(0, 0), (0.014, 0.006), (0.02, 0.02), (0.014, 0.034), (0, 0.04)], 10)


def piano(at: Frame) -> None:
    """An upright piano; the player sits on the frame's +Z side."""
    at.box("walnut", (0, 0.60, 0), (1.42, 1.20, 0.34), bevel=0.012)
    at.box("walnut", (0, 0.66, 0.27), (1.42, 0.14, 0.30), bevel=0.010)
    at.block("paper", (0, 0.735, 0.33), (1.22, 0.014, 0.15))
    for step in range(36):
        if step % 7 not in (2, 6):
            at.block("black", (-0.60 + step * 0.034, 0.748, 0.30), (0.016, 0.014, 0.09), detail=0.2)
    for side in (-1, 1):
        at.block("walnut", (side * 0.66, 0.30, 0.36), (0.07, 0.60, 0.07))
    at.block("walnut", (0, 0.92, 0.19), (0.7, 0.24, 0.02), tilt=-0.2)
    at.block("paper", (0.08, 0.93, 0.208), (0.42, 0.28, 0.004), tilt=-0.2)


def paint_box(at: Frame, seed: int = 1) -> None:
    """Jars of paint, brushes and a half-done picture."""
    chance = Random(seed)
    for step, colour in enumerate(("red", "yellow", "blue", "green", "orange", "purple")):
        x, z = (step % 3) * 0.075 - 0.075, (step // 3) * 0.08 - 0.2
        at.cylinder("plastic_white", (x, 0.03, z), 0.03, 0.03, 0.06, 14, detail=0.5)
        at.cylinder(colour, (x, 0.062, z), 0.028, 0.028, 0.006, 14, detail=0.5)
    at.block("paper", (0.02, 0.002, 0.12), (0.42, 0.004, 0.30), turn=0.1)
    for _ in range(9):
        colour = chance.choice(("blue", "teal", "yellow", "orange", "pale_blue", "green"))
        spot = (0.02 + chance.uniform(-0.14, 0.14), 0.005 + chance.uniform(0, 0.001), 0.12 + chance.uniform(-0.1, 0.1))
        at.cylinder(colour, spot, 0.0, chance.uniform(0.015, 0.05), 0.002, 12, detail=0.5)
    at.cylinder("oak", (0.27, 0.012, 0.05), 0.004, 0.006, 0.2, 6, tilt=math.pi / 2, turn=0.5)


def clay(at: Frame, seed: int = 3) -> None:
    """Small pots made of clay, one not yet painted."""
    for step, colour in enumerate(("pot", "teal", "cream")):
        r = 0.05 + 0.012 * step
        at.lathe(
            colour,
            (step * 0.16 - 0.16, 0, 0.03 * step),
            [(r * 0.7, 0), (r, 0.05), (r * 0.85, 0.10), (r * 0.75, 0.10), (r * 0.85, 0.05), (0, 0.012)],
            16,
        )
    at.box("pot", (0.1, 0.03, -0.14), (0.16, 0.06, 0.12), bevel=0.02, turn=0.1 * seed)


def knitting(at: Frame) -> None:
    """Two balls of wool and something begun."""
    for x, colour in ((-0.10, "tin"), (0.06, "rug_blue")):
        at.lathe(colour, (x, 0, -0.05), [(0, 0), (0.04, 0.012), (0.055, 0.05), (0.04, 0.09), (0, 0.10)], 14)
    at.box("tin", (0.02, 0.012, 0.10), (0.22, 0.022, 0.14), bevel=0.008, turn=0.2)
    for side in (-1, 1):
        at.cylinder(
            "steel", (0.02, 0.03, 0.04), 0.003, 0.003, 0.30, 6, roll=math.pi / 2, turn=0.2 + side * 0.25, detail=0.3
        )


def board_game(at: Frame) -> None:
    """A board game in play."""
    at.block("dark_green", (0, 0.006, 0), (0.44, 0.012, 0.44), turn=0.1)
    at.block("cream", (0, 0.013, 0), (0.36, 0.002, 0.36), turn=0.1)
    chance = Random(8)
    for step in range(14):
        colour = ("red", "yellow", "blue", "green")[step % 4]
        x, z = chance.uniform(-0.16, 0.16), chance.uniform(-0.16, 0.16)
        at.cylinder(colour, (x, 0.028, z), 0.004, 0.012, 0.028, 10, detail=0.4)
    for x in (0.26, 0.29):
        at.box("paper", (x, 0.009, 0.1), (0.018, 0.018, 0.018), bevel=0.003, turn=x * 9)


def pizza_box(at: Frame) -> None:
    """An open pizza box with half a pizza."""
    at.block("cardboard", (0, 0.02, 0), (0.36, 0.04, 0.36))
    at.block("cardboard", (0, 0.21, -0.19), (0.36, 0.36, 0.008), tilt=-0.2)
    at.cylinder("bun", (0, 0.046, 0), 0.155, 0.16, 0.014, 24)
    at.cylinder("tomato", (0, 0.054, 0), 0.135, 0.135, 0.004, 24)
    chance = Random(6)
    for _ in range(14):
        a, r = chance.uniform(0, math.tau), chance.uniform(0.02, 0.11)
        at.cylinder(
            chance.choice(("yellow", "dark_red", "green")),
            (r * math.sin(a), 0.058, r * math.cos(a)),
            0.018,
            0.018,
            0.006,
            10,
            detail=0.4,
        )


def dartboard(face: Frame, x: float, y: float) -> None:
    """A dartboard on a round backboard."""
    face.cylinder("black", (x, y, 0.015), 0.34, 0.34, 0.03, 32, tilt=math.pi / 2)
    for radius, colour, z in (
        (0.225, "cream", 0.032),
        (0.165, "dark_green", 0.034),
        (0.10, "cream", 0.036),
        (0.03, "red", 0.038),
    ):
        face.cylinder(colour, (x, y, z), radius, radius, 0.006, 32, tilt=math.pi / 2)
    for step in range(10):
        a = step * math.tau / 10
        face.block(
            "red" if step % 2 else "dark_green",
            (x + 0.195 * math.sin(a), y + 0.195 * math.cos(a), 0.0355),
            (0.05, 0.05, 0.002),
            roll=-a,
            detail=0.4,
        )
    face.lathe("steel", (x, y, 0.04), ring(0.227, 0.004, 5), 32, tilt=math.pi / 2, detail=0.3)


def speaker(at: Frame) -> None:
    """A loudspeaker on a shelf or a stand."""
    at.box("black", (0, 0.16, 0), (0.19, 0.32, 0.20), bevel=0.010)
    for y, r in ((0.11, 0.065), (0.24, 0.03)):
        at.cylinder("plastic_dark", (0, y, 0.102), r, r, 0.008, 20, tilt=math.pi / 2)
