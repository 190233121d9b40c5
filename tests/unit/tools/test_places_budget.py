"""A headset can draw every place, a clinic can load it, and an author can guess what is in it."""

import math
import re
from itertools import combinations

import pytest

from . import built_places as built

MOST_CALLS, MOST_TRIANGLES = 14, 80_000
ROOM_BYTES, SOUND_BYTES, FIRST_PLACE, ALL_PLACES = 1_500_000, 512_000, 6_000_000, 45_000_000


@pytest.mark.parametrize("place", built.folders())
def test_a_place_leaves_room_for_its_people(place: str) -> None:
    room = built.room(place)
    assert room.meshes <= MOST_CALLS
    assert room.triangles <= MOST_TRIANGLES


@pytest.mark.parametrize("place", built.folders())
def test_a_place_loads_quickly(place: str) -> None:
    folder = built.CONTENT / place
    assert all(path.stat().st_size <= ROOM_BYTES for path in folder.glob("room.glb"))
    assert sum(path.stat().st_size for path in folder.glob("sound/*")) <= SOUND_BYTES
    assert built.size(place) <= FIRST_PLACE


def test_all_places_together_can_be_kept_offline() -> None:
    assert sum(built.size(place) for place in built.folders()) <= ALL_PLACES


@pytest.mark.parametrize("place", built.folders())
def test_everything_a_place_names_is_there(place: str) -> None:
    manifest, folder = built.manifest(place), built.CONTENT / place
    files = [sound["file"] for sound in manifest["sounds"].values()]
    files += [*manifest["boards"].values(), manifest.get("room", "room.glb"), "light.webp", "place.yaml"]
    files += [manifest["view"]] if "view" in manifest else []
    assert [name for name in files if not (folder / name).is_file()] == []


@pytest.mark.parametrize("place", built.folders())
def test_names_can_be_guessed_and_written(place: str) -> None:
    manifest = built.manifest(place)
    for name in (*manifest["anchors"], *manifest["objects"]):
        assert re.fullmatch(r"[a-z][a-z_]*[0-9]?(_[0-9]+)?(\.[a-z_]+)?(\.[0-9]+)?", name), name
    assert "coach" in manifest["anchors"]
    assert manifest["spawn"].startswith("participant")


@pytest.mark.parametrize("place", built.folders())
def test_objects_are_boxes_that_a_hand_or_a_look_can_find(place: str) -> None:
    for name, thing in built.manifest(place)["objects"].items():
        assert min(thing["size"]) >= 0.05, name
        assert max(thing["size"]) >= 0.12, name
        assert thing["radius"] == pytest.approx(max(thing["size"]) / 2, abs=0.001), name


@pytest.mark.parametrize("place", built.folders())
def test_the_crowd_does_not_stand_in_one_another(place: str) -> None:
    anchors = built.manifest(place)["anchors"]
    guests = [(name, anchor) for name, anchor in anchors.items() if name.startswith("guest.")]
    for (one, here), (other, there) in combinations(guests, 2):
        assert math.dist(here["position"], there["position"]) >= 0.42, (one, other)


@pytest.mark.parametrize("place", built.folders())
def test_the_coach_is_near_and_not_in_the_way(place: str) -> None:
    anchors = built.manifest(place)["anchors"]
    for name, coach in anchors.items():
        beside = anchors.get("participant" + name.removeprefix("coach"))
        if name.startswith("coach") and beside is not None:
            assert 0.4 <= math.dist(coach["position"], beside["position"]) <= 2.2, name
