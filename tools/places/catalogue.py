"""Every place there is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

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
from tools.places.headings import turn_to_coach


def _described(describe: Callable[[], Place]) -> Place:
    """The place, with everybody who arrives in it turned so that their coach is in view."""
    place = describe()
    turn_to_coach(place)
    return place


_DESCRIBED: dict[str, Callable[[], Place]] = {
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
PLACES: dict[str, Callable[[], Place]] = {name: partial(_described, describe) for name, describe in _DESCRIBED.items()}
