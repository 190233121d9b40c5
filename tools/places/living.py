"""What makes a living room a home: lamps, screens, books, things that hang on walls."""

from __future__ import annotations

import math
from random import Random

from tools.places.description import Frame, Lamp
from tools.places.furniture import picture

SHEET = {
    "sun": (0.0, 0.0, 0.5, 0.66),
    "sea": (0.5, 0.0, 1.0, 0.66),
    "fields": (0.0, 0.67, 0.5, 1.0),
    "dusk": (0.5, 0.67, 1.0, 1.0),
}
"""Where the four pictures lie on the sheet of art."""


def hang(face: Frame, name: str, x: float, y: float, width: float) -> None:
    """One of the four pictures in a frame; the first two stand, the others lie."""
    height = width * (1.32 if name in ("sun", "sea") else 0.66)
    picture(face.at(x, y, 0), width, height, SHEET[name])


def floor_lamp(at: Frame, watts: float = 34.0) -> None:
    """A standing lamp with a linen shade."""
    at.lathe("dark_steel", (0, 0, 0), [(0.15, 0), (0.15, 0.014), (0.03, 0.03), (0, 0.03)], 20)
    at.cylinder("dark_steel", (0, 0.75, 0), 0.011, 0.013, 1.46, 10)
    for line in ([(0.20, 0), (0.15, 0.27)], [(0.148, 0.27), (0.198, 0)]):
        at.lathe("lampshade", (0, 1.36, 0), line, 26)
    at.place.lamps.append(Lamp(at.point(0, 1.48, 0), watts, (1.0, 0.74, 0.46), 0.10))


def television(at: Frame, width: float = 1.0, material: str = "tv") -> None:
    """A flat television that stands on the frame."""
    height = width * 0.57
    at.box("black", (0, 0.08 + height / 2, 0), (width, height, 0.04), bevel=0.006)
    at.quad(material, (0, 0.08 + height / 2, 0.0215), width - 0.03, height - 0.03)
    for side in (-1, 1):
        at.block("black", (side * width * 0.32, 0.04, 0), (0.03, 0.09, 0.02))
        at.block("black", (side * width * 0.32, 0.006, 0.0), (0.04, 0.012, 0.22))


def tv_bench(at: Frame, width: float = 1.5, wood: str = "oak") -> None:
    """A low bench with two doors and an open middle, its top at 0.46 m; its back is to the frame's -Z."""
    at.box(wood, (0, 0.44, 0.21), (width, 0.036, 0.42), bevel=0.006)
    at.block(wood, (0, 0.13, 0.21), (width, 0.03, 0.40))
    for x in (-width / 2 + 0.015, -width / 6, width / 6, width / 2 - 0.015):
        at.block(wood, (x, 0.28, 0.21), (0.03, 0.30, 0.40))
    at.block("walnut", (0, 0.28, 0.02), (width / 3, 0.30, 0.02))
    for side in (-1, 1):
        at.box("front_white", (side * width / 3, 0.285, 0.412), (width / 3 - 0.04, 0.26, 0.018), bevel=0.004)
        for z in (0.06, 0.36):
            at.block(wood, (side * (width / 2 - 0.06), 0.06, z), (0.05, 0.12, 0.05))
    at.block("black", (0.05, 0.18, 0.22), (0.30, 0.06, 0.22))


def books(shelf: Frame, width: float, seed: int, fill: float = 0.8) -> None:
    """Books on a board, some upright, a lying pile at the end."""
    chance = Random(seed)
    x, end = -width / 2, -width / 2 + width * fill
    while x < end:
        thick, tall = chance.uniform(0.022, 0.05), chance.uniform(0.18, 0.26)
        shelf.block(chance.choice(_BACKS), (x + thick / 2, tall / 2, 0), (thick - 0.002, tall, 0.17), detail=0.5)
        x += thick
    for level in range(3):
        shelf.block(
            chance.choice(_BACKS),
            (min(x + 0.14, width / 2 - 0.12), 0.018 + level * 0.034, 0),
            (0.22, 0.032, 0.16),
            turn=0.1 * level,
            detail=0.5,
        )


_BACKS = ("tin", "teal", "mustard", "cream", "panel", "leather", "blue_glass", "cushion", "dark_blue", "paper")


def wall_shelf(face: Frame, x: float, y: float, width: float, seed: int, wood: str = "oak") -> None:
    """A board on the wall with books and a small plant."""
    face.box(wood, (x, y, 0.11), (width, 0.026, 0.22), bevel=0.005)
    books(face.at(x - width * 0.12, y + 0.013, 0.11), width * 0.68, seed)
    pot = face.at(x + width * 0.38, y + 0.013, 0.11)
    pot.lathe("pot", (0, 0, 0), [(0.045, 0), (0.058, 0.10), (0.05, 0.10), (0.04, 0.02), (0, 0.02)], 14)
    for step in range(9):
        pot.blade("leaf_light", (0, 0.08, 0), 0.035, 0.16, 1.5, turn=step * 2.4, detail=0.4)


def guitar(at: Frame) -> None:
    """An acoustic guitar that leans on a wall behind it."""
    lean = -0.22
    for y, r in ((0.22, 0.19), (0.50, 0.145)):
        at.cylinder("cushion", (0, y, 0.02 + (0.6 - y) * 0.2), r, r, 0.09, 24, tilt=math.pi / 2 + lean)
    at.cylinder("black", (0, 0.38, 0.113), 0.048, 0.048, 0.004, 20, tilt=math.pi / 2 + lean)
    at.block("dark_oak", (0, 0.86, 0.0), (0.05, 0.56, 0.022), tilt=lean)
    at.block("dark_oak", (0, 1.18, -0.075), (0.07, 0.14, 0.02), tilt=lean)


