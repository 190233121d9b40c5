"""What stands by a front door, inside and outside it. Frames with ``face`` are walls, others stand on the floor."""

from __future__ import annotations

import math
from random import Random

from tools.places.description import Frame
from tools.places.officeware import jacket
from tools.places.signs import sign


def hooks(face: Frame, x: float, y: float, coats: tuple[str, ...], gap: float = 0.30) -> None:
    """A board of hooks with jackets, one beside another before it; an empty word is a free hook."""
    face.box("oak", (x, y, 0.014), (gap * len(coats) + 0.1, 0.11, 0.028), bevel=0.006)
    before = False
    for step, coat in enumerate(coats):
        before = bool(step and coats[step - 1]) and not before
        at = face.at(x + (step - (len(coats) - 1) / 2) * gap, y, 0.03)
        at.cylinder("dark_steel", (0, -0.01, 0.03), 0.007, 0.007, 0.06, 8, tilt=math.pi / 2 - 0.3)
        at.cylinder("dark_steel", (0, 0.01, 0.06), 0.013, 0.013, 0.014, 10, tilt=math.pi / 2)
        if coat:
            jacket(at.at(0, -0.02, 0.18 if before else 0.07), coat)


def hat_shelf(face: Frame, x: float, y: float, width: float) -> None:
    """A shelf over the hooks with a hat and a scarf."""
    face.box("oak", (x, y, 0.13), (width, 0.024, 0.26), bevel=0.005)
    for side in (-1, 1):
        face.block("dark_steel", (x + side * (width / 2 - 0.08), y - 0.06, 0.08), (0.02, 0.11, 0.16), tilt=0.0)
    face.lathe(
        "rug_blue",
        (x - width * 0.25, y + 0.012, 0.13),
        [(0.10, 0), (0.105, 0.05), (0.09, 0.12), (0.03, 0.16), (0, 0.165)],
        16,
    )
    face.box("fabric_rust", (x + width * 0.22, y + 0.05, 0.13), (0.26, 0.07, 0.18), bevel=0.03)


def shoe_rack(at: Frame, width: float = 0.8, pairs: int = 6) -> None:
    """Two shelves of shoes; its back is to the frame's -Z."""
    colours = ("walnut", "black", "denim", "white", "tin", "dark_green")
    for level in range(2):
        at.block("oak", (0, 0.10 + level * 0.22, 0.16), (width, 0.018, 0.30))
        for step in range(pairs // 2):
            x = (step - (pairs // 2 - 1) / 2) * width / (pairs // 2)
            shoes(at.at(x, 0.11 + level * 0.22, 0.16), colours[(step + level * 3) % len(colours)])
    for side in (-1, 1):
        at.block("oak", (side * (width / 2 - 0.01), 0.19, 0.16), (0.02, 0.38, 0.30))


def shoes(at: Frame, colour: str) -> None:
    """A pair of shoes, toes towards the frame's +Z."""
    for side in (-1, 1):
        x = 0.055 * side
        at.box(colour, (x, 0.045, 0.0), (0.085, 0.07, 0.27), bevel=0.028)
        at.box(colour, (x, 0.095, -0.075), (0.08, 0.08, 0.11), bevel=0.025)
        at.block("paper" if colour != "white" else "plastic_grey", (x, 0.010, 0.0), (0.088, 0.02, 0.275), detail=0.4)


def mirror(face: Frame, x: float, y: float, width: float, height: float, frame: str = "oak") -> None:
    """A framed mirror; it reflects the room softly."""
    face.box(frame, (x, y, 0.012), (width + 0.06, height + 0.06, 0.024), bevel=0.006)
    face.quad("mirror", (x, y, 0.0255), width, height)


def doormat(at: Frame, words: tuple[str, str] | None = None) -> None:
    """A mat before a door, read from the frame's +Z side."""
    at.block("bark", (0, 0.008, 0), (0.80, 0.016, 0.50))
    if words is not None:
        sign(at, "dark", words, (0, 0.0172, 0), (0.62, 0.22), 300, tilt=-math.pi / 2)


def mailboxes(face: Frame, x: float, y: float, rows: int, columns: int, names: tuple[str, ...]) -> None:
    """Green steel mailboxes with name plates."""
    wide, tall = 0.30, 0.13
    for row in range(rows):
        for column in range(columns):
            at = face.at(x + (column - (columns - 1) / 2) * wide, y - row * tall, 0)
            at.box("dark_green", (0, 0, 0.10), (wide - 0.012, tall - 0.012, 0.20), bevel=0.005)
            at.block("black", (0, 0.035, 0.2015), (0.20, 0.012, 0.003), detail=0.4)
            at.cylinder("steel", (0.10, -0.02, 0.203), 0.010, 0.010, 0.006, 10, tilt=math.pi / 2)
            name = names[(row * columns + column) % len(names)]
            sign(at, "plate", (name, name), (-0.03, -0.015, 0.2025), (0.14, 0.035), 900)


def umbrella_stand(at: Frame) -> None:
    """A stand with two umbrellas."""
    at.lathe("dark_steel", (0, 0, 0), [(0.10, 0), (0.115, 0.48), (0.107, 0.48), (0.09, 0.02), (0, 0.02)], 16)
    for step, colour in enumerate(("dark_blue", "dark_red")):
        lean = 0.10 if step else -0.12
        at.cylinder(colour, (0.03 * (1 if step else -1), 0.46, 0), 0.026, 0.012, 0.66, 10, roll=lean)
        at.cylinder("walnut", (0.03 * (1 if step else -1) - 0.38 * lean, 0.85, 0), 0.013, 0.013, 0.14, 8, roll=lean)


def backpack(at: Frame, colour: str = "dark_blue") -> None:
    """A rucksack that stands on the floor."""
    at.box(colour, (0, 0.21, 0), (0.32, 0.42, 0.20), bevel=0.07)
    at.box(colour, (0, 0.15, 0.12), (0.24, 0.22, 0.08), bevel=0.03)
    at.block("black", (0, 0.27, 0.162), (0.20, 0.012, 0.004))
    at.box("black", (0, 0.435, -0.02), (0.09, 0.035, 0.02), bevel=0.008)


def keys(at: Frame) -> None:
    """A bunch of keys on a ring."""
    chance = Random(2)
    at.cylinder("dark_steel", (0, 0.004, 0), 0.016, 0.016, 0.004, 14)
    for step in range(3):
        turn = step * 0.7 + chance.uniform(-0.1, 0.1)
        at.block(
            "brass",
            (0.035 * math.sin(turn), 0.006 + step * 0.002, 0.035 * math.cos(turn)),
            (0.012, 0.003, 0.055),
            turn=turn,
        )
    at.box("red", (-0.03, 0.008, -0.02), (0.03, 0.012, 0.04), bevel=0.004, turn=0.8)
