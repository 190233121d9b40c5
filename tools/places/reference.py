"""``docs/reference/places.md``: every spot and object an author can name, written from the descriptions."""

from __future__ import annotations

import re
from pathlib import Path

from tools.places.catalogue import PLACES
from tools.places.description import Anchor, Place

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "places.md"

_CONTENT = PAGE.parents[2] / "content" / "everyday" / "places"
_HEAD = """# Places

Every place of the everyday pack, with the names a scenario may use. Written by `python -m tools.places --reference`;
the pictures are in `build/screens` after `make screens`.

- `participant.*` is where the participant may be, `coach.*` where the coach stands or sits beside them.
- `guest.*` are seats and spots that the crowd of a level fills by itself, from the first on. They can also be named.
- All other spots belong to a role. Somebody else may stand there too.
- A spot with ◦ is a seat; who comes there sits. Everywhere else one stands.
- A place at another hour or in other weather (its *looks*) has the same names.
- Objects can be looked at, pointed at and used: `look`, `approach` and `use` in a beat, `gaze` in a line.
"""


def page() -> str:
    """The whole page."""
    return "\n".join([_HEAD, *(_section(describe()) for describe in PLACES.values())])


def _section(place: Place) -> str:
    groups: dict[str, list[str]] = {"Participant": [], "Coach": [], "Others": [], "Guests": []}
    for name, anchor in place.anchors.items():
        groups[_group(name)].append(_spot(name, anchor))
    rows = [f"| {group} | {', '.join(names)} |" for group, names in groups.items() if names]
    if place.objects:
        rows.append(f"| Objects | {', '.join(f'`{name}`' for name in sorted(place.objects))} |")
    once = [name for name, sound in place.sounds.items() if sound.loop is None]
    if once:
        rows.append(f"| Sounds | {', '.join(f'`{name}`' for name in sorted(once))} |")
    looks = ", ".join(f"`{look.id}`" for look in place.looks)
    name, description = _words(place.id)
    lines = [
        f"## {name} (`{place.id}`)",
        "",
        f"{description} Begins at `{place.spawn}`." + (f" Looks: {looks}." if looks else ""),
        "",
    ]
    return "\n".join([*lines, "| | |", "|---|---|", *rows, ""])


def _words(place: str) -> tuple[str, str]:
    """The English name and description of a place, from its ``place.yaml``."""
    text = (_CONTENT / place / "place.yaml").read_text(encoding="utf-8")
    name = re.search(r'^name:.*en: "?([^"}]+?)"? *}', text, re.MULTILINE)
    description = re.search(r'^ +en: "?(.+?)"?$', text, re.MULTILINE)
    return (name[1] if name else place), (description[1] if description else "")


def _group(name: str) -> str:
    head = name.partition(".")[0]
    return {"participant": "Participant", "coach": "Coach", "guest": "Guests"}.get(head, "Others")


def _spot(name: str, anchor: Anchor) -> str:
    return f"`{name}`" + (" ◦" if anchor.kind == "sit" else "")
