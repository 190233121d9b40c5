"""Paints the sheets of signs (Pillow; build time only)."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from PIL import Image, ImageDraw

from tools.places.description import Place, Sign
from tools.places.lettering import fitting, font
from tools.places.signs import SHEET

Colour = tuple[int, int, int]
Box = tuple[int, int, int, int]
Paint = Callable[[ImageDraw.ImageDraw, Box, list[str], Random], None]

_INK, _WHITE, _CREAM = (34, 40, 46), (248, 247, 243), (250, 246, 236)


def sheet(place: Place, language: str, cued: bool = False) -> Image.Image:
    """All signs of a place in one language; ``cued`` is the sheet for where sights of alcohol may be met."""
    picture = Image.new("RGB", SHEET, (200, 198, 192))
    for number, sign in enumerate(place.signs):
        nb, en = (sign.cued if cued else None) or (sign.nb, sign.en)
        _paint(picture, sign, nb if language == "nb" else en, number)
    return picture


def _paint(picture: Image.Image, sign: Sign, words: str, number: int) -> None:
    left, top, right, bottom = sign.box
    part = Image.new("RGB", (right - left, bottom - top))
    LOOKS[sign.look](ImageDraw.Draw(part), (0, 0, right - left, bottom - top), words.split("\n"), Random(number))
    picture.paste(part, (left, top))


def _plate(ground: Colour, ink: Colour, edge: Colour | None = None) -> Paint:
    """One colour with its lines of text in the middle; the first line is the largest."""

    def paint(draw: ImageDraw.ImageDraw, box: Box, lines: list[str], _chance: Random) -> None:
        draw.rectangle(box, fill=ground)
        if edge is not None:
            draw.rectangle((3, 3, box[2] - 4, box[3] - 4), outline=edge, width=max(3, box[3] // 40))
        _centred(draw, box, lines, ink)

    return paint


def _centred(draw: ImageDraw.ImageDraw, box: Box, lines: list[str], ink: Colour) -> None:
    width, height = box[2] * 0.88, box[3] * 0.80
    shares = [1.0] + [0.62] * (len(lines) - 1)
    unit = height / sum(shares)
    y = box[3] / 2 - unit * sum(shares) / 2
    for line, share in zip(lines, shares, strict=True):
        letters = fitting(line, width, unit * share * 0.78)
        draw.text((box[2] / 2, y + unit * share / 2), line, font=letters, fill=ink, anchor="mm")
        y += unit * share


def _way(draw: ImageDraw.ImageDraw, box: Box, lines: list[str], _chance: Random) -> None:
    """Lines of directions; each begins with an arrow."""
    draw.rectangle(box, fill=(38, 62, 92))
    step = box[3] / len(lines)
    letters = fitting(max(lines, key=len), box[2] * 0.86, step * 0.52)
    for number, line in enumerate(lines):
        draw.text((box[2] * 0.07, step * (number + 0.5)), line, font=letters, fill=_WHITE, anchor="lm")


def _paper(draw: ImageDraw.ImageDraw, box: Box, lines: list[str], _chance: Random) -> None:
    """A printed sheet: a heading and lines below it; a line of dashes stands for small print."""
    draw.rectangle(box, fill=_CREAM)
    margin, y = box[2] * 0.09, box[3] * 0.07
    size = min(box[3] * 0.10, box[2] * 0.11)
    head = fitting(lines[0], box[2] - 2 * margin, size)
    draw.text((margin, y), lines[0], font=head, fill=_INK)
    y += size * 1.7
    step = (box[3] * 0.95 - y) / max(1, len(lines) - 1)
    for line in lines[1:]:
        if set(line) == {"-"}:
            _small_print(draw, (margin, y, box[2] - margin, y + step))
        else:
            letters = fitting(line, box[2] - 2 * margin, min(step * 0.62, size * 0.72))
            draw.text((margin, y + step / 2), line, font=letters, fill=(60, 64, 68), anchor="lm")
        y += step


def _small_print(draw: ImageDraw.ImageDraw, box: tuple[float, float, float, float]) -> None:
    left, top, right, bottom = box
    rows = max(2, int((bottom - top) / 7))
    for row in range(rows):
        y = top + (row + 0.5) * (bottom - top) / rows
        draw.line((left, y, left + (right - left) * (0.95 - 0.3 * (row % 3 == 2)), y), fill=(165, 166, 164), width=2)


def _poster(ground: Colour, shapes: tuple[Colour, Colour], ink: Colour = _WHITE) -> Paint:
    """A quiet poster: soft hills and a sun above the words."""

    def paint(draw: ImageDraw.ImageDraw, box: Box, lines: list[str], chance: Random) -> None:
        width, height = box[2], box[3]
        draw.rectangle(box, fill=ground)
        r = width * 0.17
        x, y = width * chance.uniform(0.3, 0.7), height * 0.27
        draw.ellipse((x - r, y - r, x + r, y + r), fill=shapes[1])
        for layer in range(2):
            base = height * (0.42 + 0.10 * layer)
            tops = [(width * i / 6, base + chance.uniform(-0.05, 0.05) * height) for i in range(7)]
            draw.polygon([(0, height * 0.66), *tops, (width, height * 0.66)], fill=shapes[layer])
        draw.rectangle((0, height * 0.62, width, height), fill=ground)
        _lines_below(draw, box, lines, ink, 0.66)

    return paint


def _lines_below(draw: ImageDraw.ImageDraw, box: Box, lines: list[str], ink: Colour, start: float) -> None:
    room = box[3] * (0.97 - start)
    step = room / (len(lines) + 0.3)
    y = box[3] * start
    for number, line in enumerate(lines):
        letters = fitting(line, box[2] * 0.86, step * (0.78 if number == 0 else 0.56))
        draw.text((box[2] / 2, y + step / 2), line, font=letters, fill=ink, anchor="mm")
        y += step


def _screen(ground: Colour, ink: Colour, bar: Colour) -> Paint:
    """A screen with a bar for its heading and large rows; a row that begins with > is a button."""

    def paint(draw: ImageDraw.ImageDraw, box: Box, lines: list[str], _chance: Random) -> None:
        draw.rectangle(box, fill=ground)
        step = box[3] / (len(lines) + 0.35)
        draw.rectangle((0, 0, box[2], step * 1.1), fill=bar)
        letters = fitting(lines[0], box[2] * 0.9, step * 0.62)
        draw.text((box[2] / 2, step * 0.55), lines[0], font=letters, fill=_WHITE, anchor="mm")
        for number, line in enumerate(lines[1:], 1):
            middle = step * (number + 0.68)
            if line.startswith(">"):
                words = line[1:].strip()
                frame = (box[2] * 0.08, middle - step * 0.42, box[2] * 0.92, middle + step * 0.42)
                draw.rounded_rectangle(frame, step * 0.2, fill=bar)
                letters = fitting(words, box[2] * 0.76, step * 0.46)
                draw.text((box[2] / 2, middle), words, font=letters, fill=_WHITE, anchor="mm")
            else:
                letters = fitting(line, box[2] * 0.86, step * 0.54)
                draw.text((box[2] / 2, middle), line, font=letters, fill=ink, anchor="mm")

    return paint


def _table(ground: Colour, ink: Colour, dim: Colour) -> Paint:
    """A heading and rows of two columns parted by a bar: departures, prices, opening hours."""

    def paint(draw: ImageDraw.ImageDraw, box: Box, lines: list[str], _chance: Random) -> None:
        draw.rectangle(box, fill=ground)
        step = box[3] / (len(lines) + 0.3)
        letters = fitting(lines[0], box[2] * 0.88, step * 0.72)
        draw.text((box[2] * 0.06, step * 0.62), lines[0], font=letters, fill=dim, anchor="lm")
        rows = [line.partition("|")[::2] for line in lines[1:]]
        widest = max((a + "  " + b for a, b in rows), key=len, default="")
        letters = fitting(widest, box[2] * 0.86, step * 0.60)
        for number, (name, value) in enumerate(rows, 1):
            y = step * (number + 0.62)
            draw.text((box[2] * 0.06, y), name, font=letters, fill=ink, anchor="lm")
            draw.text((box[2] * 0.94, y), value, font=letters, fill=ink, anchor="rm")

    return paint


def _number(draw: ImageDraw.ImageDraw, box: Box, lines: list[str], _chance: Random) -> None:
    """A queue number with what it means."""
    draw.rectangle(box, fill=(20, 22, 24))
    head = fitting(lines[0], box[2] * 0.86, box[3] * 0.2)
    draw.text((box[2] / 2, box[3] * 0.18), lines[0], font=head, fill=(220, 214, 200), anchor="mm")
    body = fitting(lines[1], box[2] * 0.8, box[3] * 0.56)
    draw.text((box[2] / 2, box[3] * 0.63), lines[1], font=body, fill=(255, 190, 92), anchor="mm")


def _calendar(draw: ImageDraw.ImageDraw, box: Box, lines: list[str], _chance: Random) -> None:
    """A month: days in a grid, a few marked."""
    draw.rectangle(box, fill=_WHITE)
    width, height = box[2], box[3]
    draw.rectangle((0, 0, width, height * 0.2), fill=(166, 92, 74))
    letters = fitting(lines[0], width * 0.8, height * 0.12)
    draw.text((width / 2, height * 0.1), lines[0], font=letters, fill=_WHITE, anchor="mm")
    small = font(max(9, int(height * 0.055)))
    for day in range(30):
        x, y = width * (0.09 + 0.137 * ((day + 2) % 7)), height * (0.29 + 0.135 * ((day + 2) // 7))
        if day in (8, 15, 24):
            r = height * 0.05
            draw.ellipse((x - r, y - r, x + r, y + r), outline=(62, 110, 146), width=3)
        draw.text((x, y), str(day + 1), font=small, fill=(168, 70, 60) if (day + 2) % 7 == 6 else _INK, anchor="mm")


def _keys(draw: ImageDraw.ImageDraw, box: Box, lines: list[str], _chance: Random) -> None:
    """A telephone's screen with its keys below."""
    draw.rectangle(box, fill=(226, 230, 230))
    width, height = box[2], box[3]
    letters = fitting(lines[0], width * 0.8, height * 0.11)
    draw.text((width / 2, height * 0.14), lines[0], font=letters, fill=_INK, anchor="mm")
    for key in range(12):
        x, y = width * (0.22 + 0.28 * (key % 3)), height * (0.34 + 0.17 * (key // 3))
        r = min(width * 0.11, height * 0.07)
        draw.ellipse((x - r, y - r, x + r, y + r), fill=(250, 250, 250))
        draw.text((x, y), "123456789*0#"[key], font=font(max(9, int(r))), fill=_INK, anchor="mm")


def _chat(draw: ImageDraw.ImageDraw, box: Box, lines: list[str], _chance: Random) -> None:
    """A conversation on a telephone: lines that begin with < came in, the others were sent."""
    draw.rectangle(box, fill=(242, 242, 238))
    width, height = box[2], box[3]
    draw.rectangle((0, 0, width, height * 0.13), fill=(62, 84, 104))
    letters = fitting(lines[0], width * 0.8, height * 0.06)
    draw.text((width / 2, height * 0.065), lines[0], font=letters, fill=_WHITE, anchor="mm")
    step = height * 0.80 / max(4, len(lines) - 1)
    for number, line in enumerate(lines[1:]):
        came, text = line.startswith("<"), line.lstrip("<>").strip()
        top = height * 0.17 + number * step
        left, right = (width * 0.05, width * 0.78) if came else (width * 0.22, width * 0.95)
        fill = (255, 255, 255) if came else (198, 222, 206)
        draw.rounded_rectangle((left, top, right, top + step * 0.8), step * 0.2, fill=fill)
        letters = fitting(text, (right - left) * 0.88, step * 0.34)
        draw.text((left + (right - left) * 0.06, top + step * 0.4), text, font=letters, fill=_INK, anchor="lm")


LOOKS: dict[str, Paint] = {
    "way": _way,
    "plate": _plate(_WHITE, _INK, (120, 126, 130)),
    "door": _plate((236, 236, 232), (44, 56, 66)),
    "green": _plate((44, 110, 78), _WHITE),
    "red": _plate((168, 58, 48), _WHITE),
    "blue": _plate((40, 84, 128), _WHITE),
    "dark": _plate((38, 40, 44), _CREAM),
    "wood": _plate((122, 88, 60), (250, 236, 208)),
    "yellow": _plate((232, 190, 70), _INK),
    "price": _plate((250, 226, 90), (160, 30, 30)),
    "note": _plate((246, 226, 130), (70, 62, 40)),
    "chalk": _table((38, 43, 43), (246, 242, 232), (244, 226, 180)),
    "departures": _table((22, 24, 26), (255, 196, 96), (236, 232, 220)),
    "hours": _table(_WHITE, _INK, (40, 84, 128)),
    "paper": _paper,
    "screen": _screen((236, 242, 244), _INK, (44, 92, 120)),
    "till": _screen((240, 242, 238), _INK, (52, 112, 82)),
    "dim_screen": _screen((44, 54, 62), (214, 224, 226), (60, 84, 98)),
    "number": _number,
    "calendar": _calendar,
    "keys": _keys,
    "chat": _chat,
    "poster_green": _poster((58, 98, 82), ((116, 152, 116), (226, 186, 104))),
    "poster_blue": _poster((54, 86, 116), ((118, 152, 172), (238, 214, 162))),
    "poster_warm": _poster((172, 98, 72), ((206, 148, 104), (248, 222, 166))),
    "poster_pale": _poster((238, 232, 220), ((174, 190, 180), (222, 160, 110)), _INK),
}
"""How each kind of sign is painted."""
