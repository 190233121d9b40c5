"""Where the spots and things of each place are, from the files the build of places writes."""

import json
from collections.abc import Mapping
from typing import Any

from samspill.model.layout import Layout, Spot
from samspill.model.words import Text

Groups = Mapping[str, Mapping[str, Text]]


def layouts(files: Mapping[str, str], open_spots: Mapping[str, Groups]) -> dict[str, Layout]:
    """Every place whose file can be read; a look of a place has the open spots of the place it is a look of."""
    read = {name.split("/")[1]: _read(text) for name, text in files.items() if _is_place(name)}
    return {
        place: _layout(sheet, open_spots.get(place) or open_spots.get(_base(sheet)) or {})
        for place, sheet in read.items()
        if sheet
    }


def _is_place(name: str) -> bool:
    return name.startswith("places/") and name.endswith("/place.json") and name.count("/") == 2


def _read(text: str) -> dict[str, Any]:
    try:
        sheet = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return sheet if isinstance(sheet, dict) else {}


def _base(sheet: Mapping[str, Any]) -> str:
    """The place whose surfaces a look borrows: ``bus`` of ``../bus/room.glb``."""
    room = sheet.get("room")
    return room.split("/")[1] if isinstance(room, str) and room.count("/") > 1 else ""


def _layout(sheet: Mapping[str, Any], groups: Groups) -> Layout:
    try:
        spots = {
            name: Spot(
                float(one["position"][0]), float(one["position"][2]), float(one["heading"]), one["kind"] == "sit"
            )
            for name, one in sheet["anchors"].items()
        }
        things = {
            name: (float(one["position"][0]), float(one["position"][2])) for name, one in sheet["objects"].items()
        }
    except (KeyError, TypeError, ValueError, IndexError, AttributeError):
        return Layout()
    return Layout(spots, things, tuple(dict(group) for group in groups.values()))
