"""Painted pictures: the view outside, the art on the walls, the menu (Pillow; build time only)."""

from __future__ import annotations

import io
from itertools import pairwise
from random import Random

from PIL import Image, ImageDraw, ImageFilter

from tools.places.lettering import font

Colour = tuple[int, int, int]

_STREET = (2048, 708)
_LEAVES: tuple[Colour, ...] = ((122, 152, 86), (146, 170, 98), (104, 136, 78), (168, 184, 112))


def street() -> Image.Image:
    """A Nordic street in soft daylight: wooden houses, shopfronts, birches, pavement."""
    width, height = _STREET
    picture = _gradient(width, height, (176, 206, 230), (238, 243, 242))
    draw = ImageDraw.Draw(picture)
    ground = int(height * 0.735)
    chance, x = Random(3), -40
    colours = [(196, 150, 110), (222, 208, 180), (150, 96, 82), (132, 150, 152), (226, 190, 120), (208, 214, 210)]
    number = 0
    while x < width:
        wide = chance.randint(230, 330)
        _house(draw, (x, ground - chance.randint(330, 450), x + wide, ground), colours[number % len(colours)], chance)
        x, number = x + wide + chance.choice([0, 0, 14]), number + 1
    draw.rectangle((0, ground, width, ground + 34), fill=(188, 184, 174))
    draw.rectangle((0, ground + 34, width, height - 70), fill=(128, 130, 132))
    draw.rectangle((0, height - 70, width, height), fill=(196, 192, 182))
    for step in range(8):
        _birch(picture, 120 + step * 265 + chance.randint(-50, 50), ground + 20, chance)
    haze = Image.new("RGB", picture.size, (236, 240, 240))
    return Image.blend(picture.filter(ImageFilter.GaussianBlur(2.2)), haze, 0.16)


def sky(width: int, height: int) -> Image.Image:
    """A clear, soft sky, lighter towards the horizon."""
    return _gradient(width, height, (168, 200, 228), (236, 241, 240))


def _gradient(width: int, height: int, top: Colour, bottom: Colour) -> Image.Image:
    column = Image.new("RGB", (1, height))
    for y in range(height):
        t = y / height
        column.putpixel((0, y), tuple(round(a + (b - a) * t) for a, b in zip(top, bottom, strict=True)))
    return column.resize((width, height))


def _house(draw: ImageDraw.ImageDraw, box: tuple[int, int, int, int], wall: Colour, chance: Random) -> None:
    left, top, right, ground = box
    roof = tuple(int(c * 0.45) for c in (150, 110, 100))
    middle = (left + right) // 2
    draw.polygon([(left - 8, top), (middle, top - chance.randint(60, 110)), (right + 8, top)], fill=roof)
    draw.rectangle((left, top, right, ground), fill=wall)
    for line in range(top, ground, 9):
        draw.line((left, line, right, line), fill=tuple(int(c * 0.95) for c in wall))
    columns = 3 if right - left < 285 else 4
    for row in range(3):
        y = top + 34 + row * 96
        if y + 70 > ground - 96:
            break
        for column in range(columns):
            x = left + (column + 0.5) * (right - left) / columns
            _pane(draw, (int(x - 24), y, int(x + 24), y + 66), chance)
    _shopfront(draw, (left + 16, ground - 92, right - 16, ground - 6), chance)


