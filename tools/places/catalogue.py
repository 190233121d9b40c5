"""Every place there is."""

from __future__ import annotations

from collections.abc import Callable

from tools.places import cafe, calm_room, health_centre, stairwell
from tools.places.description import Place

PLACES: dict[str, Callable[[], Place]] = {
    "cafe": cafe.describe,
    "calm": calm_room.describe,
    "health-centre": health_centre.describe,
    "stairwell": stairwell.describe,
}
