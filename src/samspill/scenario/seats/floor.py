"""Distances and directions on the floor of a place."""

from math import atan2, degrees, hypot, remainder, tau

from samspill.model.layout import Spot

GLANCE = 62
"""Degrees to a side that eyes and head find without the body turning; ``client/src/app/company.ts`` has the same."""
TURN = 34
"""Degrees by which one sits turned on a chair, towards one's company; ``tools/places/headings.py`` has the same."""
SHOULDER = GLANCE + TURN
"""Degrees to a side from where on one who sits would talk over their shoulder; ``client/src/app/company.ts`` has it."""
ELBOW_ROOM = 0.4
"""Two spots nearer than this (m) are one; ``client/src/stage/seats.ts`` has the same."""
PASSING = 0.6
"""Who walks passes somebody who stands with this much room (m) from middle to middle."""


def distance(one: Spot, other: Spot) -> float:
    """How far apart two spots are, m."""
    return hypot(one.x - other.x, one.z - other.z)


def aside(here: Spot, there: Spot) -> float:
    """How far to the left (above 0) one has to turn to face somebody, degrees."""
    return degrees(remainder(atan2(there.x - here.x, there.z - here.z) - here.heading, tau))


def in_view(here: Spot, there: Spot) -> bool:
    """Whether a glance from one spot finds the other, without the body turning."""
    return abs(aside(here, there)) <= GLANCE


def turns_back(one: Spot, other: Spot) -> bool:
    """Whether somebody who sits on one spot has their back to the other."""
    return one.sits and abs(aside(one, other)) > SHOULDER


def passes(spot: Spot, one: Spot, other: Spot) -> bool:
    """Whether the straight way from one spot to another leads past ``spot`` too closely."""
    dx, dz = other.x - one.x, other.z - one.z
    length = dx * dx + dz * dz
    share = min(1.0, max(0.0, ((spot.x - one.x) * dx + (spot.z - one.z) * dz) / length)) if length else 0.0
    return hypot(spot.x - one.x - share * dx, spot.z - one.z - share * dz) < PASSING
