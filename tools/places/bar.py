"""What a pub is fitted with. Frames face the guests with their +Z."""

from __future__ import annotations

import math
from random import Random

from tools.places.description import Frame, Lamp
from tools.places.living import bottle, glass_of


def counter(at: Frame, length: float) -> None:
    """A panelled bar with a brass rail for the feet; its top is at 1.08 m."""
    at.block("dark_oak", (0, 0.52, 0), (length, 1.04, 0.56))
    at.box("walnut", (0, 1.06, 0.03), (length + 0.08, 0.05, 0.74), bevel=0.014)
    panels = max(1, round(length / 0.62))
    for step in range(panels):
        x = (step - (panels - 1) / 2) * length / panels
        at.box("walnut", (x, 0.56, 0.288), (length / panels - 0.12, 0.72, 0.02), bevel=0.008)
    at.cylinder("brass", (0, 0.20, 0.40), 0.020, 0.020, length - 0.1, 10, roll=math.pi / 2)
    for step in range(int(length / 1.2) + 1):
        x = (step - int(length / 1.2) / 2) * 1.2
        at.block("brass", (x, 0.20, 0.34), (0.03, 0.03, 0.14))


def taps(at: Frame, count: int = 4) -> None:
    """A beer tower with handles; the frame lies on the bar. A sight of alcohol."""
    at = at.cued(1)
    at.box("brass", (0, 0.32, 0), (count * 0.11 + 0.06, 0.10, 0.10), bevel=0.02)
    for side in (-1, 1):
        at.cylinder("brass", (side * (count * 0.05), 0.15, 0), 0.024, 0.03, 0.30, 14)
    for step in range(count):
        x = (step - (count - 1) / 2) * 0.11
        at.cylinder("steel", (x, 0.27, 0.075), 0.010, 0.010, 0.07, 8)
        at.box(("red", "dark_green", "mustard", "black")[step % 4], (x, 0.45, 0.03), (0.035, 0.17, 0.03), bevel=0.010)
    at.block("dark_steel", (0, 0.006, 0.06), (count * 0.12, 0.012, 0.16))


def back_bar(at: Frame, length: float, seed: int) -> None:
    """Shelves of glasses and bottles before a mirror, lit from above, on a cupboard; its back is to the frame's -Z.

    The bottles are a sight of alcohol.
    """
    at.block("dark_oak", (0, 0.46, 0.22), (length, 0.92, 0.44))
    at.box("walnut", (0, 0.94, 0.23), (length + 0.04, 0.04, 0.48), bevel=0.008)
    at.quad("mirror", (0, 1.62, 0.02), length - 0.1, 1.24)
    for side in (-1, 1):
        at.block("dark_oak", (side * (length / 2 - 0.04), 1.62, 0.12), (0.08, 1.32, 0.24))
    at.box("dark_oak", (0, 2.30, 0.14), (length + 0.06, 0.14, 0.30), bevel=0.014)
    at.block("lamp_warm", (0, 2.222, 0.14), (length - 0.3, 0.014, 0.06))
    at.place.lamps.append(Lamp(at.point(0, 2.20, 0.18), 26.0, (1.0, 0.78, 0.5), panel=(length - 0.3, 0.06)))
    chance = Random(seed)
    for level, y in enumerate((0.962, 1.36, 1.74)):
        if level:
            at.block("walnut", (0, y - 0.012, 0.12), (length - 0.16, 0.024, 0.20))
        x = -length / 2 + 0.16
        while x < length / 2 - 0.14:
            if chance.random() < 0.75:
                colour = chance.choice(
                    ("green_glass", "amber", "blue_glass", "dark_red", "cream", "dark_green", "cushion")
                )
                bottle(at.at(x, y, 0.12).cued(2), colour, chance.uniform(0.24, 0.33))
                x += 0.088
            else:
                for step in range(2):
                    glass_of(at.at(x + step * 0.08, y, 0.12), None, 0.13)
                x += 0.18


def booth(at: Frame, width: float, colour: str = "leather") -> None:
    """A high-backed bench; whoever sits on it faces the frame's +Z, its seat is at 0.46 m."""
    at.block("dark_oak", (0, 0.19, 0), (width, 0.38, 0.46))
    at.box(colour, (0, 0.42, 0.02), (width - 0.02, 0.09, 0.48), bevel=0.03)
    at.block("dark_oak", (0, 0.62, -0.27), (width, 1.24, 0.06))
    for step in range(max(1, round(width / 0.5))):
        count = max(1, round(width / 0.5))
        x = (step - (count - 1) / 2) * width / count
        at.box(colour, (x, 0.80, -0.205), (width / count - 0.015, 0.58, 0.09), bevel=0.035)
    at.box("dark_oak", (0, 1.26, -0.26), (width + 0.04, 0.05, 0.10), bevel=0.012)


def beer(at: Frame, full: bool = True) -> None:
    """A glass of beer with a head of foam. A sight of alcohol."""
    at = at.cued(2)
    at.lathe(
        "beer" if full else "plastic_grey", (0, 0, 0), [(0.030, 0), (0.034, 0.006), (0.041, 0.135), (0, 0.135)], 16
    )
    if full:
        at.cylinder("paper", (0, 0.143, 0), 0.0405, 0.041, 0.018, 16)


def coaster(at: Frame) -> None:
    """A beer mat."""
    at.cylinder("paper", (0, 0.002, 0), 0.048, 0.048, 0.004, 18)
