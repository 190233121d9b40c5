"""The hash of a description, which tells whether the built files still belong to it."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from typing import Any

from tools.places.description import Place
from tools.places.materials import MATERIALS

_DIGITS = 4
_LATER = ("door", "doors")
"""Fields that came later: what leaves them empty keeps the hash it was built with."""


def fingerprint(place: Place) -> str:
    """SHA-256 (hex) of the description and of every material it uses; the same on every machine."""
    used = sorted({primitive.material for primitive in place.primitives})
    materials = {name: dataclasses.asdict(MATERIALS[name]) for name in used}
    data = {"place": dataclasses.asdict(place), "materials": materials}
    text = json.dumps(_rounded(data), sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, _DIGITS) + 0.0
    if isinstance(value, dict):
        return {key: _rounded(item) for key, item in value.items() if item or key not in _LATER}
    if isinstance(value, list | tuple):
        return [_rounded(item) for item in value]
    return value
