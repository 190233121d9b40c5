"""Two more quiet views for the calm room: the sea between low islands, and a meadow (build time only)."""

from __future__ import annotations

from random import Random

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from tools.places.textures import noise

_SIZE = (1536, 768)


def sea() -> Image.Image:
    """Still water, bare islands in soft light, a far lighthouse, a few boats' worth of nothing."""
    width, height = _SIZE
    shore = int(height * 0.50)
    picture = Image.new("RGB", _SIZE)
    picture.paste(_fade(width, shore, (150, 190, 220), (246, 232, 214), 3), (0, 0))
    water = _fade(width, height - shore, (196, 208, 212), (96, 136, 154), 4)
    ripple = np.tile(noise(1024, 1.0, 91, along=7.0, across=0.8)[: height - shore], (1, 2))[:, :width, None]
    depth = np.linspace(0.15, 1.0, height - shore)[:, None, None]
    light = np.asarray(water, float) / 255 + 0.030 * ripple * depth
    picture.paste(Image.fromarray((np.clip(light, 0, 1) * 255).astype(np.uint8)), (0, shore))
    draw = ImageDraw.Draw(picture)
    for number, (base, colour, tall) in enumerate(
        (((shore + 2), (170, 182, 190), 26), (shore + 10, (146, 154, 156), 34), (shore + 26, (128, 126, 118), 44))
    ):
        _islands(draw, base, colour, tall, number)
    _lighthouse(draw, int(width * 0.70), shore + 4)
    picture = picture.filter(ImageFilter.GaussianBlur(1.6))
    _rocks(picture)
    return picture.filter(ImageFilter.GaussianBlur(0.9))


def _fade(width: int, height: int, top: tuple[int, int, int], low: tuple[int, int, int], seed: int) -> Image.Image:
    t = np.linspace(0, 1, height)[:, None, None]
    cloud = np.tile(np.clip(noise(1024, 1.9, seed, along=1.0, across=2.8), -2, 2)[:height], (1, 2))[:, :width, None]
    light = (np.array(top) + (np.array(low) - np.array(top)) * t) / 255 + 0.018 * cloud
    return Image.fromarray((np.clip(light, 0, 1) * 255).astype(np.uint8))


def _islands(draw: ImageDraw.ImageDraw, base: int, colour: tuple[int, int, int], tall: int, seed: int) -> None:
    chance, x = Random(50 + seed), -80
    while x < _SIZE[0]:
        wide = chance.randint(140, 420)
        tops = [(x + wide * i / 8, base - tall * chance.uniform(0.3, 1.0) * np.sin(np.pi * i / 8)) for i in range(9)]
        draw.polygon([(x, base), *tops, (x + wide, base)], fill=colour)
        if seed == 2:
            for _ in range(6):
                gx = x + chance.uniform(0.2, 0.8) * wide
                draw.ellipse((gx - 22, base - tall * 0.55, gx + 22, base - tall * 0.2), fill=(126, 140, 100))
        x += wide + chance.randint(60, 300)


def _lighthouse(draw: ImageDraw.ImageDraw, x: int, foot: int) -> None:
    """On a skerry of its own, its white a shade darker than the sky behind it is light."""
    draw.polygon([(x - 9, foot), (x + 9, foot), (x + 6, foot - 62), (x - 6, foot - 62)], fill=(206, 202, 194))
    draw.polygon([(x - 74, foot + 8), (x - 30, foot - 6), (x + 34, foot - 8), (x + 80, foot + 8)], fill=(136, 138, 132))
    draw.polygon([(x - 8, foot - 24), (x + 8, foot - 24), (x + 7, foot - 40), (x - 7, foot - 40)], fill=(190, 74, 62))
    draw.rectangle((x - 5, foot - 74, x + 5, foot - 62), fill=(240, 206, 130))
    draw.polygon([(x - 8, foot - 74), (x + 8, foot - 74), (x, foot - 86)], fill=(190, 74, 62))


def _rocks(picture: Image.Image) -> None:
    width, height = picture.size
    draw, chance = ImageDraw.Draw(picture), Random(77)
    line = noise(2048, 1.6, 140)[0]
    points = [(x, int(height * (0.93 - 0.06 * abs(x / width - 0.5) * 2 - 0.02 * line[x]))) for x in range(0, width, 8)]
    draw.polygon([(0, height), *points, (width, height)], fill=(150, 142, 130))
    for _ in range(700):
        x, y = chance.randint(0, width), chance.randint(int(height * 0.86), height)
        if y > points[min(x // 8, len(points) - 1)][1] + 4:
            shade = chance.randint(-22, 22)
            draw.ellipse((x - 16, y - 3, x + 16, y + 3), fill=(150 + shade, 142 + shade, 130 + shade))
    for _ in range(260):
        x = chance.choice((chance.randint(0, 300), chance.randint(width - 300, width)))
        y = points[min(x // 8, len(points) - 1)][1] + chance.randint(0, 30)
        draw.line((x, y, x + chance.randint(-6, 6), y - chance.randint(16, 44)), fill=(150, 154, 96), width=2)


def meadow() -> Image.Image:
    """A wide sky, far soft hills, grass."""
    width, height = _SIZE
    ground = int(height * 0.62)
    picture = Image.new("RGB", _SIZE)
    picture.paste(_fade(width, ground, (166, 200, 224), (242, 238, 226), 6), (0, 0))
    draw = ImageDraw.Draw(picture)
    for number, (base, colour) in enumerate(
        ((0.55, (172, 190, 184)), (0.59, (146, 172, 142)), (0.63, (138, 164, 112)))
    ):
        line = noise(2048, 1.9, 150 + number)[0]
        points = [(x, int(height * (base - 0.03 * line[x]))) for x in range(0, width, 6)]
        draw.polygon([(0, height), *points, (width, height)], fill=colour)
    picture.paste(_fade(width, height - ground - 14, (150, 172, 112), (124, 148, 84), 8), (0, ground + 14))
    return picture.filter(ImageFilter.GaussianBlur(2.2))
