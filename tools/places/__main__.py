"""``python -m tools.places <id>`` builds places; ``--check`` only tells whether the built files are up to date."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from tools.places.catalogue import PLACES
from tools.places.fingerprint import fingerprint
from tools.places.manifest import write_manifest
from tools.places.reference import PAGE, page

_CONTENT = Path(__file__).resolve().parents[2] / "content" / "everyday" / "places"


def main() -> int:
    """Run the command line and give its exit code."""
    parser = argparse.ArgumentParser(prog="python -m tools.places", description=__doc__)
    parser.add_argument("ids", nargs="*", metavar="id", help=f"places to build: {', '.join(PLACES)} (none: all)")
    parser.add_argument("--check", action="store_true", help="compare hashes only; exit 1 if a place is stale")
    parser.add_argument("--manifest", action="store_true", help="write place.json only; right when no surface changed")
    parser.add_argument("--reference", action="store_true", help="write docs/reference/places.md only")
    parser.add_argument("--finish", action="store_true", help="all but the bake, with the light baked here last time")
    parser.add_argument(
        "--change", action="store_true", help="a small change without a bake: new surfaces borrow light"
    )
    parser.add_argument("--size", type=int, help="edge of the light picture in texels, for a quick look")
    parser.add_argument("--samples", type=int, help="light samples per texel, for a quick look")
    options = parser.parse_args()
    unknown = [name for name in options.ids if name not in PLACES]
    if unknown:
        parser.error(f"no place is called {', '.join(unknown)}; there are: {', '.join(PLACES)}")
    names = options.ids or list(PLACES)
    if options.check:
        return _check(names)
    if options.reference:
        PAGE.write_text(page(), encoding="utf-8")
        return 0
    _build(names, options)
    return 0


def _check(names: list[str]) -> int:
    stale = [problem for name in names for problem in _problems(name)]
    if PAGE.read_text(encoding="utf-8") != page():
        stale.append(f"{PAGE} no longer says what is there. Write it with: python -m tools.places --reference")
    for problem in stale:
        print(problem, file=sys.stderr)
    return 1 if stale else 0


def _problems(name: str) -> Iterator[str]:
    """What is missing or stale of a place and of its looks."""
    place = PLACES[name]()
    mend = f"Build it with: python -m tools.places {name}"
    for folder in (name, *(look.id for look in place.looks)):
        path = _CONTENT / folder / "place.json"
        if not path.is_file():
            yield f"The place '{folder}' was never built: {path} is missing. {mend}"
        elif json.loads(path.read_text(encoding="utf-8")).get("hash") != fingerprint(place):
            yield f"The place '{folder}' is stale: its description changed after {path} was built. {mend}"


def _build(names: list[str], options: argparse.Namespace) -> None:
    for name in names:
        folder = _CONTENT / name
        folder.mkdir(parents=True, exist_ok=True)
        if options.manifest:
            write_manifest(PLACES[name](), folder)
            continue
        from tools.places.build import build, change, finish_again  # noqa: PLC0415 - only a build needs bpy and numpy

        if options.change:
            change(PLACES[name](), folder)
        elif options.finish:
            finish_again(PLACES[name](), folder)
        else:
            build(PLACES[name](), folder, options.size, options.samples)


if __name__ == "__main__":
    sys.exit(main())
