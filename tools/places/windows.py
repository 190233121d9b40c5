"""Shop windows: a lit recess behind glass, with what the shop sells. X runs along the front, +Z is the street."""

from __future__ import annotations

import math
from collections.abc import Callable
from random import Random

from tools.places.description import Frame, Lamp
from tools.places.goods import PACKS, pack, row_of

LOW, HIGH = 0.55, 2.55
"""Metres above the pavement where the glass begins and ends."""
_DEEP = 0.72
_SMALL = 0.35
"""How much light detail the things in a window get."""


def shop_window(at: Frame, width: float, trim: str, goods: str, chance: Random) -> None:
    """A window of ``width`` metres from the frame's middle; the wall behind it must be open."""
    tall, middle = HIGH - LOW, (LOW + HIGH) / 2
    at.block(trim, (0, LOW / 2, 0.04), (width, LOW, 0.08))
    at.quad("wall_cream", (0, middle, -_DEEP), width, tall, detail=0.6)
    for side in (-1, 1):
        at.block(trim, (side * (width / 2 - 0.04), middle, 0.06), (0.08, tall, 0.10))
        at.quad("wall_cream", (side * width / 2, middle, -_DEEP / 2), _DEEP, tall, turn=-side * math.pi / 2, detail=0.6)
    at.block(trim, (0, HIGH + 0.05, 0.06), (width, 0.10, 0.10))
    at.block(trim, (0, HIGH + 0.025, 0.0), (width, 0.04, 0.03), detail=_SMALL)
    at.quad("oak", (0, LOW + 0.01, -_DEEP / 2 + 0.04), width, _DEEP + 0.1, tilt=-math.pi / 2, detail=0.7)
    at.quad("wall_cream", (0, HIGH, -_DEEP / 2), width, _DEEP, tilt=math.pi / 2, detail=0.5)
    at.block("lamp_warm", (0, HIGH - 0.03, -0.10), (width - 0.4, 0.03, 0.05))
    at.place.lamps.append(Lamp(at.point(0, HIGH - 0.08, -0.16), 16.0, (1.0, 0.86, 0.66), panel=(width * 0.7, 0.06)))
    _SHOWN[goods](at.at(0, LOW + 0.015, -_DEEP), width - 0.16, chance)
    at.quad("glass", (0, middle, 0.08), width - 0.1, tall)


def _places(width: float, wide: float, gap: float) -> list[float]:
    """Where things ``wide`` across stand along a board, from left to right."""
    count = max(1, int((width + gap) / (wide + gap)))
    return [(number - (count - 1) / 2) * (wide + gap) for number in range(count)]


def _shelf(at: Frame, width: float, height: float, deep: float) -> Frame:
    """A board along the back; gives the frame of its front edge."""
    at.block("oak", (0, height, deep / 2), (width, 0.025, deep), detail=0.5)
    return at.at(0, height + 0.013, deep)


def _papers(at: Frame, width: float, chance: Random) -> None:
    """A kiosk: a rack of magazines, papers in piles, jars of sweets, and ice cream on a poster."""
    names = tuple(name for name in PACKS if name.startswith("magazine"))
    for row in range(4):
        rack = at.at(0, 0.48 + row * 0.37, 0.10)
        rack.block("walnut", (0, -0.02, 0.03), (width, 0.07, 0.012), detail=_SMALL)
        for number, x in enumerate(_places(width - 0.1, 0.21, 0.03)):
            _leaning(rack.at(x, 0, -0.06 + 0.02 * (row % 2)), names[(number + 2 * row) % len(names)])
    for number, x in enumerate(_places(width - 0.3, 0.34, 0.22)):
        pile = at.at(x, 0, 0.42)
        tall = chance.uniform(0.05, 0.14)
        pile.block("paper", (0, tall / 2, 0), (0.30, tall, 0.22), detail=_SMALL)
        _leaning(pile.at(0, tall, -0.02), ("newspaper", "newspaper_local")[number % 2])
        _jar(pile.at(0.27, 0, 0.06), ("pink", "yellow", "apple_green", "tomato")[number % 4])


def _leaning(at: Frame, name: str) -> None:
    """A paper that leans back a little, its front to the street."""
    width, height, _ = PACKS[name].size
    row, column = divmod(PACKS[name].cell, 8)
    edge = 0.004
    picture = (column / 8 + edge, row / 8 + edge, (column + 1) / 8 - edge, (row + 1) / 8 - edge)
    at.quad("art", (0, height / 2, 0), width, height, picture=picture, tilt=-0.16, detail=_SMALL)


def _jar(at: Frame, colour: str) -> None:
    at.lathe(colour, (0, 0, 0), [(0.06, 0), (0.065, 0.14), (0.05, 0.16)], 10, detail=_SMALL)
    at.cylinder("walnut", (0, 0.175, 0), 0.05, 0.05, 0.03, 10, detail=_SMALL)