def throw(at: Frame, material: str = "blanket", width: float = 0.5) -> None:
    """A blanket thrown over the arm or the back of a sofa: the frame is its upper edge, it hangs down on both sides."""
    at.box(material, (0, 0.015, 0), (width, 0.035, 0.24), bevel=0.014)
    for side in (-1, 1):
        at.box(material, (0, -0.16, side * 0.115), (width * 0.98, 0.36, 0.024), bevel=0.010)


def game_controller(at: Frame) -> None:
    """A controller for a games console."""
    at.box("plastic_dark", (0, 0.02, 0), (0.15, 0.035, 0.075), bevel=0.016)
    for side in (-1, 1):
        at.box("plastic_dark", (side * 0.06, 0.018, 0.04), (0.035, 0.03, 0.07), bevel=0.013, turn=side * 0.3)
        at.cylinder("black", (side * 0.032, 0.042, 0.012), 0.011, 0.011, 0.014, 10)


def plate(at: Frame, food: str | None = None) -> None:
    """A dinner plate; with food on it if named by a colour."""
    at.lathe(
        "ceramic", (0, 0, 0), [(0.06, 0), (0.10, 0.008), (0.125, 0.018), (0.12, 0.021), (0.09, 0.012), (0, 0.010)], 24
    )
    if food:
        for step in range(4):
            a = step * 1.7
            at.lathe(
                food,
                (0.04 * math.sin(a), 0.010, 0.04 * math.cos(a)),
                [(0.03, 0), (0.034, 0.012), (0.014, 0.026), (0, 0.028)],
                10,
                detail=0.5,
            )


def glass_of(at: Frame, drink: str | None = "water", height: float = 0.12) -> None:
    """A drinking glass."""
    colours = {"water": "pale_blue", "beer": "beer", "soda": "soda", "milk": "paper", "juice": "orange"}
    at.lathe(
        "plastic_grey",
        (0, 0, 0),
        [(0.028, 0), (0.030, 0.004), (0.036, height), (0.033, height), (0.027, 0.010), (0, 0.010)],
        14,
        detail=0.5,
    )
    if drink:
        at.cylinder(colours[drink], (0, height * 0.40, 0), 0.0325, 0.028, height * 0.7, 14, detail=0.5)


def bottle(at: Frame, colour: str = "green_glass", height: float = 0.26) -> None:
    """A bottle with a paper label."""
    at.lathe(
        colour,
        (0, 0, 0),
        [(0.030, 0), (0.033, 0.008), (0.033, height * 0.58), (0.013, height * 0.80), (0.013, height), (0, height)],
        14,
    )
    at.cylinder("paper", (0, height * 0.32, 0), 0.0337, 0.0337, height * 0.26, 14, detail=0.5)


def can(at: Frame, colour: str) -> None:
    """A drinks can."""
    at.lathe(
        colour,
        (0, 0, 0),
        [(0.026, 0), (0.033, 0.008), (0.033, 0.108), (0.027, 0.116), (0.026, 0.113), (0, 0.112)],
        14,
        detail=0.6,
    )


def table_lamp(at: Frame, watts: float = 16.0) -> None:
    """A small lamp with a linen shade."""
    at.lathe(
        "cream", (0, 0, 0), [(0.07, 0), (0.08, 0.02), (0.085, 0.06), (0.05, 0.12), (0.014, 0.15), (0.012, 0.24)], 18
    )
    for line in ([(0.135, 0), (0.09, 0.17)], [(0.088, 0.17), (0.133, 0)]):
        at.lathe("lampshade", (0, 0.20, 0), line, 24)
    at.place.lamps.append(Lamp(at.point(0, 0.28, 0), watts, (1.0, 0.74, 0.46), 0.09))


def desk_lamp(at: Frame, watts: float = 9.0) -> None:
    """A jointed lamp that leans over a desk towards the frame's +Z."""
    at.cylinder("dark_steel", (0, 0.012, 0), 0.08, 0.085, 0.024, 20)
    at.cylinder("dark_steel", (0, 0.19, -0.045), 0.008, 0.008, 0.36, 8, tilt=-0.25)
    at.cylinder("dark_steel", (0, 0.42, 0.055), 0.008, 0.008, 0.32, 8, tilt=1.0)
    at.lathe("mustard", (0, 0.43, 0.21), [(0.075, 0), (0.055, 0.06), (0.02, 0.10), (0, 0.10)], 18, tilt=0.3)
    at.cylinder("lamp_warm", (0, 0.435, 0.212), 0.055, 0.06, 0.01, 16, tilt=0.3)
    at.place.lamps.append(Lamp(at.point(0, 0.40, 0.23), watts, (1.0, 0.80, 0.55), 0.05))


def wall_lamp(face: Frame, x: float, y: float, watts: float = 10.0) -> None:
    """A small lamp with a shade on the wall."""
    face.cylinder("brass_matt", (x, y, 0.015), 0.05, 0.05, 0.03, 16, tilt=math.pi / 2)
    face.block("brass_matt", (x, y, 0.08), (0.02, 0.02, 0.12))
    for line in ([(0.09, 0), (0.06, 0.13)], [(0.058, 0.13), (0.088, 0)]):
        face.lathe("lampshade", (x, y - 0.02, 0.14), line, 20)
    face.place.lamps.append(Lamp(face.point(x, y + 0.04, 0.15), watts, (1.0, 0.76, 0.5), 0.08))
