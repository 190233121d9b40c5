"""Which text of a pack is what, by its name; what a run depends on, and what all scenarios rest on."""

import json
from collections.abc import Mapping
from hashlib import sha256

import msgspec

from samspill.model.layout import Layout

from .checks.facts import FACTS

PACK, GOALS, BARRIERS = "pack.yaml", "goals.yaml", "barriers.yaml"


def is_fragment(name: str) -> bool:
    """Whether a fragment stands in the file of this name."""
    return name.startswith("fragments/") and name.endswith(".yaml")


def is_scenario(name: str) -> bool:
    """Whether a scenario stands in the file of this name."""
    return name.startswith("scenarios/") and name.endswith(".yaml")


def digest(files: Mapping[str, str], layouts: Mapping[str, Layout] | None = None) -> str:
    """The sha256 of what a run depends on: the head of the pack, its scenarios and fragments, by name.

    Places in which a participant may choose where to be count too, since what is open to them depends on those.
    """
    running = sorted(name for name in files if name == PACK or is_scenario(name) or is_fragment(name))
    together = json.dumps([[name, files[name]] for name in running], ensure_ascii=False)
    chosen = {place: layout for place, layout in sorted((layouts or {}).items()) if layout.open}
    return sha256(together.encode() + (msgspec.json.encode(chosen) if chosen else b"")).hexdigest()


def shared(files: Mapping[str, str]) -> dict[str, str]:
    """What all scenarios rest on: everything but scenarios, plays, and facts, which are about scenarios."""
    about = (name for name in files if is_scenario(name) or name.endswith(".play") or name == FACTS)
    left_out = set(about)
    return {name: text for name, text in files.items() if name not in left_out}
