"""The painted pictures by name: views outside, and the sheets that hang on walls or stand on shelves."""

from __future__ import annotations

from collections.abc import Callable

from PIL import Image

from tools.places import outlook, paintings
from tools.places.lake import lake
from tools.places.pack_painter import packs
from tools.places.sea import meadow, sea

Picture = Callable[[], Image.Image]


def _dusk(of: Picture) -> Picture:
    return lambda: outlook.at_dusk(of())


def _rain(of: Picture) -> Picture:
    return lambda: outlook.in_rain(of())


VIEWS: dict[str, Picture] = {
    "street": paintings.street,
    "street_evening": _dusk(paintings.street),
    "park": paintings.park,
    "park_evening": _dusk(paintings.park),
    "lake": lake,
    "sea": sea,
    "meadow": meadow,
    "from_the_bus": outlook.from_the_bus,
    "from_the_bus_evening": _dusk(outlook.from_the_bus),
    "from_the_bus_rain": _rain(outlook.from_the_bus),
    "panorama": outlook.panorama,
    "panorama_evening": _dusk(outlook.panorama),
    "panorama_rain": _rain(outlook.panorama),
}
ARTS: dict[str, Picture] = {"art": paintings.art, "packs": packs}
