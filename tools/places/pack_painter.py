"""Paints the fronts of the packs in ``goods.py``: colours and simple pictures, no words (Pillow; build time only)."""

from __future__ import annotations

import math
from collections.abc import Callable

from PIL import Image, ImageDraw

from tools.places.goods import CELLS, PACKS

Colour = tuple[int, int, int]
Motif = Callable[[ImageDraw.ImageDraw, Colour, Colour], None]
_CELL = 128
_CREAM, _WHITE = (248, 240, 222), (250, 250, 248)

_DESIGNS: dict[str, tuple[Colour, Colour, str, Colour]] = {
    "milk": (_WHITE, (58, 106, 160), "wave", (58, 106, 160)),
    "milk_light": (_WHITE, (176, 60, 56), "wave", (176, 60, 56)),
    "juice": ((240, 168, 66), (226, 120, 40), "round", (246, 150, 40)),
    "yoghurt": (_WHITE, (196, 70, 110), "berries", (160, 44, 80)),
    "butter": ((246, 214, 96), (60, 96, 140), "band", _WHITE),
    "cheese": ((246, 204, 84), (190, 60, 50), "wedge", (252, 226, 130)),
    "eggs": ((196, 170, 130), (120, 150, 90), "eggs", (236, 214, 184)),
    "bread": ((226, 196, 150), (150, 94, 50), "loaf", (182, 122, 66)),
    "loaf": ((150, 104, 66), (240, 224, 190), "loaf", (206, 156, 100)),
    "crispbread": (_CREAM, (70, 110, 70), "bars", (196, 150, 96)),
    "coffee": ((150, 40, 38), (246, 232, 206), "cup", (90, 54, 34)),
    "coffee_dark": ((70, 46, 36), (222, 176, 96), "cup", (40, 24, 18)),
    "tea": ((86, 130, 82), _CREAM, "leaf", (58, 96, 56)),
    "cocoa": ((96, 76, 128), _CREAM, "cup", (98, 60, 40)),
    "pasta": ((52, 92, 150), _WHITE, "bars", (240, 208, 120)),
    "rice": (_WHITE, (60, 130, 110), "grains", (226, 218, 196)),
    "flour": (_WHITE, (80, 110, 160), "sheaf", (212, 170, 80)),
    "oats": ((244, 212, 110), (160, 70, 46), "sheaf", (172, 118, 56)),
    "cereal": ((236, 146, 56), _WHITE, "bowl", (250, 224, 150)),
    "muesli": ((104, 140, 80), _CREAM, "bowl", (206, 150, 90)),
    "tomato_tin": ((188, 50, 42), _CREAM, "round", (222, 70, 54)),
    "bean_tin": ((86, 126, 80), _CREAM, "berries", (150, 80, 60)),
    "fish_tin": ((150, 190, 206), (36, 70, 110), "fish", _WHITE),
    "soup": ((214, 168, 70), _WHITE, "bowl", (214, 96, 56)),
    "jam": ((130, 34, 44), _CREAM, "berries", (196, 40, 60)),
    "honey": ((208, 148, 50), _CREAM, "hex", (240, 190, 90)),
    "sauce": ((196, 56, 40), _WHITE, "round", (226, 86, 60)),
    "oil": ((206, 170, 66), (70, 96, 50), "drop", (240, 214, 120)),
    "chocolate": ((240, 206, 96), (96, 58, 38), "squares", (110, 70, 46)),
    "biscuits": ((178, 92, 74), _CREAM, "rounds", (214, 166, 104)),
    "crisps": ((66, 132, 128), (246, 214, 96), "rounds", (244, 212, 130)),
    "sweets": ((224, 150, 166), _WHITE, "dots", (190, 60, 100)),
    "soap": ((168, 200, 214), _WHITE, "drop", (92, 150, 180)),
    "paper_rolls": (_WHITE, (110, 160, 196), "rounds", (232, 236, 240)),
    "detergent": ((58, 100, 156), (246, 214, 90), "drop", _WHITE),
    "shampoo": ((78, 146, 140), _WHITE, "leaf", (200, 226, 206)),
    "water": ((186, 212, 226), (58, 110, 160), "drop", _WHITE),
    "soda": ((92, 46, 32), (190, 40, 40), "wave", _WHITE),
    "fish": (_WHITE, (46, 92, 140), "fish", (230, 140, 110)),
    "ham": ((232, 170, 164), (160, 60, 60), "rounds", (240, 196, 190)),
    "pizza": ((190, 52, 44), (246, 220, 140), "pizza", (236, 180, 90)),
    "ready_meal": ((58, 86, 66), (244, 226, 180), "bowl", (206, 130, 70)),
    "newspaper": (_WHITE, (40, 44, 48), "news", (150, 150, 148)),
    "magazine": ((90, 150, 150), _WHITE, "news", (226, 180, 140)),
    "magazine_garden": ((122, 164, 98), _WHITE, "cover", (236, 190, 170)),
    "magazine_food": ((206, 96, 62), _CREAM, "cover", (246, 214, 150)),
    "magazine_sport": ((54, 96, 148), (250, 220, 90), "cover", (212, 164, 132)),
    "magazine_home": ((214, 200, 176), (70, 60, 52), "cover", (150, 110, 84)),
    "magazine_week": ((170, 66, 104), _WHITE, "cover", (240, 204, 180)),
    "newspaper_local": (_WHITE, (160, 44, 40), "news", (130, 150, 160)),
    "book_sea": ((48, 84, 120), _CREAM, "hills", (120, 170, 190)),
    "book_wood": ((58, 92, 70), _CREAM, "hills", (40, 62, 48)),
    "book_moon": ((40, 42, 70), (240, 226, 170), "emblem", (240, 226, 170)),
    "book_heart": ((196, 84, 76), _CREAM, "emblem", (246, 232, 214)),
    "book_house": ((228, 206, 160), (120, 60, 44), "emblem", (150, 84, 60)),
    "tablets": (_WHITE, (60, 130, 96), "cross", (60, 130, 96)),
    "plasters": ((246, 226, 200), (190, 60, 56), "cross", (190, 60, 56)),
    "cream_tube": (_WHITE, (70, 120, 176), "cross", (70, 120, 176)),
    "poster_ice": ((150, 204, 220), _WHITE, "cone", (240, 180, 190)),
    "poster_hair": ((226, 200, 186), (70, 52, 46), "cover", (120, 72, 48)),
    "painting_hills": ((206, 222, 226), (150, 120, 84), "hills", (96, 130, 104)),
    "painting_sun": ((240, 190, 110), (200, 90, 60), "hills", (176, 84, 66)),
    "poster_cake": ((246, 230, 214), (150, 70, 80), "cake", (214, 130, 140)),
    "tea_tin": ((50, 84, 66), (222, 188, 112), "leaf", (222, 188, 112)),
}


