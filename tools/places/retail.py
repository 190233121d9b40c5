"""What a grocery shop is fitted with: shelves, cold cabinets, crates, tills. Frames face the customer with their +Z."""

from __future__ import annotations

import math
from random import Random

from tools.places.counter import card_terminal
from tools.places.description import Frame
from tools.places.goods import row_of
from tools.places.signs import framed, sign

LEVELS = (0.16, 0.52, 0.88, 1.24)
"""Heights of the boards of a shelf in metres."""

_TILL_WORDS = ("Velkommen\nBetal på terminalen", "Welcome\nPay at the terminal")
"""No sum: what is bought differs from run to run, and the picture doesn't."""


def gondola(
    at: Frame, length: float, front: tuple[tuple[str, ...], ...], back: tuple[tuple[str, ...], ...], seed: int
) -> None:
    """A free-standing double shelf along the frame's X; a row of kinds for each board, lowest first."""
    at.block("plastic_grey", (0, 0.08, 0), (length, 0.16, 0.80))
    at.block("plastic_white", (0, 0.85, 0), (length, 1.50, 0.04))
    for end in (-1, 1):
        at.block("plastic_grey", (end * (length / 2 + 0.015), 0.82, 0), (0.03, 1.62, 0.10))
    for face, kinds, number in ((at, front, 0), (at.at(turn=math.pi), back, 50)):
        for level, names in enumerate(kinds):
            board(face.at(0, LEVELS[level], 0), length, 0.36 if level else 0.40)
            row_of(face.at(0, LEVELS[level] + 0.012, 0.35 if level else 0.39), length, names, seed + number + level)


def board(at: Frame, length: float, depth: float) -> None:
    """A shelf board with a price strip along its front."""
    at.block("plastic_white", (0, 0, depth / 2 + 0.02), (length, 0.02, depth))
    at.block("paper", (0, -0.004, depth + 0.025), (length, 0.042, 0.006))
    for step in range(int(length / 0.30)):
        x = (step - (int(length / 0.30) - 1) / 2) * 0.30
        at.block("yellow" if step % 4 == 1 else "white", (x, -0.004, depth + 0.030), (0.075, 0.036, 0.004), detail=0.4)
        at.block("black", (x, -0.004, depth + 0.0325), (0.04, 0.008, 0.001), detail=0.3)


def end_display(at: Frame, words: tuple[str, str], names: tuple[str, ...], seed: int, width: float = 0.8) -> None:
    """A small display at the end of a row, with an offer above."""
    at.block("plastic_grey", (0, 0.08, 0), (width, 0.16, 0.38))
    at.block("plastic_white", (0, 0.75, -0.17), (width, 1.3, 0.03))
    for level in range(3):
        board(at.at(0, 0.18 + level * 0.38, -0.17), width, 0.30)
        row_of(at.at(0, 0.192 + level * 0.38, 0.11), width, names, seed + level)
    framed(at, "price", words, (0, 1.52, -0.16), (width - 0.1, 0.30), "red")


def cold_cabinet(at: Frame, length: float, kinds: tuple[tuple[str, ...], ...], seed: int) -> None:
    """An open cold cabinet against a wall, lit from inside."""
    at.block("plastic_dark", (0, 0.20, 0.36), (length, 0.40, 0.72))
    at.block("plastic_white", (0, 1.10, 0.02), (length, 1.80, 0.04))
    at.box("plastic_dark", (0, 2.06, 0.30), (length, 0.22, 0.66), bevel=0.02)
    at.block("led_cool", (0, 1.94, 0.50), (length - 0.1, 0.02, 0.06))
    for end in (-1, 1):
        at.block("plastic_dark", (end * length / 2, 1.03, 0.32), (0.05, 2.06, 0.64))
    heights = (0.44, 0.82, 1.18, 1.52)
    for level, names in enumerate(kinds):
        deep = 0.62 - 0.05 * level
        board(at.at(0, heights[level], 0), length - 0.06, deep)
        row_of(at.at(0, heights[level] + 0.012, deep - 0.01), length - 0.1, names, seed + level)
    at.block("plastic_grey", (0, 0.43, 0.735), (length, 0.05, 0.02))


