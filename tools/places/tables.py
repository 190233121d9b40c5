"""Things to sit or work at; each stands on the floor of the frame it is given."""

from __future__ import annotations

import math

from tools.places.description import Frame

HIGH = 0.74
"""Height of a table's top in metres."""


def table(at: Frame, width: float, depth: float, top: str = "oak", legs: str = "oak", height: float = HIGH) -> None:
    """A table on four legs."""
    at.box(top, (0, height - 0.018, 0), (width, 0.036, depth), bevel=0.010)
    at.block(legs, (0, height - 0.075, 0), (width - 0.16, 0.075, depth - 0.16), detail=0.5)
    for x in (-1, 1):
        for z in (-1, 1):
            at.block(
                legs,
                (x * (width / 2 - 0.07), (height - 0.036) / 2, z * (depth / 2 - 0.07)),
                (0.055, height - 0.036, 0.055),
                detail=0.5,
            )


def desk(at: Frame, width: float = 1.4, depth: float = 0.7, top: str = "birch_ply", panel: bool = True) -> None:
    """A plain office desk on steel legs; whoever works there sits on the frame's -Z side and faces +Z."""
    at.box(top, (0, HIGH - 0.014, 0), (width, 0.028, depth), bevel=0.006)
    for x in (-1, 1):
        at.block("plastic_grey", (x * (width / 2 - 0.06), HIGH / 2 - 0.02, 0), (0.05, HIGH - 0.03, 0.07))
        at.block("plastic_grey", (x * (width / 2 - 0.06), 0.015, 0), (0.06, 0.03, depth - 0.08))
    at.block("plastic_grey", (0, HIGH - 0.07, -0.02), (width - 0.16, 0.05, 0.04))
    if panel:
        at.block(top, (0, 0.50, depth / 2 - 0.06), (width - 0.18, 0.40, 0.018))


def drawers(at: Frame, colour: str = "plastic_white", height: float = 0.58, count: int = 3) -> None:
    """A small cabinet of drawers that opens towards the frame's +Z."""
    at.block(colour, (0, height / 2 + 0.03, 0), (0.42, height, 0.52))
    for step in range(count):
        tall = (height - 0.04) / count
        y = 0.05 + tall * (step + 0.5)
        at.box(colour, (0, y, 0.265), (0.40, tall - 0.014, 0.02), bevel=0.004)
        at.block("dark_steel", (0, y + tall * 0.28, 0.282), (0.12, 0.012, 0.014))


def coffee_table(at: Frame, width: float = 1.1, depth: float = 0.6, top: str = "oak") -> None:
    """A low table, its top at 0.44 m, with a shelf."""
    at.box(top, (0, 0.425, 0), (width, 0.03, depth), bevel=0.010)
    at.block(top, (0, 0.17, 0), (width - 0.12, 0.018, depth - 0.12))
    for x in (-1, 1):
        for z in (-1, 1):
            at.block(top, (x * (width / 2 - 0.05), 0.205, z * (depth / 2 - 0.05)), (0.045, 0.41, 0.045), detail=0.5)


def round_table(
    at: Frame, radius: float = 0.5, height: float = HIGH, top: str = "birch_ply", foot: str = "dark_steel"
) -> None:
    """A round table on one foot."""
    rim = [(0, 0), (radius - 0.01, 0), (radius, 0.010), (radius, 0.022), (radius - 0.01, 0.03), (0, 0.03)]
    at.lathe(top, (0, height - 0.03, 0), rim, 36)
    at.cylinder(foot, (0, height / 2, 0), 0.035, 0.035, height - 0.04, 14)
    at.lathe(foot, (0, 0, 0), [(0.27, 0), (0.27, 0.014), (0.05, 0.035), (0, 0.035)], 24)


def shelf_unit(
    at: Frame, width: float, height: float, rows: int, wood: str = "birch_ply", depth: float = 0.32
) -> list[Frame]:
    """Open shelves with their back to the frame's -Z; gives the frame of each board, lowest first."""
    for side in (-1, 1):
        at.block(wood, (side * (width / 2 - 0.012), height / 2, depth / 2), (0.024, height, depth))
    at.quad(wood, (0, height / 2, 0.006), width, height)
    boards = []
    for row in range(rows + 1):
        y = 0.05 + row * (height - 0.07) / rows
        at.block(wood, (0, y, depth / 2), (width - 0.05, 0.022, depth - 0.01))
        if row < rows:
            boards.append(at.at(0, y + 0.011, depth / 2))
    return boards


def cupboard(
    at: Frame, width: float, height: float, colour: str = "plastic_white", doors: int = 2, depth: float = 0.42
) -> None:
    """A closed cupboard with its back to the frame's -Z."""
    at.block(colour, (0, height / 2, depth / 2), (width, height, depth))
    wide = width / doors
    for step in range(doors):
        x = (step - (doors - 1) / 2) * wide
        at.box(colour, (x, height / 2 + 0.02, depth + 0.008), (wide - 0.012, height - 0.07, 0.018), bevel=0.004)
        side = 1 if step % 2 == 0 else -1
        at.block("dark_steel", (x + side * (wide / 2 - 0.06), height / 2 + 0.05, depth + 0.026), (0.014, 0.16, 0.018))


def tablecloth(at: Frame, width: float, depth: float, material: str = "rug_cream", height: float = HIGH) -> None:
    """A runner over the middle of a table."""
    at.block(material, (0, height + 0.002, 0), (width, 0.004, depth))
    for end in (-1, 1):
        at.block(material, (end * (width / 2), height - 0.07, 0), (0.004, 0.15, depth))


def candle(at: Frame) -> None:
    """A block candle on a small plate, not lit."""
    at.cylinder("ceramic", (0, 0.006, 0), 0.07, 0.05, 0.012, 18)
    at.cylinder("cream", (0, 0.06, 0), 0.032, 0.032, 0.10, 16)
    at.cylinder("black", (0, 0.116, 0), 0.002, 0.002, 0.012, 5)


def bowl(at: Frame, fruit: bool = True, colour: str = "teal") -> None:
    """A bowl, with apples and a banana if there is fruit."""
    outer = [(0.05, 0), (0.10, 0.03), (0.135, 0.075), (0.130, 0.078), (0.095, 0.04), (0, 0.02)]
    at.lathe(colour, (0, 0, 0), outer, 22)
    if not fruit:
        return
    for step in range(5):
        a = step * math.tau / 5
        apple(at.at(0.062 * math.sin(a), 0.05, 0.062 * math.cos(a)), "apple_red" if step % 2 else "apple_green")
    apple(at.at(0, 0.085, 0), "orange_fruit")


def apple(at: Frame, colour: str) -> None:
    """A round fruit."""
    at.lathe(
        colour,
        (0, 0, 0),
        [(0, 0), (0.025, 0.004), (0.037, 0.03), (0.030, 0.058), (0.006, 0.064), (0, 0.060)],
        12,
        detail=0.5,
    )
