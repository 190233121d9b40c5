"""The inside of a low-floor town bus. The bus drives towards -Z; its doors are on the +X side."""

from __future__ import annotations

import math

from tools.places.description import Frame
from tools.places.signs import sign

SEAT = 0.46
"""Height of a passenger's seat in metres."""


def ring(radius: float, thick: float, steps: int = 6) -> list[tuple[float, float]]:
    """The line that turns into a ring."""
    angles = [step * math.tau / steps for step in range(steps + 1)]
    return [(radius + thick * math.cos(a), thick * math.sin(a)) for a in angles]


def seats(at: Frame, count: int = 2, floor: float = 0.0) -> None:
    """Seats side by side, 0.45 m each, that face the frame's +Z."""
    wide = _APART * count
    for step in range(count):
        x = (step - (count - 1) / 2) * _APART
        at.box("fabric_blue", (x, floor + 0.425, 0.02), (0.41, 0.07, 0.42), bevel=0.025)
        at.box("fabric_blue", (x, floor + 0.76, -0.215), (0.40, 0.60, 0.05), bevel=0.022, tilt=-0.14)
        at.box("bus_shell", (x, floor + 0.74, -0.245), (0.43, 0.68, 0.04), bevel=0.015, tilt=-0.14)
    at.block("plastic_grey", (0, floor + 0.385, 0.0), (wide, 0.03, 0.44))
    at.block("plastic_dark", (0, floor + 0.19, -0.02), (0.16, 0.38, 0.24))
    at.cylinder("yellow", (0.0, floor + 1.08, -0.30), 0.014, 0.014, wide - 0.08, 8, roll=math.pi / 2)
    for side in (-1, 1):
        x = side * (wide / 2 - 0.04)
        at.cylinder("yellow", (x, floor + 1.06, -0.285), 0.014, 0.014, 0.10, 8, detail=0.4)


_APART = 0.45


def pole(at: Frame, height: float, button: bool = True) -> None:
    """A grab pole, with a stop button that looks towards the frame's +Z."""
    at.cylinder("yellow", (0, height / 2, 0), 0.017, 0.017, height, 10, detail=0.5)
    if button:
        at.box("plastic_dark", (0, 1.25, 0.02), (0.07, 0.11, 0.05), bevel=0.012)
        at.cylinder("red", (0, 1.25, 0.048), 0.022, 0.022, 0.012, 16, tilt=math.pi / 2)
        sign(at, "red", ("STOPP", "STOP"), (0, 1.288, 0.0458), (0.052, 0.022), 900)


def rail(at: Frame, length: float, height: float, straps: int = 0) -> None:
    """A rail below the roof along the frame's Z, with straps to hold."""
    at.cylinder("yellow", (0, height, 0), 0.016, 0.016, length, 10, tilt=math.pi / 2, detail=0.5)
    for step in range(straps):
        z = (step - (straps - 1) / 2) * length / max(straps, 1)
        at.block("plastic_dark", (0, height - 0.11, z), (0.006, 0.20, 0.03), detail=3.0)
        at.lathe("plastic_dark", (0, height - 0.265, z), ring(0.055, 0.010, 5), 14, roll=math.pi / 2, detail=4.0)


def ticket_reader(at: Frame, words: tuple[str, str], height: float) -> None:
    """A ticket reader on a pole up to the roof, at the height of a hand, its screen towards the frame's +Z."""
    at.cylinder("yellow", (0, height / 2, 0), 0.017, 0.017, height, 10, detail=0.5)
    at.box("dark_blue", (0, 1.12, 0.05), (0.17, 0.25, 0.08), bevel=0.018)
    sign(at, "screen", words, (0, 1.16, 0.0915), (0.13, 0.12), 1400, lit=False)
    at.cylinder("screen", (0, 1.04, 0.090), 0.035, 0.035, 0.006, 20, tilt=math.pi / 2)


def folding_door(face: Frame, left: float, right: float, height: float) -> None:
    """A pair of glazed leaves, closed, that fill an opening of a wall from the floor up."""
    middle, half = (left + right) / 2, (right - left) / 2
    for side in (-1, 1):
        x = middle + side * half / 2
        for edge in (-1, 1):
            face.block("plastic_dark", (x + edge * (half / 2 - 0.03), height / 2, -0.04), (0.06, height, 0.05))
        for low, high in ((0.0, 0.10), (height - 0.10, height)):
            face.block("plastic_dark", (x, (low + high) / 2, -0.04), (half - 0.1, high - low, 0.05))
        face.quad("glass", (x, height / 2, -0.04), half - 0.1, height - 0.2)
        grip = face.at(x - side * half * 0.28, 1.05, 0.02)
        grip.cylinder("yellow", (0, 0, 0), 0.014, 0.014, 0.75, 8, detail=0.4)
        for end in (-0.34, 0.34):
            grip.block("yellow", (0, end, -0.03), (0.02, 0.02, 0.06))


def driver_cab(at: Frame) -> None:
    """The driver's place: seat, wheel, dashboard, a half wall with a glass door to the right. The driver faces -Z."""
    at.box("seat_dark", (0, 0.47, 0.30), (0.50, 0.12, 0.48), bevel=0.035)
    at.box("seat_dark", (0, 0.90, 0.56), (0.48, 0.80, 0.12), bevel=0.04, tilt=0.12)
    at.block("plastic_dark", (0, 0.22, 0.30), (0.36, 0.40, 0.36))
    at.box("plastic_dark", (0, 0.78, -0.52), (1.02, 0.22, 0.34), bevel=0.03, tilt=0.35)
    at.lathe("black", (0, 0.98, -0.24), ring(0.22, 0.017), 28, tilt=0.9)
    at.cylinder("black", (0, 0.80, -0.32), 0.03, 0.03, 0.34, 10, tilt=0.9)
    wall = at.at(0.56, 0, 0.1)
    wall.block("plastic_grey", (0, 0.52, 0.1), (0.04, 1.04, 1.0))
    wall.quad("glass", (0, 1.40, 0.42), 0.36, 0.70, turn=math.pi / 2)
    wall.cylinder("yellow", (0, 1.06, 0.1), 0.016, 0.016, 1.0, 8, tilt=math.pi / 2)
    at.block("plastic_grey", (-0.02, 1.02, 0.78), (1.12, 2.04, 0.04))
    at.box("plastic_dark", (0.50, 1.16, -0.22), (0.16, 0.20, 0.10), bevel=0.014, turn=0.9)


def wheel_arch(at: Frame, length: float = 1.1) -> None:
    """The box over a wheel."""
    at.box("plastic_grey", (0, 0.20, 0), (0.42, 0.40, length), bevel=0.04)
