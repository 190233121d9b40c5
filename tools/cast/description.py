"""Reads ``person.yaml`` and tells whether ``body.glb`` was made from it; needs no graphics libraries."""

import hashlib
import json
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

CAST = Path(__file__).parents[2] / "content" / "everyday" / "cast"
BUILDER = 3
"""Raise this when the builder changes so much that every body must be made again."""


def people() -> list[str]:
    """The ids of everybody in the cast, sorted."""
    return sorted(path.parent.name for path in CAST.glob("*/person.yaml"))


def read(person: str) -> dict[str, Any]:
    """The whole description of one person; raises ``SystemExit`` in plain words when it cannot be read."""
    path = CAST / person / "person.yaml"
    if not path.exists():
        raise SystemExit(f"{path} is not there. The cast is: {', '.join(people())}.")
    found = YAML(typ="safe", pure=True).load(path)
    if not isinstance(found, dict) or "body" not in found:
        raise SystemExit(f"{path}: expected a map with a 'body' that says how the person is built.")
    return found


def digest(body: dict[str, Any]) -> str:
    """The sha256 of a build description together with the builder's version."""
    text = json.dumps({"builder": BUILDER, "body": body}, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def record(person: str) -> None:
    """Write ``body.json`` beside ``body.glb`` and ``far.glb``: what they were made from."""
    made = {"builder": BUILDER, "sha256": digest(read(person)["body"])}
    (CAST / person / "body.json").write_text(json.dumps(made, indent=2) + "\n", encoding="utf-8")


def stale() -> list[str]:
    """One plain sentence for each person whose body is missing or older than the description."""
    return [sentence for person in people() if (sentence := _problem(person))]


def _problem(person: str) -> str | None:
    folder = CAST / person
    mend = f"Run: python -m tools.cast {person}"
    if not all((folder / name).exists() for name in ("body.glb", "far.glb", "body.json")):
        return f"{person}: body.glb, far.glb or body.json is missing. {mend}"
    made = json.loads((folder / "body.json").read_text(encoding="utf-8"))
    if made.get("sha256") != digest(read(person)["body"]):
        return f"{person}: person.yaml has changed since body.glb was made. {mend}"
    return None
