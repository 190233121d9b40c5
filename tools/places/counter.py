"""What stands at and behind a café counter. Frames face the guests with their +Z."""

from __future__ import annotations

import math
from random import Random

from tools.places.description import Frame
from tools.places.furniture import mug

_BUN = [(0.0, 0.0), (0.042, 0.0), (0.051, 0.018), (0.041, 0.040), (0.021, 0.052), (0.0, 0.055)]
_TIN = [(0.045, 0), (0.045, 0.12), (0.048, 0.12), (0.048, 0.135), (0, 0.137)]
_JAR = [(0.055, 0), (0.055, 0.15), (0.058, 0.15), (0.058, 0.17), (0, 0.172)]
_BEAKER = [(0.03, 0), (0.036, 0.01), (0.045, 0.07), (0.045, 0.085), (0.040, 0.085), (0.034, 0.02), (0, 0.02)]
_PLATE = [(0.03, 0), (0.07, 0.016), (0.068, 0.02), (0, 0.006)]


def counter(at: Frame, length: float, depth: float = 0.62) -> None:
    """A slatted counter with a stone top at 1.045 m."""
    at.box("walnut", (0, 0.5, 0), (length, 0.98, depth))
    slats = int(length / 0.12)
    for step in range(slats):
        x = (step - (slats - 1) / 2) * 0.12
        at.box("oak", (x, 0.53, depth / 2 + 0.014), (0.088, 0.86, 0.03), bevel=0.006, detail=0.8)
    at.box("stone", (0, 1.02, 0.03), (length + 0.08, 0.05, depth + 0.14), bevel=0.012)
    at.box("black", (0, 0.05, depth / 2 - 0.005), (length - 0.04, 0.10, 0.03))


def back_counter(at: Frame, length: float, depth: float = 0.5) -> None:
    """The work surface against the back wall, its top at 0.93 m."""
    at.box("walnut", (0, 0.45, 0), (length, 0.88, depth))
    at.box("stone", (0, 0.91, 0.01), (length + 0.04, 0.04, depth + 0.04), bevel=0.010)
    doors = max(1, round(length / 0.55))
    for step in range(doors):
        x = (step - (doors - 1) / 2) * length / doors
        at.box("walnut", (x, 0.47, depth / 2 + 0.008), (length / doors - 0.03, 0.78, 0.018), bevel=0.005)


def espresso_machine(at: Frame) -> None:
    """A two-group machine with cups on top, 0.74 m wide; its working side is the frame's +Z."""
    at.box("steel", (0, 0.07, -0.02), (0.74, 0.09, 0.50), bevel=0.012)
    at.box("dark_steel", (0, 0.122, 0.10), (0.66, 0.014, 0.26), bevel=0.003)
    at.box("steel", (0, 0.26, -0.15), (0.72, 0.30, 0.22), bevel=0.02)
    at.box("steel", (0, 0.42, -0.03), (0.74, 0.14, 0.46), bevel=0.035)
    at.box("teal", (0, 0.42, 0.203), (0.62, 0.085, 0.012), bevel=0.004)
    at.box("dark_steel", (0, 0.498, -0.03), (0.70, 0.02, 0.40), bevel=0.006)
    for side in (-0.18, 0.18):
        _group_head(at.at(side, 0, 0.10))
        at.cylinder("black", (side * 1.05, 0.42, 0.216), 0.026, 0.026, 0.006, 18, tilt=math.pi / 2)
    for side in (-0.33, 0.33):
        at.cylinder("steel", (side, 0.27, 0.16), 0.007, 0.007, 0.22, 8, tilt=0.18)
    for foot in (-0.32, 0.32):
        at.cylinder("black", (foot, 0.013, 0.15), 0.02, 0.02, 0.026, 10)
    for row in range(3):
        for step in range(7):
            mug(at.at(-0.28 + step * 0.093, 0.508, -0.16 + row * 0.10, turn=step * 0.9), full=False)


def _group_head(at: Frame) -> None:
    at.cylinder("dark_steel", (0, 0.325, 0), 0.038, 0.044, 0.07, 18)
    at.cylinder("steel", (0, 0.275, 0), 0.036, 0.030, 0.035, 18)
    at.box("black", (0, 0.272, 0.13), (0.026, 0.024, 0.18), bevel=0.009)
    at.box("steel", (0, 0.247, 0), (0.05, 0.016, 0.016), bevel=0.004)


def grinder(at: Frame) -> None:
    """A coffee grinder with a hopper of beans."""
    at.box("black", (0, 0.14, 0), (0.17, 0.28, 0.22), bevel=0.02)
    at.lathe("amber", (0, 0.28, 0), [(0.05, 0), (0.085, 0.05), (0.095, 0.16), (0.09, 0.17), (0, 0.17)], 18)
    at.box("steel", (0, 0.15, 0.13), (0.05, 0.05, 0.06), bevel=0.008)
    at.box("steel", (0, 0.01, 0.11), (0.15, 0.02, 0.12), bevel=0.005)


