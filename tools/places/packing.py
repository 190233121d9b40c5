"""A room where goods are packed: benches, racks, boxes. Frames stand on the floor; +Z is the side people work on."""

from __future__ import annotations

import math
from random import Random

from tools.places.description import Frame
from tools.places.officeware import paper
from tools.places.signs import sign

HIGH = 0.88
"""Height of a packing bench in metres."""


def box(at: Frame, width: float, height: float, depth: float, label: bool = True) -> None:
    """A taped cardboard box, its label to the frame's +Z."""
    at.block("cardboard", (0, height / 2, 0), (width, height, depth))
    at.block("tape", (0, height + 0.001, 0), (0.05, 0.002, depth))
    at.block("tape", (0, height * 0.85, depth / 2 + 0.001), (0.05, height * 0.3, 0.002))
    if label:
        at.block("paper", (width * 0.22, height * 0.45, depth / 2 + 0.001), (width * 0.34, height * 0.34, 0.002))
        at.block(
            "black", (width * 0.22, height * 0.38, depth / 2 + 0.0025), (width * 0.26, height * 0.06, 0.001), detail=0.4
        )


def open_box(at: Frame, width: float = 0.40, height: float = 0.26, depth: float = 0.30) -> None:
    """An open box with something in it."""
    for x, z, w, d in (
        (0, depth / 2, width, 0.008),
        (0, -depth / 2, width, 0.008),
        (width / 2, 0, 0.008, depth),
        (-width / 2, 0, 0.008, depth),
    ):
        at.block("cardboard", (x, height / 2, z), (w, height, d))
    for side in (-1, 1):
        at.block("cardboard", (0, height + 0.035, side * (depth / 2 + 0.07)), (width, 0.006, 0.16), tilt=side * 0.55)
        at.block("cardboard", (side * (width / 2 + 0.08), height + 0.02, 0), (0.17, 0.006, depth), roll=-side * 0.30)
    at.block("paper", (0, 0.12, 0), (width - 0.03, 0.10, depth - 0.03))
    for step, colour in enumerate(("teal", "tin", "mustard")):
        at.box(colour, (-0.11 + step * 0.11, 0.20, 0.01), (0.09, 0.12, 0.20), bevel=0.006)


def bench(at: Frame, length: float, seed: int = 2) -> None:
    """A packing bench with an open box, tape, a list, a label printer and rolls of paper below."""
    at.box("birch_ply", (0, HIGH - 0.02, 0), (length, 0.04, 0.85), bevel=0.006)
    for x in (-1, 1):
        for z in (-1, 1):
            at.block("dark_blue", (x * (length / 2 - 0.06), (HIGH - 0.04) / 2, z * 0.36), (0.06, HIGH - 0.04, 0.06))
    at.block("birch_ply", (0, 0.28, 0), (length - 0.14, 0.025, 0.72))
    top = at.at(0, HIGH, 0)
    open_box(top.at(-0.15, 0, 0.05, turn=0.06 * seed))
    paper(
        top.at(-0.75, 0, 0.20, turn=0.1),
        ("Pakkliste\n2 kopper\n1 bok\n3 lys", "Packing list\n2 cups\n1 book\n3 candles"),
    )
    gun = top.at(0.62, 0, 0.15, turn=0.6)
    gun.cylinder("tape", (0, 0.06, 0), 0.055, 0.055, 0.05, 18, roll=math.pi / 2)
    gun.box("red", (0, 0.05, 0.09), (0.03, 0.06, 0.12), bevel=0.008)
    printer = top.at(0.90, 0, -0.15)
    printer.box("plastic_grey", (0, 0.09, 0), (0.20, 0.18, 0.22), bevel=0.015)
    printer.block("paper", (0, 0.09, 0.13), (0.10, 0.004, 0.06))
    chance = Random(seed)
    for step in range(3):
        box(
            at.at(-length / 2 + 0.4 + step * 0.55, 0.295, 0), chance.uniform(0.34, 0.44), chance.uniform(0.2, 0.34), 0.4
        )
    for step, colour in enumerate(("cream", "teal", "tin", "mustard")):
        top.lathe(
            colour,
            (0.20 + step * 0.10, 0, -0.28),
            [(0.035, 0), (0.04, 0.09), (0.034, 0.09), (0.03, 0.01), (0, 0.01)],
            14,
        )


