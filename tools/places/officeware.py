"""What is on desks and office walls. Frames lie on the surface; +Z faces whoever works there."""

from __future__ import annotations

import math
from random import Random

from tools.places.description import Frame
from tools.places.signs import sign

BINDERS = ("dark_blue", "green", "tin", "plastic_grey", "mustard", "black")


def monitor(at: Frame, words: tuple[str, str] | None = None, width: float = 0.52) -> None:
    """A flat screen on a foot; with words it shows them."""
    height = width * 0.58
    at.cylinder("plastic_dark", (0, 0.008, -0.02), 0.11, 0.12, 0.016, 20)
    at.block("plastic_dark", (0, 0.13, -0.04), (0.04, 0.25, 0.03))
    at.box("black", (0, 0.17 + height / 2, 0), (width, height, 0.03), bevel=0.006)
    face = (0.0, 0.17 + height / 2, 0.0165)
    if words is None:
        at.quad("pale_blue", face, width - 0.03, height - 0.03)
    else:
        sign(at, "screen", words, face, (width - 0.03, height - 0.03), 420, lit=False)


def keyboard(at: Frame) -> None:
    """A keyboard and a mouse."""
    at.box("plastic_dark", (0, 0.010, 0), (0.42, 0.016, 0.14), bevel=0.004)
    for row in range(4):
        at.block("plastic_grey", (-0.01, 0.020, -0.045 + row * 0.03), (0.37, 0.005, 0.021), detail=0.4)
    at.box("plastic_dark", (0.29, 0.016, 0.02), (0.06, 0.03, 0.10), bevel=0.013)


def laptop(at: Frame, words: tuple[str, str] | None = None) -> None:
    """An open laptop."""
    at.box("plastic_grey", (0, 0.010, 0), (0.34, 0.018, 0.24), bevel=0.005)
    at.block("plastic_dark", (0, 0.0195, -0.02), (0.29, 0.003, 0.11))
    lid = at.at(0, 0.02, -0.125)
    lid.box("plastic_grey", (0, 0.112, -0.03), (0.34, 0.22, 0.012), bevel=0.004, tilt=-0.26)
    face = (0.0, 0.112, -0.0225)
    if words is None:
        lid.quad("pale_blue", face, 0.31, 0.19, tilt=-0.26)
    else:
        sign(lid, "screen", words, face, (0.31, 0.19), 700, lit=False, tilt=-0.26)


def desk_phone(at: Frame) -> None:
    """An office telephone with its receiver."""
    at.box("plastic_dark", (0, 0.03, 0), (0.18, 0.05, 0.20), bevel=0.012, tilt=0.14)
    at.box("black", (-0.058, 0.072, 0), (0.045, 0.035, 0.20), bevel=0.014, tilt=0.14)
    for row in range(4):
        for column in range(3):
            at.block(
                "plastic_grey",
                (0.008 + column * 0.028, 0.062 - row * 0.003, -0.02 + row * 0.026),
                (0.018, 0.008, 0.014),
                detail=0.3,
            )
    at.block("screen", (0.036, 0.070, -0.062), (0.085, 0.006, 0.034))


def mobile(at: Frame, words: tuple[str, str], look: str = "chat", standing: bool = False) -> None:
    """A mobile phone that lies on its back, or leans so that it can be read."""
    tilt = -0.5 if standing else -math.pi / 2
    y = 0.075 if standing else 0.006
    at.box("black", (0, y, 0), (0.076, 0.154, 0.010), bevel=0.004, tilt=tilt)
    lift = (0.0, y + 0.0065 * math.sin(-tilt), 0.0065 * math.cos(tilt))
    sign(at, look, words, lift, (0.068, 0.144), 2200, lit=False, tilt=tilt)


def paper(at: Frame, words: tuple[str, str] | None = None, turn: float = 0.0) -> None:
    """A sheet of A4 that lies flat, read from the frame's +Z side."""
    if words is None:
        at.block("paper", (0, 0.002, 0), (0.21, 0.003, 0.297), turn=turn)
    else:
        at.block("paper", (0, 0.002, 0), (0.21, 0.003, 0.297), turn=turn)
        sign(at, "paper", words, (0, 0.0045, 0), (0.21, 0.297), 900, tilt=-math.pi / 2, turn=turn)


