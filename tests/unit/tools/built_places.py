"""What the tests know of the built places: their files, and what is inside a room."""

import json
import struct
from pathlib import Path
from typing import Any, NamedTuple

CONTENT = Path(__file__).resolve().parents[3] / "content" / "everyday" / "places"


class Room(NamedTuple):
    """The cost of drawing a room for one eye."""

    meshes: int
    triangles: int


def folders() -> list[str]:
    """The names of all built places, looks included."""
    return sorted(path.parent.name for path in CONTENT.glob("*/place.json"))


def manifest(place: str) -> dict[str, Any]:
    """What the client reads of a place."""
    return dict(json.loads((CONTENT / place / "place.json").read_text(encoding="utf-8")))


def room(place: str) -> Room:
    """Meshes and triangles of ``room.glb``, read from its head."""
    raw = (CONTENT / place / manifest(place).get("room", "room.glb")).read_bytes()
    head = json.loads(raw[20 : 20 + struct.unpack_from("<I", raw, 12)[0]])
    primitives = [primitive for mesh in head["meshes"] for primitive in mesh["primitives"]]
    return Room(len(primitives), sum(head["accessors"][p["indices"]]["count"] // 3 for p in primitives))


def size(place: str) -> int:
    """Bytes of all files of a place's folder."""
    return sum(path.stat().st_size for path in (CONTENT / place).rglob("*") if path.is_file())
