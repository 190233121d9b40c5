"""Which way to face on another spot, so that all there is to follow is in the picture."""

from collections.abc import Sequence
from math import degrees, remainder

from samspill.model.layout import Spot

from .floor import GLANCE, SHOULDER, TURN, aside, distance, in_view
from .sights import Sight

CLOSE, SOCIAL = 2.1, 3.6
"""Where the close phase of social distance, and all of it end (Hall 1966), m."""
REACH = 6.0
"""As far off somebody or something can still be looked at (m); ``client/src/input/sight.ts`` has the same."""
A_STEP = 1.0
"""What is farther off than that where the scene has them may be so much farther (m)."""

Way = tuple[float, int]
"""How far aside something is, degrees, and how much it draws the eye."""


def heading_at(here: Spot, home: Spot, sights: Sequence[Sight]) -> int | None:
    """The heading (degrees) to have at ``here`` instead of ``home``; nothing where the scene cannot be followed."""
    if not all(_is_near(here, home, sight) and not _is_over_shoulder(here, home, sight) for sight in sights):
        return None
    turn = _turn(here, [(aside(here, sight.seen), sight.lines) for sight in sights if in_view(home, sight.given)])
    return None if turn is None else round(remainder(degrees(here.heading) + turn, 360))


def _is_talk(home: Spot, sight: Sight) -> bool:
    return sight.talks and distance(home, sight.given) <= CLOSE


def _is_near(here: Spot, home: Spot, sight: Sight) -> bool:
    """A talk stays one; who calls out, and what is to be seen, may be across the room."""
    reach = SOCIAL if _is_talk(home, sight) else max(REACH, distance(home, sight.given) + A_STEP)
    return distance(here, sight.seen) <= reach


def _is_over_shoulder(here: Spot, home: Spot, sight: Sight) -> bool:
    """Whether somebody who sits would have to talk over their shoulder, more than where the scene has one."""
    if not (_is_talk(home, sight) and sight.seen.sits):
        return False
    return abs(aside(sight.seen, here)) > max(SHOULDER, abs(aside(sight.given, home)))


def _turn(here: Spot, ways: Sequence[Way]) -> float | None:
    """How far to turn (degrees to the left) to have everything in the picture, and most of what is said before one."""
    least, most = -180.0, 180.0
    if here.sits:
        least, most = -TURN, TURN
    elif ways:
        about = ways[0][0]
        ways = _about(ways, about)
        least, most = about + least, about + most
    least = max(least, *(way - GLANCE for way, _ in ways)) if ways else least
    most = min(most, *(way + GLANCE for way, _ in ways)) if ways else most
    return None if least > most else min(most, max(least, _middle(ways)))


def _about(ways: Sequence[Way], about: float) -> list[Way]:
    """The same ways counted from ``about``: who stands may turn round, so that what is behind is not to both sides."""
    return [(about + remainder(way - about, 360), lines) for way, lines in ways]


def _middle(ways: Sequence[Way]) -> float:
    weight = sum(lines for _, lines in ways)
    return sum(way * lines for way, lines in ways) / weight if weight else 0.0
