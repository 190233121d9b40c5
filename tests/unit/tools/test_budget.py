"""The drawing budget of every place with sixteen people in it, counted from the files that are shipped (B7)."""

import json
import struct
from pathlib import Path
from typing import Any

import pytest
from tools.cast import description

from tests.unit.everyday import SCENARIOS, everyday

PLACES = description.CAST.parent / "places"
PEOPLE, CAST, DETAILED = 16, 8, 3
"""How many the fullest level may hold, how many of them have a part and may hold something, how many keep all detail
(client/src/people/crowd.ts)."""
EYES = 2
MOST_CALLS, MOST_TRIANGLES, MOST_FIRST_BYTES = 100, 300_000, 6_000_000
SHADOWS, BOARDS, VEIL, CURSOR = 1, 3, 1, 3
"""Draw calls for everybody's shadow together, the panels in front of the participant, the veil at the eyes, and what
shows where one points; ``tests/e2e/test_budget.py`` holds these against what is really drawn."""
AROUND = PEOPLE * 144 + 3 * 2 + 352 + 120
"""Triangles of the same."""
HELD = 64
"""Triangles of what somebody holds, each a call of its own."""


def _gltf(path: Path) -> dict[str, Any]:
    raw = path.read_bytes()
    length = struct.unpack_from("<I", raw, 12)[0]
    return dict(json.loads(raw[20 : 20 + length]))


def _drawn(path: Path) -> tuple[int, int]:
    """Draw calls and triangles of one file, a mesh counted as often as it stands in the scene."""
    gltf = _gltf(path)
    calls = triangles = 0
    for node in gltf["nodes"]:
        for primitive in gltf["meshes"][node["mesh"]]["primitives"] if "mesh" in node else ():
            calls += 1
            triangles += gltf["accessors"][primitive["indices"]]["count"] // 3
    return calls, triangles


def triangles_of(who: str) -> int:
    """The triangles of somebody's full body."""
    return _drawn(description.CAST / who / "body.glb")[1]


def counted(folder: Path) -> tuple[int, int]:
    """The most draw calls and triangles for both eyes in the place of ``folder``, with as many people as may be."""
    manifest = json.loads((folder / "place.json").read_text(encoding="utf-8"))
    rooms = [manifest.get("room", "room.glb"), *filter(None, [manifest.get("cues", {}).get("room")])]
    calls, triangles = (sum(each) for each in zip(*(_drawn(folder / room) for room in rooms), strict=True))
    full = sorted(map(triangles_of, description.people()), reverse=True)
    light = max(_drawn(description.CAST / who / "far.glb")[1] for who in description.people())
    people = sum(full[:DETAILED]) + (PEOPLE - DETAILED) * light + CAST * HELD
    calls += 2 * DETAILED + (PEOPLE - DETAILED) + CAST + SHADOWS + BOARDS + VEIL + CURSOR
    return EYES * calls, EYES * (triangles + people + AROUND)


@pytest.mark.parametrize("place", sorted(PLACES.glob("*/place.json")), ids=lambda path: path.parent.name)
def test_a_place_with_sixteen_people_keeps_to_the_budget_of_both_eyes(place: Path) -> None:
    calls, triangles = counted(place.parent)
    assert calls <= MOST_CALLS
    assert triangles <= MOST_TRIANGLES


def first_bytes(scenario: str) -> int:
    """What a device fetches before the first scene of ``scenario`` at its fullest level, code and speech apart."""
    script = everyday().scenarios[scenario]
    cast = sum(_size(description.CAST / who) for who in {*script.cast, script.coach})
    crowd = max(level.crowd for level in script.levels.values())
    guests = sum(sorted((_far(who) for who in description.people()), reverse=True)[:crowd])
    calm = max(_size(folder) for folder in PLACES.glob("calm*"))
    return _size(PLACES / script.place) + calm + cast + guests


def _size(folder: Path) -> int:
    """Bytes of a person, or of a place with its writing in one language and without what is seen by choice."""
    kinds, apart = {".glb", ".webp", ".mp3"}, ("cues.", "signs.en", "menu.en")
    files = (path for path in folder.rglob("*") if path.suffix in kinds and not path.name.startswith(apart))
    return sum(path.stat().st_size for path in files)


def _far(who: str) -> int:
    return (description.CAST / who / "far.glb").stat().st_size


def test_the_first_place_with_its_people_and_the_calm_room_comes_quickly() -> None:
    assert first_bytes("cafe.order") <= MOST_FIRST_BYTES


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_no_level_brings_more_people_than_were_counted(scenario: str) -> None:
    levels = everyday().scenarios[scenario].levels.values()
    assert all(len(level.people) <= CAST for level in levels)
    assert all(len(level.people) + level.crowd <= PEOPLE for level in levels)


def test_the_client_shows_as_many_in_detail_as_are_counted_here() -> None:
    source = (Path(__file__).parents[3] / "client/src/people/crowd.ts").read_text(encoding="utf-8")
    assert f"DETAILED = {DETAILED};" in source