def _food(at: Frame, width: float, chance: Random) -> None:
    """A grocery: crates of fruit below, packs on a shelf."""
    fruits = ("apple_red", "orange_fruit", "apple_green", "tomato", "banana", "potato")
    for number, x in enumerate(_places(width, 0.52, 0.06)):
        _crate(at.at(x, 0, 0.36), fruits[(number + chance.randint(0, 1)) % len(fruits)], chance)
    for height, names in ((0.72, ("cereal", "juice", "pasta", "coffee")), (1.22, ("oats", "jam", "crisps", "milk"))):
        row_of(_shelf(at, width, height, 0.30), width, names, chance.randint(1, 99), 0.30)


def _crate(at: Frame, fruit: str, chance: Random) -> None:
    at.block("pine", (0, 0.10, 0.17), (0.50, 0.14, 0.015), detail=_SMALL)
    for side in (-1, 1):
        at.block("pine", (side * 0.245, 0.12, 0), (0.015, 0.20, 0.36), detail=_SMALL)
    at.block("pine", (0, 0.13, 0), (0.48, 0.012, 0.36), tilt=0.35, detail=_SMALL)
    for row in range(3):
        for column in range(5):
            x, z = (column - 2) * 0.094 + 0.02 * (row % 2), (row - 1) * 0.105
            y = 0.175 - z * 0.36 + chance.uniform(-0.006, 0.006)
            at.lathe(fruit, (x, y, z), [(0.032, -0.03), (0.045, 0.005), (0, 0.045)], 6, detail=_SMALL)


def _books(at: Frame, width: float, chance: Random) -> None:
    """A library: books that show their fronts on two steps, and a shelf of spines above."""
    names = tuple(name for name in PACKS if name.startswith("book"))
    for step, (height, deep) in enumerate(((0.0, 0.52), (0.30, 0.26))):
        front = _shelf(at, width, height, deep) if step else at.at(0, 0, deep)
        for number, x in enumerate(_places(width - 0.1, 0.16, 0.12)):
            pack(front.at(x, 0, -0.02), names[(number + 3 * step) % len(names)], _SMALL)
    spines = _shelf(at, width, 1.12, 0.24)
    x = -width / 2 + 0.05
    while x < width / 2 - 0.08:
        wide, tall = chance.uniform(0.025, 0.055), chance.uniform(0.19, 0.28)
        spines.block(chance.choice(_SPINES), (x, tall / 2, -0.10), (wide, tall, 0.16), detail=_SMALL)
        x += wide + (0.003 if chance.random() < 0.9 else 0.12)


_SPINES = ("tin", "teal", "mustard", "cream", "blue", "leather", "dark_green", "purple")


def _craft(at: Frame, width: float, chance: Random) -> None:
    """A house of activities: pictures on the wall, pots and cups that people have made."""
    for number, x in enumerate(_places(width, 0.5, 0.16)):
        pack(at.at(x, 1.0 + 0.06 * (number % 2), 0.02), ("painting_hills", "painting_sun")[number % 2], _SMALL)
    board = _shelf(at, width, 0.42, 0.30)
    for x in _places(width - 0.1, 0.12, 0.10):
        _pot(board.at(x, 0, -0.14), chance.choice(("teal", "cream", "tin", "mustard", "pale_blue")), chance)
    for x in _places(width - 0.2, 0.20, 0.34):
        _pot(at.at(x, 0, 0.45), chance.choice(("pot", "cream", "blue")), chance, 1.9)


def _pot(at: Frame, colour: str, chance: Random, scale: float = 1.0) -> None:
    wide, tall = scale * chance.uniform(0.035, 0.055), scale * chance.uniform(0.08, 0.14)
    line = [(0.7 * wide, 0), (wide, 0.45 * tall), (0.75 * wide, 0.9 * tall), (0.85 * wide, tall)]
    at.lathe(colour, (0, 0, 0), line, 9, detail=_SMALL)


def _bread(at: Frame, width: float, chance: Random) -> None:
    """A bakery or a café: baskets of buns, loaves on a shelf, a cake under its poster."""
    for number, x in enumerate(_places(width, 0.44, 0.10)):
        here = at.at(x, 0, 0.40)
        if number % 3 == 1:
            _cake(here)
            continue
        here.lathe(
            "cardboard", (0, 0, 0), [(0.16, 0), (0.20, 0.10), (0.17, 0.10), (0.14, 0.05), (0, 0.05)], 12, detail=_SMALL
        )
        for step in range(7):
            a, out = step * math.tau / 6, 0.0 if step == 6 else 0.10
            _bun(here.at(out * math.sin(a), 0.09 + (0.05 if step == 6 else 0), out * math.cos(a)), chance)
    board = _shelf(at, width, 0.78, 0.30)
    for x in _places(width - 0.1, 0.20, 0.09):
        loaf = [(0, -0.15), (0.055, -0.10), (0.065, 0), (0.055, 0.10), (0, 0.15)]
        colour = chance.choice(("bread", "bun", "bun_dark"))
        board.lathe(colour, (x, 0.06, -0.15), loaf, 8, tilt=math.pi / 2, turn=chance.uniform(-0.3, 0.3), detail=_SMALL)
    pack(at.at(0, 1.12, 0.02), "poster_cake", _SMALL)


