"""Short ways to say where somebody stands or sits, and whom they face."""

from __future__ import annotations

import math
from dataclasses import replace

from tools.places.description import Anchor, Frame, Place, Vec3

Spot = tuple[float, float]
"""East and south of the middle of a place: x and z in metres."""


def towards(here: Vec3, there: Vec3) -> float:
    """The heading that faces from one point to another."""
    return math.atan2(there[0] - here[0], there[2] - here[2])


def stand(place: Place, name: str, at: Spot, facing: Spot) -> None:
    """An anchor for standing that faces a point on the floor."""
    here = (at[0], 0.0, at[1])
    place.anchors[name] = Anchor(here, towards(here, (facing[0], 0.0, facing[1])))


def sit(place: Place, name: str, chair: Frame, seat: float) -> None:
    """An anchor on a chair, which faces where the chair does."""
    place.anchors[name] = Anchor(chair.origin, chair.turn, "sit", seat)


def turn(place: Place, name: str, there: str) -> None:
    """Turn an anchor a little towards another just out of view, as one sits towards one's company.

    Never farther than ``_TURN``: what they came for stays before them.
    """
    mine = place.anchors[name]
    aside = math.remainder(towards(mine.position, place.anchors[there].position) - mine.heading, math.tau)
    turned = math.copysign(min(max(0.0, abs(aside) - _GLANCE), _TURN), aside)
    place.anchors[name] = replace(mine, heading=mine.heading + turned)


def turn_to_coach(place: Place) -> None:
    """Turn the participant in each spot so that the coach who is there with them is in view."""
    for name in [name for name in place.anchors if name.startswith("coach.")]:
        mine = "participant" + name.removeprefix("coach")
        if mine in place.anchors:
            turn(place, mine, name)


_GLANCE, _TURN = math.radians(58), math.radians(34)