def paper_stack(at: Frame, sheets: int = 5) -> None:
    """Loose sheets, not quite in line."""
    for step in range(sheets):
        at.block(
            "paper", (0, 0.004 + step * 0.007, 0), (0.21, 0.006, 0.297), turn=0.12 * math.sin(step * 2.1), detail=0.5
        )


def trays(at: Frame) -> None:
    """Two letter trays with paper in them."""
    for level in range(2):
        y = level * 0.075
        at.block("plastic_dark", (0, y + 0.006, 0), (0.26, 0.008, 0.34))
        at.block("paper", (0, y + 0.018, 0), (0.21, 0.016, 0.297))
        for side in (-1, 1):
            at.block("plastic_dark", (side * 0.126, y + 0.03, 0), (0.008, 0.055, 0.34), detail=0.4)


def pens(at: Frame) -> None:
    """A beaker with pens."""
    at.cylinder("dark_steel", (0, 0.05, 0), 0.038, 0.036, 0.10, 16)
    for step, colour in enumerate(("red", "blue", "yellow", "black")):
        at.cylinder(
            colour,
            (0.012 * math.sin(step * 1.7), 0.105, 0.012 * math.cos(step * 1.7)),
            0.004,
            0.004,
            0.13,
            6,
            tilt=0.16 * math.sin(step * 2.2),
            roll=0.16 * math.cos(step * 2.2),
            detail=0.3,
        )


def binders(shelf: Frame, width: float, seed: int = 1) -> None:
    """A row of ring binders with white backs, the same for the same seed."""
    chance = Random(seed)
    x = -width / 2 + 0.04
    while x < width / 2 - 0.05:
        colour = chance.choice(BINDERS)
        shelf.block(colour, (x, 0.158, 0), (0.068, 0.315, 0.26), detail=0.6)
        shelf.block("paper", (x, 0.20, 0.131), (0.042, 0.13, 0.002), detail=0.5)
        x += 0.072 if chance.random() < 0.85 else 0.17


def box_files(shelf: Frame, width: float) -> None:
    """Archive boxes."""
    for step in range(int(width / 0.34)):
        x = (step - (int(width / 0.34) - 1) / 2) * 0.34
        shelf.block("cardboard", (x, 0.125, 0), (0.30, 0.25, 0.27))
        shelf.block("paper", (x, 0.14, 0.136), (0.12, 0.07, 0.002), detail=0.5)


def printer(at: Frame) -> None:
    """A large office printer that stands on the floor, 1.1 m high."""
    at.box("plastic_white", (0, 0.36, 0), (0.58, 0.66, 0.58), bevel=0.012)
    for step in range(3):
        at.block("plastic_grey", (0, 0.14 + step * 0.19, 0.295), (0.52, 0.16, 0.012))
        at.block("plastic_dark", (0, 0.19 + step * 0.19, 0.303), (0.14, 0.018, 0.008))
    at.block("plastic_dark", (0, 0.72, 0.02), (0.54, 0.08, 0.46))
    at.block("paper", (0, 0.70, 0.12), (0.23, 0.012, 0.30))
    at.box("plastic_white", (0, 0.86, -0.03), (0.58, 0.20, 0.52), bevel=0.015)
    at.box("plastic_dark", (0.12, 0.95, 0.25), (0.26, 0.03, 0.14), bevel=0.008, tilt=0.5)
    at.quad("pale_blue", (0.10, 0.967, 0.258), 0.16, 0.09, tilt=-1.07)


