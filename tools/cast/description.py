"""Reads ``person.yaml`` and tells whether ``body.glb`` was made from it by the builder there is; needs no graphics."""

import ast
import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

CAST = Path(__file__).parents[2] / "content" / "everyday" / "cast"
_APART = ("__main__.py", "description.py", "lines.py")
"""Files of the builder that no body depends on."""


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
    """The sha256 of a build description."""
    return hashlib.sha256(json.dumps(body, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


@cache
def builder(folder: Path = Path(__file__).parent) -> str:
    """The sha256 of the code that makes bodies; words about it and its layout do not count."""
    files = [path for path in sorted(folder.glob("*.py")) if path.name not in _APART]
    return hashlib.sha256("".join(_code(path.read_text(encoding="utf-8")) for path in files).encode()).hexdigest()


def record(person: str) -> None:
    """Write ``body.json`` beside ``body.glb`` and ``far.glb``: what they were made from, and by what."""
    made = {"builder": builder(), "sha256": digest(read(person)["body"])}
    (CAST / person / "body.json").write_text(json.dumps(made, indent=2) + "\n", encoding="utf-8")


def stale() -> list[str]:
    """One plain sentence for each person whose body is missing or older than the description."""
    return [sentence for person in people() if (sentence := _problem(person))]


def made_by_another_builder() -> list[str]:
    """Whose body was made before the code here changed: it fits its description, and may lack what was mended since."""
    files = {person: CAST / person / "body.json" for person in people()}
    return [
        person
        for person, file in files.items()
        if file.exists() and json.loads(file.read_text(encoding="utf-8")).get("builder") != builder()
    ]


def _problem(person: str) -> str | None:
    folder = CAST / person
    mend = f"Run: python -m tools.cast {person}"
    if not all((folder / name).exists() for name in ("body.glb", "far.glb", "body.json")):
        return f"{person}: body.glb, far.glb or body.json is missing. {mend}"
    made = json.loads((folder / "body.json").read_text(encoding="utf-8"))
    if made.get("sha256") != digest(read(person)["body"]):
        return f"{person}: person.yaml has changed since body.glb was made. {mend}"
    return None


def _code(text: str) -> str:
    """What a file does, without comments, layout and texts that stand by themselves."""
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(body := getattr(node, "body", None), list):
            node.body = [line for line in body if not _only_words(line)]  # type: ignore[attr-defined]
    return ast.unparse(tree)


def _only_words(line: ast.stmt) -> bool:
    return isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant)
