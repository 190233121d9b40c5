"""Views made of other views: from a bus, at dusk, in the rain, all around a street (build time only)."""

from __future__ import annotations

from random import Random

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from tools.places import paintings
from tools.places.textures import noise


def from_the_bus() -> Image.Image:
    """The houses beside the road above; below, the road ahead."""
    sheet = Image.new("RGB", (2048, 1024), (200, 206, 208))
    sheet.paste(paintings.street(), (0, 0))
    sheet.paste(_road(922, 316), (0, 708))
    return sheet


def _road(width: int, height: int) -> Image.Image:
    """A street that runs away from the onlooker between houses and trees."""
    picture = paintings.sky(width, height)
    draw, chance = ImageDraw.Draw(picture), Random(31)
    horizon, middle = int(height * 0.50), width // 2
    colours = [(196, 150, 110), (222, 208, 180), (150, 96, 82), (132, 150, 152), (226, 190, 120)]
    for step in range(6, 0, -1):
        near = 1.0 / step
        for side in (-1, 1):
            x0, x1 = (
                middle + side * width * 0.16 * 6 / step * 0.5,
                middle + side * width * 0.16 * 6 / max(step - 1, 0.8) * 0.5,
            )
            top0, top1 = horizon - height * 0.5 * near * 1.6, horizon - height * 0.5 * 1.6 / max(step - 1, 0.8)
            foot0, foot1 = horizon + height * 0.22 * near * 1.4, horizon + height * 0.22 * 1.4 / max(step - 1, 0.8)
            colour = colours[(step + (side > 0) * 2) % len(colours)]
            draw.polygon([(x0, top0), (x1, top1), (x1, foot1), (x0, foot0)], fill=colour)
    draw.polygon(
        [
            (middle - width * 0.02, horizon),
            (middle + width * 0.02, horizon),
            (width * 1.1, height),
            (-width * 0.1, height),
        ],
        fill=(126, 128, 130),
    )
    for step in range(9):
        y0, y1 = (
            horizon + (height - horizon) * (step / 9) ** 1.6,
            horizon + (height - horizon) * ((step + 0.5) / 9) ** 1.6,
        )
        draw.polygon(
            [(middle - 1, y0), (middle + 1, y0), (middle + 2 + step, y1), (middle - 2 - step, y1)], fill=(226, 224, 214)
        )
    _crowns(draw, (middle, horizon), (width, height), chance)
    return picture.filter(ImageFilter.GaussianBlur(1.6))


def _crowns(draw: ImageDraw.ImageDraw, far: tuple[int, int], size: tuple[int, int], chance: Random) -> None:
    """Trees on both sides that grow towards the onlooker."""
    (middle, horizon), (width, height) = far, size
    for _ in range(700):
        side = chance.choice((-1, 1))
        depth = chance.uniform(0.25, 1.0)
        x, y = middle + side * width * 0.30 * depth, horizon - height * 0.30 * depth
        r = 10 * depth
        x, y = chance.gauss(x, 16 * depth), chance.gauss(y, 18 * depth)
        draw.ellipse((x - r, y - r, x + r, y + r), fill=chance.choice(((122, 152, 86), (146, 170, 98), (104, 136, 78))))


def at_dusk(picture: Image.Image) -> Image.Image:
    """The same view after sunset: blue and dark, warm windows kept."""
    light = np.asarray(picture, float) / 255
    grey = light.mean(-1, keepdims=True)
    warm = np.clip((light[..., :1] - light[..., 2:]) * 2.2 - 0.45, 0, 1) * (grey > 0.68)
    night = (0.55 * light + 0.45 * grey) ** 1.3 * np.array([0.20, 0.24, 0.34])
    glow = np.array([1.0, 0.72, 0.38]) * warm
    mixed = np.clip(night * (1 - warm) + glow * 0.9, 0, 1)
    return Image.fromarray((mixed * 255).astype(np.uint8))


def in_rain(picture: Image.Image) -> Image.Image:
    """The same view through a wet pane: grey, soft, with drops."""
    grey = picture.convert("L").convert("RGB")
    dull = Image.blend(picture, grey, 0.62).filter(ImageFilter.GaussianBlur(3.0))
    dull = Image.blend(dull, Image.new("RGB", picture.size, (120, 130, 140)), 0.34)
    draw, chance = ImageDraw.Draw(dull), Random(12)
    for _ in range(900):
        x, y, r = chance.randint(0, dull.size[0]), chance.randint(0, dull.size[1]), chance.uniform(1.0, 2.6)
        draw.ellipse((x - r, y - r * 1.3, x + r, y + r * 1.3), fill=(188, 198, 206))
    return dull


def panorama() -> Image.Image:
    """Sky with soft clouds all around, wooded hills and far roofs on the horizon; it joins at its ends."""
    width, height = 2048, 768
    picture = paintings.sky(width, height)
    cloud = np.clip(noise(1024, 1.7, 44, along=1.0, across=2.4), -2, 2.2)
    veil = np.tile(cloud[:height], (1, 2))[:, :width, None] * 0.045
    light = np.clip(np.asarray(picture, float) / 255 + veil, 0, 1)
    picture = Image.fromarray((light * 255).astype(np.uint8))
    draw = ImageDraw.Draw(picture)
    for number, (base, colour) in enumerate(((0.86, (164, 180, 186)), (0.895, (124, 150, 136)), (0.93, (98, 128, 98)))):
        line = noise(2048, 1.8, 160 + number)[0]
        points = [(x, int(height * (base - 0.03 * line[x % 2048]))) for x in (*range(0, width, 4), width)]
        draw.polygon([(0, height), *points, (width, height)], fill=colour)
    return picture.filter(ImageFilter.GaussianBlur(1.4))
