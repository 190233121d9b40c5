"""``place.json``: what the client reads of a place."""

from __future__ import annotations

import dataclasses
import json
import math
from pathlib import Path
from typing import Any

from tools.places.description import Anchor, Place, Sound, Vec3
from tools.places.fingerprint import fingerprint

LIGHT_RANGE = 5.0


def manifest(place: Place) -> dict[str, Any]:
    """The client's view of a description: where people and things are, and how to light them."""
    return {
        "id": place.id,
        "hash": fingerprint(place),
        "spawn": place.spawn,
        "size": list(place.size),
        "anchors": {name: _anchor(anchor) for name, anchor in place.anchors.items()},
        "objects": {n: {"position": _point(t.position), "radius": t.radius} for n, t in place.objects.items()},
        "emitters": {name: {"position": _point(position)} for name, position in place.emitters.items()},
        "lights": _lights(place),
        "sounds": {name: _sound(sound) for name, sound in place.sounds.items()},
        "boards": {name.rpartition(".")[2]: f"{name}.webp" for name in place.board},
    }


def write_manifest(place: Place, folder: Path) -> None:
    """Write ``place.json``."""
    (folder / "place.json").write_text(json.dumps(manifest(place), indent=1) + "\n", encoding="utf-8")


def _anchor(anchor: Anchor) -> dict[str, Any]:
    data: dict[str, Any] = {
        "position": _point(anchor.position),
        "heading": round(math.remainder(anchor.heading, math.tau), 4),
        "kind": anchor.kind,
    }
    if anchor.seat is not None:
        data["seat"] = anchor.seat
    return data


def _sound(sound: Sound) -> dict[str, Any]:
    return {key: value for key, value in dataclasses.asdict(sound).items() if value not in (None, False)}


def _lights(place: Place) -> dict[str, Any]:
    day = place.daylight
    return {
        "range": LIGHT_RANGE,
        "background": place.background,
        "middle": _point(place.middle),
        "key": {"from": _point(day.people_key), "colour": day.people_key_colour},
        "sky": day.people_sky,
        "ground": day.people_ground,
    }


def _point(point: Vec3) -> list[float]:
    return [round(value, 3) + 0.0 for value in point]