def whiteboard(face: Frame, x: float, y: float, width: float, height: float) -> None:
    """A whiteboard with a tray and pens."""
    face.block("plastic_grey", (x, y, 0.010), (width + 0.05, height + 0.05, 0.02))
    face.quad("plastic_white", (x, y, 0.0215), width, height)
    face.block("plastic_grey", (x, y - height / 2 - 0.03, 0.05), (width * 0.6, 0.012, 0.07))
    for step, colour in enumerate(("red", "blue", "black")):
        face.cylinder(
            colour, (x - 0.14 + step * 0.14, y - height / 2 - 0.015, 0.05), 0.009, 0.009, 0.12, 8, roll=math.pi / 2
        )


def pinboard(face: Frame, x: float, y: float, width: float, height: float, seed: int = 3) -> None:
    """A cork board with blank notes; put signs in front of it for words."""
    face.block("ash", (x, y, 0.010), (width + 0.05, height + 0.05, 0.02))
    face.quad("cardboard", (x, y, 0.0215), width, height)
    chance = Random(seed)
    for step in range(int(width * height * 9)):
        px = x + chance.uniform(-0.44, 0.44) * width
        py = y + chance.uniform(-0.42, 0.42) * height
        colour = chance.choice(["paper", "yellow", "pale_blue", "pink", "paper"])
        face.block(
            colour,
            (px, py, 0.0232 + 0.0004 * step),
            (chance.uniform(0.08, 0.15), chance.uniform(0.08, 0.2), 0.0008),
            roll=chance.uniform(-0.1, 0.1),
            detail=0.6,
        )


def coat_stand(at: Frame, coats: tuple[str, ...] = ("denim", "dark_green")) -> None:
    """A standing coat rack with jackets on it."""
    at.cylinder("oak", (0, 0.88, 0), 0.022, 0.028, 1.74, 12)
    at.lathe("oak", (0, 0, 0), [(0.24, 0), (0.24, 0.02), (0.05, 0.045), (0, 0.045)], 20)
    for step in range(6):
        a = step * math.tau / 6
        at.cylinder("oak", (0.07 * math.sin(a), 1.68, 0.07 * math.cos(a)), 0.011, 0.013, 0.18, 8, turn=a, tilt=0.9)
    for step, coat in enumerate(coats):
        a = step * 2.4 + 0.6
        jacket(at.at(0.15 * math.sin(a), 1.66, 0.15 * math.cos(a), turn=a), coat)


def jacket(at: Frame, colour: str) -> None:
    """A jacket that hangs from a hook at the frame's middle; its back is to the frame's -Z."""
    at.box(colour, (0, -0.40, 0.0), (0.40, 0.66, 0.11), bevel=0.05)
    at.box(colour, (0, -0.10, 0.0), (0.26, 0.14, 0.12), bevel=0.05)
    for side in (-1, 1):
        at.box(colour, (0.205 * side, -0.40, 0.01), (0.11, 0.60, 0.10), bevel=0.045, roll=0.09 * side)
    at.block("black", (0, -0.42, 0.056), (0.010, 0.56, 0.004), detail=0.3)


def wastebasket(at: Frame, colour: str = "plastic_dark") -> None:
    """A waste-paper basket."""
    at.lathe(colour, (0, 0, 0), [(0.11, 0), (0.145, 0.32), (0.135, 0.32), (0.105, 0.012), (0, 0.012)], 20)


def water_cooler(at: Frame) -> None:
    """A water dispenser with its bottle."""
    at.box("plastic_white", (0, 0.50, 0), (0.31, 1.0, 0.31), bevel=0.02)
    at.block("plastic_dark", (0, 0.72, 0.156), (0.24, 0.24, 0.006))
    for side, colour in ((-0.05, "blue"), (0.05, "red")):
        at.block(colour, (side, 0.80, 0.175), (0.03, 0.03, 0.04))
    bottle = [(0.05, 0), (0.06, 0.04), (0.132, 0.10), (0.132, 0.36), (0.10, 0.42), (0, 0.42)]
    at.lathe("pale_blue", (0, 1.0, 0), bottle, 20)
    for level in range(6):
        at.cylinder("paper", (0.19, 0.86 + level * 0.014, 0), 0.035, 0.028, 0.08, 12, detail=0.4)
