"""``place.json``: what the client reads of a place."""

from __future__ import annotations

import dataclasses
import json
import math
from pathlib import Path
from typing import Any

from tools.places.description import Anchor, Door, Look, Place, Sound, Thing, Vec3
from tools.places.fingerprint import fingerprint

LIGHT_RANGE = 5.0


def manifest(place: Place, look: Look | None = None) -> dict[str, Any]:
    """The client's view of a description: where people and things are, and how to light them.

    A look has a folder of its own with its light and its view; everything else it borrows from its place.
    """
    sounds = place.sounds | dict(look.sounds if look else ())
    home = f"../{place.id}/" if look else ""
    own = dict(look.sounds) if look else place.sounds
    data = {
        "id": place.id if look is None else look.id,
        "hash": fingerprint(place),
        "spawn": place.spawn,
        "size": list(place.size),
        "anchors": {name: _anchor(anchor) for name, anchor in place.anchors.items()},
        "objects": {name: _thing(thing) for name, thing in place.objects.items()},
        "emitters": {name: {"position": _point(position)} for name, position in place.emitters.items()},
        "lights": _lights(place, look),
        "sounds": {name: _sound(sound, "" if name in own else home) for name, sound in sounds.items()},
        "boards": {name.rpartition(".")[2]: f"{home}{name}.webp" for name in boards(place)},
    }
    if look is not None:
        data |= {"room": f"{home}room.glb", "view": "view.webp" if look.view else None}
    data["glow"] = look.glow if look else place.glow
    data["cues"] = _cues(place, home)
    data["doors"] = {name: _door(door) for name, door in place.doors.items()} or None
    data["cue"] = place.cue or None
    return {key: value for key, value in data.items() if value is not None}


def boards(place: Place) -> tuple[str, ...]:
    """The names of the pictures with writing on them, one a language."""
    return place.board or (("signs.nb", "signs.en") if place.signs else ())


def cue_boards(place: Place) -> tuple[str, ...]:
    """The names of the sheets for where sights of alcohol may be met, one a language."""
    return ("cues.nb", "cues.en") if any(sign.cued for sign in place.signs) else ()


def has_cues(place: Place) -> bool:
    """Whether any surface of the place is a sight of alcohol."""
    return any(primitive.cue for primitive in place.primitives)


def _cues(place: Place, home: str) -> dict[str, Any] | None:
    """The files that are fetched only where sights of alcohol may be met."""
    data: dict[str, Any] = {"room": f"{home}cues.glb"} if has_cues(place) else {}
    if names := cue_boards(place):
        data["boards"] = {name.rpartition(".")[2]: f"{home}{name}.webp" for name in names}
    return data or None


def write_manifest(place: Place, folder: Path) -> None:
    """Write ``place.json`` of a place and of its looks, whose folders lie beside its own."""
    for look in (None, *place.looks):
        target = folder if look is None else folder.parent / look.id
        target.mkdir(exist_ok=True)
        text = json.dumps(manifest(place, look), indent=1) + "\n"
        (target / "place.json").write_text(text, encoding="utf-8")


def _thing(thing: Thing) -> dict[str, Any]:
    return {"position": _point(thing.position), "size": _point(thing.size), "radius": round(thing.radius, 3)}


def _anchor(anchor: Anchor) -> dict[str, Any]:
    data: dict[str, Any] = {
        "position": _point(anchor.position),
        "heading": round(math.remainder(anchor.heading, math.tau), 4),
        "kind": anchor.kind,
    }
    if anchor.seat is not None:
        data["seat"] = anchor.seat
    return data


def _door(door: Door) -> dict[str, Any]:
    return {
        "hinge": _point(door.hinge),
        "turn": round(door.turn, 4),
        "behind": list(door.behind),
        "before": list(door.before),
    }


def _sound(sound: Sound, home: str) -> dict[str, Any]:
    data = {key: value for key, value in dataclasses.asdict(sound).items() if value not in (None, False)}
    return data | {"file": home + sound.file}


def _lights(place: Place, look: Look | None) -> dict[str, Any]:
    day = look.daylight if look else place.daylight
    return {
        "range": LIGHT_RANGE,
        "background": look.background if look else place.background,
        "middle": _point(place.middle),
        "key": {"from": _point(day.people_key), "colour": day.people_key_colour},
        "sky": day.people_sky,
        "ground": day.people_ground,
    }


def _point(point: Vec3) -> list[float]:
    return [round(value, 3) + 0.0 for value in point]
