"""The sky of a place ends where the eyes see no farther, and not sooner: else its background shows with a hard edge."""

import math
import re
from pathlib import Path

import pytest
from tools.places.catalogue import PLACES
from tools.places.description import Place, Primitive
from tools.places.materials import MATERIALS

RIG = Path(__file__).resolve().parents[3] / "client/src/app/rig.ts"


@pytest.mark.parametrize("name", PLACES)
def test_what_is_painted_outside_is_within_sight_from_every_spot(name: str) -> None:
    found = re.search(r"FARTHEST = (\d+)", RIG.read_text(encoding="utf-8"))
    assert found, f"{RIG} no longer says how far one sees"
    assert _farthest(PLACES[name]()) < int(found[1])


def _farthest(place: Place) -> float:
    """Metres from a spot of the participant to the corner of the picture outside that is farthest from it."""
    spots = [anchor.position for spot, anchor in place.anchors.items() if spot.startswith("participant")]
    views = [one for one in place.primitives if MATERIALS[one.material].group == "view"]
    return max((math.dist(spot, corner) for spot in spots for view in views for corner in _corners(view)), default=0.0)


def _corners(view: Primitive) -> list[tuple[float, float, float]]:
    (x, y, z), (wide, high) = view.position, view.size[:2]
    return [
        (x + side * wide / 2 * math.cos(view.turn), y + up * high / 2, z - side * wide / 2 * math.sin(view.turn))
        for side in (-1, 1)
        for up in (-1, 1)
    ]