def pastry_case(at: Frame, width: float = 0.95) -> None:
    """A glass case with three shelves of buns and cakes."""
    at.box("walnut", (0, 0.025, 0), (width + 0.03, 0.05, 0.46))
    at.box("brass", (0, 0.425, 0), (width + 0.02, 0.02, 0.46), bevel=0.005)
    for x in (-width / 2, width / 2):
        for z in (-0.215, 0.215):
            at.box("brass", (x, 0.235, z), (0.014, 0.38, 0.014), bevel=0.003, detail=0.4)
    for row, height in enumerate((0.055, 0.20, 0.325)):
        at.box("ceramic", (0, height, 0), (width - 0.04, 0.010, 0.38), bevel=0.003)
        _pastries(at.at(0, height + 0.005, 0), width, row)
    at.quad("glass", (0, 0.235, 0.218), width, 0.37)
    at.quad("glass", (-width / 2, 0.235, 0), 0.43, 0.37, turn=-math.pi / 2)
    at.quad("glass", (width / 2, 0.235, 0), 0.43, 0.37, turn=math.pi / 2)


def _pastries(shelf: Frame, width: float, row: int) -> None:
    for step in range(7):
        x, z = -width / 2 + 0.12 + step * (width - 0.22) / 6.2, 0.06 - 0.10 * (step % 2)
        if row == 1:
            shelf.cylinder("bun_dark", (x, 0.02, z), 0.042, 0.046, 0.04, 16)
            shelf.cylinder("sugar" if step % 2 else "tin", (x, 0.045, z), 0.038, 0.044, 0.012, 16)
        else:
            shelf.lathe("bun_dark" if (step + row) % 3 == 0 else "bun", (x, 0, z), _BUN, 12)
            shelf.lathe("sugar", (x, 0.047, z), [(0.022, 0), (0.015, 0.008), (0, 0.010)], 10)


def card_terminal(at: Frame) -> None:
    """A payment terminal on a foot; the keys face the guest."""
    at.cylinder("black", (0, 0.012, 0), 0.05, 0.06, 0.024, 18)
    at.cylinder("dark_steel", (0, 0.06, -0.005), 0.012, 0.012, 0.10, 10)
    head = at.at(0, 0.125, 0.02)
    head.box("black", (0, 0, 0), (0.085, 0.17, 0.026), bevel=0.008, tilt=-0.75)
    head.quad("screen", (0, 0.035, 0.0455), 0.066, 0.05, tilt=-0.75)
    for row in range(4):
        for column in range(3):
            up = -0.012 - row * 0.019
            spot = (-0.022 + column * 0.022, up * math.cos(0.75) + 0.010, 0.013 - up * math.sin(0.75) + 0.001)
            head.box("cream", spot, (0.016, 0.012, 0.004), bevel=0.0, tilt=-0.75, detail=0.4)


def till(at: Frame) -> None:
    """The screen the barista types on; its back is towards the guest."""
    at.box("black", (0, 0.02, 0), (0.20, 0.02, 0.16), bevel=0.006)
    at.box("dark_steel", (0, 0.08, -0.02), (0.03, 0.12, 0.03))
    at.box("black", (0, 0.145, 0.0), (0.27, 0.15, 0.018), bevel=0.008, tilt=0.5)


def shelf_of_things(at: Frame, length: float, seed: int) -> None:
    """A wall shelf with cups, jars, tins and plates, the same for the same seed."""
    at.box("oak", (0, 0, 0.11), (length, 0.035, 0.22))
    chance = Random(seed)
    x = -length / 2 + 0.10
    while x < length / 2 - 0.08:
        x += _thing(at.at(x, 0.018, 0.11), chance)


def _thing(at: Frame, chance: Random) -> float:
    pick = chance.random()
    if pick < 0.40:
        at.lathe(chance.choice(["ceramic", "cream", "teal"]), (0, 0, 0), _BEAKER, 12, detail=0.6)
        return 0.12
    if pick < 0.55:
        at.lathe(chance.choice(["green_glass", "blue_glass", "amber"]), (0, 0, 0), _TIN, 12, detail=0.6)
        return 0.13
    if pick < 0.75:
        at.lathe(chance.choice(["tin", "mustard", "cream"]), (0, 0, 0), _JAR, 14, detail=0.6)
        return 0.17
    for step in range(4):
        at.lathe("ceramic", (0.02, step * 0.02, 0), _PLATE, 14, detail=0.5)
    return 0.20


def menu_board(at: Frame, width: float, height: float) -> None:
    """A framed board; the writing is a picture of its own per language."""
    at.quad("board", (0, 0, 0.02), width, height, picture=(0, 0, 1, 1))
    for side in (-1, 1):
        at.box("oak", (side * (width / 2 + 0.02), 0, 0.015), (0.05, height + 0.09, 0.045))
        at.box("oak", (0, side * (height / 2 + 0.02), 0.015), (width + 0.04, 0.05, 0.045))


def takeaway_cups(at: Frame) -> None:
    """Two stacks of paper cups."""
    for step, x in enumerate((0.0, 0.095)):
        for level in range(7 - 2 * step):
            at.cylinder("paper", (x, 0.05 + level * 0.016, 0), 0.042, 0.030, 0.10, 16, detail=0.4)


def queue_mark(at: Frame) -> None:
    """A line and two soles on the floor: wait here."""
    at.box("mark", (0, 0.002, 0), (0.75, 0.004, 0.05), bevel=0.0)
    for side in (-1, 1):
        at.box("mark", (0.09 * side, 0.002, 0.22), (0.085, 0.004, 0.17), bevel=0.0)
        at.box("mark", (0.09 * side, 0.002, 0.35), (0.07, 0.004, 0.06), bevel=0.0)