def packs() -> Image.Image:
    """The sheet of all fronts."""
    picture = Image.new("RGB", (CELLS * _CELL, CELLS * _CELL), (180, 180, 176))
    for name, kind in PACKS.items():
        row, column = divmod(kind.cell, CELLS)
        picture.paste(_front(*_DESIGNS[name]), (column * _CELL, row * _CELL))
    return picture


def _front(ground: Colour, accent: Colour, motif: str, colour: Colour) -> Image.Image:
    cell = Image.new("RGB", (_CELL, _CELL), ground)
    draw = ImageDraw.Draw(cell)
    if motif not in _UNBANDED:
        draw.rectangle((0, 14, _CELL, 44), fill=accent)
        draw.rounded_rectangle((26, 23, 102, 35), 5, fill=ground)
    _MOTIFS[motif](draw, colour, accent)
    if motif == "news" or motif not in _UNBANDED:
        draw.rectangle((0, _CELL - 9, _CELL, _CELL), fill=accent)
    return cell


def _wave(draw: ImageDraw.ImageDraw, colour: Colour, _accent: Colour) -> None:
    line = [(x, 88 + 9 * math.sin(x / 17)) for x in range(0, _CELL + 4, 4)]
    draw.polygon([(0, _CELL), *line, (_CELL, _CELL)], fill=colour)