def _bun(at: Frame, chance: Random) -> None:
    colour = chance.choice(("bun", "bun", "bread", "bun_dark"))
    at.lathe(colour, (0, 0, 0), [(0.06, 0), (0.05, 0.04), (0, 0.06)], 7, detail=_SMALL)


def _cake(at: Frame) -> None:
    stand = [(0.09, 0), (0.03, 0.03), (0.03, 0.12), (0.17, 0.14), (0.17, 0.15), (0, 0.15)]
    at.lathe("ceramic", (0, 0, 0), stand, 14, detail=_SMALL)
    at.lathe("sugar", (0, 0.15, 0), [(0.13, 0), (0.13, 0.09), (0.12, 0.10), (0, 0.10)], 14, detail=_SMALL)
    for step in range(6):
        a = step * math.tau / 6
        at.lathe(
            "dark_red",
            (0.09 * math.sin(a), 0.25, 0.09 * math.cos(a)),
            [(0.018, 0), (0.014, 0.025), (0, 0.03)],
            6,
            detail=_SMALL,
        )


def _cheese(at: Frame, width: float, chance: Random) -> None:
    """Cheese and tea; where sights of alcohol may be met, the shelf is full of bottles."""
    for number, x in enumerate(_places(width, 0.34, 0.10)):
        here = at.at(x, 0, 0.42)
        wide = chance.uniform(0.12, 0.16)
        here.cylinder(
            ("mustard", "yellow", "cream", "tin")[number % 4], (0, 0.05, 0), wide, wide, 0.10, 16, detail=_SMALL
        )
        if number % 2:
            here.cylinder("cream", (0.02, 0.14, 0), 0.09, 0.09, 0.07, 14, detail=_SMALL)
    board = _shelf(at, width, 0.50, 0.32)
    for x in _places(width - 0.1, 0.10, 0.10):
        pack(board.at(x, 0, -0.06), "tea_tin", _SMALL)
    upper = _shelf(at, width, 1.02, 0.26)
    for number, x in enumerate(_places(width - 0.1, 0.08, 0.05)):
        if number % 3:
            _bottle(upper.at(x, 0, -0.12).cued(2), chance)
        else:
            _pot(upper.at(x, 0, -0.12), ("ceramic", "teal", "pot")[number // 3 % 3], chance, 1.4)


def _bottle(at: Frame, chance: Random) -> None:
    tall = 0.32
    line = [(0.035, 0), (0.035, tall * 0.62), (0.012, tall * 0.8), (0.012, tall), (0, tall)]
    at.lathe(chance.choice(("green_glass", "dark_green", "amber", "dark_red")), (0, 0, 0), line, 8, detail=0.5)


def _medicine(at: Frame, width: float, chance: Random) -> None:
    """A pharmacy: boxes and soap on two steps, and a green cross on the wall."""
    for step, (height, deep) in enumerate(((0.0, 0.50), (0.26, 0.28))):
        front = _shelf(at, width, height, deep) if step else at.at(0, 0, deep)
        names = (("tablets", "plasters", "soap"), ("shampoo", "cream_tube", "plasters"))[step]
        row_of(front, width, names, chance.randint(1, 99), 0.2)
    for size in ((0.46, 0.15), (0.15, 0.46)):
        at.block("green", (0, 1.18, 0.03), (*size, 0.05), detail=_SMALL)


def _hair(at: Frame, width: float, chance: Random) -> None:
    """A hairdresser: a poster of a haircut, bottles on a shelf, a plant."""
    for x in _places(width - 0.3, 0.6, 0.5):
        pack(at.at(x, 0.86, 0.02), "poster_hair", _SMALL)
    row_of(_shelf(at, width, 0.36, 0.30), width, ("shampoo", "soap", "cream_tube"), chance.randint(1, 99), 0.24)
    pot = at.at(width / 2 - 0.25, 0, 0.45)
    _pot(pot, "ceramic", chance, 2.0)
    for step in range(9):
        pot.blade("leaf", (0, 0.18, 0), 0.05, 0.34, 0.9, turn=step * math.tau / 9, detail=_SMALL)


_SHOWN: dict[str, Callable[[Frame, float, Random], None]] = {
    "papers": _papers,
    "food": _food,
    "books": _books,
    "craft": _craft,
    "bread": _bread,
    "wine": _cheese,
    "medicine": _medicine,
    "hair": _hair,
}
