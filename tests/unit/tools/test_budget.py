"""The drawing budget of every place with sixteen people in it, counted from the files that are shipped (B7)."""

import json
import struct
from pathlib import Path
from typing import Any

import pytest
from tools.cast import description

PLACES = description.CAST.parent / "places"
PEOPLE, DETAILED = 16, 3
"""How many the fullest level may hold, and how many of them keep all detail (client/src/people/crowd.ts)."""
EYES = 2
SHADOWS, BOARDS = 1, 4
"""Draw calls for everybody's shadow together, and for the panels in front of the participant."""


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


@pytest.mark.parametrize("room", sorted(PLACES.glob("*/room.glb")), ids=lambda path: path.parent.name)
def test_a_place_with_sixteen_people_keeps_to_the_budget_of_both_eyes(room: Path) -> None:
    full = sorted((_drawn(description.CAST / who / "body.glb")[1] for who in description.people()), reverse=True)
    light = max(_drawn(description.CAST / who / "far.glb")[1] for who in description.people())
    calls, triangles = _drawn(room)
    people = sum(full[:DETAILED]) + (PEOPLE - DETAILED) * light
    assert EYES * (calls + 2 * DETAILED + PEOPLE - DETAILED + SHADOWS + BOARDS) <= 100
    assert EYES * (triangles + people) <= 300_000


def test_the_client_shows_as_many_in_detail_as_are_counted_here() -> None:
    source = (Path(__file__).parents[3] / "client/src/people/crowd.ts").read_text(encoding="utf-8")
    assert f"DETAILED = {DETAILED};" in source