def crates(at: Frame, length: float, fruits: tuple[str, ...], names: tuple[tuple[str, str], ...]) -> None:
    """Two sloping rows of crates of fruit and vegetables, with price signs."""
    count = max(1, round(length / 0.62))
    wide = length / count
    at.block("walnut", (0, 0.30, 0.30), (length, 0.60, 0.55))
    at.block("walnut", (0, 0.48, -0.08), (length, 0.96, 0.30))
    for row in range(2):
        for step in range(count):
            index = (row * count + step) % len(fruits)
            x = (step - (count - 1) / 2) * wide
            slope = at.at(x, 0.70 + row * 0.30, 0.38 - row * 0.42)
            _crate(slope, wide - 0.03, fruits[index], row * 7 + step)
            if row == 1:
                sign(at, "price", names[step % len(names)], (x, 1.40, -0.16), (0.42, 0.17), 500)
                at.block("plastic_grey", (x, 1.26, -0.18), (0.02, 0.24, 0.01))


def _crate(at: Frame, width: float, fruit: str, seed: int) -> None:
    at.block("pine", (0, -0.05, 0), (width, 0.02, 0.44), tilt=0.28)
    for z in (-0.21, 0.21):
        at.block("pine", (0, 0.0 - z * 0.28, z), (width, 0.11, 0.016), tilt=0.28)
    for side in (-1, 1):
        at.block("pine", (side * width / 2, 0.0, 0), (0.016, 0.11, 0.44), tilt=0.28)
    chance = Random(seed)
    radius = {"potato": 0.036, "carrot": 0.028, "lettuce": 0.075, "banana": 0.05, "tomato": 0.033}.get(fruit, 0.040)
    columns, rows = int((width - 0.06) / (radius * 2)), int(0.38 / (radius * 2))
    for row in range(rows):
        for column in range(columns):
            x = (column - (columns - 1) / 2) * radius * 2 + chance.uniform(-0.006, 0.006)
            z = (row - (rows - 1) / 2) * radius * 2 + chance.uniform(-0.006, 0.006)
            _fruit(at.at(x, -0.02 - z * 0.28 + chance.uniform(0, 0.014), z, turn=chance.uniform(0, 6)), fruit, radius)


def _fruit(at: Frame, fruit: str, radius: float) -> None:
    if fruit == "banana":
        for step in range(3):
            at.box(
                "banana",
                (0, 0.02, (step - 1) * 0.028),
                (0.15, 0.026, 0.026),
                bevel=0.008,
                roll=0.15 * (step - 1),
                detail=0.3,
            )
        return
    if fruit == "carrot":
        at.cylinder("carrot", (0, 0.02, 0), 0.019, 0.007, 0.13, 7, tilt=math.pi / 2, detail=0.3)
        return
    ball = [
        (0, 0),
        (radius * 0.72, radius * 0.28),
        (radius, radius),
        (radius * 0.70, radius * 1.72),
        (0, radius * 1.95),
    ]
    at.lathe(fruit, (0, 0, 0), ball, 8, detail=0.3)


def checkout(at: Frame, number: str) -> None:
    """A staffed till: goods travel along the frame's X towards +X; customers stand on +Z, the cashier sits on -Z."""
    at.block("plastic_grey", (-0.15, 0.42, 0), (2.5, 0.84, 0.58))
    at.box("plastic_white", (-0.15, 0.86, 0), (2.56, 0.06, 0.66), bevel=0.015)
    at.block("plastic_dark", (-0.65, 0.894, 0), (1.35, 0.012, 0.46))
    at.block("steel", (0.30, 0.896, 0), (0.34, 0.014, 0.42))
    at.block("black", (0.30, 0.904, 0), (0.20, 0.004, 0.16))
    at.block("steel", (0.85, 0.892, 0.0), (0.62, 0.012, 0.50))
    at.block("red", (-0.35, 0.925, 0), (0.05, 0.05, 0.42))
    at.block("dark_green", (-0.15, 0.52, 0.294), (2.4, 0.16, 0.01))
    at.cylinder("plastic_grey", (-1.25, 1.55, -0.20), 0.025, 0.03, 1.40, 10)
    for side in (0, 1):
        at.at(-1.25, 2.30, -0.20, turn=side * math.pi).box("dark_green", (0, 0, 0.01), (0.34, 0.34, 0.05), bevel=0.02)
        sign(
            at.at(-1.25, 2.30, -0.20, turn=side * math.pi),
            "green",
            (number, number),
            (0, 0, 0.037),
            (0.28, 0.28),
            240,
            lit=False,
        )
    card_terminal(at.at(0.50, 0.89, 0.20))
    till = at.at(1.00, 0.89, -0.24, turn=math.pi - 0.5)
    till.box("plastic_dark", (0, 0.20, 0), (0.04, 0.40, 0.04), bevel=0.006)
    till.box("black", (0, 0.38, -0.02), (0.34, 0.26, 0.03), bevel=0.008, tilt=-0.2)
    small = at.at(1.00, 0.89, -0.10, turn=-0.45)
    small.box("plastic_dark", (0, 0.10, 0), (0.03, 0.20, 0.03), bevel=0.004)
    small.box("black", (0, 0.25, 0), (0.24, 0.14, 0.03), bevel=0.006)
    sign(small, "till", _TILL_WORDS, (0, 0.25, 0.017), (0.22, 0.12), 900, lit=False)


