"""A fitted kitchen and what lies about in it. Runs have their back to the frame's -Z."""

from __future__ import annotations

import math

from tools.places.description import Frame, Lamp
from tools.places.furniture import mug

TOP, DEPTH = 0.90, 0.60
"""Height and depth of a worktop in metres."""


def base_units(at: Frame, widths: tuple[float, ...], colour: str = "front_sage", top: str = "oak") -> list[Frame]:
    """Cupboards below a worktop; gives the frame on the worktop over the middle of each."""
    length = sum(widths)
    at.block("black", (0, 0.05, DEPTH / 2 - 0.05), (length, 0.10, DEPTH - 0.14))
    at.block(colour, (0, 0.48, DEPTH / 2 - 0.02), (length, 0.77, DEPTH - 0.05))
    at.box(top, (0, TOP - 0.02, DEPTH / 2), (length + 0.02, 0.04, DEPTH + 0.02), bevel=0.006)
    spots, x = [], -length / 2
    for width in widths:
        middle = x + width / 2
        at.box(colour, (middle, 0.48, DEPTH - 0.035), (width - 0.008, 0.74, 0.02), bevel=0.003)
        at.block("brass_matt", (middle, 0.80, DEPTH - 0.015), (min(0.16, width * 0.5), 0.014, 0.02))
        spots.append(at.at(middle, TOP, DEPTH / 2))
        x += width
    return spots


def wall_units(at: Frame, widths: tuple[float, ...], colour: str, low: float = 1.45, height: float = 0.72) -> None:
    """Closed cupboards on the wall."""
    x = -sum(widths) / 2
    for width in widths:
        at.block(colour, (x + width / 2, low + height / 2, 0.165), (width - 0.002, height, 0.33))
        at.box(colour, (x + width / 2, low + height / 2, 0.338), (width - 0.008, height - 0.006, 0.018), bevel=0.003)
        at.block("brass_matt", (x + width / 2, low + 0.06, 0.355), (min(0.16, width * 0.5), 0.012, 0.018))
        x += width


def stove(at: Frame) -> None:
    """An oven with four plates, 0.6 m wide, that stands on the floor in a run."""
    at.block("plastic_white", (0, 0.46, DEPTH / 2), (0.598, 0.86, DEPTH))
    at.block("black", (0, TOP - 0.004, DEPTH / 2), (0.598, 0.022, DEPTH))
    for x in (-0.14, 0.14):
        for z, r in ((0.16, 0.085), (0.44, 0.105)):
            at.cylinder("dark_steel", (x, TOP + 0.009, z), r, r, 0.004, 24)
    at.box("black", (0, 0.42, DEPTH + 0.006), (0.50, 0.40, 0.02), bevel=0.006)
    at.block("steel", (0, 0.66, DEPTH + 0.035), (0.46, 0.02, 0.02))
    for step in range(5):
        at.cylinder("black", (-0.2 + step * 0.1, 0.79, DEPTH + 0.012), 0.02, 0.02, 0.03, 12, tilt=math.pi / 2)


def fridge(at: Frame, height: float = 1.85, colour: str = "plastic_white") -> None:
    """A tall fridge and freezer."""
    at.box(colour, (0, height / 2, 0.31), (0.595, height, 0.60), bevel=0.008)
    for low, high in ((0.06, 0.68), (0.69, height - 0.01)):
        at.box(colour, (0, (low + high) / 2, 0.625), (0.59, high - low - 0.008, 0.05), bevel=0.014)
        grip = high - 0.16 if low < 0.5 else low + 0.30
        at.box("steel", (-0.25, grip, 0.665), (0.022, 0.30 if low > 0.5 else 0.2, 0.026), bevel=0.008)


def sink(at: Frame) -> None:
    """A steel sink let into a worktop, with its tap; the frame lies on the worktop."""
    at.block("dark_steel", (0, 0.003, 0.02), (0.44, 0.004, 0.36))
    for x, z, w, d in (
        (0, 0.20, 0.48, 0.02),
        (0, -0.16, 0.48, 0.02),
        (-0.23, 0.02, 0.02, 0.36),
        (0.23, 0.02, 0.02, 0.36),
    ):
        at.block("steel", (x, 0.006, z), (w, 0.012, d))
    at.cylinder("steel", (0, 0.13, -0.20), 0.014, 0.018, 0.26, 12)
    for step in range(5):
        a = step * 0.42
        at.cylinder(
            "steel",
            (0, 0.26 + 0.07 * math.sin(a), -0.20 + 0.07 - 0.07 * math.cos(a)),
            0.011,
            0.011,
            0.045,
            8,
            tilt=a + 0.2,
        )
    at.cylinder("steel", (0, 0.285, -0.055), 0.011, 0.011, 0.06, 8)


