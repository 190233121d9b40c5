"""What stands on shelves and in shop windows: packs, papers and books, and where their front is on the sheet."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from tools.places.description import Frame

CELLS = 8
"""The sheet of fronts has this many rows and columns."""


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack: its cell on the sheet, the colour of its sides, its width, height and depth in metres."""

    cell: int
    sides: str
    size: tuple[float, float, float]


PACKS: dict[str, Pack] = {
    "milk": Pack(0, "paper", (0.075, 0.20, 0.075)),
    "milk_light": Pack(1, "paper", (0.075, 0.20, 0.075)),
    "juice": Pack(2, "orange", (0.08, 0.21, 0.08)),
    "yoghurt": Pack(3, "paper", (0.085, 0.11, 0.085)),
    "butter": Pack(4, "yellow", (0.11, 0.06, 0.08)),
    "cheese": Pack(5, "yellow", (0.12, 0.09, 0.08)),
    "eggs": Pack(6, "cardboard", (0.24, 0.08, 0.11)),
    "bread": Pack(7, "bread", (0.13, 0.12, 0.26)),
    "loaf": Pack(8, "bun_dark", (0.14, 0.12, 0.26)),
    "crispbread": Pack(9, "cream", (0.14, 0.10, 0.10)),
    "coffee": Pack(10, "dark_red", (0.10, 0.19, 0.07)),
    "coffee_dark": Pack(11, "walnut", (0.10, 0.19, 0.07)),
    "tea": Pack(12, "green", (0.14, 0.08, 0.08)),
    "cocoa": Pack(13, "purple", (0.09, 0.15, 0.09)),
    "pasta": Pack(14, "blue", (0.12, 0.22, 0.07)),
    "rice": Pack(15, "paper", (0.12, 0.20, 0.08)),
    "flour": Pack(16, "paper", (0.12, 0.20, 0.09)),
    "oats": Pack(17, "yellow", (0.13, 0.22, 0.09)),
    "cereal": Pack(18, "orange", (0.19, 0.28, 0.07)),
    "muesli": Pack(19, "green", (0.17, 0.24, 0.08)),
    "tomato_tin": Pack(20, "red", (0.075, 0.11, 0.075)),
    "bean_tin": Pack(21, "green", (0.075, 0.11, 0.075)),
    "fish_tin": Pack(22, "pale_blue", (0.10, 0.045, 0.08)),
    "soup": Pack(23, "mustard", (0.13, 0.17, 0.05)),
    "jam": Pack(24, "dark_red", (0.075, 0.12, 0.075)),
    "honey": Pack(25, "amber", (0.075, 0.11, 0.075)),
    "sauce": Pack(26, "tomato", (0.065, 0.22, 0.065)),
    "oil": Pack(27, "mustard", (0.075, 0.27, 0.075)),
    "chocolate": Pack(28, "yellow", (0.08, 0.17, 0.03)),
    "biscuits": Pack(29, "tin", (0.20, 0.09, 0.07)),
    "crisps": Pack(30, "teal", (0.20, 0.28, 0.09)),
    "sweets": Pack(31, "pink", (0.14, 0.19, 0.05)),
    "soap": Pack(32, "pale_blue", (0.09, 0.22, 0.07)),
    "paper_rolls": Pack(33, "paper", (0.24, 0.24, 0.12)),
    "detergent": Pack(34, "blue", (0.17, 0.26, 0.09)),
    "shampoo": Pack(35, "teal", (0.07, 0.20, 0.05)),
    "water": Pack(36, "pale_blue", (0.085, 0.26, 0.085)),
    "soda": Pack(37, "soda", (0.085, 0.27, 0.085)),
    "fish": Pack(38, "paper", (0.20, 0.06, 0.14)),
    "ham": Pack(39, "pink", (0.16, 0.14, 0.02)),
    "pizza": Pack(40, "red", (0.28, 0.28, 0.04)),
    "ready_meal": Pack(41, "dark_green", (0.20, 0.15, 0.05)),
    "newspaper": Pack(42, "paper", (0.28, 0.36, 0.015)),
    "magazine": Pack(43, "paper", (0.21, 0.28, 0.008)),
    "magazine_garden": Pack(44, "paper", (0.21, 0.28, 0.008)),
    "magazine_food": Pack(45, "paper", (0.21, 0.28, 0.008)),
    "magazine_sport": Pack(46, "paper", (0.21, 0.28, 0.008)),
    "magazine_home": Pack(47, "paper", (0.21, 0.28, 0.008)),
    "magazine_week": Pack(48, "paper", (0.21, 0.28, 0.008)),
    "newspaper_local": Pack(49, "paper", (0.28, 0.36, 0.015)),
    "book_sea": Pack(50, "cream", (0.15, 0.23, 0.03)),
    "book_wood": Pack(51, "cream", (0.15, 0.23, 0.03)),
    "book_moon": Pack(52, "cream", (0.15, 0.23, 0.03)),
    "book_heart": Pack(53, "cream", (0.14, 0.21, 0.025)),
    "book_house": Pack(54, "cream", (0.16, 0.24, 0.03)),
    "tablets": Pack(55, "paper", (0.11, 0.07, 0.03)),
    "plasters": Pack(56, "paper", (0.10, 0.14, 0.04)),
    "cream_tube": Pack(57, "paper", (0.13, 0.06, 0.05)),
    "poster_ice": Pack(58, "paper", (0.50, 0.70, 0.01)),
    "poster_hair": Pack(59, "paper", (0.60, 0.80, 0.01)),
    "painting_hills": Pack(60, "walnut", (0.50, 0.40, 0.02)),
    "painting_sun": Pack(61, "walnut", (0.40, 0.50, 0.02)),
    "poster_cake": Pack(62, "paper", (0.42, 0.58, 0.01)),
    "tea_tin": Pack(63, "dark_green", (0.09, 0.13, 0.09)),
}


def pack(at: Frame, name: str, detail: float = 0.45) -> None:
    """One pack that stands on the frame with its front to +Z."""
    kind = PACKS[name]
    width, height, depth = kind.size
    at.block(kind.sides, (0, height / 2, -depth / 2), (width, height, depth), detail=detail)
    row, column = divmod(kind.cell, CELLS)
    edge = 0.004
    picture = (column / CELLS + edge, row / CELLS + edge, (column + 1) / CELLS - edge, (row + 1) / CELLS - edge)
    at.quad("art", (0, height / 2, 0.0015), width, height, picture=picture, detail=detail)


def row_of(at: Frame, width: float, names: tuple[str, ...], seed: int, room: float = 0.34) -> None:
    """Packs side by side along a board, in runs of the same kind, with a gap here and there; low ones are stacked."""
    chance = Random(seed)
    x, index = -width / 2 + 0.02, 0
    while x < width / 2 - 0.05:
        name = names[index % len(names)]
        wide, tall, _deep = PACKS[name].size
        for _ in range(chance.randint(2, 4)):
            if x + wide > width / 2 - 0.02:
                return
            if chance.random() > 0.05:
                levels = max(1, min(3, int((room - 0.04) / tall)))
                for level in range(levels - (chance.random() < 0.3 and levels > 1)):
                    pack(at.at(x + wide / 2, level * (tall + 0.002), -chance.uniform(0.0, 0.035)), name)
            x += wide + 0.008
        index += 1
