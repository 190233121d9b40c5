"""Named materials. Materials of one group share one draw call; their colours travel as vertex colours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Group = Literal["matt", "wood", "planks", "plaster", "weave", "metal", "art", "board", "glass", "glow", "view"]

BAKED: frozenset[Group] = frozenset({"matt", "wood", "planks", "plaster", "weave", "metal", "art", "board"})
"""Groups that receive baked light; the others shine by themselves or let light through."""


@dataclass(frozen=True, slots=True)
class Material:
    """A colour (sRGB hex), the group it is drawn with, and metres per texture tile."""

    colour: str
    group: Group = "matt"
    tile: float = 1.0


MATERIALS: dict[str, Material] = {
    "floor": Material("#cbb08c", "planks", 1.6),
    "floor_dark": Material("#b08f69", "planks", 1.6),
    "plaster": Material("#f1e9da", "plaster", 2.0),
    "plaster_warm": Material("#e7d3b4", "plaster", 2.0),
    "ceiling": Material("#f3eee4", "plaster", 2.6),
    "oak": Material("#c6a47c", "wood", 0.9),
    "walnut": Material("#7e624b", "wood", 0.9),
    "pine": Material("#dcc096", "wood", 1.1),
    "log": Material("#c9a982", "wood", 1.4),
    "beam": Material("#96714c", "wood", 1.2),
    "rug_red": Material("#9c6050", "weave", 0.8),
    "rug_cream": Material("#d9c6a2", "weave", 0.6),
    "blanket": Material("#8d9a84", "weave", 0.35),
    "panel": Material("#56756a"),
    "trim": Material("#46635a"),
    "frame": Material("#33423d"),
    "white": Material("#f2eee6"),
    "tile_white": Material("#ece8de"),
    "stone": Material("#c6beb2"),
    "rock": Material("#8b867e"),
    "rock_dark": Material("#6f6a63"),
    "black": Material("#232426"),
    "iron": Material("#2b2d30"),
    "ceramic": Material("#f4efe6"),
    "cream": Material("#e8dcc2"),
    "teal": Material("#4a8984"),
    "mustard": Material("#d0a03f"),
    "green_glass": Material("#55794c"),
    "blue_glass": Material("#41677f"),
    "amber": Material("#8f6236"),
    "tin": Material("#b3594a"),
    "bun": Material("#cf954f"),
    "bun_dark": Material("#84542c"),
    "sugar": Material("#f3e6cf"),
    "coffee": Material("#2e1a0e"),
    "seat": Material("#a8685a"),
    "leather": Material("#8c5f48"),
    "armchair": Material("#6f7f6b"),
    "cushion": Material("#c98f52"),
    "shade": Material("#2c4b44"),
    "shade_linen": Material("#ecd9b4"),
    "brass_matt": Material("#8f7a52"),
    "pot": Material("#bd7355"),
    "soil": Material("#33271f"),
    "leaf": Material("#4b7a42"),
    "leaf_light": Material("#6b9650"),
    "paper": Material("#f6f1e6"),
    "screen": Material("#9fd0c4"),
    "mark": Material("#e9dcc2"),
    "birch": Material("#d8cdb8", "wood", 0.5),
    "ceiling_pine": Material("#dcc6a0", "planks", 1.8),
    "ember": Material("#b04e18", "glow"),
    "flame": Material("#d18a34", "glow"),
    "ember_dark": Material("#3d140a", "glow"),
    "lampshade": Material("#b78a52", "glow"),
    "bulb": Material("#ffe6bd", "glow"),
    "steel": Material("#d5d7da", "metal"),
    "dark_steel": Material("#5b5f64", "metal"),
    "brass": Material("#cfae72", "metal"),
    "glass": Material("#d4e4e4", "glass"),
    "art": Material("#c9a97a", "art"),
    "board": Material("#26292a", "board"),
    "view": Material("#ffffff", "view"),
}


def linear(colour: str) -> tuple[float, float, float]:
    """An sRGB hex colour as linear light."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return r, g, b
