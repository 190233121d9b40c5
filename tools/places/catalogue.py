"""Every place there is."""

from __future__ import annotations

from collections.abc import Callable

from tools.places import bus, cafe, calm_room, health_centre, home, shop, stairwell
from tools.places.description import Place

PLACES: dict[str, Callable[[], Place]] = {
    "cafe": cafe.describe,
    "calm": calm_room.describe,
    "bus": bus.describe,
    "health-centre": health_centre.describe,
    "home": home.describe,
    "shop": shop.describe,
    "stairwell": stairwell.describe,
}
