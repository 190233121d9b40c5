"""The built places belong to their descriptions, and whoever changes one is told to build it again."""

from __future__ import annotations

import subprocess
import sys
from math import cos, dist, pi, sin
from pathlib import Path

import pytest
from tools.places import cafe
from tools.places.catalogue import PLACES
from tools.places.description import Anchor, Door, Primitive
from tools.places.fingerprint import fingerprint
from tools.places.furniture import chair

ROOT = Path(__file__).resolve().parents[3]


def test_the_built_places_are_up_to_date() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tools.places", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stderr) == (0, "")


def test_an_unknown_place_is_told_with_the_known_ones() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tools.places", "bar"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 2
    assert "no place is called bar; there are: cafe, calm" in run.stderr


def test_moving_a_chair_makes_a_place_stale() -> None:
    before, after = cafe.describe(), cafe.describe()
    assert fingerprint(before) == fingerprint(after)
    chair(after.frame(0.0, 0.0, 2.0))
    assert fingerprint(before) != fingerprint(after)


def test_a_frame_turns_what_is_put_into_it() -> None:
    quarter = cafe.describe().frame(1.0, 0.0, 2.0, turn=pi / 2)
    assert quarter.point(0.0, 0.0, 1.0) == pytest.approx((2.0, 0.0, 2.0))
    assert quarter.at(0.0, 0.0, 1.0).point(1.0, 0.5, 0.0) == pytest.approx((2.0, 0.5, 1.0))


LEAF, SHOULDERS, HIPS = 0.9, 0.25, 0.12
"""Metres from the hinge to the lever, and from the middle of somebody to what they would feel."""
UNSEEN = (".outside", ".behind_door")
"""Where somebody waits who is not there yet."""


def test_everybody_stands_inside_the_room() -> None:
    for describe in PLACES.values():
        place = describe()
        for name, anchor in place.anchors.items():
            if name.endswith(UNSEEN):
                continue
            x, y, z = anchor.position
            assert abs(x) < place.size[0] / 2 - 0.2, name
            assert abs(z) < place.size[2] / 2 - 0.2, name
            assert y == 0, name


def _holds(box: Primitive, spot: Anchor, beside: float = 0.0) -> bool:
    """Whether somebody's knees, hips or chest at ``spot`` are within this upright box, or so near ``beside`` it."""
    x, z = spot.position[0] - box.position[0], spot.position[2] - box.position[2]
    across, ahead = cos(box.turn) * x - sin(box.turn) * z, sin(box.turn) * x + cos(box.turn) * z
    low, high = box.position[1] - box.size[1] / 2, box.position[1] + box.size[1] / 2
    within = abs(across) < box.size[0] / 2 + beside and abs(ahead) < box.size[2] / 2 + beside
    return within and low < 1.5 and high > 0.4 and box.tilt == box.roll == 0


def test_nobody_who_practises_stands_in_a_shelf_or_a_chair() -> None:
    for describe in PLACES.values():
        place = describe()
        boxes = [primitive for primitive in place.primitives if primitive.shape == "box" and not primitive.door]
        for name, anchor in place.anchors.items():
            if name.startswith("participant.") and anchor.kind == "stand":
                assert not [box.material for box in boxes if _holds(box, anchor)], (place.id, name)


def test_who_stands_has_room_for_their_hips() -> None:
    for describe in PLACES.values():
        place = describe()
        boxes = [primitive for primitive in place.primitives if primitive.shape == "box" and not primitive.door]
        for name, anchor in place.anchors.items():
            if not name.startswith("participant.") and anchor.kind == "stand":
                assert not [box.material for box in boxes if _holds(box, anchor, HIPS)], (place.id, name)


def test_a_door_opens_for_spots_that_are_there_and_turns_away_from_who_waits_behind_it() -> None:
    doors = [(place, door) for place in (describe() for describe in PLACES.values()) for door in place.doors.values()]
    assert doors
    for place, door in doors:
        for name in (*door.behind, *door.before):
            assert name in place.anchors, name
        for name in door.behind:
            x, _, z = place.anchors[name].position
            assert dist((x, z), (door.hinge[0], door.hinge[2])) > LEAF + SHOULDERS, name


def test_each_door_has_a_leaf_and_each_leaf_a_door() -> None:
    for describe in PLACES.values():
        place = describe()
        assert {primitive.door for primitive in place.primitives} - {""} == set(place.doors)


def test_a_place_without_doors_keeps_the_hash_it_was_built_with() -> None:
    before, after = cafe.describe(), cafe.describe()
    after.doors["kitchen"] = Door((0.0, 0.0, 0.0), 1.5, (), ())
    assert fingerprint(before) != fingerprint(after)
    after.doors.clear()
    assert fingerprint(before) == fingerprint(after)
