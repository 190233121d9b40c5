"""Short ways to say where somebody stands or sits, and whom they face."""

from __future__ import annotations

import math

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