def rack(at: Frame, width: float, seed: int) -> None:
    """A tall steel rack of boxes and bins; its back is to the frame's -Z."""
    chance = Random(seed)
    for side in (-1, 1):
        for z in (0.05, 0.48):
            at.block("dark_blue", (side * (width / 2 - 0.025), 1.05, z), (0.05, 2.1, 0.05))
    for level in range(4):
        y = 0.18 + level * 0.58
        at.block("orange", (0, y - 0.03, 0.50), (width, 0.07, 0.03))
        at.block("plastic_grey", (0, y, 0.265), (width - 0.05, 0.02, 0.48))
        x = -width / 2 + 0.08
        while x < width / 2 - 0.30:
            wide = chance.uniform(0.24, 0.42)
            tall = chance.uniform(0.18, 0.40)
            if x + wide > width / 2 - 0.04:
                break
            if chance.random() < 0.3:
                bin_of(at.at(x + wide / 2, y + 0.01, 0.28), wide, chance.choice(("blue", "green", "yellow", "red")))
            else:
                box(at.at(x + wide / 2, y + 0.01, 0.26), wide, tall, 0.38)
            x += wide + 0.03


def bin_of(at: Frame, width: float, colour: str) -> None:
    """An open plastic bin for small goods."""
    at.block(colour, (0, 0.01, 0), (width, 0.02, 0.38))
    for x in (-1, 1):
        at.block(colour, (x * width / 2, 0.10, 0), (0.012, 0.20, 0.38))
    at.block(colour, (0, 0.10, -0.19), (width, 0.20, 0.012))
    at.block(colour, (0, 0.06, 0.19), (width, 0.12, 0.012))
    at.block("paper", (0, 0.06, 0.1975), (width * 0.5, 0.06, 0.002))
    for step in range(3):
        at.box(
            ("cream", "teal", "tin")[step],
            ((step - 1) * width * 0.28, 0.09, 0.04),
            (width * 0.24, 0.13, 0.2),
            bevel=0.01,
        )


def pallet(at: Frame, levels: int) -> None:
    """A pallet stacked with boxes."""
    for step in range(5):
        at.block("pine", ((step - 2) * 0.19, 0.135, 0), (0.14, 0.022, 1.2))
    for x in (-0.36, 0.0, 0.36):
        at.block("pine", (x, 0.06, 0), (0.10, 0.10, 1.2))
    for level in range(levels):
        for x in (-0.2, 0.2):
            for z in (-0.4, 0.0, 0.4):
                if level == levels - 1 and x > 0 and z > 0.2:
                    continue
                box(at.at(x, 0.147 + level * 0.33, z, turn=0.02 * level), 0.385, 0.325, 0.385)


def trolley(at: Frame) -> None:
    """A trolley with two shelves."""
    for y in (0.20, 0.82):
        at.box("plastic_grey", (0, y, 0), (0.80, 0.04, 0.50), bevel=0.010)
    for x in (-0.36, 0.36):
        for z in (-0.21, 0.21):
            at.cylinder("steel", (x, 0.50, z), 0.014, 0.014, 0.80, 8)
            at.cylinder("black", (x, 0.06, z), 0.06, 0.06, 0.03, 12, roll=math.pi / 2)
    box(at.at(-0.15, 0.84, 0), 0.34, 0.26, 0.32)
    box(at.at(0.18, 0.22, 0.02), 0.36, 0.3, 0.36)
    sign(at, "note", ("Til sending", "To send"), (0.0, 0.72, 0.26), (0.3, 0.1), 420)
    at.block("plastic_grey", (0.0, 0.72, 0.253), (0.32, 0.12, 0.008))
