"""Whoever speaks to the participant is found within the first glance, or the coach would talk from behind."""

import math

import pytest

from . import built_places as built

GLANCE = 62
"""Degrees to a side that eyes and head find without the body turning; a headset shows about 48 at once."""


def off(anchors: dict[str, dict[str, object]], here: str, there: str) -> float:
    """Degrees from where one looks at ``here`` to somebody at ``there``."""
    mine, theirs = anchors[here], anchors[there]
    (x, _, z), (to_x, _, to_z) = mine["position"], theirs["position"]  # type: ignore[misc]
    way = math.atan2(to_x - x, to_z - z)  # type: ignore[has-type]
    return abs(math.degrees(math.remainder(way - float(mine["heading"]), math.tau)))  # type: ignore[arg-type]


@pytest.mark.parametrize("place", [place for place in built.folders() if place.startswith("street")])
def test_the_coach_stands_where_the_participant_looks(place: str) -> None:
    anchors = built.manifest(place)["anchors"]
    pairs = {name: "participant" + name.removeprefix("coach") for name in anchors if name.startswith("coach.")}
    wide = {name: round(off(anchors, beside, name)) for name, beside in pairs.items() if beside in anchors}
    assert {name: angle for name, angle in wide.items() if angle > GLANCE} == {}


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("participant.kiosk", "stranger.kiosk"),
        ("participant.bus_stop", "stranger.near"),
        ("participant.bus_stop", "queue.front"),
        ("participant.crossing", "stranger.corner"),
        ("participant.wine_shop", "acquaintance"),
    ],
)
def test_strangers_who_speak_are_found_at_a_glance_in_the_street(here: str, there: str) -> None:
    assert off(built.manifest("street")["anchors"], here, there) <= GLANCE
