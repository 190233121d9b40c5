"""``python -m tools.protocol`` writes the generated files; ``--check`` fails when they are out of date."""

import sys
from pathlib import Path

from .schema import directions_schema, message_schema
from .typescript import message_types

ROOT = Path(__file__).parents[2]


def main(arguments: list[str]) -> int:
    """Write the generated files, or with ``--check`` compare them; 1 when some differ."""
    schema = message_schema()
    wanted = {
        ROOT / "contracts" / "messages.schema.json": schema,
        ROOT / "contracts" / "directions.schema.json": directions_schema(),
        ROOT / "client" / "src" / "protocol" / "messages.ts": message_types(schema, ROOT / "client"),
    }
    if "--check" in arguments:
        return _check(wanted)
    for path, text in wanted.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return 0


def _check(wanted: dict[Path, str]) -> int:
    stale = [path for path, text in wanted.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    for path in stale:
        print(f"{path.relative_to(ROOT)} does not match the Python messages: run `python -m tools.protocol`.")
    return 1 if stale else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