def _dots(spots: list[tuple[int, int, int]]) -> Motif:
    def paint(draw: ImageDraw.ImageDraw, colour: Colour, _accent: Colour) -> None:
        for x, y, r in spots:
            draw.ellipse(
                (x - r, y - r, x + r, y + r), fill=colour, outline=tuple(int(c * 0.75) for c in colour), width=2
            )

    return paint


def _shape(points: list[tuple[int, int]]) -> Motif:
    def paint(draw: ImageDraw.ImageDraw, colour: Colour, _accent: Colour) -> None:
        draw.polygon(points, fill=colour, outline=tuple(int(c * 0.7) for c in colour))

    return paint


def _bars(draw: ImageDraw.ImageDraw, colour: Colour, _accent: Colour) -> None:
    for step in range(6):
        draw.rounded_rectangle((22, 54 + step * 10, 106, 61 + step * 10), 3, fill=colour)


def _cup(draw: ImageDraw.ImageDraw, colour: Colour, accent: Colour) -> None:
    draw.ellipse((78, 66, 108, 92), outline=accent, width=6)
    draw.polygon([(34, 60), (90, 60), (80, 104), (44, 104)], fill=accent)
    draw.ellipse((34, 53, 90, 67), fill=colour)


def _bowl(draw: ImageDraw.ImageDraw, colour: Colour, accent: Colour) -> None:
    draw.ellipse((24, 56, 104, 86), fill=colour)
    draw.chord((24, 40, 104, 112), 0, 180, fill=accent)


def _loaf(draw: ImageDraw.ImageDraw, colour: Colour, accent: Colour) -> None:
    draw.rounded_rectangle((20, 58, 108, 108), 24, fill=colour)
    for step in range(3):
        draw.line((42 + step * 20, 68, 54 + step * 20, 92), fill=accent, width=5)


def _pizza(draw: ImageDraw.ImageDraw, colour: Colour, _accent: Colour) -> None:
    draw.ellipse((24, 46, 104, 122), fill=colour)
    for x, y in ((48, 70), (78, 66), (64, 92), (84, 94), (44, 96)):
        draw.ellipse((x - 8, y - 8, x + 8, y + 8), fill=(186, 60, 50))


def _fish(draw: ImageDraw.ImageDraw, colour: Colour, _accent: Colour) -> None:
    draw.ellipse((26, 62, 90, 98), fill=colour)
    draw.polygon([(84, 80), (110, 62), (110, 98)], fill=colour)


def _news(draw: ImageDraw.ImageDraw, colour: Colour, accent: Colour) -> None:
    draw.rectangle((10, 8, 118, 26), fill=accent)
    draw.rectangle((10, 34, 118, 74), fill=colour)
    for step in range(5):
        draw.line((10, 84 + step * 7, 60, 84 + step * 7), fill=(150, 150, 148), width=2)
        draw.line((68, 84 + step * 7, 118, 84 + step * 7), fill=(150, 150, 148), width=2)


def _cover(draw: ImageDraw.ImageDraw, colour: Colour, accent: Colour) -> None:
    """The front of a magazine: a name, somebody's head and shoulders, a few lines."""
    draw.ellipse((34, 74, 102, 150), fill=tuple(int(c * 0.72) for c in accent))
    draw.ellipse((46, 38, 90, 92), fill=colour)
    draw.chord((43, 32, 93, 92), 180, 360, fill=tuple(int(c * 0.45) for c in colour))
    draw.rectangle((8, 7, 120, 25), fill=accent)
    for step in range(3):
        draw.line((8, 86 + step * 12, 34 + 6 * (step % 2), 86 + step * 12), fill=accent, width=4)


def _hills(draw: ImageDraw.ImageDraw, colour: Colour, accent: Colour) -> None:
    draw.ellipse((74, 26, 104, 56), fill=accent)
    draw.polygon([(0, 84), (40, 52), (84, 92), (128, 66), (128, 128), (0, 128)], fill=colour)
    draw.polygon([(0, 106), (60, 84), (128, 110), (128, 128), (0, 128)], fill=tuple(int(c * 0.7) for c in colour))