def _pane(draw: ImageDraw.ImageDraw, box: tuple[int, int, int, int], chance: Random) -> None:
    left, top, right, bottom = box
    draw.rectangle((left - 6, top - 6, right + 6, bottom + 6), fill=(240, 238, 232))
    lit = chance.random() < 0.3
    draw.rectangle(box, fill=(236, 206, 150) if lit else (110, 132, 148))
    draw.line(((left + right) // 2, top, (left + right) // 2, bottom), fill=(240, 238, 232), width=4)
    draw.line((left, (top + bottom) // 2, right, (top + bottom) // 2), fill=(240, 238, 232), width=4)


def _shopfront(draw: ImageDraw.ImageDraw, box: tuple[int, int, int, int], chance: Random) -> None:
    left, top, right, bottom = box
    trim = chance.choice([(70, 96, 88), (92, 70, 60), (66, 84, 110), (120, 60, 54)])
    draw.rectangle(box, fill=trim)
    draw.rectangle((left + 8, top + 22, right - 60, bottom - 8), fill=(222, 200, 158))
    draw.rectangle((right - 50, top + 22, right - 10, bottom), fill=(120, 134, 138))
    awning = chance.choice([(214, 196, 160), (190, 110, 92), (120, 150, 140)])
    slope = [(left - 6, top + 20), (right + 6, top + 20), (right + 16, top + 40), (left - 16, top + 40)]
    draw.polygon(slope, fill=awning)


def _birch(picture: Image.Image, x: int, foot: int, chance: Random) -> None:
    draw = ImageDraw.Draw(picture)
    tall = chance.randint(250, 330)
    draw.line((x, foot, x + 6, foot - tall), fill=(222, 220, 212), width=11)
    for step in range(9):
        y = foot - 20 - step * tall // 10
        draw.line((x - 3, y, x + 6, y - 3), fill=(80, 78, 74), width=3)
    for _ in range(420):
        left, top = chance.gauss(x + 4, 39), chance.gauss(foot - tall, 50)
        r = chance.uniform(4, 12)
        draw.ellipse((left - r, top - r * 0.8, left + r, top + r * 0.8), fill=chance.choice(_LEAVES))


def art() -> Image.Image:
    """Four calm abstract landscapes on one sheet: two upright above, two lying below."""
    sheet = Image.new("RGB", (768, 768), (230, 220, 200))
    palettes: list[list[Colour]] = [
        [(236, 222, 196), (214, 140, 96), (150, 84, 70), (70, 92, 96)],
        [(226, 232, 228), (140, 172, 180), (74, 116, 128), (216, 180, 110)],
        [(240, 226, 198), (226, 178, 106), (124, 142, 112), (76, 98, 92)],
        [(222, 228, 232), (196, 170, 150), (136, 124, 132), (88, 92, 112)],
    ]
    boxes = [(0, 0, 384, 507), (384, 0, 768, 507), (0, 515, 384, 768), (384, 515, 768, 768)]
    for number, (box, palette) in enumerate(zip(boxes, palettes, strict=True)):
        sheet.paste(_hills(box[2] - box[0], box[3] - box[1], palette, number), box[:2])
    return sheet


def _hills(width: int, height: int, palette: list[Colour], seed: int) -> Image.Image:
    chance = Random(seed)
    picture = Image.new("RGB", (width, height), palette[0])
    draw = ImageDraw.Draw(picture)
    r = width * 0.11
    x, y = width * chance.uniform(0.3, 0.7), height * 0.27
    draw.ellipse((x - r, y - r, x + r, y + r), fill=palette[1])
    for layer, colour in enumerate(palette[1:]):
        base = height * (0.50 + 0.17 * layer)
        heights = [base + chance.uniform(-0.09, 0.09) * height for _ in range(7)]
        line = [(int(i * width / 6), int(h)) for i, h in enumerate(heights)]
        draw.polygon([(0, height), *_smooth(line), (width, height)], fill=colour)
    return picture.filter(ImageFilter.GaussianBlur(0.8))


def _smooth(line: list[tuple[int, int]]) -> list[tuple[int, int]]:
    out = []
    for (x0, y0), (x1, y1) in pairwise(line):
        for step in range(8):
            t = step / 8
            s = t * t * (3 - 2 * t)
            out.append((round(x0 + (x1 - x0) * t), round(y0 + (y1 - y0) * s)))
    return [*out, line[-1]]


def menu(title: str, rows: list[tuple[str, str]], size: tuple[int, int] = (1024, 740)) -> Image.Image:
    """A blackboard with large, plain letters."""
    picture = Image.new("RGB", size, (38, 43, 43))
    draw = ImageDraw.Draw(picture)
    head, body = font(92), font(70)
    draw.text((size[0] / 2, 30), title, font=head, fill=(244, 226, 180), anchor="ma")
    draw.line((90, 152, size[0] - 90, 152), fill=(190, 170, 126), width=4)
    step = (size[1] - 190) / len(rows)
    for number, (name, price) in enumerate(rows):
        y = 178 + step * (number + 0.42)
        draw.text((90, y), name, font=body, fill=(246, 242, 232), anchor="lm")
        draw.text((size[0] - 90, y), price, font=body, fill=(246, 242, 232), anchor="rm")
    return picture


def webp(picture: Image.Image, quality: int = 84) -> bytes:
    """The picture as WebP."""
    out = io.BytesIO()
    picture.convert("RGB").save(out, "WEBP", quality=quality, method=6)
    return out.getvalue()


def park() -> Image.Image:
    """Lawns, birches, a path and low blocks of flats far behind, under a soft sky."""
    width, height = _STREET
    picture = _gradient(width, height, (186, 208, 226), (240, 242, 238))
    draw, chance = ImageDraw.Draw(picture), Random(21)
    ground = int(height * 0.62)
    for x in range(-60, width, 300):
        left, top = x + chance.randint(0, 60), ground - chance.randint(120, 210)
        right, wall = (
            left + chance.randint(190, 250),
            chance.choice([(206, 198, 184), (188, 170, 150), (200, 204, 204)]),
        )
        draw.rectangle((left, top, right, ground), fill=wall)
        for row in range((ground - top) // 44):
            for column in range(6):
                px, py = left + 16 + column * (right - left - 30) / 6, top + 14 + row * 44
                draw.rectangle((px, py, px + 18, py + 24), fill=(126, 142, 154))
    for x in range(0, width, 9):
        tall = chance.randint(30, 95)
        draw.ellipse((x - 30, ground - tall, x + 34, ground + 24), fill=chance.choice(_LEAVES[:3]))
    draw.rectangle((0, ground + 6, width, height), fill=(140, 164, 98))
    draw.polygon(
        [(0, height - 90), (width, height - 150), (width, height - 105), (0, height - 30)], fill=(204, 196, 178)
    )
    for step in range(7):
        _birch(picture, 150 + step * 300 + chance.randint(-70, 70), ground + chance.randint(30, 90), chance)
    haze = Image.new("RGB", picture.size, (238, 241, 240))
    return Image.blend(picture.filter(ImageFilter.GaussianBlur(2.2)), haze, 0.14)
