"""``python -m tools.places <id>`` builds places; ``--check`` only tells whether the built files are up to date."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from tools.places.catalogue import PLACES
from tools.places.fingerprint import fingerprint
from tools.places.manifest import write_manifest

_CONTENT = Path(__file__).resolve().parents[2] / "content" / "everyday" / "places"


def main() -> int:
    """Run the command line and give its exit code."""
    parser = argparse.ArgumentParser(prog="python -m tools.places", description=__doc__)
    parser.add_argument("ids", nargs="*", metavar="id", help=f"places to build: {', '.join(PLACES)} (none: all)")
    parser.add_argument("--check", action="store_true", help="compare hashes only; exit 1 if a place is stale")
    parser.add_argument("--manifest", action="store_true", help="write place.json only; right when no surface changed")
    parser.add_argument("--size", type=int, help="edge of the light picture in texels, for a quick look")
    parser.add_argument("--samples", type=int, help="light samples per texel, for a quick look")
    options = parser.parse_args()
    unknown = [name for name in options.ids if name not in PLACES]
    if unknown:
        parser.error(f"no place is called {', '.join(unknown)}; there are: {', '.join(PLACES)}")
    names = options.ids or list(PLACES)
    if options.check:
        return _check(names)
    _build(names, options)
    return 0


def _check(names: list[str]) -> int:
    stale = [problem for name in names if (problem := _problem(name))]
    for problem in stale:
        print(problem, file=sys.stderr)
    return 1 if stale else 0


def _problem(name: str) -> str | None:
    path = _CONTENT / name / "place.json"
    mend = f"Build it with: python -m tools.places {name}"
    if not path.is_file():
        return f"The place '{name}' was never built: {path} is missing. {mend}"
    built = json.loads(path.read_text(encoding="utf-8")).get("hash")
    if built == fingerprint(PLACES[name]()):
        return None
    return f"The place '{name}' is stale: its description changed after {path} was built. {mend}"


def _build(names: list[str], options: argparse.Namespace) -> None:
    for name in names:
        folder = _CONTENT / name
        folder.mkdir(parents=True, exist_ok=True)
        if options.manifest:
            write_manifest(PLACES[name](), folder)
        else:
            from tools.places.build import build  # noqa: PLC0415 - only a build needs bpy and numpy

            build(PLACES[name](), folder, options.size, options.samples)


if __name__ == "__main__":
    sys.exit(main())