def _emblem(draw: ImageDraw.ImageDraw, colour: Colour, accent: Colour) -> None:
    draw.rectangle((9, 7, 119, 121), outline=accent, width=3)
    for top, wide in ((22, 70), (34, 46)):
        draw.rectangle((64 - wide // 2, top, 64 + wide // 2, top + 6), fill=accent)
    draw.ellipse((40, 58, 88, 106), fill=colour)


def _cross(draw: ImageDraw.ImageDraw, colour: Colour, accent: Colour) -> None:
    draw.rectangle((80, 66, 96, 112), fill=colour)
    draw.rectangle((65, 81, 111, 97), fill=colour)
    for step in range(3):
        draw.line((14, 76 + step * 14, 52, 76 + step * 14), fill=accent, width=5)


def _cone(draw: ImageDraw.ImageDraw, colour: Colour, accent: Colour) -> None:
    draw.rectangle((14, 8, 114, 24), fill=accent)
    draw.polygon([(46, 70), (82, 70), (64, 122)], fill=(206, 156, 94))
    for x, y, tone in ((50, 58, colour), (78, 58, (250, 240, 210)), (64, 42, (150, 96, 70))):
        draw.ellipse((x - 18, y - 18, x + 18, y + 18), fill=tone)


def _cake(draw: ImageDraw.ImageDraw, colour: Colour, accent: Colour) -> None:
    draw.rectangle((18, 10, 110, 26), fill=accent)
    draw.rounded_rectangle((28, 64, 100, 104), 8, fill=colour)
    draw.ellipse((28, 54, 100, 76), fill=_WHITE)
    for step in range(4):
        draw.ellipse((36 + step * 16, 56, 48 + step * 16, 68), fill=(190, 50, 60))
    draw.ellipse((16, 98, 112, 114), fill=(200, 196, 190))


def _squares(draw: ImageDraw.ImageDraw, colour: Colour, accent: Colour) -> None:
    for row in range(3):
        for column in range(4):
            left, top = 26 + column * 20, 54 + row * 20
            draw.rectangle((left, top, left + 17, top + 17), fill=colour, outline=accent)


_GRAINS = [(30 + (i * 37) % 70, 56 + (i * 23) % 54, 4) for i in range(22)]
_MOTIFS = {
    "wave": _wave,
    "round": _dots([(64, 82, 30)]),
    "berries": _dots([(48, 74, 15), (80, 74, 15), (64, 98, 16)]),
    "band": _dots([(64, 84, 22)]),
    "wedge": _shape([(24, 104), (104, 104), (104, 72), (60, 58)]),
    "eggs": _dots([(36, 84, 16), (64, 84, 16), (92, 84, 16)]),
    "loaf": _loaf,
    "bars": _bars,
    "cup": _cup,
    "leaf": _shape([(30, 104), (44, 66), (84, 52), (100, 58), (92, 86), (60, 106)]),
    "grains": _dots(_GRAINS),
    "sheaf": _shape([(64, 52), (82, 76), (72, 112), (56, 112), (46, 76)]),
    "bowl": _bowl,
    "fish": _fish,
    "hex": _shape([(64, 52), (94, 68), (94, 98), (64, 114), (34, 98), (34, 68)]),
    "drop": _shape([(64, 50), (86, 84), (84, 102), (64, 112), (44, 102), (42, 84)]),
    "squares": _squares,
    "rounds": _dots([(44, 74, 19), (82, 72, 19), (64, 98, 19)]),
    "dots": _dots([(36, 66, 8), (64, 60, 8), (92, 68, 8), (48, 90, 8), (80, 92, 8), (62, 108, 7)]),
    "pizza": _pizza,
    "news": _news,
    "cover": _cover,
    "hills": _hills,
    "emblem": _emblem,
    "cross": _cross,
    "cone": _cone,
    "cake": _cake,
}
_UNBANDED = {"news", "cover", "hills", "emblem", "cone", "cake"}
"""These fill the whole front."""