def kettle(at: Frame, colour: str = "steel") -> None:
    """An electric kettle."""
    at.lathe(colour, (0, 0.02, 0), [(0.078, 0), (0.082, 0.02), (0.066, 0.16), (0.05, 0.185), (0, 0.19)], 20)
    at.cylinder("black", (0, 0.01, 0), 0.082, 0.085, 0.02, 20)
    at.box("black", (-0.10, 0.12, 0), (0.022, 0.15, 0.03), bevel=0.008)
    at.block("black", (-0.08, 0.185, 0), (0.06, 0.02, 0.03))
    at.box(colour, (0.08, 0.165, 0), (0.05, 0.035, 0.03), bevel=0.008, roll=0.5)


def coffee_maker(at: Frame) -> None:
    """A filter coffee machine with a full jug."""
    at.box("black", (0, 0.02, 0), (0.17, 0.04, 0.25), bevel=0.006)
    at.box("black", (0, 0.18, -0.09), (0.16, 0.34, 0.08), bevel=0.008)
    at.box("black", (0, 0.32, 0.0), (0.17, 0.09, 0.24), bevel=0.012)
    at.lathe(
        "coffee",
        (0, 0.042, 0.045),
        [(0.058, 0), (0.068, 0.02), (0.066, 0.09), (0.045, 0.13), (0.05, 0.15), (0, 0.15)],
        18,
    )
    at.box("black", (0.085, 0.12, 0.045), (0.02, 0.11, 0.022), bevel=0.006)


def dish_rack(at: Frame) -> None:
    """Plates and cups that dry."""
    at.block("steel", (0, 0.012, 0), (0.40, 0.016, 0.30))
    for step in range(6):
        lean = math.pi / 2 - 0.14
        at.cylinder("ceramic", (-0.13 + step * 0.042, 0.125, -0.03), 0.105, 0.085, 0.012, 20, roll=lean, detail=0.5)
    for step in range(2):
        mug(at.at(0.15, 0.02, -0.06 + step * 0.12), full=False)


def chopping_board(at: Frame) -> None:
    """A board with bread and a knife."""
    at.box("pine", (0, 0.011, 0), (0.40, 0.022, 0.25), bevel=0.006)
    at.box("bread", (-0.07, 0.072, -0.02), (0.22, 0.10, 0.12), bevel=0.045)
    for step in range(2):
        at.box("bread", (0.075 + step * 0.022, 0.066, -0.02), (0.013, 0.09, 0.11), bevel=0.005, roll=-0.25 - 0.3 * step)
    at.block("steel", (0.04, 0.025, 0.095), (0.20, 0.003, 0.026))
    at.block("black", (-0.115, 0.028, 0.095), (0.11, 0.014, 0.022))


def milk_carton(at: Frame, colour: str = "blue") -> None:
    """A litre of milk."""
    at.block("paper", (0, 0.10, 0), (0.07, 0.20, 0.07))
    at.block(colour, (0, 0.06, 0), (0.072, 0.06, 0.072))
    for side in (-1, 1):
        at.block("paper", (0, 0.215, 0.017 * side), (0.07, 0.05, 0.004), tilt=-0.78 * side)
    at.block(colour, (0, 0.245, 0), (0.07, 0.02, 0.006))


def jar(at: Frame, colour: str, height: float = 0.14) -> None:
    """A jar with a lid."""
    at.lathe(
        colour,
        (0, 0, 0),
        [(0.045, 0), (0.048, 0.01), (0.048, height - 0.02), (0.040, height), (0, height)],
        14,
        detail=0.6,
    )
    at.cylinder("oak", (0, height + 0.012, 0), 0.042, 0.042, 0.024, 14)


def cooker_hood(at: Frame, low: float = 1.55) -> None:
    """A slim hood over the stove, with a light."""
    at.block("plastic_white", (0, low + 0.06, 0.22), (0.598, 0.10, 0.44))
    at.block("plastic_white", (0, low + 0.42, 0.165), (0.598, 0.62, 0.33))
    at.quad("led", (0, low + 0.008, 0.24), 0.30, 0.05, tilt=math.pi / 2)
    at.place.lamps.append(Lamp(at.point(0, low - 0.06, 0.28), 5.0, (1.0, 0.88, 0.7), 0.06))


def pot(at: Frame, colour: str = "dark_red") -> None:
    """A cooking pot with its lid."""
    at.lathe(colour, (0, 0, 0), [(0.10, 0), (0.11, 0.01), (0.11, 0.11), (0.10, 0.125), (0.03, 0.14), (0, 0.142)], 22)
    at.cylinder("black", (0, 0.152, 0), 0.018, 0.014, 0.02, 10)
    for side in (-1, 1):
        at.box(colour, (0.125 * side, 0.085, 0), (0.04, 0.014, 0.06), bevel=0.005)
