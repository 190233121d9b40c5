"""``python -m tools.cast [id ...]`` makes bodies; ``--check`` only tells which are out of date."""

import sys

from tools.cast import description


def main(words: list[str]) -> int:
    """Run the command; returns the exit code."""
    if words == ["--check"]:
        problems = description.stale()
        print("\n".join(problems) or "Every body matches its description.")
        if older := description.made_by_another_builder():
            print(f"tools/cast has changed since these were made: {', '.join(older)}. Run: python -m tools.cast")
        return 1 if problems else 0
    from tools.cast import lines  # noqa: PLC0415
    from tools.cast.build import make  # noqa: PLC0415 (so that --check needs no graphics libraries)

    if not words or not lines.FILE.exists():
        print(lines.write(), flush=True)
    for person in words or description.people():
        print(make(person), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