def self_checkout(at: Frame, words: tuple[str, str]) -> None:
    """A self-checkout: screen, scanner, card terminal, a shelf for the bag on one side and the basket on the other."""
    at.box("plastic_white", (0, 0.45, -0.05), (0.52, 0.90, 0.46), bevel=0.02)
    at.block("dark_green", (0, 0.45, 0.182), (0.46, 0.70, 0.006))
    at.box("plastic_dark", (0, 0.93, 0.03), (0.54, 0.06, 0.50), bevel=0.012)
    at.block("steel", (0, 0.963, 0.08), (0.24, 0.008, 0.22))
    at.block("black", (0, 0.969, 0.08), (0.15, 0.004, 0.12))
    at.block("plastic_dark", (0, 1.08, -0.17), (0.10, 0.30, 0.05))
    screen = at.at(0, 1.36, -0.12)
    screen.box("black", (0, 0, 0), (0.46, 0.36, 0.04), bevel=0.012, tilt=-0.22)
    sign(screen, "till", words, (0, 0.005, 0.0235), (0.41, 0.31), 760, lit=False, tilt=-0.22)
    card_terminal(at.at(0.18, 0.955, 0.16))
    at.cylinder("plastic_grey", (-0.20, 1.62, -0.20), 0.012, 0.012, 0.90, 8)
    at.cylinder("green_lamp", (-0.20, 2.12, -0.20), 0.035, 0.035, 0.12, 14)
    at.box("plastic_white", (0.50, 0.42, 0), (0.42, 0.84, 0.42), bevel=0.015)
    at.block("steel", (0.50, 0.846, 0), (0.38, 0.012, 0.38))
    at.box("plastic_white", (-0.50, 0.36, 0), (0.42, 0.72, 0.42), bevel=0.015)


def basket(at: Frame, colour: str = "red") -> None:
    """A shopping basket."""
    at.block(colour, (0, 0.012, 0), (0.38, 0.016, 0.26))
    for x, z, w, d in (
        (0, 0.14, 0.42, 0.012),
        (0, -0.14, 0.42, 0.012),
        (0.205, 0, 0.012, 0.28),
        (-0.205, 0, 0.012, 0.28),
    ):
        at.block(colour, (x, 0.11, z), (w, 0.20, d))
    at.block("plastic_dark", (0, 0.215, 0.15), (0.30, 0.014, 0.014))
    at.block("plastic_dark", (0, 0.215, -0.15), (0.30, 0.014, 0.014))


def baskets(at: Frame, count: int = 6) -> None:
    """A stack of baskets on a stand."""
    at.block("plastic_dark", (0, 0.03, 0), (0.46, 0.06, 0.34))
    for step in range(count):
        basket(at.at(0, 0.06 + step * 0.075, 0), "red")


def hanging(
    at: Frame, words: tuple[str, str], width: float, ceiling: float, look: str = "green", height: float = 0.34
) -> None:
    """A sign that hangs from the ceiling and can be read from both sides; the frame is its middle."""
    at.block("plastic_white", (0, 0, 0), (width + 0.06, height + 0.06, 0.03))
    for side in (0, 1):
        face = at.at(turn=side * math.pi)
        sign(face, look, words, (0, 0, 0.017), (width, height), 230)
    top = ceiling - at.origin[1]
    for x in (-1, 1):
        at.cylinder(
            "dark_steel",
            (x * width * 0.42, (top + height / 2) / 2 + height / 4, 0),
            0.004,
            0.004,
            top - height / 2,
            5,
            detail=0.3,
        )
