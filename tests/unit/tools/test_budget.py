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
MOST_CODE = 360_000
"""Bytes of page, code and style, gzipped: what B7 allows for code, and the style."""
MOST_CALLS, MOST_TRIANGLES, MOST_FIRST_BYTES = 100, 300_000, 6_000_000
SHADOWS, BOARDS, VEIL, CURSOR = 1, 3, 1, 4
"""Draw calls for everybody's shadow together, the panels in front of the participant, the veil at the eyes, and what
shows where one points; ``tests/e2e/test_budget.py`` holds these against what is really drawn."""
AROUND = PEOPLE * 144 + 3 * 2 + 352 + 220
"""Triangles of the same."""
HELD = 64
"""Triangles of what somebody holds."""
FORMS = 2
"""The forms of what is held (client/src/people/things.ts), each drawn once for all who hold one."""


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
    calls += 2 * DETAILED + (PEOPLE - DETAILED) + FORMS + SHADOWS + BOARDS + VEIL + CURSOR
    return EYES * calls, EYES * (triangles + people + AROUND)


@pytest.mark.parametrize("place", sorted(PLACES.glob("*/place.json")), ids=lambda path: path.parent.name)
def test_a_place_with_sixteen_people_keeps_to_the_budget_of_both_eyes(place: Path) -> None:
    calls, triangles = counted(place.parent)
    assert calls <= MOST_CALLS
    assert triangles <= MOST_TRIANGLES


def first_bytes(scenario: str) -> int:
    """What a device fetches before the first scene of ``scenario`` at its fullest level.

    Page and code, the largest calm room, the place, all light bodies, and the full ones of the few who are shown so.
    """
    script = everyday().scenarios[scenario]
    cast = {*script.cast, script.coach}
    crowd = max(level.crowd for level in script.levels.values())
    guests = sorted(map(_far, set(description.people()) - cast), reverse=True)[:crowd]
    full = sorted(map(_full, cast), reverse=True)[:DETAILED]
    calm = max(sum(map(_bytes, _needed(folder))) for folder in PLACES.glob("calm*"))
    place = sum(map(_bytes, _needed(PLACES / script.place, max(level.cue for level in script.levels.values()) > 0)))
    lines = _bytes(description.CAST / "lines.webp")
    return MOST_CODE + calm + place + lines + sum(map(_far, cast)) + sum(full) + sum(guests)


def _needed(folder: Path, cued: bool = False) -> set[Path]:
    """The files a place is opened with, in one language: see ``openPlace.ts`` and ``ambience.ts`` of the stage."""
    manifest = json.loads((folder / "place.json").read_text(encoding="utf-8"))
    names = {"place.json", "light.webp", manifest.get("room", "room.glb"), *filter(None, [manifest.get("view")])}
    names |= {sound["file"] for sound in manifest["sounds"].values() if "loop" in sound}
    cues = manifest.get("cues", {}) if cued else {}
    names |= {cues["room"]} if "room" in cues else set()
    boards = [kind for kind in (manifest["boards"], cues.get("boards", {})) if kind]
    names |= {max(kind.values(), key=lambda name: _bytes(folder / name)) for kind in boards}
    return {(folder / name).resolve() for name in names}


def _bytes(path: Path) -> int:
    return path.stat().st_size


def _far(who: str) -> int:
    return _bytes(description.CAST / who / "far.glb")


def _full(who: str) -> int:
    return _bytes(description.CAST / who / "body.glb")


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_the_first_place_with_its_people_and_the_calm_room_comes_quickly(scenario: str) -> None:
    assert first_bytes(scenario) <= MOST_FIRST_BYTES


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_no_level_brings_more_people_than_were_counted(scenario: str) -> None:
    levels = everyday().scenarios[scenario].levels.values()
    assert all(len(level.people) <= CAST for level in levels)
    assert all(len(level.people) + level.crowd <= PEOPLE for level in levels)


def test_the_client_shows_as_many_in_detail_as_are_counted_here() -> None:
    source = (Path(__file__).parents[3] / "client/src/people/crowd.ts").read_text(encoding="utf-8")
    assert f"DETAILED = {DETAILED};" in source
