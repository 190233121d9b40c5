"""The calm room's view: a forest lake in soft morning light (Pillow and numpy; build time only)."""

from __future__ import annotations

from random import Random

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from tools.places.textures import noise

_SIZE = (1536, 768)
_RIDGES = ((0.385, (170, 182, 186)), (0.435, (130, 156, 150)), (0.475, (96, 132, 112)))


def lake() -> Image.Image:
    """Sky, far hills, wooded shore, still water, near spruces and birches."""
    width, height = _SIZE
    shore = int(height * 0.52)
    picture = _sky(width, shore)
    for number, (base, colour) in enumerate(_RIDGES):
        _ridge(picture, base, colour, number)
    _far_forest(picture, shore)
    full = Image.new("RGB", _SIZE)
    full.paste(picture, (0, 0))
    full.paste(_water(picture, height - shore), (0, shore))
    full = full.filter(ImageFilter.GaussianBlur(1.6))
    _near(full, shore)
    return full.filter(ImageFilter.GaussianBlur(0.9))


def _sky(width: int, height: int) -> Image.Image:
    t = np.linspace(0, 1, height)[:, None, None]
    cloud = np.clip(noise(1024, 1.9, 5, along=1.0, across=2.6), -2, 2)
    veil = np.tile(cloud[:height], (1, 2))[:, :width, None] * 0.035
    top, low = np.array([0.62, 0.78, 0.90]), np.array([1.0, 0.88, 0.70])
    picture = np.clip(top + (low - top) * t**1.1 + veil, 0, 1)
    return Image.fromarray((picture * 255).astype(np.uint8))


def _ridge(picture: Image.Image, base: float, colour: tuple[int, int, int], seed: int) -> None:
    width = picture.size[0]
    height = _SIZE[1]
    line = noise(2048, 1.8, 60 + seed)[0][:width]
    points = [(x, int(height * (base - 0.035 * line[x]))) for x in range(0, width, 4)]
    ImageDraw.Draw(picture).polygon([(0, height), *points, (width, height)], fill=colour)


def _far_forest(picture: Image.Image, shore: int) -> None:
    draw, chance = ImageDraw.Draw(picture), Random(2)
    for x in range(-10, picture.size[0] + 10, 7):
        tall = chance.randint(26, 58)
        shade = chance.randint(-12, 12)
        colour = (58 + shade, 98 + shade, 70 + shade)
        draw.polygon([(x - 9, shore), (x, shore - tall), (x + 9, shore)], fill=colour)


def _water(above: Image.Image, height: int) -> Image.Image:
    mirror = above.transpose(Image.Transpose.FLIP_TOP_BOTTOM).resize((above.size[0], int(height * 1.25)))
    mirror = mirror.crop((0, 0, above.size[0], height)).filter(ImageFilter.BoxBlur(3))
    light = np.asarray(mirror, float) / 255
    ripple = np.tile(noise(1024, 1.1, 9, along=6.0, across=1.0)[:height], (1, 2))[:, : above.size[0], None]
    depth = np.linspace(0.2, 1.0, height)[:, None, None]
    tint = np.array([0.92, 0.97, 1.0]) * (1 - 0.10 * depth)
    return Image.fromarray((np.clip(light * tint + 0.022 * ripple * depth, 0, 1) * 255).astype(np.uint8))


def _near(picture: Image.Image, shore: int) -> None:
    """A grassy bank and trees at both sides, the middle left open."""
    width, height = picture.size
    draw, chance = ImageDraw.Draw(picture), Random(8)
    bank = noise(2048, 1.7, 80)[0]
    points = [(x, int(height * (0.90 - 0.09 * abs(x / width - 0.5) * 2 - 0.012 * bank[x]))) for x in range(0, width, 6)]
    draw.polygon([(0, height), *points, (width, height)], fill=(110, 128, 74))
    for _ in range(2600):
        x, y = chance.randint(0, width), chance.randint(int(height * 0.84), height)
        if y > points[min(x // 6, len(points) - 1)][1]:
            shade = chance.randint(-22, 26)
            tip = (x + chance.randint(-5, 5), y - chance.randint(8, 22))
            draw.line((x, y, *tip), fill=(116 + shade, 134 + shade, 72), width=2)
    for x, tall in ((60, 620), (210, 470), (330, 380), (1250, 430), (1380, 560), (1490, 680)):
        _spruce(draw, x, int(height * 0.90), tall, chance)


def _spruce(draw: ImageDraw.ImageDraw, x: int, foot: int, tall: int, chance: Random) -> None:
    draw.rectangle((x - 5, foot - tall // 8, x + 5, foot), fill=(86, 66, 50))
    layers = tall // 16
    for layer in range(layers):
        t = layer / layers
        y, half = foot - tall // 10 - t * tall * 0.88, tall * 0.21 * (1 - t) + 5
        for _ in range(10):
            reach = chance.uniform(-1, 1) * half
            shade = chance.randint(-10, 14)
            tip = (x + reach, y + abs(reach) * 0.42 + chance.uniform(0, 8))
            draw.polygon([(x - 6, y - 14), (x + 6, y - 14), tip], fill=(54 + shade, 86 + shade, 66 + shade))
