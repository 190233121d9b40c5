"""Every place there is."""

from __future__ import annotations

from collections.abc import Callable

from tools.places import (
    activity_centre,
    benefits_office,
    bus,
    cafe,
    calm_looks,
    calm_room,
    friends_flat,
    health_centre,
    home,
    pub,
    shop,
    stairwell,
    street,
    workplace,
)
from tools.places.description import Place

PLACES: dict[str, Callable[[], Place]] = {
    "cafe": cafe.describe,
    "calm": calm_room.describe,
    "calm-seaside": calm_looks.seaside,
    "calm-plain": calm_looks.plain,
    "bus": bus.describe,
    "activity-centre": activity_centre.describe,
    "benefits-office": benefits_office.describe,
    "friends-flat": friends_flat.describe,
    "health-centre": health_centre.describe,
    "home": home.describe,
    "pub": pub.describe,
    "shop": shop.describe,
    "stairwell": stairwell.describe,
    "street": street.describe,
    "workplace": workplace.describe,
}
